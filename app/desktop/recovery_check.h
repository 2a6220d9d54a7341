#pragma once

#include "attune/records/secret.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune::desktop {

/// The recovery key as it is shown once, and the proof that it stands on paper: two of its groups,
/// chosen at random, typed back.
class RecoveryCheck
{
public:
    /// `key`: as printed, groups separated by hyphens. `seed` chooses the two groups.
    RecoveryCheck(records::Secret key, unsigned seed);

    std::string_view key() const { return m_key.text(); }

    /// The groups in their order; they point into the key.
    const std::vector<std::string_view>& groups() const { return m_groups; }

    /// Which two groups are asked, by number from 1, the lower first.
    const std::array<std::size_t, 2>& asked() const { return m_asked; }

    /// Whether `typed` is group `number`. Case, spaces and hyphens do not matter; O is read as 0,
    /// I and L as 1.
    bool matches(std::size_t number, std::string_view typed) const;

private:
    records::Secret m_key;
    std::vector<std::string_view> m_groups;
    std::array<std::size_t, 2> m_asked{};
};

} // namespace attune::desktop
