// The calls by which the program reads and changes the disk, seen on their way: the linker leads
// each of them here first (--wrap, disk_calls.cmake).
#include "crash_disk.h"
#include "faulty_calls.h"

#include <cerrno>
#include <cstdarg>
#include <fcntl.h>
#include <filesystem>
#include <mutex>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

extern "C" {
int __real_open(const char* name, int flags, ...);
int __real_close(int file);
ssize_t __real_read(int file, void* to, size_t size);
ssize_t __real_pread(int file, void* to, size_t size, off_t at);
ssize_t __real_write(int file, const void* from, size_t size);
ssize_t __real_pwrite(int file, const void* from, size_t size, off_t at);
int __real_ftruncate(int file, off_t size);
int __real_fsync(int file);
int __real_flock(int file, int operation);
int __real_rename(const char* from, const char* to);
int __real_unlink(const char* name);
int __real_mkdir(const char* name, mode_t mode);
int __real_rmdir(const char* name);
}

namespace attune::records::test {

namespace {

struct Plan
{
    int steps = 0;
    int failing = 0;
    bool forGood = false;
    int error = 0;

    /// True where this step is to fail; `errno` says why.
    bool fails()
    {
        ++steps;
        const bool due = failing != 0 && (forGood ? steps >= failing : steps == failing);
        if (due) {
            errno = error;
        }
        return due;
    }
};

/// A backup is made by two threads: what one call does and what is noted of it stay together.
std::unique_lock<std::recursive_mutex> oneAtATime()
{
    static std::recursive_mutex calls;
    return std::unique_lock(calls);
}

Plan changes;
Plan readingPlan;
bool readingsAreShort = false;
bool syncsAreSkipped = false;
int lockError = 0; ///< 0: locks are given

int openFile(const char* path, int flags, mode_t mode)
{
    const bool makes = (flags & O_CREAT) != 0 && ::access(path, F_OK) != 0;
    if (makes && changes.fails()) {
        return -1;
    }
    const int descriptor = __real_open(path, flags, mode);
    if (descriptor >= 0) {
        disk_recorder::opened(descriptor, path, makes);
    }
    return descriptor;
}

bool isRegular(int descriptor)
{
    struct stat status
    {};

    return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

/// `at` empty: where the file stands.
ssize_t put(int descriptor, const void* from, size_t size, std::optional<off_t> at)
{
    const off_t place = at ? *at : ::lseek(descriptor, 0, SEEK_CUR);
    const ssize_t done =
        at ? __real_pwrite(descriptor, from, size, *at) : __real_write(descriptor, from, size);
    disk_recorder::written(descriptor, from, done, place);
    return done;
}

ssize_t writeOrFail(int descriptor, const void* from, size_t size, std::optional<off_t> at)
{
    if (isRegular(descriptor) && changes.fails()) { // a pipe is no disk
        const int error = errno;
        if (error != EINTR) {                    // a signal comes before anything is written
            put(descriptor, from, size / 2, at); // torn
        }
        errno = error;
        return -1;
    }
    return put(descriptor, from, size, at);
}

int sync(int descriptor)
{
    if (changes.fails()) {
        return -1;
    }
    const int result = syncsAreSkipped ? 0 : __real_fsync(descriptor);
    if (result == 0) {
        disk_recorder::synced(descriptor);
    }
    return result;
}

int cut(int descriptor, off_t size)
{
    const int result = changes.fails() ? -1 : __real_ftruncate(descriptor, size);
    if (result == 0) {
        disk_recorder::cut(descriptor, size);
    }
    return result;
}

void tell(std::error_code& error, int result)
{
    error = result == 0 ? std::error_code() : std::error_code(errno, std::system_category());
}

template <class Noted>
int changed(int result, const Noted& noted)
{
    if (result == 0) {
        noted();
    }
    return result;
}

bool readingFails()
{
    const auto inOrder = oneAtATime();
    return readingPlan.fails();
}

/// What a reading that fails returns.
ssize_t failedReading()
{
    return errno == 0 ? 0 : -1;
}

size_t wanted(size_t size)
{
    return readingsAreShort && size > 1 ? size / 2 : size;
}

} // namespace

namespace faulty_calls {

void failAt(int step, bool forGood, int error)
{
    repair();
    changes = {.failing = step, .forGood = forGood, .error = error};
}

void failReadingAt(int step, bool forGood, int error)
{
    repair();
    readingPlan = {.failing = step, .forGood = forGood, .error = error};
}

void shortenReadings()
{
    repair();
    readingsAreShort = true;
}

void refuseLocks(int error)
{
    repair();
    lockError = error;
}

void repair()
{
    changes = {};
    readingPlan = {};
    readingsAreShort = false;
    lockError = 0;
}

int steps()
{
    return changes.steps;
}

int readings()
{
    return readingPlan.steps;
}

void skipSyncs(bool skip)
{
    syncsAreSkipped = skip;
}

} // namespace faulty_calls

} // namespace attune::records::test

using namespace attune::records::test;

extern "C" {

int __wrap_open(const char* name, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    const auto inOrder = oneAtATime();
    return openFile(name, flags, mode);
}

int __wrap_close(int file)
{
    const auto inOrder = oneAtATime();
    disk_recorder::closed(file);
    return __real_close(file);
}

ssize_t __wrap_read(int file, void* to, size_t size)
{
    return readingFails() ? failedReading() : __real_read(file, to, wanted(size));
}

ssize_t __wrap_pread(int file, void* to, size_t size, off_t at)
{
    return readingFails() ? failedReading() : __real_pread(file, to, wanted(size), at);
}

ssize_t __wrap_write(int file, const void* from, size_t size)
{
    const auto inOrder = oneAtATime();
    return writeOrFail(file, from, size, std::nullopt);
}

ssize_t __wrap_pwrite(int file, const void* from, size_t size, off_t at)
{
    const auto inOrder = oneAtATime();
    return writeOrFail(file, from, size, at);
}

int __wrap_ftruncate(int file, off_t size)
{
    const auto inOrder = oneAtATime();
    return cut(file, size);
}

int __wrap_fsync(int file)
{
    const auto inOrder = oneAtATime();
    return sync(file);
}

int __wrap_flock(int file, int operation)
{
    errno = lockError;
    return lockError == 0 ? __real_flock(file, operation) : -1;
}

int __wrap_rename(const char* from, const char* to)
{
    const auto inOrder = oneAtATime();
    return changed(changes.fails() ? -1 : __real_rename(from, to),
                   [&] { disk_recorder::renamed(from, to); });
}

int __wrap_unlink(const char* path)
{
    const auto inOrder = oneAtATime();
    return changed(changes.fails() ? -1 : __real_unlink(path),
                   [&] { disk_recorder::removed(path); });
}

int __wrap_mkdir(const char* path, mode_t mode)
{
    const auto inOrder = oneAtATime();
    return changed(changes.fails() ? -1 : __real_mkdir(path, mode),
                   [&] { disk_recorder::folderMade(path); });
}

int __wrap_rmdir(const char* path)
{
    const auto inOrder = oneAtATime();
    return changed(changes.fails() ? -1 : __real_rmdir(path),
                   [&] { disk_recorder::removed(path); });
}

void __wrap__ZNSt10filesystem6renameERKNS_7__cxx114pathES3_RSt10error_code(
    const std::filesystem::path& from, const std::filesystem::path& to, std::error_code& error)
{
    tell(error, __wrap_rename(from.c_str(), to.c_str()));
}

bool __wrap__ZNSt10filesystem6removeERKNS_7__cxx114pathERSt10error_code(
    const std::filesystem::path& path, std::error_code& error)
{
    struct stat status
    {};

    if (::lstat(path.c_str(), &status) != 0) {
        error.clear();
        return false;
    }
    const bool isFolder = S_ISDIR(status.st_mode);
    const int result = isFolder ? __wrap_rmdir(path.c_str()) : __wrap_unlink(path.c_str());
    tell(error, result);
    return result == 0;
}

// The same calls under the names that SQLite knows them by, on 64-bit Linux.
int __wrap_open64(const char* name, int flags, ...) __attribute__((alias("__wrap_open")));
ssize_t __wrap_pread64(int file, void* to, size_t size, off_t at)
    __attribute__((alias("__wrap_pread")));
ssize_t __wrap_pwrite64(int file, const void* from, size_t size, off_t at)
    __attribute__((alias("__wrap_pwrite")));
int __wrap_ftruncate64(int file, off_t size) __attribute__((alias("__wrap_ftruncate")));
int __wrap_fdatasync(int file) __attribute__((alias("__wrap_fsync")));
}
