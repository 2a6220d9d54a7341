#include "durable_file.h"

#include "attune/records/errors.h"
#include "file_descriptor.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attune::records {

namespace fs = std::filesystem;

void throwStorageError(int error, std::string_view what)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        throw StorageError(
            fmt::format("{} could not be saved because the disk is full. Free some space and try "
                        "again; nothing that was saved before is lost.",
                        what));
    case EROFS:
        throw StorageError(
            fmt::format("{} cannot be written because its disk is read-only.", what));
    case EACCES:
    case EPERM:
        throw StorageError(
            fmt::format("{} cannot be used because you have no permission to write there. Choose "
                        "a folder of your own.",
                        what));
    case EIO:
        throw StorageError(fmt::format("The disk reported an error. {} could not be read or "
                                       "written; check the disk and your backups.",
                                       what));
    default:
        throw StorageError(
            fmt::format("{} could not be read or written: {}.", what, std::strerror(error)));
    }
}

void writeAll(int file, std::span<const unsigned char> bytes, std::string_view what)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            throwStorageError(errno, what);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

namespace {

/// Removes a file on the way out unless it was kept.
struct RemoveUnlessKept
{
    fs::path file;
    bool kept = false;

    ~RemoveUnlessKept()
    {
        if (!kept) {
            ::unlink(file.c_str());
        }
    }
};

} // namespace

void syncFolder(const fs::path& folder, std::string_view what)
{
    const FileDescriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened) {
        throwStorageError(errno, what);
    }
    // Some network file systems cannot sync a folder; there the rename is as durable as it gets.
    if (::fsync(opened.number()) != 0 && errno != EINVAL && errno != ENOTSUP) {
        throwStorageError(errno, what);
    }
}

void writeDurably(const fs::path& file, std::span<const unsigned char> bytes, std::string_view what)
{
    fs::path beside = file;
    beside += ".part";
    ::unlink(beside.c_str()); // left by an interruption
    {
        const FileDescriptor opened(
            ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!opened) {
            throwStorageError(errno, what);
        }
        RemoveUnlessKept guard{beside};
        writeAll(opened.number(), bytes, what);
        if (::fsync(opened.number()) != 0) {
            throwStorageError(errno, what);
        }
        if (::rename(beside.c_str(), file.c_str()) != 0) {
            throwStorageError(errno, what);
        }
        guard.kept = true;
    }
    syncFolder(file.parent_path(), what);
}

std::optional<std::vector<unsigned char>>
readAtMost(const fs::path& file, std::size_t most, std::string_view what)
{
    // Without O_NONBLOCK a pipe in the file's place would hang the program.
    const FileDescriptor opened(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!opened) {
        if (errno == ENOENT) {
            return std::nullopt;
        }
        throwStorageError(errno, what);
    }

    struct stat status
    {};

    if (::fstat(opened.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        throw StorageError(fmt::format("{} is not a regular file.", what));
    }
    std::vector<unsigned char> bytes(most);
    std::size_t filled = 0;
    while (filled < most) {
        const ssize_t got = ::read(opened.number(), bytes.data() + filled, most - filled);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            throwStorageError(errno, what);
        }
        if (got == 0) {
            break;
        }
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

namespace {

void makePrivateFolder(const fs::path& folder, std::string_view what)
{
    if (::mkdir(folder.c_str(), 0700) != 0) {
        throwStorageError(errno, what);
    }
    // Or a power cut could take the folder away, with all that was synced within it.
    if (::faccessat(AT_FDCWD, folder.parent_path().c_str(), R_OK, AT_EACCESS) != 0) {
        return;
    }
    try {
        syncFolder(folder.parent_path(), what);
    } catch (const StorageError&) {
        ::rmdir(folder.c_str());
        throw;
    }
}

} // namespace

std::vector<fs::path> makePrivateFolders(const fs::path& folder, std::string_view what)
{
    std::vector<fs::path> missing;
    for (fs::path at = fs::absolute(folder).lexically_normal(); !at.empty();
         at = at.parent_path()) {
        struct stat status
        {};

        if (::stat(at.c_str(), &status) == 0) {
            break;
        }
        if (errno != ENOENT) {
            throwStorageError(errno, what);
        }
        missing.push_back(at);
    }
    std::reverse(missing.begin(), missing.end());
    std::vector<fs::path> made;
    try {
        for (const fs::path& at : missing) {
            if (at.has_filename()) { // a trailing slash names the same folder twice
                makePrivateFolder(at, what);
                made.push_back(at);
            }
        }
    } catch (const StorageError&) {
        std::for_each(made.rbegin(), made.rend(), [](const fs::path& m) { ::rmdir(m.c_str()); });
        throw;
    }
    return made;
}

} // namespace attune::records
