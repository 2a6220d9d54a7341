#include "backup_part.h"

#include "attune/records/backup.h"
#include "durable_file.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace attune::records {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view what = "The backup";

fs::path with(fs::path path, std::string_view ending)
{
    return path += ending;
}

fs::path partOf(const fs::path& target)
{
    return with(target, ".part");
}

fs::path databaseOf(const fs::path& part)
{
    return with(part, ".records");
}

void removeDatabaseOf(const fs::path& part)
{
    ::unlink(databaseOf(part).c_str());
    ::unlink(with(databaseOf(part), "-journal").c_str());
}

/// True where no other backup is being written to this file. On a file system without locks it is
/// taken for an interrupted one.
bool lock(int file)
{
    return ::flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

void removeLeftovers(const fs::path& folder)
{
    const std::string ending = partOf(backupEnding).string();
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (!entry.path().filename().string().ends_with(ending)) {
            continue;
        }
        const FileDescriptor left(
            ::open(entry.path().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        if (left && lock(left.number())) {
            removeDatabaseOf(entry.path());
            ::unlink(entry.path().c_str());
        }
    }
}

FileDescriptor makePrivate(const fs::path& file)
{
    FileDescriptor made(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!made) {
        throwStorageError(errno, what);
    }
    return made;
}

} // namespace

BackupPart::BackupPart(fs::path target) : m_target(std::move(target)), m_part(partOf(m_target))
{
    removeLeftovers(m_target.parent_path());
    m_file = makePrivate(m_part);
    lock(m_file.number());
    removeDatabaseOf(m_part);
}

BackupPart::~BackupPart()
{
    removeDatabase();
    if (!m_part.empty()) {
        ::unlink(m_part.c_str());
    }
}

fs::path BackupPart::database() const
{
    return databaseOf(m_part);
}

void BackupPart::removeDatabase() const
{
    removeDatabaseOf(m_part);
}

void BackupPart::publish()
{
    removeDatabase();
    if (::rename(m_part.c_str(), m_target.c_str()) != 0) {
        throwStorageError(errno, what);
    }
    m_part.clear();
    syncFolder(m_target.parent_path(), what);
}

} // namespace attune::records
