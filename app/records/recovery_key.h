#pragma once

#include "attune/records/secret.h"

#include <string_view>

namespace attune::records {

/// 160 random bits that open a practice when passphrases are forgotten. Printed as eight groups of
/// four Crockford base32 letters, each followed by its own check letter: "7K2MA-...".
class RecoveryKey
{
public:
    static RecoveryKey random();

    /// Blanks, hyphens, dashes and letter case do not matter; O is read as 0, I and L as 1.
    /// \throws WrongKey naming the first group that does not read right, or the wrong length
    static RecoveryKey read(std::string_view text);

    Secret printed() const;

    const Secret& bits() const { return m_bits; }

private:
    explicit RecoveryKey(Secret bits) : m_bits(std::move(bits)) {}

    Secret m_bits;
};

} // namespace attune::records
