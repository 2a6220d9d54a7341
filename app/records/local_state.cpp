#include "local_state.h"

#include "attune/records/errors.h"
#include "durable_file.h"
#include "sodium_ready.h"

#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <pwd.h>
#include <sodium.h>
#include <sstream>
#include <string>
#include <unistd.h>

namespace attune::records {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view what = "Attune's state folder";

std::string hex(std::span<const unsigned char> bytes)
{
    std::string text;
    for (const unsigned char byte : bytes) {
        text += fmt::format("{:02x}", byte);
    }
    return text;
}

std::string line(const LastSeen& seen)
{
    return fmt::format("seen-1 {} {} {} {}",
                       seen.epoch,
                       seen.headerSequence,
                       seen.anchor ? std::to_string(seen.anchor->generation) : "-",
                       seen.anchor && !seen.anchor->auditHead.empty() ? seen.anchor->auditHead
                                                                      : "-");
}

std::string macOf(std::string_view text, const Secret& key)
{
    std::array<unsigned char, 32> mac{};
    crypto_generichash(mac.data(),
                       mac.size(),
                       reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(),
                       key.bytes().data(),
                       key.bytes().size());
    return hex(mac);
}

} // namespace

fs::path usersStateFolder()
{
    const char* state = std::getenv("XDG_STATE_HOME");
    if (state != nullptr && fs::path(state).is_absolute()) {
        return fs::path(state) / "attune";
    }
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home == '\0') {
        const passwd* user = getpwuid(getuid());
        home = user != nullptr ? user->pw_dir : "/";
    }
    return fs::path(home) / ".local" / "state" / "attune";
}

LocalState::LocalState(const fs::path& folder, const PracticeId& practice)
{
    const fs::path base = folder.empty() ? usersStateFolder() : folder;
    try {
        makePrivateFolders(base, what);
    } catch (const StorageError&) {
        // As with every write here: without it opening still works.
    }
    m_stem = base / hex(practice);
}

fs::path LocalState::triesFile() const
{
    return fs::path(m_stem) += ".tries";
}

std::optional<LastSeen> LocalState::lastSeen(const Secret& key) const
{
    try {
        const auto bytes = readAtMost(fs::path(m_stem) += ".seen", 512, what);
        if (!bytes) {
            return std::nullopt;
        }
        std::istringstream words(std::string(bytes->begin(), bytes->end()));
        words.imbue(std::locale::classic());
        std::string form;
        std::string generation;
        std::string head;
        std::string mac;
        LastSeen seen;
        words >> form >> seen.epoch >> seen.headerSequence >> generation >> head >> mac;
        if (!words || form != "seen-1") {
            return std::nullopt;
        }
        if (generation != "-") {
            seen.anchor = Anchor{std::stoull(generation), head == "-" ? "" : head};
        }
        const std::string expected = macOf(line(seen), key);
        const bool ours = expected.size() == mac.size() &&
                          sodium_memcmp(expected.data(), mac.data(), mac.size()) == 0;
        return ours ? std::optional(seen) : std::nullopt;
    } catch (const StorageError&) {
        return std::nullopt;
    } catch (const std::logic_error&) { // no number where one belongs
        return std::nullopt;
    }
}

void LocalState::remember(const LastSeen& seen, const Secret& key) const
{
    const std::string text = line(seen) + ' ' + macOf(line(seen), key) + '\n';
    try {
        writeDurably(fs::path(m_stem) += ".seen",
                     {reinterpret_cast<const unsigned char*>(text.data()), text.size()},
                     what);
    } catch (const StorageError&) {
        // See the declaration.
    }
}

} // namespace attune::records
