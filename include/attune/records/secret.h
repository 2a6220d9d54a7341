#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

namespace attune::records {

/// Bytes in libsodium's guarded, locked memory, wiped when they go. Movable, not copyable.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::size_t size);
    static Secret fromText(std::string_view text);

    Secret(Secret&& other) noexcept
        : m_bytes(std::move(other.m_bytes)),
          m_size(std::exchange(other.m_size, 0))
    {}

    Secret& operator=(Secret&& other) noexcept
    {
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
        return *this;
    }

    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() = default;

    Secret clone() const;

    std::span<unsigned char> bytes() { return {m_bytes.get(), m_size}; }

    std::span<const unsigned char> bytes() const { return {m_bytes.get(), m_size}; }

    std::string_view text() const { return {reinterpret_cast<const char*>(m_bytes.get()), m_size}; }

    bool empty() const { return m_size == 0; }

private:
    struct Free
    {
        void operator()(unsigned char* bytes) const;
    };

    std::unique_ptr<unsigned char, Free> m_bytes;
    std::size_t m_size = 0;
};

} // namespace attune::records
