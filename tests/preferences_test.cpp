#include "preferences.h"
#include "scratch_folder.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>
#include <string>
#include <sys/stat.h>

using namespace attune::desktop;
using attune::tests::ScratchFolder;

namespace {

void write(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::binary) << text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(PreferencesFile)

BOOST_AUTO_TEST_CASE(givesBackWhatWasSaved)
{
    const ScratchFolder folder;
    const auto file = folder.path() / "config" / "attune" / "preferences.json";
    Preferences saved;
    saved.practiceFolder = "/srv/practice with space";
    saved.windowSize = WindowSize{1280, 800};
    saved.theme = ThemeChoice::dark;
    saved.idleLimit = std::chrono::seconds(120);
    saved.backupFolder = "/media/stick";
    BOOST_TEST(savePreferences(saved, file));

    const Preferences loaded = loadPreferences(file);
    BOOST_TEST(loaded.practiceFolder == saved.practiceFolder);
    BOOST_REQUIRE(loaded.windowSize.has_value());
    BOOST_TEST(loaded.windowSize->width == 1280);
    BOOST_TEST(loaded.windowSize->height == 800);
    BOOST_TEST((loaded.theme == ThemeChoice::dark));
    BOOST_TEST(loaded.idleLimit.count() == 120);
    BOOST_TEST(loaded.backupFolder == saved.backupFolder);
}

BOOST_AUTO_TEST_CASE(remembersWhenBackupsAreMade)
{
    const ScratchFolder folder;
    const auto file = folder.path() / "preferences.json";
    for (const auto schedule :
         {BackupSchedule::onClosing, BackupSchedule::eachWeek, BackupSchedule::eachDay}) {
        Preferences saved;
        saved.backupSchedule = schedule;
        BOOST_TEST(savePreferences(saved, file));
        BOOST_TEST((loadPreferences(file).backupSchedule == schedule));
    }
    for (const char* unusable : {"{}", "{\"backups\": \"monthly\"}", "{\"backups\": 7}"}) {
        write(file, unusable);
        BOOST_TEST((loadPreferences(file).backupSchedule == BackupSchedule::eachDay));
    }
}

BOOST_AUTO_TEST_CASE(locksAfterTenMinutesWhereItSaysNothingUsable)
{
    const ScratchFolder folder;
    const auto file = folder.path() / "preferences.json";
    const std::pair<const char*, int> written[] = {
        {"59", 600}, {"60", 60}, {"900", 900}, {"901", 600}, {"0", 600}, {"\"60\"", 600}};
    for (const auto& [text, seconds] : written) {
        write(file, std::string("{\"lockAfterSeconds\": ") + text + "}");
        BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(loadPreferences(file).idleLimit.count() == seconds);
        }
    }
}

BOOST_AUTO_TEST_CASE(canBeReadByItsOwnerOnly)
{
    const ScratchFolder folder;
    const auto file = folder.path() / "preferences.json";
    BOOST_TEST(savePreferences({}, file));

    struct stat info
    {};

    BOOST_REQUIRE(::stat(file.c_str(), &info) == 0);
    BOOST_TEST((info.st_mode & 0777U) == 0600U);
}

BOOST_AUTO_TEST_CASE(hasDefaultsWhereItIsAbsentOrDamaged)
{
    const ScratchFolder folder;
    const auto file = folder.path() / "preferences.json";
    for (const std::string text : {"",
                                   "{",
                                   "[]",
                                   "null",
                                   "\"dark\"",
                                   "{\"theme\": 7, \"practiceFolder\": [\"/a\"]}",
                                   "{\"theme\": \"purple\", \"practiceFolder\": \"not/absolute\"}",
                                   "\x7f\x45\x4c\x46"}) {
        write(file, text);
        const Preferences loaded = loadPreferences(file);
        BOOST_TEST_CONTEXT("file: " << text)
        {
            BOOST_TEST(loaded.practiceFolder.empty());
            BOOST_TEST(!loaded.windowSize.has_value());
            BOOST_TEST((loaded.theme == ThemeChoice::asDesktop));
        }
    }
    BOOST_TEST(loadPreferences(folder.path() / "absent.json").practiceFolder.empty());
}

BOOST_AUTO_TEST_CASE(keepsWhatIsSoundBesideWhatIsNot)
{
    const ScratchFolder folder;
    const auto file = folder.path() / "preferences.json";
    write(file, R"({"theme":"light","windowWidth":100000000000,"windowHeight":700})");
    const Preferences loaded = loadPreferences(file);
    BOOST_TEST((loaded.theme == ThemeChoice::light));
    BOOST_TEST(!loaded.windowSize.has_value());
}

BOOST_AUTO_TEST_CASE(saysWhenItCannotBeSaved)
{
    BOOST_TEST(!savePreferences({}, "/proc/attune/preferences.json"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(XdgFolders)

BOOST_AUTO_TEST_CASE(followTheVariablesAndIgnoreRelativeOnes)
{
    ::setenv("HOME", "/home/someone", 1);
    ::setenv("XDG_CONFIG_HOME", "/elsewhere/config", 1);
    ::setenv("XDG_DATA_HOME", "relative/data", 1);
    ::unsetenv("XDG_STATE_HOME");
    BOOST_TEST(configFolder() == std::filesystem::path("/elsewhere/config/attune"));
    BOOST_TEST(dataFolder() == std::filesystem::path("/home/someone/.local/share/attune"));
    BOOST_TEST(stateFolder() == std::filesystem::path("/home/someone/.local/state/attune"));
}

BOOST_AUTO_TEST_SUITE_END()
