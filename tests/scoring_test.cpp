// Scores against sums done by hand from the published keys. Sheets are written as in answers.h:
// one letter an item, '1' the first answer as printed.
#include "answers.h"
#include "attune/questionnaires/interpretation.h"
#include "published_keys.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace attune::questionnaires;
using attune::tests::answers;
using attune::tests::scoreOf;
using attune::tests::shipped;
using attune::tests::straight;

namespace {

namespace data = boost::unit_test::data;

/// The answers to each item that count fewest points; what opens others is answered so that they
/// are asked.
const std::vector<std::pair<std::string, std::string>> sheetsOfFewestPoints{
    {"phq-9", "1111111111"},
    {"phq-2", "11"},
    {"gad-7", "1111111"},
    {"gad-2", "11"},
    {"epds", "1141444444"},
    {"whooley", "22"},
    {"core-10", "1551111111"},
    {"mdq", "222222222222221"},
    {"pass", "1111111111111111111111111111111"},
    {"pbq-2006", "1661666116166661666661661"},
    {"mibs", "14414144"},
    {"mpas", "1111114254525311111"},
    {"city-bits", "22111111111111111111111111222"},
    {"pc-ptsd-5", "122222"},
    {"asq", "22222"},
};

std::vector<std::string> ids()
{
    std::vector<std::string> ids;
    for (const auto& [id, sheet] : sheetsOfFewestPoints) {
        if (Library::builtIn().find(id) != nullptr) {
            ids.push_back(id);
        }
    }
    return ids;
}

std::string fewestPointsOf(const std::string& id)
{
    for (const auto& [known, sheet] : sheetsOfFewestPoints) {
        if (known == id) {
            return sheet;
        }
    }
    return {};
}

/// A sheet whose answers to the items of this scale add up to `total`; the others count least.
std::string sheetOf(const std::string& id, const std::string& scaleId, int total)
{
    const PublishedKey& key = publishedKey(id);
    const auto scale = std::ranges::find(key.scales, scaleId, &PublishedScale::id);
    std::string sheet = fewestPointsOf(id);
    for (const int item : scale->items) {
        const auto& points = key.points[item - 1];
        const double due = std::min<double>(total, std::ranges::max(points));
        sheet[item - 1] =
            static_cast<char>('1' + (std::ranges::find(points, due) - points.begin()));
        total -= static_cast<int>(due);
    }
    return sheet;
}

struct Golden
{
    std::string id;
    std::string sheet;
    std::string scale;
    int value;
    std::string band;
};

std::ostream& operator<<(std::ostream& out, const Golden& golden)
{
    return out << golden.id << ' ' << golden.sheet << ' ' << golden.scale;
}

const std::vector<Golden> goldens{
    {"phq-9", "1111111111", "total", 0, "minimal"},
    {"phq-9", "4444444444", "total", 27, "severe"},
    // 0+1+0+1+0+2+0+3+1
    {"phq-9", "1212131421", "total", 8, "mild"},
    {"gad-7", "1111111", "total", 0, "minimal"},
    {"gad-7", "4444444", "total", 21, "severe"},
    // 3+2+1+0+1+2+3
    {"gad-7", "4321234", "total", 12, "moderate"},
    {"epds", "1141444444", "total", 0, "lower"},
    {"epds", "4414111111", "total", 30, "assess"},
    {"epds", "1111111111", "total", 21, "assess"},
    {"epds", "4444444444", "total", 9, "lower"},
    {"epds", "1111111111", "epds-3a", 6, ""},
    {"epds", "4444444444", "epds-3a", 3, ""},
    {"epds", "1114111111", "epds-3a", 9, ""},
    {"epds", "1141411111", "epds-3a", 0, ""},
    // 1+0+0+2+2+3+0+1+2+3; of it items 3 to 5: 0+2+2
    {"epds", "2143214321", "total", 14, "assess"},
    {"epds", "2143214321", "epds-3a", 4, ""},
    // every "always", then every "never"
    {"pbq-2006", "1111111111111111111111111", "total", 85, ""},
    {"pbq-2006", "1111111111111111111111111", "factor1", 40, ""},
    {"pbq-2006", "1111111111111111111111111", "factor2", 25, ""},
    {"pbq-2006", "1111111111111111111111111", "factor3", 10, ""},
    {"pbq-2006", "1111111111111111111111111", "factor4", 10, ""},
    {"pbq-2006", "6666666666666666666666666", "total", 40, ""},
    {"pbq-2006", "6666666666666666666666666", "factor1", 20, ""},
    {"pbq-2006", "6666666666666666666666666", "factor2", 10, ""},
    {"pbq-2006", "6666666666666666666666666", "factor3", 10, ""},
    {"pbq-2006", "6666666666666666666666666", "factor4", 0, ""},
    // 0 4 3 3 1 · 0 5 1 2 2 · 4 0 5 4 3 · 3 1 0 5 4 · 3 3 1 0 0
    {"pbq-2006", "1234561234561234561234561", "total", 57, ""},
    {"pbq-2006", "1234561234561234561234561", "factor1", 26, ""},
    {"pbq-2006", "1234561234561234561234561", "factor2", 19, ""},
    {"pbq-2006", "1234561234561234561234561", "factor3", 12, ""},
    {"pbq-2006", "1234561234561234561234561", "factor4", 0, ""},
    {"pbq-2006", "1661666116166661666661661", "total", 0, ""},
    {"pbq-2006", "6116111661611116111116116", "total", 125, ""},
};

} // namespace

BOOST_AUTO_TEST_SUITE(Score)

BOOST_DATA_TEST_CASE(isTheSumDoneByHand, data::make(goldens), golden)
{
    const ScaleScore found = scoreOf(golden.id, golden.sheet, golden.scale);
    BOOST_TEST((found.status == ScoreStatus::complete));
    BOOST_TEST(found.missing == 0);
    BOOST_TEST(found.value.value() == golden.value);
    BOOST_TEST(found.bandId == golden.band);
}

BOOST_DATA_TEST_CASE(countsEachItemAloneByItsKey, data::make(ids()), id)
{
    const PublishedKey& key = publishedKey(id);
    for (std::size_t index = 0; index < key.points.size(); ++index) {
        for (std::size_t place = 0; place < key.points[index].size(); ++place) {
            std::string sheet = fewestPointsOf(id);
            sheet[index] = static_cast<char>('1' + place);
            if (!key.gates.empty() && index == 0 && place == 1) {
                continue; // "no" to what opens the others: see the golden rules
            }
            for (const PublishedScale& scale : key.scales) {
                const int number = static_cast<int>(index) + 1;
                const bool counts = std::ranges::count(scale.items, number) != 0;
                const auto& points = key.points[index];
                const double more = counts ? points[place] - std::ranges::min(points) : 0;
                BOOST_TEST(std::abs(scoreOf(id, sheet, scale.id).value.value() -
                                    (scale.lowest + more)) < 1e-9,
                           id << ' ' << scale.id << ' ' << sheet);
            }
        }
    }
}

BOOST_DATA_TEST_CASE(isAbsentWhereOnlyOneItemWasAnswered, data::make(ids()), id)
{
    const Instrument& instrument = shipped(id);
    for (std::size_t index = 0; index < instrument.items.size(); ++index) {
        std::string sheet = straight(instrument, '.');
        sheet[index] = '1';
        const ScaleScore total = scoreOf(id, sheet);
        BOOST_TEST((total.status == ScoreStatus::absent));
        BOOST_TEST(!total.value.has_value());
        BOOST_TEST(total.bandId.empty());
    }
}

BOOST_DATA_TEST_CASE(treatsNoAnswerARefusalAndAnUnknownOptionAlike,
                     data::make(ids()) * data::make({'.', 'x', '?'}),
                     id,
                     letter)
{
    const PublishedKey& key = publishedKey(id);
    for (std::size_t index = 0; index < key.points.size(); ++index) {
        std::string sheet = fewestPointsOf(id);
        sheet[index] = letter;
        for (const PublishedScale& scale : key.scales) {
            const ScaleScore found = scoreOf(id, sheet, scale.id);
            const int number = static_cast<int>(index) + 1;
            const bool touched = std::ranges::count(scale.items, number) != 0;
            const auto due = !touched                ? ScoreStatus::complete
                             : scale.mostMissing > 0 ? ScoreStatus::prorated
                                                     : ScoreStatus::absent;
            BOOST_TEST((found.status == due), id << ' ' << scale.id << ' ' << sheet);
            BOOST_TEST(found.missing == (touched ? 1 : 0));
            BOOST_TEST(found.value.has_value() == (due != ScoreStatus::absent));
        }
    }
}

BOOST_AUTO_TEST_CASE(isAbsentForNothingAtAll)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        for (const ScaleScore& found : score(instrument, Response()).scales) {
            BOOST_TEST((found.status == ScoreStatus::absent));
            BOOST_TEST(found.missing ==
                       static_cast<int>(instrument.scale(found.scaleId)->items.size()));
        }
    }
}

BOOST_AUTO_TEST_CASE(leavesOutThePhqsQuestionOnDailyLife)
{
    for (const char* sheet : {"2222222221", "2222222224", "222222222.", "222222222x"}) {
        const ScaleScore total = scoreOf("phq-9", sheet);
        BOOST_TEST((total.status == ScoreStatus::complete));
        BOOST_TEST(total.value.value() == 9);
        BOOST_TEST(total.missing == 0);
    }
}

BOOST_AUTO_TEST_CASE(ignoresAnswersBeyondTheLastItem)
{
    const Instrument& gad7 = shipped("gad-7");
    Response response = answers(gad7, "2222222");
    response.set(8, Answer::chosen("nearly-daily"));
    BOOST_TEST(score(gad7, response).scale("total")->value.value() == 7);
}

BOOST_AUTO_TEST_CASE(namesTheDefinitionAndTheRulesThatMadeIt)
{
    const Result result = score(shipped("epds"), Response());
    BOOST_TEST(result.instrumentId == "epds");
    BOOST_TEST(result.instrumentVersion == "1");
    BOOST_TEST(result.ruleVersion == "1");
    BOOST_TEST(result.scale("epds-3a")->scaleId == "epds-3a");
    BOOST_TEST((result.scale("factor1") == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(BandsAndCutOffs)

BOOST_AUTO_TEST_CASE(beginExactlyWhereTheyArePublished)
{
    struct Edge
    {
        std::string id;
        int value;
        std::string below; ///< the band one point lower
        std::string at;
    };

    for (const auto& edge : std::vector<Edge>{
             {"phq-9", 5, "minimal", "mild"},
             {"phq-9", 10, "mild", "moderate"},
             {"phq-9", 15, "moderate", "moderately-severe"},
             {"phq-9", 20, "moderately-severe", "severe"},
             {"gad-7", 5, "minimal", "mild"},
             {"gad-7", 10, "mild", "moderate"},
             {"gad-7", 15, "moderate", "severe"},
             {"epds", 10, "lower", "repeat"},
             {"epds", 13, "repeat", "assess"},
         }) {
        const std::string below = sheetOf(edge.id, "total", edge.value - 1);
        const std::string at = sheetOf(edge.id, "total", edge.value);
        BOOST_TEST(scoreOf(edge.id, below).bandId == edge.below, edge.id << ' ' << edge.value);
        BOOST_TEST(scoreOf(edge.id, at).bandId == edge.at, edge.id << ' ' << edge.value);
    }
}

struct Edge
{
    std::string id;
    std::string scale;
    int value;
    std::size_t below;  ///< how many cut-offs one point lower
    std::size_t at;     ///< and how many here
    bool positiveBelow; ///< a positive screen one point lower
    bool positiveAt;
    std::string population = "postpartum";
    std::string language = "en";
};

std::ostream& operator<<(std::ostream& out, const Edge& edge)
{
    return out << edge.id << ' ' << edge.scale << ' ' << edge.value << ' ' << edge.population << ' '
               << edge.language;
}

const std::vector<Edge> moodEdges{
    {"phq-9", "total", 10, 0, 1, false, true},
    {"phq-9", "total", 10, 0, 1, false, true, "partner"}, // none of their own: that after birth
    {"phq-2", "total", 2, 0, 1, false, true},
    {"phq-2", "total", 3, 1, 2, true, true},
    {"epds", "total", 10, 0, 1, false, true},
    {"epds", "total", 11, 1, 2, true, true},
    {"epds", "total", 13, 2, 3, true, true},
    {"epds", "total", 6, 0, 1, false, true, "partner"},
    {"epds", "total", 7, 1, 2, true, true, "partner"},
    {"epds", "total", 11, 2, 3, true, true, "partner"},
    {"epds", "total", 10, 0, 1, false, true, "antenatal"}, // that after birth announces
    {"epds", "total", 13, 1, 2, true, true, "antenatal"},
    {"epds", "total", 15, 2, 3, true, true, "antenatal"},
    {"epds", "epds-3a", 5, 0, 1, false, true},
    {"epds", "epds-3a", 6, 1, 2, true, true},
    {"whooley", "total", 1, 0, 1, false, true},
    {"core-10", "total", 9, 0, 1, false, true},
    {"core-10", "total", 11, 1, 2, true, true},
    {"core-10", "total", 13, 2, 3, true, true},
    {"mdq", "total", 8, 0, 1, false, true},
    {"mdq", "total", 7, 0, 1, false, false, "antenatal"},
    {"mdq", "total", 8, 1, 2, false, true, "antenatal"}, // that after birth announces
};

const std::vector<Edge> otherEdges{
    {"gad-7", "total", 9, 0, 1, false, true},
    {"gad-7", "total", 10, 1, 2, true, true},
    {"gad-7", "total", 10, 0, 1, false, true, "antenatal"},
    {"gad-7", "total", 7, 0, 1, false, true, "antenatal", "es"},
    {"gad-7", "total", 10, 1, 2, true, true, "antenatal", "es"},
    {"gad-2", "total", 3, 0, 1, false, true},
    {"gad-2", "total", 3, 0, 2, false, true, "antenatal"},
    {"pass", "total", 26, 0, 1, false, false}, // not confirmed, so it announces nothing
    {"mibs", "total", 2, 0, 1, false, true},
    {"mibs", "total", 5, 1, 1, true, true}, // the others are of the Japanese edition
    {"mibs", "total", 4, 1, 2, true, true, "postpartum", "ja"},
    {"mibs", "total", 5, 2, 3, true, true, "postpartum", "ja"},
    {"pc-ptsd-5", "total", 3, 0, 1, false, true},
    {"pc-ptsd-5", "total", 4, 1, 2, true, true},
    {"pbq-2006", "total", 26, 0, 1, false, false}, // not confirmed
    {"pbq-2006", "total", 40, 1, 2, false, false}, // not confirmed
    {"pbq-2006", "total", 13, 0, 1, false, true, "postpartum", "es"},
    {"pbq-2006", "factor1", 12, 0, 1, false, true},
    {"pbq-2006", "factor2", 13, 0, 1, false, true},
    {"pbq-2006", "factor2", 17, 1, 2, true, true},
    {"pbq-2006", "factor3", 10, 0, 1, false, true},
    {"pbq-2006", "factor4", 2, 0, 1, false, true},
    {"pbq-2006", "factor4", 3, 1, 2, true, true},
};

BOOST_DATA_TEST_CASE(areReachedAtTheirPointsAndNotOnePointBelow,
                     data::make(moodEdges) + data::make(otherEdges),
                     edge)
{
    const Scale scale = scaleFor(*shipped(edge.id).scale(edge.scale),
                                 {.population = edge.population, .language = edge.language});
    const auto below = scoreOf(edge.id, sheetOf(edge.id, edge.scale, edge.value - 1), edge.scale);
    const auto at = scoreOf(edge.id, sheetOf(edge.id, edge.scale, edge.value), edge.scale);
    BOOST_TEST(reachedCutOffs(scale, below.value.value()).size() == edge.below);
    BOOST_TEST(reachedCutOffs(scale, at.value.value()).size() == edge.at);
    BOOST_TEST(isPositiveScreen(scale, below) == edge.positiveBelow);
    BOOST_TEST(isPositiveScreen(scale, at) == edge.positiveAt);
}

BOOST_AUTO_TEST_SUITE_END()
