// Wordings: those that come with the program, and those that are refused.
#include "answers.h"
#include "definition_keys.h"
#include "definition_sample.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <set>
#include <stdexcept>

using namespace attune::questionnaires;
using namespace attune::tests;
using nlohmann::json;

namespace {

namespace data = boost::unit_test::data;

const std::vector<Broken> brokenWordings{
    {"/formatVersion", 2, "/formatVersion", "format 1"},
    {"/instrument", "phq-9", "/instrument", "not of evenings-4"},
    {"/language", "english", "/language", "language tag"},
    {"/language", "EN", "/language", "language tag"},
    {"/language", "e", "/language", "language tag"},
    {"/language", "en_US", "/language", "language tag"},
    {"/language", "en-", "/language", "language tag"},
    {"/language", "en-überall", "/language", "language tag"},
    {"/items/4", nullptr, "/items", "5 items, 4 stand here"},
    {"/items/5", json{{"stem", "And more"}, {"labels", "two"}}, "/items", "5 items, 6 stand here"},
    {"/items/0/stem", "", "/items/0/stem", "not empty"},
    {"/items/0/labels", "four", "/items/0/labels", "no label set"},
    {"/items/0/labels", "two", "/labelSets/two/yes", "item 1 has no option \"yes\""},
    {"/items/3/labels", "three", "/labelSets/three/a-little", "item 4 has no option"},
    {"/labelSets/three/much", nullptr, "/labelSets/three", "3 options, 2 labels"},
    {"/labelSets/three/huge", "Huge", "/labelSets/three/huge", "no option \"huge\""},
    {"/labelSets/three/much", "", "/labelSets/three/much", "not empty"},
    {"/labelSets/spare", json{{"no", "No"}}, "/labelSets/spare", "no item uses"},
    {"/labelSets", "three", "/labelSets", "an object"},
    {"/attribution", "", "/attribution", "not empty"},
};

const Instrument& sample()
{
    static const Instrument instrument = sampleInstrument();
    return instrument;
}

std::string refusalOfWording(const json& wording)
{
    return wordingRefusalOf(wording.dump(), sample());
}

/// What is printed beside each answer, in printed order, with the points it counts.
std::vector<std::pair<std::string, double>> labelsOf(const std::string& id, int itemNumber)
{
    const Wording* wording = Library::builtIn().wording(id, "en");
    std::vector<std::pair<std::string, double>> labels;
    for (const Option& option : shipped(id).item(itemNumber)->options) {
        labels.emplace_back(wording->label(itemNumber, option.id), option.points);
    }
    return labels;
}

} // namespace

BOOST_AUTO_TEST_SUITE(Wordings)

BOOST_AUTO_TEST_CASE(areReadWhereTheyHoldEveryRule)
{
    BOOST_TEST(refusalOfWording(sampleWording()) == "");
    for (const char* language : {"en", "es", "pt-BR", "zh-Hant", "fil"}) {
        BOOST_TEST(refusalOfWording(with(sampleWording(), "/language", language)) == "", language);
    }
    const Wording wording = parseWording(sampleWording().dump(), "sample.en.json", sample());
    BOOST_TEST(wording.instrumentId == "evenings-4");
    BOOST_TEST(wording.stem(5) == "There were lamps");
    BOOST_TEST(wording.label(2, "a-little") == "A little");
    BOOST_TEST(wording.label(4, "yes") == "Yes");
    BOOST_CHECK_THROW(wording.label(4, "much"), std::out_of_range);
    BOOST_CHECK_THROW(wording.label(6, "no"), std::out_of_range);
    BOOST_CHECK_THROW(wording.stem(6), std::out_of_range);
}

BOOST_DATA_TEST_CASE(areRefusedWhereTheyBreakARule, data::make(brokenWordings), broken)
{
    const std::string refusal = refusalOfWording(brokenSample(sampleWording(), broken));
    BOOST_TEST(refusal.starts_with("sample.en.json at " + broken.at + ": "), refusal);
    BOOST_TEST(refusal.find(broken.reason) != std::string::npos, refusal);
}

BOOST_AUTO_TEST_CASE(haveTheKeysTheyAreDueAndNoOthers)
{
    for (const auto& [object, place] : {std::pair{"wording", ""}, {"wordingItem", "/items/0"}}) {
        const std::string at =
            std::string("sample.en.json at ") + (*place == '\0' ? "/" : place) + ": ";
        BOOST_TEST(refusalOfWording(with(sampleWording(), std::string(place) + "/surprise", 1)) ==
                   at + "the key \"surprise\" is unknown.");
        for (const std::string_view key : keysOf(object).required) {
            const std::string name(key);
            BOOST_TEST(refusalOfWording(without(sampleWording(), place + ("/" + name))) ==
                       at + "the key \"" + name + "\" is missing.");
        }
    }
}

BOOST_AUTO_TEST_CASE(areRefusedWhereTheyAreNoJson)
{
    for (const char* text : {"", "Evenings", "{", "{\"title\": \"a\", \"title\": \"b\"}", "[]"}) {
        BOOST_TEST(wordingRefusalOf(text, sample()).starts_with("sample.en.json at /: "), text);
    }
}

BOOST_AUTO_TEST_CASE(areRefusedForAnInstrumentThatNeedsALicence)
{
    const auto licensed = parseInstrument(
        with(sampleDefinition(), "/rights/state", "licence-needed").dump(), "sample.json");
    const std::string refusal = wordingRefusalOf(sampleWording().dump(), licensed);
    BOOST_TEST(refusal.starts_with("sample.en.json at /instrument: "), refusal);
    BOOST_TEST(refusal.find("licence") != std::string::npos, refusal);
}

BOOST_AUTO_TEST_CASE(areRefusedForTheEpdsWhateverTheySay)
{
    json wording = sampleWording(); // nothing in it is of the EPDS
    wording["instrument"] = "epds";
    wording["labelSets"] = {
        {"four", {{"first", "A"}, {"second", "B"}, {"third", "C"}, {"fourth", "D"}}}};
    wording["items"] = json::array();
    for (int number = 1; number <= 10; ++number) {
        wording["items"].push_back(
            {{"stem", "Made-up sentence " + std::to_string(number)}, {"labels", "four"}});
    }
    const std::string refusal = wordingRefusalOf(wording.dump(), shipped("epds"));
    BOOST_TEST(refusal.starts_with("sample.en.json at /instrument: "), refusal);
    BOOST_TEST(refusal.find("licence") != std::string::npos, refusal);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(BuiltInLibrary)

BOOST_AUTO_TEST_CASE(holdsEveryInstrumentThatItPromises)
{
    const Library& library = Library::builtIn();
    BOOST_TEST(library.instruments().size() == 15U);
    for (const char* id : {"epds",
                           "phq-9",
                           "phq-2",
                           "gad-7",
                           "gad-2",
                           "core-10",
                           "whooley",
                           "pass",
                           "pbq-2006",
                           "mibs",
                           "mpas",
                           "city-bits",
                           "pc-ptsd-5",
                           "asq",
                           "mdq"}) {
        BOOST_TEST((library.find(id) != nullptr), id);
    }
    BOOST_TEST((library.find("PHQ-9") == nullptr));
    BOOST_TEST((library.find("") == nullptr));
}

BOOST_AUTO_TEST_CASE(keepsConversationAidsApartFromInstruments)
{
    const Library& library = Library::builtIn();
    BOOST_REQUIRE(library.aids().size() == 1U);
    const Instrument& reflection = library.aids().front();
    BOOST_TEST(reflection.id == "attunement-reflection");
    BOOST_TEST(reflection.aboutInfant); // withheld after a death
    BOOST_TEST(reflection.isAid());
    BOOST_TEST(reflection.items.size() == 10U); // nine practices, and which to talk about
    BOOST_TEST((library.find("attunement-reflection") == &reflection));
    BOOST_TEST((library.wording("attunement-reflection", "en") != nullptr));
    BOOST_TEST((library.wording("attunement-reflection", "es") != nullptr)); // our own words
    for (const Instrument& instrument : library.instruments()) {
        BOOST_TEST(!instrument.isAid(), instrument.id);
    }
}

BOOST_AUTO_TEST_CASE(refusesAnAidThatMeasures)
{
    const auto refused = [](nlohmann::json aid) {
        try {
            parseAid(aid.dump(), "aid.json");
            return std::string();
        } catch (const DefinitionError& error) {
            return std::string(error.what());
        }
    };
    BOOST_TEST(refused(sampleDefinition()) ==
               "aid.json at /scales: a conversation aid measures nothing: no scales, no criteria.");
    nlohmann::json aid = sampleDefinition();
    aid["scales"] = nlohmann::json::array();
    aid.erase("criteria");
    BOOST_TEST(refused(aid).starts_with("aid.json at /items/0: "));
    for (auto& item : aid["items"]) {
        item["scored"] = false;
        item.erase("safety");
        item.erase("reversed");
    }
    BOOST_TEST(refused(aid) == "");
    aid["items"][1]["safety"] = "self-harm";
    BOOST_TEST(refused(aid) ==
               "aid.json at /items/1: a conversation aid scores nothing and raises no alert.");
}

/// A short questionnaire leads to one about the same person; shared items are the very same.
BOOST_AUTO_TEST_CASE(stepsUpOnlyToWhatIsThere)
{
    const Library& library = Library::builtIn();
    int steps = 0;
    for (const Instrument& instrument : library.instruments()) {
        if (!instrument.stepsUpTo) {
            continue;
        }
        ++steps;
        const Instrument* full = library.find(instrument.stepsUpTo->instrumentId);
        BOOST_REQUIRE_MESSAGE(full != nullptr, instrument.id);
        BOOST_TEST(full->aboutInfant == instrument.aboutInfant, instrument.id);
        if (!instrument.stepsUpTo->sharesItems) {
            continue;
        }
        const Wording* shortWords = library.wording(instrument.id, "en");
        const Wording* fullWords = library.wording(full->id, "en");
        BOOST_REQUIRE((shortWords != nullptr && fullWords != nullptr));
        for (const Item& item : instrument.items) {
            BOOST_TEST(shortWords->stem(item.number) == fullWords->stem(item.number));
            for (const Option& option : item.options) {
                BOOST_TEST(shortWords->label(item.number, option.id) ==
                           fullWords->label(item.number, option.id));
            }
        }
    }
    BOOST_TEST(steps == 3); // PHQ-2, GAD-2, Whooley
}

BOOST_AUTO_TEST_CASE(showsWordingOnlyWhereItIsFree)
{
    const std::set<std::string> licensed{"epds", "mdq", "pass"};
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        const Wording* wording = Library::builtIn().wording(instrument.id, "en");
        const bool isFree = instrument.rights.state == RightsState::free;
        // City BiTS is free to use, but only as its holders print it, with their logo.
        const bool isShipped = isFree && instrument.id != "city-bits";
        BOOST_TEST((wording != nullptr) == isShipped, instrument.id);
        BOOST_TEST(isFree == !licensed.contains(instrument.id), instrument.id);
        if (wording != nullptr) {
            BOOST_TEST(wording->attribution == instrument.rights.notice, instrument.id);
        }
    }
    BOOST_TEST((Library::builtIn().wording("phq-9", "tlh") == nullptr));
}

BOOST_AUTO_TEST_CASE(countsWhatTheFrequencyAnswersSay)
{
    const std::vector<std::pair<std::string, double>> frequency{{"Not at all", 0},
                                                                {"Several days", 1},
                                                                {"More than half the days", 2},
                                                                {"Nearly every day", 3}};
    for (int number = 1; number <= 9; ++number) {
        BOOST_TEST((labelsOf("phq-9", number) == frequency), number);
    }
    for (int number = 1; number <= 7; ++number) {
        BOOST_TEST((labelsOf("gad-7", number) == frequency), number);
    }
}

BOOST_AUTO_TEST_CASE(countsWhatTheBondingAnswersSay)
{
    const std::vector<std::string> labels{
        "Always", "Very often", "Quite often", "Sometimes", "Rarely", "Never"};
    const std::set<int> fond{1, 4, 8, 9, 11, 16, 22, 25}; // Brockington 2006
    for (int number = 1; number <= 25; ++number) {
        std::vector<std::pair<std::string, double>> due;
        for (int place = 0; place < 6; ++place) {
            due.emplace_back(labels[place], fond.contains(number) ? place : 5 - place);
        }
        BOOST_TEST((labelsOf("pbq-2006", number) == due), number);
    }
}

BOOST_AUTO_TEST_CASE(givesPointersThatStayValidAsItGrows)
{
    Library library;
    library.add(sampleInstrument());
    const Instrument* first = library.find("evenings-4");
    library.add(parseWording(sampleWording().dump(), "sample.en.json", *first));
    const Wording* wording = library.wording("evenings-4", "en");
    for (int index = 0; index < 100; ++index) {
        Instrument another = sampleInstrument();
        another.id += "-" + std::to_string(index);
        library.add(std::move(another));
    }
    BOOST_TEST((library.find("evenings-4") == first));
    BOOST_TEST((library.wording("evenings-4", "en") == wording));
    BOOST_TEST(library.find("evenings-4-99")->title == first->title);
}

BOOST_AUTO_TEST_SUITE_END()
