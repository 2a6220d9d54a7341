#include "start_check_in.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::desktop;
using care::Mode;
using care::Relation;
using questionnaires::Library;

namespace {

using Labels = std::vector<std::string>;
using Choices = std::vector<QuestionnaireChoice>;

constexpr auto born = std::chrono::year(2026) / 1 / 26;

/// A client with infants of these names, all living; their ids are 1, 2, ...
care::Client clientWith(const std::vector<std::string>& infants,
                        Relation relation = Relation::mother)
{
    care::Client client;
    client.id = {3};
    client.name = "Maya Lindqvist";
    client.relation = relation;
    for (const std::string& name : infants) {
        care::Infant infant;
        infant.id = {static_cast<std::int64_t>(client.infants.size()) + 1};
        infant.name = name;
        infant.birthDate = born;
        client.infants.push_back(infant);
    }
    return client;
}

Choices choicesOf(const care::Client& client, Mode mode = Mode::selfOnDevice)
{
    return choicesFor(client, Library::builtIn(), mode, "en", {"phq-9", "gad-7", "pbq-2006"});
}

Choices proposedOf(const Choices& choices)
{
    Choices proposed;
    std::ranges::copy_if(
        choices, std::back_inserter(proposed), [](const auto& choice) { return choice.proposed; });
    return proposed;
}

Labels idsOf(const Choices& choices)
{
    Labels ids;
    for (const QuestionnaireChoice& choice : choices) {
        ids.push_back(choice.instrumentId);
    }
    return ids;
}

const QuestionnaireChoice& choiceOf(const Choices& choices, const std::string& id)
{
    const auto found = std::ranges::find(choices, id, &QuestionnaireChoice::instrumentId);
    BOOST_REQUIRE(found != choices.end());
    return *found;
}

bool has(const Choices& choices, const std::string& id)
{
    return std::ranges::count(choices, id, &QuestionnaireChoice::instrumentId) > 0;
}

} // namespace

BOOST_AUTO_TEST_SUITE(QuestionnairesToChooseFrom)

BOOST_AUTO_TEST_CASE(areProposedForAMotherFromMoodToAnxietyToBonding)
{
    const Choices proposed = proposedOf(choicesOf(clientWith({"Elin"})));
    const Labels expected{"phq-9", "gad-7", "pbq-2006"};
    BOOST_TEST(idsOf(proposed) == expected, boost::test_tools::per_element());
    BOOST_TEST(proposed[0].label == "PHQ-9: Patient Health Questionnaire");
    BOOST_TEST(proposed[2].label == "PBQ: Postpartum Bonding Questionnaire (Elin)");
    BOOST_TEST((proposed[0].infant == care::InfantId{}));
    BOOST_TEST((proposed[2].infant == care::InfantId{1}));
    for (const QuestionnaireChoice& choice : proposed) {
        BOOST_TEST(choice.canBeOnScreen);
        BOOST_TEST(choice.why.empty());
    }
}

BOOST_AUTO_TEST_CASE(comeFromPaperAloneWhereTheWordingNeedsALicence)
{
    for (const Mode mode : {Mode::selfOnDevice, Mode::readAloud, Mode::withInterpreter}) {
        const Choices choices = choicesOf(clientWith({"Elin"}), mode);
        const QuestionnaireChoice& epds = choiceOf(choices, "epds");
        BOOST_TEST(!epds.canBeOnScreen);
        BOOST_TEST(!epds.proposed);
        BOOST_TEST(epds.why ==
                   "Its wording needs a licence: see Settings. It can be entered from paper.");
    }
    const Choices onPaper = choicesOf(clientWith({"Elin"}), Mode::paper);
    BOOST_TEST(choiceOf(onPaper, "epds").why.empty());
}

BOOST_AUTO_TEST_CASE(areAllThereForPaperAndNoneIsTicked)
{
    const Choices choices = choicesOf(clientWith({"Elin"}), Mode::paper);
    BOOST_TEST(choices.size() == 15U); // each of them once; there is no sheet of the reflection
    BOOST_TEST(proposedOf(choices).empty());
    for (const QuestionnaireChoice& choice : choices) {
        BOOST_TEST(choice.why.empty());
    }
}

BOOST_AUTO_TEST_CASE(standOnceForEachOfTwins)
{
    const Choices choices = choicesOf(clientWith({"Elin", ""}));
    Choices bonding;
    std::ranges::copy_if(choices, std::back_inserter(bonding), [](const auto& choice) {
        return choice.instrumentId == "pbq-2006";
    });
    BOOST_REQUIRE(bonding.size() == 2U);
    BOOST_TEST((bonding[0].infant == care::InfantId{1}));
    BOOST_TEST((bonding[1].infant == care::InfantId{2}));
    BOOST_TEST(bonding[0].label.ends_with("(Elin)"));
    BOOST_TEST(bonding[1].label.ends_with("(baby 2)"));
    BOOST_TEST(std::ranges::count(choices, "phq-9", &QuestionnaireChoice::instrumentId) == 1);
}

BOOST_AUTO_TEST_CASE(neverAskABereavedParentAboutABaby)
{
    care::Client client = clientWith({"Elin", "Mira"});
    client.infants[0].deceased = true;
    for (const Mode mode : {Mode::selfOnDevice, Mode::paper}) {
        const Choices choices = choicesOf(client, mode);
        BOOST_TEST(std::ranges::count(choices, "pbq-2006", &QuestionnaireChoice::instrumentId) ==
                   1);
        BOOST_TEST((choiceOf(choices, "pbq-2006").infant == care::InfantId{2}));
    }
    client.infants[1].deceased = true;
    for (const Mode mode : {Mode::selfOnDevice, Mode::paper}) {
        const Choices choices = choicesOf(client, mode);
        BOOST_TEST(!has(choices, "pbq-2006"));
        BOOST_TEST(has(choices, "phq-9"));
        BOOST_TEST(has(choices, "gad-7"));
        for (const QuestionnaireChoice& choice : choices) {
            BOOST_TEST(choice.label.find("Elin") == std::string::npos);
            BOOST_TEST(choice.label.find("Mira") == std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(askNothingAboutABabyThatIsNotBornYet)
{
    const Choices none = choicesOf(clientWith({}, Relation::pregnant));
    BOOST_TEST(!has(none, "pbq-2006"));
    BOOST_TEST(idsOf(proposedOf(none)) == (Labels{"phq-9", "gad-7"}),
               boost::test_tools::per_element());

    care::Client expecting = clientWith({"Elin", "Mira"}, Relation::pregnant);
    expecting.infants[1].birthDate.reset();
    const Choices proposed = proposedOf(choicesOf(expecting));
    BOOST_REQUIRE(proposed.size() == 3U);
    BOOST_TEST((proposed[2].infant == care::InfantId{1})); // the one that is here already
    expecting.relation = Relation::mother; // a birth date that was only not written down
    BOOST_TEST(proposedOf(choicesOf(expecting)).size() == 4U);
}

BOOST_AUTO_TEST_CASE(putNoMotherlyWordsBeforeOthers)
{
    for (const Relation relation : {Relation::father, Relation::partner, Relation::otherCarer}) {
        const care::Client client = clientWith({"Elin"}, relation);
        for (const Mode mode : {Mode::selfOnDevice, Mode::readAloud, Mode::withInterpreter}) {
            const Choices choices = choicesOf(client, mode);
            BOOST_TEST(choiceOf(choices, "pbq-2006").why ==
                       "It is worded for mothers and was tested with them alone.");
            BOOST_TEST(idsOf(proposedOf(choices)) == (Labels{"phq-9", "gad-7"}),
                       boost::test_tools::per_element());
        }
        BOOST_TEST(choiceOf(choicesOf(client, Mode::paper), "pbq-2006").why.empty());
    }
}

BOOST_AUTO_TEST_CASE(cannotBeShownInALanguageWithoutWording)
{
    for (const QuestionnaireChoice& choice : choicesFor(
             clientWith({"Elin"}), Library::builtIn(), Mode::selfOnDevice, "cy", {"phq-9"})) {
        BOOST_TEST(!choice.canBeOnScreen);
        BOOST_TEST(!choice.why.empty());
        BOOST_TEST(!choice.proposed);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheMinutesOfACheckIn)

BOOST_AUTO_TEST_CASE(areRoundedUpAndNeverNone)
{
    const auto minutes = [](double each, std::size_t count) {
        QuestionnaireChoice choice;
        choice.minutes = each;
        return minutesText(Choices(count, choice));
    };
    BOOST_TEST(minutes(0, 1) == "About 1 minute");
    BOOST_TEST(minutes(1, 1) == "About 1 minute");
    BOOST_TEST(minutes(1.1, 1) == "About 2 minutes");
    BOOST_TEST(minutes(3.5, 2) == "About 7 minutes");
    BOOST_TEST(minutesText({}) == "About 1 minute");
    // PHQ-9 2, GAD-7 1.5, PBQ 3.5
    BOOST_TEST(minutesText(proposedOf(choicesOf(clientWith({"Elin"})))) == "About 7 minutes");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(APin)

BOOST_AUTO_TEST_CASE(isSixDigitsOrMoreOrNone)
{
    for (const char* pin : {"", "482913", "4829137", "190283746510"}) {
        BOOST_TEST(problemOfPin(pin).empty(), pin);
    }
}

BOOST_AUTO_TEST_CASE(isNothingButDigits)
{
    for (const char* pin : {"48291",
                            "4",
                            "48291a",
                            "abcdef",
                            "4829 13",
                            " 482913",
                            "-482913",
                            "48291\xC2\xB2",
                            "\xD9\xA4\xD9\xA8\xD9\xA2"}) {
        BOOST_TEST(problemOfPin(pin) == "A PIN has at least 6 digits and nothing else.", pin);
    }
}

BOOST_AUTO_TEST_CASE(isNotTheFirstThatAnyoneWouldTry)
{
    for (const char* pin : {"000000",
                            "11111111",
                            "123456",
                            "234567",
                            "654321",
                            "987654",
                            "1234567890",
                            "890123",
                            "210987",
                            "12345678901",
                            "121212",
                            "123123",
                            "454545",
                            "112112112",
                            "1212121"}) {
        BOOST_TEST(problemOfPin(pin) == "This PIN is too easy to guess. Mix the digits.", pin);
    }
    for (const char* pin : {"123457", "121213", "482482913", "135792"}) {
        BOOST_TEST(problemOfPin(pin).empty(), pin);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ANewCheckIn)

BOOST_AUTO_TEST_CASE(keepsWhatWasTickedAndHowItIsShown)
{
    const Choices ticked = proposedOf(choicesOf(clientWith({"Elin", "Mira"})));
    const records::NewCheckIn setup = newCheckIn({3}, Mode::readAloud, "en", ticked, {}, true);
    BOOST_TEST((setup.client == care::ClientId{3}));
    BOOST_TEST((setup.mode == Mode::readAloud));
    BOOST_TEST(setup.language == "en");
    BOOST_TEST(setup.layout == "one-per-page/1");
    BOOST_TEST(!setup.paperDate.has_value());
    BOOST_REQUIRE(setup.questionnaires.size() == 4U);
    BOOST_TEST(setup.questionnaires[0].instrumentId == "phq-9");
    BOOST_TEST(setup.questionnaires[3].instrumentId == "pbq-2006");
    BOOST_TEST((setup.questionnaires[0].infant == care::InfantId{}));
    BOOST_TEST((setup.questionnaires[2].infant == care::InfantId{1}));
    BOOST_TEST((setup.questionnaires[3].infant == care::InfantId{2}));
}

BOOST_AUTO_TEST_CASE(keepsTheDateOfAPaperSheetAlone)
{
    const care::Date day = std::chrono::year(2026) / 3 / 2;
    const Choices ticked = choicesOf(clientWith({}), Mode::paper);
    const records::NewCheckIn paper = newCheckIn({3}, Mode::paper, "en", ticked, day, true);
    BOOST_TEST(paper.layout == "paper");
    BOOST_TEST((paper.paperDate == day));
    const records::NewCheckIn screen = newCheckIn({3}, Mode::selfOnDevice, "en", ticked, day, true);
    BOOST_TEST(!screen.paperDate.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheBatteryToBeginWith)

BOOST_AUTO_TEST_CASE(isThatOfTheScreeningThatIsDue)
{
    using std::chrono::year;
    care::Client client;
    client.infants.resize(1);
    client.infants[0].birthDate = year(2026) / 1 / 26;
    const care::Date sixWeeks = year(2026) / 3 / 9;
    BOOST_TEST(batteryToBeginWith(client, {}, sixWeeks) == "6-weeks");
    care::WindowStanding standing;
    standing.window.battery = "birth-trauma";
    for (const auto state : {care::WindowState::due, care::WindowState::overdue}) {
        standing.state = state;
        BOOST_TEST(batteryToBeginWith(client, {standing}, sixWeeks) == "birth-trauma");
    }
    standing.state = care::WindowState::upcoming;
    BOOST_TEST(batteryToBeginWith(client, {standing}, sixWeeks) == "6-weeks");
    standing.state = care::WindowState::due;
    standing.window.battery = "12-months";
    client.relation = care::Relation::father;
    BOOST_TEST(batteryToBeginWith(client, {standing}, sixWeeks) == "partner");
    standing.window.battery = "Our own one";
    BOOST_TEST(batteryToBeginWith(client, {standing}, sixWeeks) == "Our own one");
}

BOOST_AUTO_TEST_SUITE_END()
