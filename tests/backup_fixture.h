#pragma once

#include "attune/records/backup.h"
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <sys/stat.h>

namespace attune::records::test {

/// A practice with one client and her signed-off check-in, and a folder for backups.
struct BackupFixture : PracticeFixture
{
    fs::path shelf = base.path / "shelf";
    fs::path file = shelf / "one.attune-backup";
    fs::path restored = base.path / "restored";
    std::string recoveryKey;

    BackupFixture()
    {
        fs::create_directory(shelf);
        recoveryKey = make();
        answeredCheckIn(*open());
    }

    BackupReceipt backUp(bool replace = false) const { return open()->makeBackup(file, replace); }

    std::unique_ptr<Record> openRestored(bool acceptOlder,
                                         const std::string& passphrase = goodPassphrase) const
    {
        Surroundings around = surroundings;
        around.acceptOlder = acceptOlder;
        return openPractice(restored, "", Secret::fromText(passphrase), around);
    }

    BackupTest test(const std::string& passphrase = goodPassphrase) const
    {
        return testBackup(file, Secret::fromText(passphrase), surroundings);
    }
};

inline std::set<std::string> namesIn(const fs::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

inline unsigned modeOf(const fs::path& file)
{
    struct stat status
    {};

    BOOST_REQUIRE(stat(file.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

} // namespace attune::records::test
