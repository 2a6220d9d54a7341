#include "disk_after_cut.h"

#include <algorithm>
#include <fstream>

namespace attune::records::test {

namespace {

namespace fs = std::filesystem;
using Kind = DiskEvent::Kind;
using Random = std::mt19937_64;

constexpr std::size_t sectorBytes = 512;

bool oneIn(int count, Random& random)
{
    return std::uniform_int_distribution(1, count)(random) == 1;
}

std::string folderOf(const std::string& name)
{
    return fs::path(name).parent_path().string();
}

/// Whether this much of a change reached the disk.
bool reaches(Cut cut, Random& random)
{
    return cut == Cut::kept || (cut != Cut::dropped && oneIn(2, random));
}

void copySector(std::vector<char>& file,
                const DiskEvent& write,
                std::size_t from,
                std::size_t size,
                bool garbled,
                Random& random)
{
    const std::size_t to = write.at + from;
    file.resize(std::max(file.size(), to + size));
    for (std::size_t i = 0; i < size; ++i) {
        file[to + i] = garbled ? static_cast<char>(random()) : write.bytes[from + i];
    }
}

void copySectors(std::vector<char>& file, const DiskEvent& write, Cut cut, Random& random)
{
    for (std::size_t from = 0; from < write.bytes.size();) {
        const std::size_t untilBorder = sectorBytes - (write.at + from) % sectorBytes;
        const std::size_t size = std::min(untilBorder, write.bytes.size() - from);
        if (reaches(cut, random)) {
            const bool garbled = cut == Cut::garbled && oneIn(4, random);
            copySector(file, write, from, size, garbled, random);
        }
        from += size;
    }
}

} // namespace

const char* nameOf(Cut cut)
{
    switch (cut) {
    case Cut::kept:
        return "kept";
    case Cut::dropped:
        return "dropped";
    case Cut::reordered:
        return "reordered";
    case Cut::garbled:
        return "garbled";
    }
    return "";
}

void DiskAfterCut::playTo(std::size_t count)
{
    for (; m_played < count; ++m_played) {
        play(m_events[m_played]);
    }
}

void DiskAfterCut::play(const DiskEvent& event)
{
    switch (event.kind) {
    case Kind::write:
    case Kind::cut: {
        auto& pending = m_files[event.file].pending;
        m_pendingFiles += pending.empty() ? 1 : 0;
        pending.push_back(&event);
        return;
    }
    case Kind::syncFile: {
        Random unused;
        File& file = m_files[event.file];
        m_pendingFiles -= file.pending.empty() ? 0 : 1;
        file.synced = bytesAfter(file, Cut::kept, unused);
        file.pending.clear();
        return;
    }
    case Kind::syncFolder:
        syncNames(event.name);
        return;
    case Kind::makeFile:
    case Kind::makeFolder:
    case Kind::rename:
    case Kind::remove:
        m_pendingNames.push_back(&event);
        return;
    }
}

void DiskAfterCut::syncNames(const std::string& folder)
{
    std::vector<const DiskEvent*> others;
    for (const DiskEvent* event : m_pendingNames) {
        if (folderOf(event->name) == folder) {
            apply(m_names, *event);
        } else {
            others.push_back(event);
        }
    }
    m_pendingNames = std::move(others);
}

void DiskAfterCut::apply(Names& names, const DiskEvent& event)
{
    switch (event.kind) {
    case Kind::makeFile:
    case Kind::makeFolder:
        names[event.name] = event.file;
        return;
    case Kind::rename:
        names.erase(event.name);
        names[event.newName] = event.file;
        return;
    default:
        names.erase(event.name);
    }
}

DiskAfterCut::Names DiskAfterCut::namesAfter(Cut cut, Random& random) const
{
    Names names = m_names;
    std::size_t first = m_pendingNames.size();
    if (cut == Cut::dropped) {
        first = 0;
    } else if (cut == Cut::reordered) {
        first = std::uniform_int_distribution<std::size_t>(0, first)(random);
    }
    for (std::size_t i = 0; i < first; ++i) {
        if (cut != Cut::garbled || oneIn(2, random)) {
            apply(names, *m_pendingNames[i]);
        }
    }
    return names;
}

std::vector<char> DiskAfterCut::bytesAfter(const File& file, Cut cut, Random& random) const
{
    std::vector<char> bytes = file.synced;
    for (const DiskEvent* event : file.pending) {
        if (event->kind == Kind::write) {
            copySectors(bytes, *event, cut, random);
        } else if (reaches(cut, random)) {
            bytes.resize(event->at);
        }
    }
    return bytes;
}

void DiskAfterCut::leave(const fs::path& folder, Cut cut, Random& random) const
{
    for (const auto& [name, file] : namesAfter(cut, random)) { // a folder before what is in it
        if (!fs::is_directory((folder / name).parent_path())) {
            continue; // its folder was lost, and it with it
        }
        if (file == 0) {
            fs::create_directory(folder / name);
            fs::permissions(folder / name, fs::perms::owner_all);
            continue;
        }
        const auto found = m_files.find(file);
        const auto bytes =
            found == m_files.end() ? std::vector<char>() : bytesAfter(found->second, cut, random);
        std::ofstream(folder / name, std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        fs::permissions(folder / name, fs::perms::owner_read | fs::perms::owner_write);
    }
}

} // namespace attune::records::test
