#pragma once

#include "attune/care/clock.h"

#include <chrono>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>

namespace attune::desktop {

/// Where the person must turn after a failed try.
enum class UnlockTrouble {
    none,
    wrongKey,   ///< the passphrase: stay in the field and type it again
    wait,       ///< too many wrong tries
    older,      ///< an older copy: opens once the person says that she restored it
    cannotOpen, ///< damaged, in use, or a storage error: the passphrase is not the matter
};

/// Opening a practice, without windows: one try at a time, waiting where the record says so.
class Unlock
{
public:
    explicit Unlock(care::Clock clock);

    /// Whether a try may start now: none is running and no wait is left.
    bool mayTry() const;
    void begin();
    void succeeded();
    void failed(const std::exception_ptr& failure);

    bool isWorking() const { return m_working; }

    UnlockTrouble trouble() const;
    /// What to show beside the field; counts down while waiting. English; the window translates
    /// it where it is a fixed sentence.
    std::string sentence() const;
    /// Whole seconds still to wait, rounded up; 0: none.
    std::chrono::seconds left() const;

private:
    care::Clock m_clock;
    bool m_working = false;
    UnlockTrouble m_trouble = UnlockTrouble::none;
    std::string m_sentence;
    std::optional<care::Instant> m_waitUntil;
};

/// "1:05": minutes and seconds.
std::string countdown(std::chrono::seconds left);

/// The wait that a sentence of the record names ("in 8 seconds", "2 minutes"); empty: it names
/// none.
std::optional<std::chrono::seconds> waitNamedIn(const std::string& sentence);

/// The practice folder as the locked program may name it: its last name, without the way to it.
std::string folderLabel(const std::filesystem::path& folder);

/// Whether opening the practice in `folder` needs a name beside the passphrase: more than one
/// person may open it. Where its key file cannot be read none is asked for; opening it says why.
bool needsName(const std::filesystem::path& folder);

/// Why a folder that was chosen cannot be opened as a practice; empty: it can be tried.
std::string notAPractice(const std::filesystem::path& folder);

} // namespace attune::desktop
