#pragma once

#include "header_file.h"

#include <sodium.h>
#include <vector>

namespace attune::records::test {

/// Right checksums for changed bytes of a key file: what an attacker without the passphrase can do.
inline void reseal(std::vector<unsigned char>& bytes)
{
    for (std::size_t slot = 0; slot < slotCount; ++slot) {
        unsigned char* start = bytes.data() + 128 + slot * slotBytes;
        if (start[0] != 0) {
            crypto_generichash(start + 224, 32, start, 224, nullptr, 0);
        }
    }
    crypto_generichash(
        bytes.data() + headerBytes - 32, 32, bytes.data(), headerBytes - 32, nullptr, 0);
}

} // namespace attune::records::test
