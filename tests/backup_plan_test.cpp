#include "backup_plan.h"
#include "scratch_folder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace attune;
using namespace attune::desktop;
using namespace std::chrono_literals;

namespace {

const care::Instant noon{std::chrono::sys_days(std::chrono::year(2026) / 3 / 9) + 12h};

/// A day after the last one, nobody at the computer.
BackupMoment quietMoment()
{
    return {.folderChosen = true,
            .schedule = BackupSchedule::eachDay,
            .clientHasScreen = false,
            .last = noon - 24h,
            .tried = {},
            .lastInput = noon - 1min,
            .now = noon};
}

} // namespace

BOOST_AUTO_TEST_SUITE(ABackupByItself)

BOOST_AUTO_TEST_CASE(isDueADayAfterTheLastOne)
{
    BackupMoment moment = quietMoment();
    BOOST_TEST(isBackupDue(moment));
    moment.last = noon - 24h + 1ms;
    BOOST_TEST(!isBackupDue(moment));
    moment.last.reset();
    BOOST_TEST(isBackupDue(moment));
}

BOOST_AUTO_TEST_CASE(isDueAWeekAfterTheLastOneWhereThatWasChosen)
{
    BackupMoment moment = quietMoment();
    moment.schedule = BackupSchedule::eachWeek;
    BOOST_TEST(!isBackupDue(moment));
    moment.last = noon - 7 * 24h + 1ms;
    BOOST_TEST(!isBackupDue(moment));
    moment.last = noon - 7 * 24h;
    BOOST_TEST(isBackupDue(moment));
    moment.last.reset();
    BOOST_TEST(isBackupDue(moment));
}

BOOST_AUTO_TEST_CASE(isNeverDueWhereOnlyClosingMakesOne)
{
    BackupMoment moment = quietMoment();
    moment.schedule = BackupSchedule::onClosing;
    moment.last.reset();
    BOOST_TEST(!isBackupDue(moment));
}

BOOST_AUTO_TEST_CASE(waitsWhileSomebodyIsThere)
{
    BackupMoment moment = quietMoment();
    moment.lastInput = noon - 1min + 1ms;
    BOOST_TEST(!isBackupDue(moment));
    moment = quietMoment();
    moment.clientHasScreen = true;
    BOOST_TEST(!isBackupDue(moment));
}

BOOST_AUTO_TEST_CASE(needsAFolder)
{
    BackupMoment moment = quietMoment();
    moment.folderChosen = false;
    BOOST_TEST(!isBackupDue(moment));
}

BOOST_AUTO_TEST_CASE(isTriedAgainAfterAnHour)
{
    BackupMoment moment = quietMoment();
    moment.tried = noon - 1h + 1ms;
    BOOST_TEST(!isBackupDue(moment));
    moment.tried = noon - 1h;
    BOOST_TEST(isBackupDue(moment));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ABackupOnClosing)

BOOST_AUTO_TEST_CASE(isMadeWhereSomethingWasEnteredSince)
{
    for (const auto schedule : {BackupSchedule::eachDay, BackupSchedule::onClosing}) {
        BOOST_TEST(isBackupDueOnClosing({noon - 1min, true}, schedule, noon));
        BOOST_TEST(isBackupDueOnClosing({{}, true}, schedule, noon));
        BOOST_TEST(!isBackupDueOnClosing({noon - 240h, false}, schedule, noon));
    }
}

BOOST_AUTO_TEST_CASE(waitsForTheWeekToPassWhereThatWasChosen)
{
    const auto isDue = [](std::optional<care::Instant> last, bool changed) {
        return isBackupDueOnClosing({last, changed}, BackupSchedule::eachWeek, noon);
    };
    BOOST_TEST(!isDue(noon - 7 * 24h + 1ms, true));
    BOOST_TEST(isDue(noon - 7 * 24h, true));
    BOOST_TEST(!isDue(noon - 7 * 24h, false));
    BOOST_TEST(isDue({}, true));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheReminderOfABackup)

BOOST_AUTO_TEST_CASE(standsADayAfterOneWasDue)
{
    const auto stands = [](BackupSchedule schedule, std::optional<care::Instant> last) {
        return isBackupOverdue({last, true}, schedule, noon);
    };
    for (const auto schedule : {BackupSchedule::eachDay, BackupSchedule::onClosing}) {
        BOOST_TEST(!stands(schedule, noon - 48h));
        BOOST_TEST(stands(schedule, noon - 48h - 1ms));
        BOOST_TEST(stands(schedule, {}));
    }
    BOOST_TEST(!stands(BackupSchedule::eachWeek, noon - 8 * 24h));
    BOOST_TEST(stands(BackupSchedule::eachWeek, noon - 8 * 24h - 1ms));
    BOOST_TEST(stands(BackupSchedule::eachWeek, {}));
}

BOOST_AUTO_TEST_CASE(restsWhileNothingWasEntered)
{
    BOOST_TEST(!isBackupOverdue({noon - 4800h, false}, BackupSchedule::eachDay, noon));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheFolderOfBackups)

BOOST_AUTO_TEST_CASE(isNeverInsideThePractice)
{
    const tests::ScratchFolder scratch;
    const auto practice = scratch.path() / "practice";
    std::filesystem::create_directories(practice / "below");
    std::filesystem::create_directories(scratch.path() / "practice-backups");
    std::filesystem::create_directory_symlink(practice / "below", scratch.path() / "elsewhere");
    BOOST_TEST(!backupFolderProblem(practice, practice).empty());
    BOOST_TEST(!backupFolderProblem(practice / "below", practice).empty());
    BOOST_TEST(!backupFolderProblem(scratch.path() / "elsewhere", practice).empty());
    BOOST_TEST(!backupFolderProblem(scratch.path() / "missing", practice).empty());
    BOOST_TEST(backupFolderProblem(scratch.path() / "practice-backups", practice) == "");
    BOOST_TEST(backupFolderProblem(scratch.path(), practice) == "");
}

BOOST_AUTO_TEST_CASE(listsBackupsNewestFirst)
{
    const tests::ScratchFolder scratch;
    for (const char* name : {"attune-20260308-120000.attune-backup",
                             "attune-20260309-120000.attune-backup",
                             "attune-20260309-120000.attune-backup.part",
                             "notes.txt"}) {
        std::ofstream(scratch.path() / name) << "x";
    }
    const std::vector<std::string> expected{"attune-20260309-120000.attune-backup",
                                            "attune-20260308-120000.attune-backup"};
    BOOST_TEST((backupsIn(scratch.path()) == expected));
    BOOST_TEST(backupsIn(scratch.path() / "missing").empty());
}

BOOST_AUTO_TEST_CASE(keepsTenWhereTheSettingSaysNothingUsable)
{
    for (const char* unusable : {"", "0", "61", "ten", "5 ", "-3", "5.5"}) {
        BOOST_TEST(keptBackupsFrom(unusable) == 10U);
    }
    BOOST_TEST(keptBackupsFrom("1") == 1U);
    BOOST_TEST(keptBackupsFrom("60") == 60U);
}

BOOST_AUTO_TEST_CASE(takesANumberAsItWasTyped)
{
    BOOST_TEST((keptBackupsTyped(" 12 ") == std::optional<std::size_t>(12)));
    for (const char* typed : {"", "  ", "0", "61", "1 2", "twelve", "12.5", "+12"}) {
        BOOST_TEST(!keptBackupsTyped(typed).has_value(), typed);
    }
}

BOOST_AUTO_TEST_SUITE_END()
