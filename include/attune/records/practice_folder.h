#pragma once

#include "attune/care/people.h"
#include "attune/records/progress.h"
#include "attune/records/record.h"
#include "attune/records/secret.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace attune::records {

/// Cost of one passphrase try and what a header may ask for. Defaults are the release values;
/// only tests pass others.
struct KdfPolicy
{
    std::uint64_t memoryBytes = 256ULL << 20U;
    int fewestPasses = 3;
    double targetSeconds = 0.8; ///< passes grow from the fewest until one try takes this long
    std::uint64_t leastMemoryBytes = 64ULL << 20U;
    std::uint64_t mostMemoryBytes = 1024ULL << 20U;
    int mostPasses = 16;
};

/// What surrounds an opened practice: time and the user's state folder (rollback anchor, throttle).
struct Surroundings
{
    care::Clock clock = care::systemClock();
    std::filesystem::path stateFolder; ///< empty: the XDG state folder
    KdfPolicy kdf;
    /// True where the user restored an older copy on purpose and said so. Otherwise a practice
    /// that is older than this computer last saw it is refused as OlderCopy.
    bool acceptOlder = false;
};

/// What the first run asks for.
struct NewPractice
{
    care::Practice practice;
    care::Person owner;
    Secret passphrase;
};

/// A new practice, open, and the recovery key that is shown once and never stored.
struct CreatedPractice
{
    std::unique_ptr<Record> record;
    Secret recoveryKey; ///< as printed: groups of Crockford base32 with hyphens
};

/// Makes `folder` (it must be absent or empty) into a practice and opens it.
/// \throws StorageError where the folder cannot be made or written; nothing half-made is left.
/// \throws Refused where `judgePassphrase` does not accept the passphrase
CreatedPractice createPractice(const std::filesystem::path& folder,
                               NewPractice setup,
                               const Surroundings& surroundings);

/// Opens a practice with a person's passphrase. Takes about a second: call it in a worker.
/// `personName` may be empty where there is one person. Mends a torn header copy on the way.
/// \throws WrongKey, TryLater, Damaged, InUse, StorageError
std::unique_ptr<Record> openPractice(const std::filesystem::path& folder,
                                     std::string_view personName,
                                     const Secret& passphrase,
                                     const Surroundings& surroundings);

/// Opens with the recovery key and replaces the passphrase of the owner of this name; without a
/// name of the one who has been here longest.
/// Spaces, hyphens and letter case do not matter; O and I and L are read as 0 and 1.
/// \throws as `openPractice`; NotAllowed where the person is no owner; Refused where
/// `judgePassphrase` does not accept the new passphrase
std::unique_ptr<Record> openWithRecoveryKey(const std::filesystem::path& folder,
                                            std::string_view personName,
                                            std::string_view recoveryKey,
                                            const Secret& newPassphrase,
                                            const Surroundings& surroundings);

/// True where `folder` holds a practice (either header copy).
bool isPractice(const std::filesystem::path& folder);

/// True where `folder` exists and holds nothing, or only what an interrupted attempt to make or
/// restore a practice left, which the next attempt clears away. \throws StorageError where it
/// cannot be looked into
bool mayBecomePractice(const std::filesystem::path& folder);

/// How many people have a passphrase for it: with more than one, opening needs a name.
/// \throws Damaged, StorageError
int peopleWhoMayOpen(const std::filesystem::path& folder);

/// How good a passphrase is. Not a promise: it knows words and patterns, not the person.
struct PassphraseVerdict
{
    bool acceptable = false;
    int strength = 0;     ///< 0 (guessed at once) to 4 (very strong)
    std::string sentence; ///< what to do, or how strong it is
};

/// NIST SP 800-63B-4: at least 15 characters, a blocklist, no composition rules.
/// `context`: words that must not make up the passphrase, such as the practice's name.
PassphraseVerdict judgePassphrase(std::string_view passphrase,
                                  const std::vector<std::string>& context);

/// What `verify` found, line by line; `sound` only when every check passed.
struct Verification
{
    struct Check
    {
        std::string name;
        bool passed = false;
        std::string detail;
    };

    std::vector<Check> checks;
    bool sound = false;
};

/// Header, both integrity checks and the audit chain of a practice.
/// \throws WrongKey, TryLater, InUse, StorageError, Cancelled; damage is reported in the result
Verification verifyPractice(const std::filesystem::path& folder,
                            const Secret& passphrase,
                            const Surroundings& surroundings,
                            const Progress& progress = {});

} // namespace attune::records
