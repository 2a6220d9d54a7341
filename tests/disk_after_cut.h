#pragma once

#include "crash_disk.h"

#include <filesystem>
#include <map>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace attune::records::test {

/// What a power cut leaves of the changes that were not synced.
enum class Cut {
    kept,      ///< all of them: the program was killed, the disk went on
    dropped,   ///< none
    reordered, ///< any of their sectors; of names the first so many
    garbled    ///< as above, and some of those sectors hold anything; of names any
};

inline constexpr Cut allCuts[]{Cut::kept, Cut::dropped, Cut::reordered, Cut::garbled};

const char* nameOf(Cut cut);

/// The disk that a list of events leaves behind, as far as it has been played.
/// A file's bytes are safe once it was synced; its name, and that of a folder, once the folder it
/// stands in was. A sector (512 bytes) is written or not, and bytes beside a write are untouched:
/// what SQLite, too, asks of a disk.
class DiskAfterCut
{
public:
    explicit DiskAfterCut(std::span<const DiskEvent> events) : m_events(events) {}

    /// Plays on to where `count` events have happened; never back.
    void playTo(std::size_t count);

    /// True where nothing stands out: every cut leaves the same.
    bool isSettled() const { return m_pendingNames.empty() && m_pendingFiles == 0; }

    /// Makes the disk in an empty folder.
    void leave(const std::filesystem::path& folder, Cut cut, std::mt19937_64& random) const;

private:
    struct File
    {
        std::vector<char> synced;
        std::vector<const DiskEvent*> pending;
    };

    using Names = std::map<std::string, int>; ///< file by name; 0: a folder

    void play(const DiskEvent& event);
    void syncNames(const std::string& folder);
    static void apply(Names& names, const DiskEvent& event);
    Names namesAfter(Cut cut, std::mt19937_64& random) const;
    std::vector<char> bytesAfter(const File& file, Cut cut, std::mt19937_64& random) const;

    std::span<const DiskEvent> m_events;
    std::size_t m_played = 0;
    std::map<int, File> m_files;
    Names m_names;
    std::vector<const DiskEvent*> m_pendingNames;
    std::size_t m_pendingFiles = 0; ///< with pending changes
};

} // namespace attune::records::test
