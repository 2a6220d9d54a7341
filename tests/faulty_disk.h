#pragma once

#include <sqlcipher/sqlite3.h>

#include <stdexcept>

namespace attune::records::test {

/// A disk that fails on demand: every file that SQLite opens while it lives goes through it.
/// Counted are the steps that change the disk: creating, writing, syncing, cutting, deleting.
class FaultyDisk
{
public:
    FaultyDisk()
    {
        real() = sqlite3_vfs_find(nullptr);
        if (real() == nullptr) {
            throw std::logic_error("no file system");
        }
        m_vfs = *real();
        m_vfs.iVersion = 1;
        m_vfs.szOsFile = static_cast<int>(sizeof(File)) + real()->szOsFile;
        m_vfs.zName = "faulty";
        m_vfs.xOpen = openFile;
        m_vfs.xDelete = deleteFile;
        m_vfs.xAccess = [](sqlite3_vfs*, const char* name, int flags, int* result) {
            return real()->xAccess(real(), name, flags, result);
        };
        m_vfs.xFullPathname = [](sqlite3_vfs*, const char* name, int size, char* full) {
            return real()->xFullPathname(real(), name, size, full);
        };
        sqlite3_vfs_register(&m_vfs, 1);
        repair();
    }

    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    ~FaultyDisk()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(real(), 1);
    }

    /// Fails at the `step`th step from now (1: the next), once or from then on, with this code.
    static void failAt(int step, bool forGood, int code)
    {
        plan() = {.failing = step, .forGood = forGood, .code = code};
    }

    static void repair() { plan() = {}; }

    /// The steps since `failAt` or `repair`.
    static int steps() { return plan().steps; }

private:
    struct Plan
    {
        int steps = 0;
        int failing = 0;
        bool forGood = false;
        int code = SQLITE_OK;
    };

    struct File
    {
        sqlite3_file base;

        sqlite3_file* inner() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };

    static Plan& plan()
    {
        static Plan plan;
        return plan;
    }

    static sqlite3_vfs*& real()
    {
        static sqlite3_vfs* real = nullptr;
        return real;
    }

    /// What this step is told: nothing, or the code it fails with.
    static int next()
    {
        Plan& now = plan();
        ++now.steps;
        const bool fails =
            now.failing != 0 && (now.forGood ? now.steps >= now.failing : now.steps == now.failing);
        return fails ? now.code : SQLITE_OK;
    }

    static sqlite3_file* inner(sqlite3_file* file)
    {
        return reinterpret_cast<File*>(file)->inner();
    }

    static int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out)
    {
        file->pMethods = nullptr;
        if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 && next() != SQLITE_OK) {
            return SQLITE_CANTOPEN;
        }
        const int code = real()->xOpen(real(), name, inner(file), flags, out);
        if (inner(file)->pMethods != nullptr) {
            file->pMethods = methods();
        }
        return code;
    }

    static int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
    {
        const int code = next();
        return code != SQLITE_OK ? code : real()->xDelete(real(), name, syncFolder);
    }

    static const sqlite3_io_methods* methods()
    {
        static const sqlite3_io_methods table{
            .iVersion = 1,
            .xClose = [](sqlite3_file* f) { return inner(f)->pMethods->xClose(inner(f)); },
            .xRead =
                [](sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
                    return inner(f)->pMethods->xRead(inner(f), to, size, at);
                },
            .xWrite =
                [](sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
                    const int code = next();
                    if (code == SQLITE_OK) {
                        return inner(f)->pMethods->xWrite(inner(f), from, size, at);
                    }
                    inner(f)->pMethods->xWrite(inner(f), from, size / 2, at); // torn
                    return code;
                },
            .xTruncate =
                [](sqlite3_file* f, sqlite3_int64 size) {
                    const int code = next();
                    return code != SQLITE_OK ? code : inner(f)->pMethods->xTruncate(inner(f), size);
                },
            .xSync = [](sqlite3_file*, int) { return next(); }, // no power cut here: no wait
            .xFileSize =
                [](sqlite3_file* f, sqlite3_int64* size) {
                    return inner(f)->pMethods->xFileSize(inner(f), size);
                },
            .xLock = [](sqlite3_file* f,
                        int lock) { return inner(f)->pMethods->xLock(inner(f), lock); },
            .xUnlock = [](sqlite3_file* f,
                          int lock) { return inner(f)->pMethods->xUnlock(inner(f), lock); },
            .xCheckReservedLock =
                [](sqlite3_file* f, int* out) {
                    return inner(f)->pMethods->xCheckReservedLock(inner(f), out);
                },
            .xFileControl =
                [](sqlite3_file* f, int what, void* about) {
                    return inner(f)->pMethods->xFileControl(inner(f), what, about);
                },
            .xSectorSize =
                [](sqlite3_file* f) { return inner(f)->pMethods->xSectorSize(inner(f)); },
            .xDeviceCharacteristics =
                [](sqlite3_file* f) {
                    return inner(f)->pMethods->xDeviceCharacteristics(inner(f));
                },
            .xShmMap = nullptr,
            .xShmLock = nullptr,
            .xShmBarrier = nullptr,
            .xShmUnmap = nullptr,
            .xFetch = nullptr,
            .xUnfetch = nullptr};
        return &table;
    }

    sqlite3_vfs m_vfs{};
};

} // namespace attune::records::test
