#pragma once

#include <concepts>
#include <cstddef>
#include <span>

namespace attune::records {

/// Numbers as little-endian bytes, whatever the computer's own order is.
template <std::unsigned_integral Number>
void putNumber(std::span<unsigned char> bytes, std::size_t at, Number value)
{
    for (unsigned char& byte : bytes.subspan(at, sizeof(Number))) {
        byte = static_cast<unsigned char>(value & 0xFFU);
        value =
            static_cast<Number>(value >> 4U >> 4U); // twice: a shift by 8 is too wide for a byte
    }
}

template <std::unsigned_integral Number>
Number takeNumber(std::span<const unsigned char> bytes, std::size_t at)
{
    Number value = 0;
    std::size_t shift = 0;
    for (const unsigned char byte : bytes.subspan(at, sizeof(Number))) {
        value = static_cast<Number>(value | (static_cast<Number>(byte) << shift));
        shift += 8;
    }
    return value;
}

} // namespace attune::records
