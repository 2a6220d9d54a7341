#include "crash_disk.h"

#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <stdexcept>
#include <sys/stat.h>

namespace attune::records::test {

namespace {

namespace fs = std::filesystem;
using Kind = DiskEvent::Kind;

struct Opened
{
    int file = 0; ///< 0: a folder
    std::string name;
};

/// What is known while a disk is recorded.
struct Recording
{
    std::vector<DiskEvent>* events = nullptr;
    std::string root;
    std::map<std::string, int> files; ///< by their present names
    std::map<int, Opened> opened;     ///< by descriptor
    int lastFile = 0;
};

Recording& recording()
{
    static Recording recording;
    return recording;
}

/// The name below the recorded root, empty for itself; none: elsewhere, or nothing is recorded.
std::optional<std::string> nameOf(const char* path)
{
    if (recording().events == nullptr) {
        return std::nullopt;
    }
    const std::string full = fs::absolute(path).lexically_normal().string();
    if (full == recording().root) {
        return std::string();
    }
    const std::string before = recording().root + "/";
    return full.starts_with(before) ? std::optional(full.substr(before.size())) : std::nullopt;
}

void note(DiskEvent event)
{
    recording().events->push_back(std::move(event));
}

const Opened* find(int descriptor)
{
    const auto found = recording().opened.find(descriptor);
    return found == recording().opened.end() ? nullptr : &found->second;
}

int makeFile(const std::string& name)
{
    const int file = ++recording().lastFile;
    recording().files[name] = file;
    note({.kind = Kind::makeFile, .file = file, .name = name});
    return file;
}

} // namespace

RecordedDisk::RecordedDisk(const fs::path& root)
{
    if (recording().events != nullptr) {
        throw std::logic_error("one disk is recorded at a time");
    }
    recording() = {};
    recording().events = &m_events;
    recording().root = fs::absolute(root).lexically_normal().string();
    adopt(root);
}

RecordedDisk::~RecordedDisk()
{
    recording() = {};
}

void RecordedDisk::adopt(const fs::path& root)
{
    note({.kind = Kind::syncFolder});
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const std::string name = fs::relative(entry.path(), root).string();
        if (entry.is_directory()) {
            note({.kind = Kind::makeFolder, .name = name});
        } else {
            const int file = makeFile(name);
            std::ifstream stream(entry.path(), std::ios::binary);
            note({.kind = Kind::write,
                  .file = file,
                  .name = name,
                  .bytes = {std::istreambuf_iterator<char>(stream), {}}});
            note({.kind = Kind::syncFile, .file = file, .name = name});
        }
        note({.kind = Kind::syncFolder, .name = fs::path(name).parent_path().string()});
    }
}

namespace disk_recorder {

void opened(int descriptor, const char* path, bool made)
{
    const auto name = nameOf(path);

    struct stat status
    {};

    if (!name || fstat(descriptor, &status) != 0) {
        return;
    }
    const int known = S_ISDIR(status.st_mode) ? 0 : recording().files[*name];
    recording().opened[descriptor] = {made ? makeFile(*name) : known, *name};
}

void closed(int descriptor)
{
    recording().opened.erase(descriptor);
}

void written(int descriptor, const void* from, ssize_t size, off_t at)
{
    if (const Opened* file = find(descriptor); file != nullptr && size > 0) {
        const char* bytes = static_cast<const char*>(from);
        note({.kind = Kind::write,
              .file = file->file,
              .name = file->name,
              .at = static_cast<std::uint64_t>(at),
              .bytes = {bytes, bytes + size}});
    }
}

void cut(int descriptor, off_t size)
{
    if (const Opened* file = find(descriptor)) {
        note({.kind = Kind::cut,
              .file = file->file,
              .name = file->name,
              .at = static_cast<std::uint64_t>(size)});
    }
}

void synced(int descriptor)
{
    if (const Opened* file = find(descriptor)) {
        note({.kind = file->file == 0 ? Kind::syncFolder : Kind::syncFile,
              .file = file->file,
              .name = file->name});
    }
}

void renamed(const char* from, const char* to)
{
    const auto name = nameOf(from);
    const auto newName = nameOf(to);
    if (name && newName) {
        const int file = recording().files[*name];
        recording().files.erase(*name);
        recording().files[*newName] = file;
        note({.kind = Kind::rename, .file = file, .name = *name, .newName = *newName});
    }
}

void removed(const char* path)
{
    if (const auto name = nameOf(path)) {
        note({.kind = Kind::remove, .name = *name});
        recording().files.erase(*name);
    }
}

void folderMade(const char* path)
{
    if (const auto name = nameOf(path)) {
        note({.kind = Kind::makeFolder, .name = *name});
    }
}

} // namespace disk_recorder

} // namespace attune::records::test
