#include "folder_lock.h"

#include "attune/records/errors.h"
#include "durable_file.h"

#include <array>
#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <fmt/format.h>
#include <string>
#include <sys/file.h>

namespace attune::records {

namespace {

constexpr std::string_view what = "The practice folder";

std::string hostName()
{
    std::array<char, HOST_NAME_MAX + 1> name{};
    gethostname(name.data(), name.size() - 1);
    return name.data();
}

/// What the holder wrote, letters and digits of a host name only: it is shown to a person.
std::string readable(std::string_view text)
{
    std::string kept;
    for (const char c : text.substr(0, HOST_NAME_MAX)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_') {
            kept += c;
        }
    }
    return kept;
}

[[noreturn]] void throwInUse(int file)
{
    std::array<char, 512> buffer{};
    const ssize_t got = ::pread(file, buffer.data(), buffer.size(), 0);
    const std::string_view text(buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    const std::size_t space = text.find(' ');
    const std::string process = readable(text.substr(0, space));
    const std::string host =
        space == std::string_view::npos ? std::string() : readable(text.substr(space + 1));
    if (process.empty() || host.empty()) {
        throw InUse("This practice is already open in another Attune. Close it there first.");
    }
    if (host == hostName()) {
        throw InUse(fmt::format("This practice is already open in another Attune on this computer "
                                "(process {}). Close it there first.",
                                process));
    }
    throw InUse(fmt::format("This practice is already open on the computer {} (process {}). Close "
                            "it there first.",
                            host,
                            process));
}

} // namespace

FolderLock::FolderLock(const std::filesystem::path& folder)
    : m_file(::open((folder / fileName).c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600))
{
    if (!m_file) {
        throwStorageError(errno, what);
    }
    if (::flock(m_file.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) {
            throwInUse(m_file.number());
        }
        throw StorageError("The practice folder's file system cannot keep a second program out. "
                           "Choose a folder on this computer's own disk.");
    }
    // Who holds it is a courtesy: on a full disk the lock itself still stands.
    const std::string holder = fmt::format("{} {}", getpid(), hostName());
    if (::ftruncate(m_file.number(), 0) == 0) {
        [[maybe_unused]] const ssize_t written =
            ::pwrite(m_file.number(), holder.data(), holder.size(), 0);
    }
}

FolderLock::~FolderLock()
{
    // Emptied, not removed: removing it would let two programs lock two different files.
    [[maybe_unused]] const int emptied = ::ftruncate(m_file.number(), 0);
}

} // namespace attune::records
