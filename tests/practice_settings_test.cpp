// A practice's own settings, and what they allow: nothing said is nothing allowed.
#include "attune/care/settings.h"
#include "attune/questionnaires/library.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::care;
using namespace std::chrono;
using questionnaires::Library;

namespace {

Client motherOf(Date birth, Relation relation = Relation::mother)
{
    Client client;
    client.relation = relation;
    client.infants.resize(1);
    client.infants[0].birthDate = birth;
    return client;
}

} // namespace

BOOST_AUTO_TEST_SUITE(Licences)

BOOST_AUTO_TEST_CASE(coverNothingThatWasNotSaid)
{
    const std::set<Use> care{Use::clinical};
    const std::set<Use> careForProfit{Use::clinical, Use::commercial};
    BOOST_TEST(whyWordingIsClosed(care, care).empty());
    BOOST_TEST(whyWordingIsClosed(care, careForProfit).empty());
    BOOST_TEST(whyWordingIsClosed({}, careForProfit)
                   .starts_with("The practice has not said yet what it uses questionnaires for."));
    BOOST_TEST(whyWordingIsClosed({}, {}) != "");
    BOOST_TEST(whyWordingIsClosed(care, {}) != "");
    BOOST_TEST(whyWordingIsClosed(careForProfit, care) ==
               "The practice uses questionnaires for work for profit, and the licence for this "
               "wording was not said to cover that. Ask the holder, then add the wording again.");
    BOOST_TEST(whyWordingIsClosed({Use::commercial, Use::research}, care)
                   .find("work for profit and research") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(areReadBackAsTheyWereSaid)
{
    for (unsigned bits = 0; bits < 16; ++bits) {
        std::set<Use> uses;
        for (std::size_t place = 0; place < allUses().size(); ++place) {
            if ((bits >> place & 1U) != 0) {
                uses.insert(allUses()[place].use);
            }
        }
        BOOST_TEST((usesFrom(usesText(uses)) == uses));
    }
    BOOST_TEST((usesFrom("clinical,everything") == std::set<Use>{Use::clinical}));
    BOOST_TEST(usesFrom(",,").empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(PracticeSettingsText)

BOOST_AUTO_TEST_CASE(isReadBackAsItWasWritten)
{
    PracticeSettings settings;
    settings.baseRate = 0.22;
    settings.uses = {Use::clinical, Use::education};
    settings.batteries = {{"", "Tuesday group", {"phq-2", "mibs"}}};
    BOOST_TEST(!settingsFrom(settingsText(settings)).retentionYears.has_value());
    settings.retentionYears = 7;
    const PracticeSettings read = settingsFrom(settingsText(settings));
    BOOST_TEST(read.baseRate == 0.22);
    BOOST_TEST(read.retentionYears.value_or(0) == 7);
    BOOST_TEST((read.uses == settings.uses));
    BOOST_REQUIRE(read.batteries.size() == 1U);
    BOOST_TEST(read.batteries[0].title == "Tuesday group");
    BOOST_TEST((read.batteries[0].instruments == settings.batteries[0].instruments));
}

BOOST_AUTO_TEST_CASE(allowsNothingWhereItCannotBeRead)
{
    const std::string nested =
        R"({"batteries": )" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
    for (const char* text : {"",
                             nested.c_str(),
                             "not JSON",
                             "[]",
                             "{}",
                             R"({"uses": 4})",
                             R"({"baseRate": "high"})",
                             R"({"baseRate": 0, "retentionYears": 0})",
                             R"({"retentionYears": 101})",
                             R"({"retentionYears": 7.5})",
                             R"({"retentionYears": 1e300})",
                             R"({"retentionYears": "seven"})",
                             R"({"baseRate": 15})"}) {
        const PracticeSettings settings = settingsFrom(text);
        BOOST_TEST(settings.baseRate == 0.15, text);
        BOOST_TEST(settings.uses.empty(), text);
        BOOST_TEST(settings.batteries.empty(), text);
        BOOST_TEST(!settings.retentionYears.has_value(), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(Batteries)

BOOST_AUTO_TEST_CASE(nameKnownInstrumentsAndTakeSevenMinutesAtMost)
{
    for (const Battery& battery : builtInBatteries()) {
        double minutes = 0;
        for (const std::string& id : battery.instruments) {
            const auto* instrument = Library::builtIn().find(id);
            BOOST_REQUIRE_MESSAGE(instrument != nullptr, id);
            minutes += instrument->minutes;
            BOOST_TEST((Library::builtIn().wording(id, "en") != nullptr), id);
        }
        BOOST_TEST(minutes <= 7, battery.id << ": " << minutes);
    }
}

BOOST_AUTO_TEST_CASE(areDueByTheTimeSinceBirth)
{
    const Date birth = 2026y / 1 / 5;
    const auto due = [birth](int afterDays) {
        return batteryDue(motherOf(birth), Date(sys_days(birth) + days(afterDays)));
    };
    BOOST_TEST(due(0) == "first-visit");
    BOOST_TEST(due(27) == "first-visit");
    BOOST_TEST(due(28) == "6-weeks");
    BOOST_TEST(due(42) == "6-weeks");
    BOOST_TEST(due(62) == "6-weeks");
    BOOST_TEST(due(63) == "3-months");
    BOOST_TEST(due(132) == "3-months");
    BOOST_TEST(due(133) == "6-months");
    BOOST_TEST(due(272) == "6-months");
    BOOST_TEST(due(273) == "12-months");
    BOOST_TEST(batteryDue({}, birth) == "6-weeks"); // nothing is recorded
}

BOOST_AUTO_TEST_CASE(areThoseOfTheOneWhoAnswers)
{
    const Date birth = 2026y / 1 / 5;
    for (const Relation relation : {Relation::father, Relation::partner, Relation::otherCarer}) {
        BOOST_TEST(batteryDue(motherOf(birth, relation), birth) == "partner");
    }
    BOOST_TEST(batteryDue(motherOf(birth, Relation::pregnant), birth) == "pregnancy");
}

BOOST_AUTO_TEST_SUITE_END()
