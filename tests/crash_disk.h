#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace attune::records::test {

/// One change below a folder, as the system was asked for it. Names are relative to that folder.
struct DiskEvent
{
    enum class Kind { makeFile, makeFolder, write, cut, rename, remove, syncFile, syncFolder };

    Kind kind = Kind::write;
    int file = 0; ///< the same for one file whatever its name; 0: a folder
    std::string name{};
    std::string newName{};     ///< of `rename`
    std::uint64_t at = 0;      ///< of `write`: where; of `cut`: the new length
    std::vector<char> bytes{}; ///< of `write`
};

/// Writes down every change below `root` while it lives: those of SQLite, of the key file, of
/// backups. Works in a program that is linked with disk_calls.cmake; what the C++ library does by
/// itself (streams, fs::remove_all, fs::permissions) is not seen. What is there already counts as
/// synced. One at a time.
class RecordedDisk
{
public:
    explicit RecordedDisk(const std::filesystem::path& root);
    RecordedDisk(const RecordedDisk&) = delete;
    RecordedDisk& operator=(const RecordedDisk&) = delete;
    ~RecordedDisk();

    const std::vector<DiskEvent>& events() const { return m_events; }

private:
    void adopt(const std::filesystem::path& root);

    std::vector<DiskEvent> m_events;
};

/// What disk_calls.cpp tells a recorded disk, each after it succeeded.
namespace disk_recorder {

void opened(int descriptor, const char* path, bool made);
void closed(int descriptor);
void written(int descriptor, const void* from, ssize_t size, off_t at);
void cut(int descriptor, off_t size);
void synced(int descriptor);
void renamed(const char* from, const char* to);
void removed(const char* path);
void folderMade(const char* path);

} // namespace disk_recorder

} // namespace attune::records::test
