#pragma once

#include "attune/care/clock.h"

#include <chrono>
#include <filesystem>

namespace attune::records {

/// How long to wait after `wrongTries` in a row: nothing for three, then 2, 4, 8 … seconds, at
/// most 15 minutes.
std::chrono::seconds delayAfter(int wrongTries);

/// NIST SP 800-63B-4 allows at most 100 wrong tries in a row; then only the recovery key opens.
inline constexpr int mostWrongTries = 99;

/// Slows down guessing. It is a courtesy of this program: who can run code or delete files as this
/// user can guess without it, which is what the cost of a try is for.
class Throttle
{
public:
    Throttle(std::filesystem::path file, care::Clock clock);

    /// Counts a try as wrong before it is made, so that ending the program does not undo it.
    /// \throws TryLater saying how long to wait; then nothing is counted
    void beforeTry();
    void succeeded();

private:
    struct State
    {
        int wrong = 0;
        care::Instant last{};
    };

    State load() const;
    void store(const State& state) const;

    std::filesystem::path m_file;
    care::Clock m_clock;
};

} // namespace attune::records
