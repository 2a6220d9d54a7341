#pragma once

#include "attune/records/record.h"
#include "attune/records/secret.h"
#include "key_slot.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace attune::records {

/// How far a practice had come when this computer last saw it. An older key file or record put in
/// its place is found by this alone.
struct LastSeen
{
    std::uint64_t epoch = 0;
    std::uint64_t headerSequence = 0;
    std::optional<Anchor> anchor;
};

/// `attune` within the XDG state folder, which `XDG_STATE_HOME` names, else `.local/state` of the
/// user's home. Nothing is made.
std::filesystem::path usersStateFolder();

/// What this user's computer remembers of one practice, outside its folder: files named by the
/// practice's random id, without a name or a path.
class LocalState
{
public:
    /// `folder` empty: the XDG state folder. Made when it is missing.
    LocalState(const std::filesystem::path& folder, const PracticeId& practice);

    std::filesystem::path triesFile() const;

    /// Empty where nothing was stored, or something other than Attune wrote it.
    std::optional<LastSeen> lastSeen(const Secret& key) const;

    /// Does its best: the header holds the anchor too, and a full disk must lock nobody out.
    void remember(const LastSeen& seen, const Secret& key) const;

private:
    std::filesystem::path m_stem;
};

} // namespace attune::records
