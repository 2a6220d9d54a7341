// Schedules as data: the presets, and what a practice writes for itself.
#include "attune/care/settings.h"
#include "schedule_fixture.h"

#include <boost/test/unit_test.hpp>

#include <cctype>
#include <set>

using namespace attune::care;
using namespace attune::tests;

namespace {

/// "6-weeks 28/42/62"
std::string inShort(const Schedule& schedule)
{
    std::string text;
    for (const ScheduleWindow& each : schedule.windows) {
        text += (text.empty() ? "" : ", ") + each.id + " " + std::to_string(each.opens) + "/" +
                std::to_string(each.target) + "/" + std::to_string(each.closes);
    }
    return text;
}

const Schedule& preset(const std::string& id)
{
    return *std::ranges::find(builtInSchedules(), id, &Schedule::id);
}

std::string firstProblem(ScheduleWindow each, std::vector<ScheduleWindow> others = {})
{
    others.push_back(std::move(each));
    const auto problems = problemsOf(scheduleWith(others));
    BOOST_TEST(problems.size() <= 1U);
    return problems.empty() ? "" : problems.front();
}

} // namespace

BOOST_AUTO_TEST_SUITE(SchedulePresets)

BOOST_AUTO_TEST_CASE(areThoseOfTheDocument)
{
    BOOST_TEST(builtInSchedules().size() == 5U);
    BOOST_TEST(defaultSchedule().id == "postpartum");
    BOOST_TEST(inShort(preset("postpartum")) ==
               "first-visit 0/21/27, 6-weeks 28/42/62, 3-months 63/91/132, 6-months 133/183/272, "
               "12-months 273/365/456");
    BOOST_TEST(inShort(preset("acog")) == "first-prenatal -280/-196/-113, later-in-pregnancy "
                                          "-112/-84/14, postpartum 7/42/84");
    BOOST_TEST(inShort(preset("psi")) ==
               "first-prenatal -280/-196/-183, second-trimester -182/-126/-85, third-trimester "
               "-84/-42/14, 6-weeks 28/42/62, 3-months 63/91/136, 6-months 137/183/228, 9-months "
               "229/274/319, 12-months 320/365/456");
    BOOST_TEST(inShort(preset("aap")) ==
               "1-month 14/30/45, 2-months 46/61/91, 4-months 92/122/152, 6-months 153/183/228");
    BOOST_TEST(inShort(preset("cope")) == "6-to-12-weeks 42/84/111, first-year 112/274/365");
}

BOOST_AUTO_TEST_CASE(canBeUsedAndNameTheirSourceAndKnownBatteries)
{
    for (const Schedule& schedule : builtInSchedules()) {
        BOOST_TEST(problemsOf(schedule).empty(), schedule.id);
        BOOST_TEST(schedule.source.ends_with('.'), schedule.id);
        BOOST_TEST((scheduleFrom(scheduleText(schedule)) == schedule), schedule.id);
        for (const ScheduleWindow& each : schedule.windows) {
            BOOST_TEST((std::ranges::find(builtInBatteries(), each.battery, &Battery::id) !=
                        builtInBatteries().end()),
                       each.battery);
            BOOST_TEST((each.battery == "pregnancy") == each.inPregnancy, each.id);
        }
    }
    BOOST_TEST(preset("psi").source.find("unconfirmed") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(neverSpeakOfABaby)
{
    for (const Schedule& schedule : builtInSchedules()) {
        for (const ScheduleWindow& each : schedule.windows) {
            for (const char* word : {"baby", "infant", "child", "birth", "mother"}) {
                std::string title = each.title;
                std::ranges::transform(title, title.begin(), [](unsigned char letter) {
                    return static_cast<char>(std::tolower(letter));
                });
                BOOST_TEST(title.find(word) == std::string::npos, each.title);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(ofTheDefaultOpenWithTheBatteryThatIsDue)
{
    const Date birth = day(2026, 1, 5);
    const Client client = clientWith({infant(1, birth)});
    for (int age = 0; age <= 456; ++age) {
        const Date today = after(birth, age);
        for (const WindowStanding& each : standings(client, defaultSchedule(), {}, {}, today)) {
            if (each.opens <= today && today <= each.closes) {
                BOOST_TEST(each.window.battery == batteryDue(client, today), age);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheBatteryOfAWindow)

BOOST_AUTO_TEST_CASE(isTheOneForWhoAnswers)
{
    ScheduleWindow sixWeeks = window("6-weeks", 28, 42, 62);
    Client client;
    for (const Relation relation : {Relation::mother, Relation::pregnant}) {
        client.relation = relation;
        BOOST_TEST(batteryFor(sixWeeks, client) == "6-weeks");
    }
    for (const Relation relation : {Relation::father, Relation::partner, Relation::otherCarer}) {
        client.relation = relation;
        BOOST_TEST(batteryFor(sixWeeks, client) == "partner");
    }
    sixWeeks.battery = "birth-trauma";
    BOOST_TEST(batteryFor(sixWeeks, client) == "birth-trauma");
    sixWeeks.battery = "Tuesday group";
    BOOST_TEST(batteryFor(sixWeeks, client) == "Tuesday group");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ASchedule)

BOOST_AUTO_TEST_CASE(isReadBackAsItWasWrittenAndByTime)
{
    const ScheduleWindow early = window("early", -280, -196, -113);
    const ScheduleWindow late = window("late", 28, 42, 62);
    const Schedule own = scheduleWith({early, late});
    BOOST_TEST((scheduleFrom(scheduleText(own)) == own));
    BOOST_TEST((scheduleFrom(scheduleText(scheduleWith({late, early}))) == own));
}

BOOST_AUTO_TEST_CASE(mayReachToTheLastDaysThereAre)
{
    BOOST_TEST(firstProblem(window("w", -280, -1, 14)) == "");
    BOOST_TEST(firstProblem(window("w", 0, 0, 730)) == "");
    BOOST_TEST(firstProblem(window("w", 42, 42, 42)) == "");
    BOOST_TEST(firstProblem(window("w", 63, 91, 132), {window("v", 28, 42, 62)}) == "");
    BOOST_TEST(firstProblem(window("w", 0, 5, 14), {window("v", -84, -42, 14)}) == "");
}

BOOST_AUTO_TEST_CASE(saysWhatIsWrongWithIt)
{
    const char* const order =
        "\"w\": the day it opens, its target and the day it closes must follow in this order.";
    const char* const pregnancy =
        "\"w\": days in pregnancy lie between 280 before the due date and 14 after it.";
    const char* const afterBirth = "\"w\": days lie between the birth and 730 days after it.";
    BOOST_TEST(firstProblem(window("w", 43, 42, 62)) == order);
    BOOST_TEST(firstProblem(window("w", 28, 42, 41)) == order);
    BOOST_TEST(firstProblem(window("w", -281, -196, -113)) == pregnancy);
    BOOST_TEST(firstProblem(window("w", -84, -42, 15)) == pregnancy);
    BOOST_TEST(firstProblem(window("w", -1, 42, 62)) == afterBirth);
    BOOST_TEST(firstProblem(window("w", 700, 710, 731)) == afterBirth);
    BOOST_TEST(firstProblem(window("w", 62, 91, 132), {window("v", 28, 42, 62)}) ==
               "\"v\" and \"w\" share days. Let one close before the other opens.");
    BOOST_TEST(firstProblem(window("w", 28, 42, 62), {window("w", 63, 91, 132)}) ==
               "\"w\": two times of screening have its id.");
    ScheduleWindow each = window("w", 28, 42, 62);
    each.title = " ";
    BOOST_TEST(firstProblem(each) == "Every time of screening needs a title.");
    each.title = std::string(501, 'x');
    BOOST_TEST(firstProblem(each).ends_with(": the title is longer than 500 characters."));
    each = window("", 28, 42, 62);
    each.title = "6 weeks";
    BOOST_TEST(firstProblem(each) == "\"6 weeks\": it has no id.");
    each = window("w", 28, 42, 62);
    each.battery.clear();
    BOOST_TEST(firstProblem(each) == "\"w\": choose a battery.");
}

BOOST_AUTO_TEST_CASE(findsWindowsThatReachOverSeveralOthers)
{
    const auto problems = problemsOf(scheduleWith(
        {window("long", 0, 10, 100), window("a", 20, 30, 40), window("b", 50, 60, 70)}));
    BOOST_REQUIRE(problems.size() == 2U);
    BOOST_TEST(problems[1].starts_with("\"long\" and \"b\" share days."));
}

BOOST_AUTO_TEST_CASE(needsATitleAndOneToSixtyWindows)
{
    std::vector<ScheduleWindow> many;
    for (int place = 0; place < 60; ++place) {
        many.push_back(window(std::to_string(place).c_str(), place, place, place));
    }
    BOOST_TEST(problemsOf(scheduleWith(many)).empty());
    many.push_back(window("60", 60, 60, 60));
    BOOST_TEST(problemsOf(scheduleWith(many)).size() == 1U);
    BOOST_TEST(problemsOf(scheduleWith({})).size() == 1U);
    Schedule schedule = scheduleWith({window("w", 28, 42, 62)});
    schedule.title = "";
    BOOST_TEST(problemsOf(schedule).size() == 1U);
    schedule.title = std::string(501, 'x');
    BOOST_TEST(problemsOf(schedule).size() == 1U);
}

BOOST_AUTO_TEST_CASE(isNothingWhereItCannotBeRead)
{
    const auto withDay = [](const std::string& opens) {
        return R"({"title": "T", "windows": [{"id": "w", "title": "W", "battery": "b", "opens": )" +
               opens + R"(, "target": 42, "closes": 62}]})";
    };
    BOOST_TEST(scheduleFrom(withDay("28")).has_value());
    BOOST_TEST(scheduleFrom(withDay("28.0")).has_value());
    const std::string deep(100'000, '[');
    for (const std::string& text : {std::string(),
                                    std::string("null"),
                                    std::string("[]"),
                                    std::string("{}"),
                                    std::string("not JSON"),
                                    deep,
                                    deep + std::string(100'000, ']'),
                                    std::string(R"({"title": "T", "windows": []})"),
                                    std::string(R"({"title": "T", "windows": 4})"),
                                    std::string(R"({"title": "T", "windows": [4]})"),
                                    std::string(R"({"title": 4, "windows": []})"),
                                    std::string(R"({"title": "T", "id": [], "windows": []})"),
                                    withDay("28.5"),
                                    withDay("1e300"),
                                    withDay("-1e300"),
                                    withDay("99999999999999999999"),
                                    withDay("43"),
                                    withDay("true"),
                                    withDay("\"28\""),
                                    withDay("null"),
                                    withDay(R"(28, "inPregnancy": 1)"),
                                    withDay("\"\xff\"")}) {
        BOOST_TEST(!scheduleFrom(text).has_value(), text.substr(0, 200));
    }
}

BOOST_AUTO_TEST_CASE(isWrittenWhateverItsTextHolds)
{
    Schedule schedule = scheduleWith({window("w", 28, 42, 62)});
    schedule.title = "\xff\"\n";
    BOOST_TEST(scheduleFrom(scheduleText(schedule)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
