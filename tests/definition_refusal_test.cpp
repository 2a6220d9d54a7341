// A definition that breaks a rule is refused with file, JSON pointer and reason.
#include "definition_sample.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace attune::tests;
using nlohmann::json;

namespace {

namespace data = boost::unit_test::data;

const std::vector<Broken> illFormed{
    {"/formatVersion", 2, "/formatVersion", "format 1"},
    {"/formatVersion", 0, "/formatVersion", "format 1"},
    {"/formatVersion", "1", "/formatVersion", "number"},
    {"/id", "Evenings", "/id", "lower-case"},
    {"/id", "evenings_4", "/id", "lower-case"},
    {"/id", "-evenings", "/id", "lower-case"},
    {"/id", "evenings--4", "/id", "lower-case"},
    {"/id", "evenings-", "/id", "lower-case"},
    {"/id", "../evenings", "/id", "lower-case"},
    {"/id", "abcdefghijklmnopqrstuvwxyz012345", "/id", "31 characters"},
    {"/title", "", "/title", "not empty"},
    {"/construct", "mood", "/construct", "\"depression\""},
    {"/about", "baby", "/about", "\"infant\""},
    {"/sources", json::array(), "/sources", "at least one"},
    {"/sources/0/doi", "https://doi.org/10.1000/x", "/sources/0/doi", "doi.org"},
    {"/sources/0/doi", "10.1000", "/sources/0/doi", "DOI"},
    {"/sources/0/doi", "10.1000/", "/sources/0/doi", "DOI"},
    {"/sources/0/doi", "10.press/first", "/sources/0/doi", "DOI"},
    {"/sources/0/doi", "10.1000/first 2020", "/sources/0/doi", "DOI"},
    {"/sources/0/doi", "11.1000/first", "/sources/0/doi", "DOI"},
    {"/rights/state", "unknown", "/rights/state", "\"licence-needed\""},
    {"/rights/checked", "2023-02-29", "/rights/checked", "day of the calendar"},
    {"/rights/checked", "2024-13-01", "/rights/checked", "day of the calendar"},
    {"/rights/checked", "2024-2-9", "/rights/checked", "day of the calendar"},
    {"/rights/checked", "29.02.2024", "/rights/checked", "day of the calendar"},
    {"/rights/checked", "2024-02-29T00", "/rights/checked", "day of the calendar"},
    {"/populations", json::array(), "/populations", "at least one"},
    {"/populations/1", "mothers", "/populations/1", "\"antenatal\""},
    {"/populations/1", "postpartum", "/populations/1", "twice"},
    {"/minutes", 0, "/minutes", "more than 0"},
    {"/minutes", -1, "/minutes", "more than 0"},
    {"/optionSets/spare",
     json::parse(R"([{"id":"a","points":0},{"id":"b","points":1}])"),
     "/optionSets/spare",
     "no item uses"},
    {"/optionSets/a~1b",
     json::parse(R"([{"id":"a","points":0},{"id":"b","points":1}])"),
     "/optionSets/a~1b",
     "no item uses"},
    {"/optionSets/a~0b",
     json::parse(R"([{"id":"a","points":0},{"id":"b","points":1}])"),
     "/optionSets/a~0b",
     "no item uses"},
    {"/optionSets/rising",
     json::parse(R"([{"id":"no","points":0}])"),
     "/optionSets/rising",
     "at least two"},
    {"/optionSets/rising/1/id", "no", "/optionSets/rising/1/id", "twice"},
    {"/optionSets/rising/1/id", "declined", "/optionSets/rising/1/id", "answer of its own"},
    {"/optionSets/rising/1/id", "sixteen-letters-", "/optionSets/rising/1/id", "15 characters"},
    {"/optionSets/rising/1/id", "sixteen-letters1", "/optionSets/rising/1/id", "15 characters"},
    {"/items/1/options", "riding", "/items/1/options", "no option set"},
    {"/items/1/safety", "harm", "/items/1/safety", "\"harm-to-infant\""},
    {"/items/1/safety", "none", "/items/1/safety", "\"self-harm\""},
    {"/items/1/number", 1, "/items/1/number", "2 is due"},
    {"/items/1/number", 3, "/items/1/number", "2 is due"},
    {"/items/1/number", 1.5, "/items/1/number", "whole number"},
    {"/items/0/number", 0, "/items/0/number", "1 is due"},
    {"/items/1/number", 1e300, "/items/1/number", "whole number"},
    {"/loinc/panel", "12345", "/loinc/panel", "LOINC"},
    {"/loinc/total", "98765-43", "/loinc/total", "LOINC"},
    {"/loinc/total", "LA65-4", "/loinc/total", "LOINC"},
};

const std::vector<Broken> contradictions{
    {"/sources/1/id", "first-2020", "/sources/1/id", "twice"},
    {"/items/0/options", "never-zero", "/items/0/options", "no option set"},
    {"/optionSets/rising/0/points", 1, "/items/0/safety", "option of 0 points"},
    {"/scales", json::array(), "/scales", "\"total\""},
    {"/scales/0/id", "sum", "/scales", "\"total\""},
    {"/scales/1/id", "total", "/scales/1/id", "twice"},
    {"/scales/1/items", json::array(), "/scales/1/items", "at least one"},
    {"/scales/0/items/0", 6, "/scales/0/items/0", "scored items"},
    {"/scales/0/items/0", 0, "/scales/0/items/0", "scored items"},
    {"/scales/0/items/0", -1, "/scales/0/items/0", "scored items"},
    {"/scales/0/items/2", 4, "/scales/0/items/2", "scored items"}, // asked, not scored
    {"/scales/0/items/2", 1, "/scales/0/items/2", "each once"},
    {"/scales/0/lowest", 1, "/scales/0/lowest", "0 at least"},
    {"/scales/0/lowest", -1, "/scales/0/lowest", "0 at least"},
    {"/scales/0/highest", 7, "/scales/0/highest", "6 at most"},
    {"/scales/0/highest", 5, "/scales/0/highest", "6 at most"},
    {"/optionSets/rising/2/points", 3, "/scales/0/highest", "8 at most"},
    {"/optionSets/rising/0/points", -1, "/items/0/safety", "option of 0 points"},
    {"/optionSets/falling/2/points", -1, "/scales/0/lowest", "-1 at least"},
    {"/scales/0/missing/most", -1, "/scales/0/missing/most", "at least one item"},
    {"/scales/0/missing/most", 3, "/scales/0/missing/most", "at least one item"},
    {"/scales/0/missing/source", "third-2022", "/scales/0/missing/source", "\"third-2022\""},
    {"/scales/0/missing/source", nullptr, "/scales/0/missing/source", "needs a source"},
    {"/scales/0/missing/roundsToWhole", false, "/scales/0/missing", "rounded"},
    {"/scales/0/missing/roundsToWhole", nullptr, "/scales/0/missing", "rounded"},
    {"/scales/0/missing/evidence", "guessed", "/scales/0/missing/evidence", "\"confirmed\""},
    {"/optionSets/rising/1/points", 0.5, "/scales/0/bands", "whole points; item 1"},
};

const std::vector<Broken> illConditioned{
    {"/items/1/reversed", nullptr, "/items/1/reversed", "not called reversed"},
    {"/items/0/reversed", true, "/items/0/reversed", "do not fall"},
    {"/items/3/reversed", true, "/items/3/reversed", "only a scored item"},
    {"/optionSets/halves/1/points", 0, "/items/4/options", "one way"},
    {"/optionSets/rising/1/points", 3, "/items/0/options", "one way"},
    {"/items/2/printedAs", "123456789", "/items/2/printedAs", "8 letters"},
    {"/items/2/printedAs", "2", "/items/2/printedAs", "another item"},
    {"/items/2/askedWhen/any/0/of/0", 3, "/items/2/askedWhen/any/0/of/0", "from 1 to 2"},
    {"/items/2/askedWhen/any/0/of/0", 0, "/items/2/askedWhen/any/0/of/0", "from 1 to 2"},
    {"/items/2/askedWhen/any/0/of/0", 2, "/items/2/askedWhen/any/0/of/1", "stands twice"},
    {"/items/2/askedWhen/any/0/atLeast", 0, "/items/2/askedWhen/any/0/atLeast", "1 to 2"},
    {"/items/2/askedWhen/any/0/atLeast", 3, "/items/2/askedWhen/any/0/atLeast", "1 to 2"},
    {"/items/2/askedWhen/any/0/points", 0, "/items/2/askedWhen/any/0/of/0", "cannot tell"},
    {"/items/2/askedWhen/any/0/points", 3, "/items/2/askedWhen/any/0/of/0", "cannot tell"},
    {"/items/2/askedWhen/any/1", nullptr, "/items/2/askedWhen/any", "at least two"},
    {"/items/2/askedWhen/all", json::array(), "/items/2/askedWhen", "\"any\" is unknown"},
    {"/items/2/askedWhen/of", json::array(), "/items/2/askedWhen", "\"of\" is unknown"},
    {"/items/2/askedWhen", json::object(), "/items/2/askedWhen", "one of the keys \"atLeast\""},
    {"/items/2/askedWhen", "always", "/items/2/askedWhen", "one of the keys"},
    {"/items/2/askedWhen/any/1/all/0/not/of/0",
     3,
     "/items/2/askedWhen/any/1/all/0/not/of/0",
     "from 1 to 2"},
    {"/criteria/0/when/of/1", 6, "/criteria/0/when/of/1", "from 1 to 5"},
    {"/criteria/0/when/points", 2.5, "/criteria/0/when/of/0", "cannot tell"},
    {"/criteria/0/id", "lamps", "/criteria/0/id", "a scale has this id"},
    {"/criteria/0", "both", "/criteria/0", "object"},
    {"/criteria/0/source", "third-2022", "/criteria/0/source", "\"third-2022\""},
    {"/criteria/0/evidence", "unconfirmed", "/criteria/0/alerts", "unconfirmed"},
    {"/criteria/0/accuracy/specificity", 1.2, "/criteria/0/accuracy", "0 and 1"},
    {"/scales/0/cutOffs/0/language", "English", "/scales/0/cutOffs/0/language", "language tag"},
};

const std::vector<Broken> misread{
    {"/scales/0/bands/0/from", 1, "/scales/0/bands/0/from", "0 is due here"},
    {"/scales/0/bands/0/from", -1, "/scales/0/bands/0/from", "0 is due here"},
    {"/scales/0/bands/0/to", 1, "/scales/0/bands/1/from", "2 is due here"},   // a gap
    {"/scales/0/bands/0/to", 3, "/scales/0/bands/1/from", "4 is due here"},   // an overlap
    {"/scales/0/bands/1/from", 4, "/scales/0/bands/1/from", "3 is due here"}, // a gap
    {"/scales/0/bands/1/from", 2, "/scales/0/bands/1/from", "3 is due here"}, // an overlap
    {"/scales/0/bands/0/to", -1, "/scales/0/bands/0/to", "at or above"},
    {"/scales/0/bands/0/to", 2.5, "/scales/0/bands/0", "whole points"},
    {"/scales/0/bands/0/from", 0.5, "/scales/0/bands/0", "whole points"},
    {"/scales/0/bands/1/to", 5, "/scales/0/bands/1/to", "highest score, 6"},
    {"/scales/0/bands/1/to", 7, "/scales/0/bands/1/to", "highest score, 6"},
    {"/scales/0/bands/1", nullptr, "/scales/0/bands/0/to", "highest score, 6"},
    {"/scales/0/bands/1/id", "calm", "/scales/0/bands/1/id", "twice"},
    {"/scales/0/bands/1/source", "third-2022", "/scales/0/bands/1/source", "\"third-2022\""},
    {"/scales/0/bands/0/evidence", "maybe", "/scales/0/bands/0/evidence", "\"unconfirmed\""},
    {"/scales/0/cutOffs/0/atOrAbove", 0, "/scales/0/cutOffs/0/atOrAbove", "above 0"},
    {"/scales/0/cutOffs/0/atOrAbove", 7, "/scales/0/cutOffs/0/atOrAbove", "not above 6"},
    {"/scales/0/cutOffs/0/population", "men", "/scales/0/cutOffs/0/population", "\"partner\""},
    {"/scales/0/cutOffs/0/source", "third-2022", "/scales/0/cutOffs/0/source", "\"third-2022\""},
    {"/scales/0/cutOffs/1/alerts", true, "/scales/0/cutOffs/1/alerts", "unconfirmed"},
    {"/scales/0/cutOffs/0/evidence", "unconfirmed", "/scales/0/cutOffs/0/alerts", "unconfirmed"},
    {"/scales/0/cutOffs/1/id", "loud-3", "/scales/0/cutOffs/1/id", "twice"},
    {"/scales/0/cutOffs/0/accuracy/sensitivity", 80, "/scales/0/cutOffs/0/accuracy", "0 and 1"},
    {"/scales/0/cutOffs/0/accuracy/sensitivity", 0, "/scales/0/cutOffs/0/accuracy", "0 and 1"},
    {"/scales/0/cutOffs/0/accuracy/specificity", 1, "/scales/0/cutOffs/0/accuracy", "0 and 1"},
    {"/scales/0/cutOffs/0/accuracy/source",
     "third-2022",
     "/scales/0/cutOffs/0/accuracy/source",
     "\"third-2022\""},
    {"/scales/0/reliableChange/points", 0, "/scales/0/reliableChange/points", "more than 0"},
    {"/scales/0/reliableChange/points", -4, "/scales/0/reliableChange/points", "more than 0"},
    {"/scales/0/reliableChange/source",
     "third-2022",
     "/scales/0/reliableChange/source",
     "\"third-2022\""},
};

void expectRefusal(const Broken& broken)
{
    const std::string refusal = refusalOf(brokenSample(sampleDefinition(), broken));
    BOOST_TEST(refusal.starts_with("sample.json at " + broken.at + ": "), refusal);
    BOOST_TEST(refusal.find(broken.reason) != std::string::npos, refusal);
    BOOST_TEST(refusal.ends_with("."), refusal);
}

} // namespace

BOOST_AUTO_TEST_SUITE(Definition)

BOOST_AUTO_TEST_CASE(isReadWhereItHoldsEveryRule)
{
    BOOST_TEST(refusalOf(sampleDefinition()) == "");
    const auto instrument = sampleInstrument();
    BOOST_TEST(instrument.id == "evenings-4");
    BOOST_TEST(instrument.items.size() == 5U);
    BOOST_TEST((instrument.items[0].safety == attune::questionnaires::SafetyKind::selfHarm));
    BOOST_TEST(!instrument.items[3].scored);
    BOOST_TEST(instrument.scale("lamps")->highest == 0.5);
    BOOST_TEST(instrument.scale("total")->cutOffs[0].accuracy->sourceName == "Second 2021");
    BOOST_TEST(instrument.loincTotal == "98765-4");
}

BOOST_DATA_TEST_CASE(isRefusedWhereAValueIsIllFormed, data::make(illFormed), broken)
{
    expectRefusal(broken);
}

BOOST_DATA_TEST_CASE(isRefusedWhereItContradictsItself, data::make(contradictions), broken)
{
    expectRefusal(broken);
}

BOOST_DATA_TEST_CASE(isRefusedWhereAConditionCannotHold, data::make(illConditioned), broken)
{
    expectRefusal(broken);
}

BOOST_DATA_TEST_CASE(isRefusedWhereItMisreadsItsScores, data::make(misread), broken)
{
    expectRefusal(broken);
}

BOOST_AUTO_TEST_SUITE_END()
