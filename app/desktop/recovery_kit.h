#pragma once

#include "recovery_check.h"

#include <array>
#include <string>
#include <string_view>

namespace attune::desktop {

/// A new recovery key on its way to paper, without windows: shown once, then proved by two of its
/// groups.
class RecoveryKit
{
public:
    enum class Step { key, check };

    /// `key`: as printed. `owner`: whose kit it is. `seed` chooses the groups to type back.
    RecoveryKit(std::string practice, std::string owner, records::Secret key, unsigned seed);

    Step step() const { return m_step; }

    const std::string& practice() const { return m_practice; }

    const std::string& owner() const { return m_owner; }

    const RecoveryCheck& recovery() const { return m_recovery; }

    void keyIsOnPaper() { m_step = Step::check; }

    void showKeyAgain() { m_step = Step::key; }

    /// What is wrong with each of the two groups as typed, English; empty: it is right.
    std::array<std::string, 2> problemsOf(std::string_view first, std::string_view second) const;

private:
    std::string m_practice;
    std::string m_owner;
    RecoveryCheck m_recovery;
    Step m_step = Step::key;
};

} // namespace attune::desktop
