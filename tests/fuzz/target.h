#pragma once

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// Gives a reader any bytes. Returns 0; a crash, an exception that the reader does not announce,
/// or a broken promise ends the program. Under libFuzzer it is called millions of times with new
/// bytes (./dev fuzz), in the ordinary tests with the corpus and two thousand changes of it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

/// Changes the first `size` bytes of `data` into a new input of at most `most` bytes and returns
/// its length. A target whose input has a form offers its own; others are changed byte by byte.
extern "C" std::size_t
LLVMFuzzerCustomMutator(unsigned char* data, std::size_t size, std::size_t most, unsigned int seed);

namespace attune::fuzz {

inline std::string_view textOf(const unsigned char* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program where a reader broke its promise.
inline void expect(bool holds, const char* promise)
{
    if (!holds) {
        std::fprintf(stderr, "Broken promise: %s\n", promise);
        std::abort();
    }
}

} // namespace attune::fuzz
