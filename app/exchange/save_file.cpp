#include "attune/exchange/save_file.h"

#include "attune/records/errors.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace attune::exchange {

namespace {

[[noreturn]] void throwFor(int reason)
{
    switch (reason) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        throw records::StorageError(
            "The file was not saved: the disk is full. Make room or choose another place.");
    case EACCES:
    case EPERM:
    case EROFS:
        throw records::StorageError(
            "The file was not saved: that folder cannot be written to. Choose another one.");
    case ENOENT:
    case ENOTDIR:
        throw records::StorageError(
            "The file was not saved: that folder is not there any more. Choose another one.");
    case EISDIR:
        throw records::StorageError(
            "The file was not saved: a folder has that name. Choose another name.");
    case ENAMETOOLONG:
        throw records::StorageError("The file was not saved: its name is too long.");
    default:
        throw records::StorageError(
            "The file was not saved: the disk reported an error. Choose another place.");
    }
}

/// A new file beside the one to be replaced. It is removed again unless it takes its place.
class NewFile
{
public:
    explicit NewFile(const std::filesystem::path& target)
        : m_target(target),
          m_name(target.parent_path() / fmt::format(".attune-{:08x}.part", std::random_device()()))
    {
        m_descriptor = ::open(m_name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (m_descriptor < 0) {
            throwFor(errno);
        }
    }

    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    ~NewFile()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
        if (!m_inPlace) {
            ::unlink(m_name.c_str());
        }
    }

    void write(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) {
                throwFor(errno);
            }
            bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
        }
    }

    void takePlace()
    {
        if (::fsync(m_descriptor) != 0 || ::close(std::exchange(m_descriptor, -1)) != 0 ||
            ::rename(m_name.c_str(), m_target.c_str()) != 0) {
            throwFor(errno);
        }
        m_inPlace = true;
    }

private:
    std::filesystem::path m_target;
    std::filesystem::path m_name;
    int m_descriptor = -1;
    bool m_inPlace = false;
};

/// Makes the new name durable. Some file systems cannot sync a folder; the file is whole anyway.
void syncFolder(const std::filesystem::path& folder)
{
    const int descriptor =
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

} // namespace

void saveFile(const std::filesystem::path& file, std::string_view bytes)
{
    if (std::error_code unknown; std::filesystem::is_directory(file, unknown)) {
        throwFor(EISDIR);
    }
    NewFile fresh(file);
    fresh.write(bytes);
    fresh.takePlace();
    syncFolder(file.parent_path());
}

std::string neutralName(std::string_view kind, care::Date day, std::string_view extension)
{
    return fmt::format("attune-{}-{}{}", kind, care::isoDate(day), extension);
}

} // namespace attune::exchange
