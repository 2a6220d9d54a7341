// How a practice follows through: its schedule, the rules it switched off, its support lines. What
// cannot be read keeps its default and harms nothing else.
#include "attune/care/settings.h"
#include "schedule_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune::care;
using namespace attune::tests;

namespace {

SupportLines ownLines()
{
    return {.region = "Oregon",
            .reviewed = day(2026, 3, 9),
            .lines = {{.name = "County line",
                       .contact = "555-0100",
                       .note = "Call day or night.",
                       .isCrisis = true},
                      {.name = "Group", .contact = "555-0101", .note = "", .isCrisis = false}}};
}

PracticeSettings everything()
{
    PracticeSettings settings;
    settings.baseRate = 0.22;
    settings.uses = {Use::clinical};
    settings.batteries = {{"", "Tuesday group", {"phq-2"}}};
    settings.retentionYears = 7;
    settings.scheduleId = ownScheduleId;
    settings.ownSchedule = scheduleWith({window("5-weeks", 30, 35, 40)});
    settings.rulesOff = {"gad-7-high", "mibs-high"};
    settings.supportLines = ownLines();
    return settings;
}

/// The parts that stand as `everything` has them.
std::set<std::string> whole(const PracticeSettings& read)
{
    const PracticeSettings all = everything();
    std::set<std::string> parts;
    const auto add = [&parts](const char* part, bool isWhole) {
        if (isWhole) {
            parts.insert(part);
        }
    };
    add("baseRate", read.baseRate == all.baseRate);
    add("uses", read.uses == all.uses);
    add("batteries", read.batteries.size() == 1 && read.batteries[0].title == "Tuesday group");
    add("retentionYears", read.retentionYears == all.retentionYears);
    add("scheduleId", read.scheduleId == all.scheduleId);
    add("ownSchedule", read.ownSchedule == all.ownSchedule);
    add("rulesOff", read.rulesOff == all.rulesOff);
    add("supportLines", read.supportLines == all.supportLines);
    return parts;
}

const std::set<std::string> allParts{"baseRate",
                                     "uses",
                                     "batteries",
                                     "retentionYears",
                                     "scheduleId",
                                     "ownSchedule",
                                     "rulesOff",
                                     "supportLines"};

/// The text of `everything` with another value for one key.
std::string withPart(const std::string& key, const std::string& value)
{
    std::string text = settingsText(everything());
    text.pop_back();
    return text + ",\"" + key + "\":" + value + "}"; // of a key that stands twice the last counts
}

} // namespace

BOOST_AUTO_TEST_SUITE(SettingsOfCare)

BOOST_AUTO_TEST_CASE(areReadBackAsTheyWereWritten)
{
    BOOST_TEST((whole(settingsFrom(settingsText(everything()))) == allParts));
    const PracticeSettings none = settingsFrom(settingsText({}));
    BOOST_TEST(none.scheduleId.empty());
    BOOST_TEST(!none.ownSchedule.has_value());
    BOOST_TEST(none.rulesOff.empty());
    BOOST_TEST(!none.supportLines.has_value());
}

BOOST_AUTO_TEST_CASE(keepTheirDefaultWhereUnreadableAndHarmNothingElse)
{
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    const std::string noDays = R"({"title": "T", "windows": [{"id": "w"}]})";
    const std::string noCrisis = R"({"region": "", "reviewed": "2026-03-09", "lines": []})";
    for (const std::string& part : allParts) {
        for (const std::string& value : {std::string("null"),
                                         std::string("true"),
                                         std::string("-1"),
                                         std::string("1e300"),
                                         std::string("[4]"),
                                         std::string("[[]]"),
                                         std::string("{}"),
                                         std::string(R"({"title": 4})"),
                                         noDays,
                                         noCrisis,
                                         deep}) {
            const PracticeSettings read = settingsFrom(withPart(part, value));
            std::set<std::string> expected = allParts;
            expected.erase(part);
            BOOST_TEST((whole(read) == expected), part << ": " << value.substr(0, 60));
        }
    }
    BOOST_TEST(settingsFrom(withPart("baseRate", "null")).baseRate == 0.15);
    BOOST_TEST(!settingsFrom(withPart("supportLines", noCrisis)).supportLines.has_value());
    BOOST_TEST(!settingsFrom(withPart("ownSchedule", noDays)).ownSchedule.has_value());
}

BOOST_AUTO_TEST_CASE(areWrittenWhateverTheirTextsHold)
{
    PracticeSettings settings = everything();
    settings.batteries[0].title = "\xff";
    settings.rulesOff = {"\xff"};
    settings.scheduleId = "\xff";
    BOOST_TEST(settingsFrom(settingsText(settings)).retentionYears.value_or(0) == 7);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheScheduleOfAPractice)

BOOST_AUTO_TEST_CASE(isTheDefaultUntilOneIsChosen)
{
    PracticeSettings settings;
    BOOST_TEST((&scheduleOf(settings) == &defaultSchedule()));
    settings.ownSchedule = scheduleWith({window("5-weeks", 30, 35, 40)});
    BOOST_TEST((&scheduleOf(settings) == &defaultSchedule()));
    settings.scheduleId = "acog";
    BOOST_TEST(scheduleOf(settings).title == "ACOG");
    settings.scheduleId = ownScheduleId;
    BOOST_TEST((&scheduleOf(settings) == &*settings.ownSchedule));
}

BOOST_AUTO_TEST_CASE(isTheDefaultWhereTheChosenOneIsNotThere)
{
    PracticeSettings settings;
    for (const char* id : {ownScheduleId, "of a later version"}) {
        settings.scheduleId = id;
        BOOST_TEST((&scheduleOf(settings) == &defaultSchedule()));
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheSupportLinesOfAPractice)

BOOST_AUTO_TEST_CASE(areItsOwnElseThoseOfTheProgram)
{
    PracticeSettings settings;
    BOOST_TEST((&supportLinesOf(settings) == &builtInSupportLines()));
    settings.supportLines = ownLines();
    BOOST_TEST((supportLinesOf(settings) == ownLines()));
}

BOOST_AUTO_TEST_SUITE_END()
