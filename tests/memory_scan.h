#pragma once

#include "attune/records/secret.h"

#include <cstdint>
#include <fcntl.h>
#include <fstream>
#include <sodium.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace attune::records::test {

/// AddressSanitizer keeps freed memory for a while, guards it against being read, and maps more of
/// it than can be looked through: what stays in memory is asked of the program as it is given out.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool memoryCanBeScanned = false;
#else
inline constexpr bool memoryCanBeScanned = true;
#endif

/// Text to look for in this process's memory without being a copy of it.
class Needle
{
public:
    explicit Needle(std::string_view text)
    {
        for (const char c : text) {
            m_hidden.push_back(static_cast<unsigned char>(static_cast<unsigned char>(c) ^ 0xA5U));
        }
    }

    /// How often it stands in writable memory.
    int copies() const
    {
        std::ifstream maps("/proc/self/maps");
        const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
        int found = 0;
        for (std::string line; std::getline(maps, line);) {
            if (line.find(" rw") != std::string::npos) {
                const std::uintptr_t from = std::stoull(line, nullptr, 16);
                const std::uintptr_t to = std::stoull(line.substr(line.find('-') + 1), nullptr, 16);
                found += copiesBetween(memory, from, to);
            }
        }
        close(memory);
        return found;
    }

private:
    int copiesBetween(int memory, std::uintptr_t from, std::uintptr_t to) const
    {
        // Looked at in place: reading it elsewhere would make the copies that are looked for.
        int found = 0;
        const auto* bytes = reinterpret_cast<const unsigned char*>(from);
        unsigned char probe = 0;
        for (std::size_t at = 0; at + m_hidden.size() <= to - from; ++at) {
            if (at % 4096 == 0 && pread(memory, &probe, 1, static_cast<off_t>(from + at)) != 1) {
                at += 4095;
                continue;
            }
            std::size_t same = 0;
            while (same < m_hidden.size() && bytes[at + same] == (m_hidden[same] ^ 0xA5U)) {
                ++same;
            }
            if (same == m_hidden.size()) {
                ++found;
                // One of equal bytes is no second copy where the byte beside it happens to be
                // theirs.
                at += same - 1;
            }
        }
        return found;
    }

    std::vector<unsigned char> m_hidden;
};

/// A passphrase that stands nowhere else in the program: made at run time, letters and blanks.
inline Secret freshPassphrase()
{
    Secret text(40);
    for (unsigned char& byte : text.bytes()) {
        byte = static_cast<unsigned char>('a' + randombytes_uniform(26));
    }
    return text;
}

} // namespace attune::records::test
