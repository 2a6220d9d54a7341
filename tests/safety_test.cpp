#include "attune/care/safety.h"
#include "attune/questionnaires/library.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cctype>

using namespace attune::care;
using attune::questionnaires::Instrument;
using attune::questionnaires::Item;
using attune::questionnaires::Library;
using attune::questionnaires::SafetyFinding;
using attune::questionnaires::SafetyKind;
using State = SafetyFinding::State;

namespace {

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    return text;
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// Every alert there can be: each safety item of each instrument in each of its three states.
struct PossibleAlert
{
    const Instrument* instrument;
    SafetyFinding finding;
    AlertText text;
};

std::vector<PossibleAlert> everyAlert()
{
    std::vector<PossibleAlert> alerts;
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        for (const Item& item : instrument.items) {
            for (const State state : {State::endorsed, State::declined, State::unanswered}) {
                if (item.safety != SafetyKind::none) {
                    const SafetyFinding finding{item.number, item.safety, state, {}};
                    alerts.push_back({&instrument, finding, alertText(instrument, finding)});
                }
            }
        }
    }
    return alerts;
}

AlertText textFor(const char* instrumentId, int item, SafetyKind kind, State state)
{
    return alertText(*Library::builtIn().find(instrumentId), {item, kind, state, {}});
}

Alert open()
{
    return {};
}

Alert actedUpon()
{
    Alert alert;
    alert.action = Alert::Action{.person = {1},
                                 .personName = "Ana Lopez",
                                 .at = {},
                                 .found = "Asked today.",
                                 .done = "Safety plan made."};
    return alert;
}

Visit visitIn(CheckInState state, std::vector<Alert> alerts = {})
{
    Visit visit;
    visit.checkIn.state = state;
    visit.alerts = std::move(alerts);
    return visit;
}

Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheTextOfAnAlert)

BOOST_AUTO_TEST_CASE(asksAndNeverConcludes)
{
    const auto alerts = everyAlert();
    BOOST_TEST(alerts.size() >= 12U); // PHQ-9 9, EPDS 10, PBQ 18 and 24, in three states each
    for (const PossibleAlert& alert : alerts) {
        const std::string text = lower(alert.text.headline + " " + alert.text.ask);
        BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(contains(lower(alert.text.ask), "ask"));
            BOOST_TEST(contains(lower(alert.text.ask), "today"));
            for (const char* conclusion : {"diagnos",
                                           "abuse",
                                           "abusive",
                                           "psychosis is",
                                           "psychotic",
                                           "is suicidal",
                                           "at risk",
                                           "high risk",
                                           "low risk",
                                           "dangerous",
                                           "report her",
                                           "child protect",
                                           "will harm",
                                           "indicates"}) {
                BOOST_TEST(!contains(text, conclusion), conclusion);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(namesTheItemByItsTopicAndHowItWasLeft)
{
    BOOST_TEST(textFor("phq-9", 9, SafetyKind::selfHarm, State::endorsed).headline ==
               "PHQ-9 item 9 (death, self-harm): answered above zero");
    BOOST_TEST(textFor("epds", 10, SafetyKind::selfHarm, State::unanswered).headline ==
               "EPDS item 10 (self-harm): not answered: ask");
    BOOST_TEST(textFor("pbq-2006", 18, SafetyKind::harmToInfant, State::declined).headline ==
               "PBQ item 18 (harmful acts): declined: ask");
    BOOST_TEST(textFor("pbq-2006", 24, SafetyKind::harmToInfant, State::endorsed).headline ==
               "PBQ item 24 (urge to hurt): answered above zero");
}

BOOST_AUTO_TEST_CASE(tellsThoughtsFromIntentAndLooksAfterBoth)
{
    const std::string ask = textFor("pbq-2006", 24, SafetyKind::harmToInfant, State::endorsed).ask;
    BOOST_TEST(contains(ask, "are not intent"));
    BOOST_TEST(contains(ask, "The answer alone shows neither."));
    BOOST_TEST(contains(ask, "the baby's safety"));
    BOOST_TEST(contains(ask, "the parent's own"));
}

BOOST_AUTO_TEST_CASE(neverTakesATotalOrASilenceForReassurance)
{
    BOOST_TEST(contains(textFor("phq-9", 9, SafetyKind::selfHarm, State::endorsed).ask,
                        "The total score says nothing about this answer."));
    for (const PossibleAlert& alert : everyAlert()) {
        if (alert.finding.state != State::endorsed) {
            BOOST_TEST(contains(alert.text.ask, "an open question is not a no"));
        }
    }
}

BOOST_AUTO_TEST_CASE(isThereForAnItemThatThisVersionDoesNotKnow)
{
    const AlertText text = textFor("phq-9", 99, SafetyKind::selfHarm, State::endorsed);
    BOOST_TEST(text.headline == "PHQ-9 item 99 (safety): answered above zero");
    BOOST_TEST(!text.ask.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ObstaclesToSigning)

BOOST_AUTO_TEST_CASE(areNoneOnceTheClientHandedBackAndEachAlertWasActedUpon)
{
    BOOST_TEST(obstaclesToSigning(visitIn(CheckInState::handedBack)).empty());
    BOOST_TEST(
        obstaclesToSigning(visitIn(CheckInState::handedBack, {actedUpon(), actedUpon()})).empty());
}

BOOST_AUTO_TEST_CASE(areOpenAlertsByTheirNumber)
{
    const auto one = obstaclesToSigning(visitIn(CheckInState::handedBack, {open(), actedUpon()}));
    BOOST_REQUIRE(one.size() == 1U);
    BOOST_TEST(one[0] == "A safety alert is open. Record what you found and what you did first.");
    const auto two =
        obstaclesToSigning(visitIn(CheckInState::handedBack, {open(), actedUpon(), open()}));
    BOOST_REQUIRE(two.size() == 1U);
    BOOST_TEST(two[0].starts_with("2 safety alerts are open."));
}

BOOST_AUTO_TEST_CASE(areEveryOtherStateOfTheCheckIn)
{
    for (const CheckInState state :
         {CheckInState::started, CheckInState::notToday, CheckInState::signedOff}) {
        const auto found = obstaclesToSigning(visitIn(state));
        BOOST_REQUIRE(found.size() == 1U);
        BOOST_TEST(found[0].ends_with('.'));
    }
    BOOST_TEST(obstaclesToSigning(visitIn(CheckInState::started, {open()})).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(SupportLinesThatComeWithTheProgram)

BOOST_AUTO_TEST_CASE(areTheLinesOfTheUnitedStates)
{
    const SupportLines& lines = builtInSupportLines();
    BOOST_TEST(lines.region == "US");
    std::vector<std::string> crisis;
    std::vector<std::string> support;
    for (const SupportLine& line : lines.lines) {
        BOOST_TEST(!line.name.empty());
        BOOST_TEST(line.note.ends_with('.'));
        (line.isCrisis ? crisis : support).push_back(line.contact);
    }
    BOOST_TEST((crisis == std::vector<std::string>{"911", "988"}));
    // Neither is a crisis line; the hotline's launch number, still found on the web, is another.
    BOOST_TEST((support == std::vector<std::string>{"1-833-852-6262", "1-800-944-4773"}));
}

BOOST_AUTO_TEST_CASE(areStaleAfterAYear)
{
    SupportLines lines;
    lines.reviewed = day(2026, 3, 9);
    BOOST_TEST(!lines.isStale(day(2026, 3, 8)));
    BOOST_TEST(!lines.isStale(day(2026, 3, 9)));
    BOOST_TEST(!lines.isStale(day(2027, 3, 9)));
    BOOST_TEST(lines.isStale(day(2027, 3, 10)));
    BOOST_TEST(builtInSupportLines().reviewed.ok());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ComparableResults)

BOOST_AUTO_TEST_CASE(areThoseOfTheSameInstrumentInfantAndLayout)
{
    Visit visit;
    visit.checkIn.layout = "one-per-page/1";
    const auto add =
        [&](std::int64_t id, const char* instrument, InfantId infant, const char* layout) {
            EarlierResult earlier;
            earlier.assessmentId = {id};
            earlier.instrumentId = instrument;
            earlier.infantId = infant;
            earlier.layout = layout;
            visit.earlier.push_back(earlier);
        };
    add(1, "pbq-2006", {1}, "one-per-page/1");
    add(2, "pbq-2006", {2}, "one-per-page/1");
    add(3, "pbq-2006", {1}, "sheet/1");
    add(4, "phq-9", {}, "one-per-page/1");
    add(5, "pbq-2006", {1}, "one-per-page/1");
    Assessment own;
    own.instrumentId = "pbq-2006";
    own.infantId = {1};
    const auto found = comparable(visit, own);
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0]->assessmentId == AssessmentId{1}));
    BOOST_TEST((found[1]->assessmentId == AssessmentId{5})); // newest last
}

BOOST_AUTO_TEST_SUITE_END()
