#pragma once

#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attune::records::test {

/// A disk of 4 MiB, to be filled. Only root can make one; elsewhere a message says so.
struct SmallDisk
{
    TemporaryFolder folder;
    bool mounted = false;

    SmallDisk() : mounted(mount("tmpfs", folder.path.c_str(), "tmpfs", 0, "size=4m") == 0)
    {
        if (!mounted) {
            BOOST_TEST_MESSAGE("skipped: a small disk cannot be mounted here");
        }
    }

    ~SmallDisk()
    {
        if (mounted) {
            umount2(folder.path.c_str(), MNT_DETACH);
        }
    }

    /// Leaves not one free block.
    void fill() const
    {
        std::ofstream ballast(folder.path / "ballast", std::ios::binary | std::ios::app);
        const std::string block(4096, 'b');
        while (ballast.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {}
    }

    void makeRoom() const { fs::remove(folder.path / "ballast"); }

    bool makeReadOnly() const
    {
        return mount(nullptr, folder.path.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }
};

/// A folder that this process can read and not write, or of any other `mode`. Root, whom no
/// permission stops, is someone else while it lives.
struct ReadOnlyFolder
{
    static constexpr uid_t nobody = 65534;
    fs::path path;

    explicit ReadOnlyFolder(fs::path folder, mode_t mode = 0555) : path(std::move(folder))
    {
        fs::create_directories(path);
        chmod(path.parent_path().c_str(), 0755);
        chmod(path.c_str(), mode);
        for (const auto& entry : fs::directory_iterator(path)) {
            chmod(entry.path().c_str(), 0444);
        }
        if (geteuid() == 0 && seteuid(nobody) != 0) {
            throw std::runtime_error("root cannot become someone else here");
        }
    }

    ReadOnlyFolder(const ReadOnlyFolder&) = delete;
    ReadOnlyFolder& operator=(const ReadOnlyFolder&) = delete;

    ~ReadOnlyFolder()
    {
        if (getuid() == 0) {
            BOOST_CHECK(seteuid(0) == 0);
        }
        chmod(path.c_str(), 0700);
    }
};

} // namespace attune::records::test
