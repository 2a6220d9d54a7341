// Pro-rated scores, done by hand: the mean of the answered items times all of them, a half upward.
#include "answers.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace attune::questionnaires;
using attune::tests::answers;
using attune::tests::scoreOf;
using attune::tests::shipped;

namespace {

namespace data = boost::unit_test::data;

struct Prorated
{
    std::string id;
    std::string sheet;
    int missing;
    int value;
    std::string band;
};

std::ostream& operator<<(std::ostream& out, const Prorated& given)
{
    return out << given.id << ' ' << given.sheet;
}

const std::vector<Prorated> proratedSheets{
    // Eight of nine answered: sum × 9 / 8.
    {"phq-9", "111111112.", 0, 1, "minimal"}, // the tenth is in no total
    {"phq-9", ".111111111", 1, 0, "minimal"},
    {"phq-9", ".222111111", 1, 3, "minimal"},            // 3.375
    {"phq-9", ".222211111", 1, 5, "mild"},               // 4.5
    {"phq-9", "x222211111", 1, 5, "mild"},               // the same, declined
    {"phq-9", "22221111.1", 1, 5, "mild"},               // the same, item 9 missing
    {"phq-9", ".433111111", 1, 8, "mild"},               // 7.875
    {"phq-9", ".444411111", 1, 14, "moderate"},          // 13.5
    {"phq-9", ".444444311", 1, 23, "severe"},            // 22.5
    {"phq-9", ".444444441", 1, 27, "severe"},            // 27
    {"phq-9", "..22222221", 2, 9, "mild"},               // seven of nine: 7 × 9 / 7
    {"phq-9", "..21111111", 2, 1, "minimal"},            // 1.29
    {"phq-9", ".x22211111", 2, 4, "minimal"},            // 3.86
    {"phq-9", "..44441111", 2, 15, "moderately-severe"}, // 15.43
    {"phq-9", "..44444441", 2, 27, "severe"},
    // Six of seven answered: sum × 7 / 6.
    {"gad-7", ".111111", 1, 0, "minimal"},
    {"gad-7", ".222111", 1, 4, "minimal"},   // 3.5
    {"gad-7", ".222211", 1, 5, "mild"},      // 4.67
    {"gad-7", "x444111", 1, 11, "moderate"}, // 10.5
    {"gad-7", ".444441", 1, 18, "severe"},   // 17.5
    {"gad-7", ".444444", 1, 21, "severe"},
    {"gad-7", "..21111", 2, 1, "minimal"}, // five of seven: 1.4
    {"gad-7", ".x22111", 2, 3, "minimal"}, // 2.8
    {"gad-7", "44444..", 2, 21, "severe"},
    // Nine of ten answered: sum × 10 / 9.
    {"core-10", ".551111111", 1, 0, "low"},
    {"core-10", ".555111111", 1, 4, "low"},       // 4.44
    {"core-10", "x555211111", 1, 6, "low"},       // 5 × 10 / 9 = 5.56
    {"core-10", ".555531111", 1, 11, "mild"},     // 10 × 10 / 9 = 11.11
    {"core-10", "5.51111111", 1, 4, "low"},       // item 2 missing: 4.44
    {"core-10", "155555511.", 1, 18, "moderate"}, // 16 × 10 / 9 = 17.78
    {"core-10", "511555555.", 1, 40, "severe"},   // 36 × 10 / 9
    {"core-10", "15555.5511", 1, 18, "moderate"}, // item 6 missing: 17.78
};

} // namespace

BOOST_AUTO_TEST_SUITE(ProratedScore)

BOOST_DATA_TEST_CASE(isTheMeanTimesAllItemsWithAHalfUpward, data::make(proratedSheets), given)
{
    const ScaleScore found = scoreOf(given.id, given.sheet);
    const auto due = given.missing == 0 ? ScoreStatus::complete : ScoreStatus::prorated;
    BOOST_TEST((found.status == due));
    BOOST_TEST(found.missing == given.missing);
    BOOST_TEST(found.value.value() == given.value);
    BOOST_TEST(found.bandId == given.band);
}

BOOST_AUTO_TEST_CASE(isAbsentFromThreeMissingOn)
{
    for (const auto& [id, sheet, missing] : std::vector<std::tuple<std::string, std::string, int>>{
             {"phq-9", "...2222222", 3},
             {"phq-9", ".x?2222222", 3},
             {"phq-9", "2222....22", 4},
             {"phq-9", ".........2", 9},
             {"gad-7", "...2222", 3},
             {"gad-7", "x.x2222", 3},
             {"gad-7", ".......", 7},
         }) {
        const ScaleScore found = scoreOf(id, sheet);
        BOOST_TEST((found.status == ScoreStatus::absent), id << ' ' << sheet);
        BOOST_TEST(!found.value.has_value(), id << ' ' << sheet);
        BOOST_TEST(found.missing == missing, id << ' ' << sheet);
        BOOST_TEST(found.bandId.empty(), id << ' ' << sheet);
    }
}

BOOST_AUTO_TEST_CASE(isAbsentFromTwoMissingOnInTheCore10)
{
    for (const auto& [sheet, missing] : std::vector<std::pair<std::string, int>>{
             {"..51111111", 2},
             {"155x11111?", 2},
             {"1.........", 9},
             {"..........", 10},
         }) {
        const ScaleScore found = scoreOf("core-10", sheet);
        BOOST_TEST((found.status == ScoreStatus::absent), sheet);
        BOOST_TEST(found.missing == missing, sheet);
        BOOST_TEST(found.bandId.empty(), sheet);
    }
}

BOOST_AUTO_TEST_CASE(keepsItsFractionWhereTheRuleDoesNotRound)
{
    Instrument unrounded = shipped("phq-9");
    unrounded.scales[0].missing.roundsToWhole = false;
    const Result result = score(unrounded, answers(unrounded, ".222211111"));
    BOOST_TEST(result.scale("total")->value.value() == 4.5);
}

BOOST_DATA_TEST_CASE(isNeverMadeWhereNoRuleWasPublished,
                     data::make({"epds",
                                 "pbq-2006",
                                 "phq-2",
                                 "gad-2",
                                 "whooley",
                                 "mdq",
                                 "pass",
                                 "mibs",
                                 "mpas",
                                 "city-bits",
                                 "asq"}),
                     id)
{
    const Instrument& instrument = shipped(id);
    for (const Scale& scale : instrument.scales) {
        for (const int item : scale.items) {
            std::string sheet = attune::tests::straight(instrument, '2');
            sheet[item - 1] = '.';
            const ScaleScore found = scoreOf(id, sheet, scale.id);
            BOOST_TEST((found.status == ScoreStatus::absent), scale.id);
            BOOST_TEST(found.missing == 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(leavesTheFactorsThatAreWhole)
{
    // Item 18 stands in factor 4 and in the total alone.
    std::string sheet = "1111111111111111111111111";
    sheet[17] = 'x';
    BOOST_TEST((scoreOf("pbq-2006", sheet, "total").status == ScoreStatus::absent));
    BOOST_TEST((scoreOf("pbq-2006", sheet, "factor4").status == ScoreStatus::absent));
    BOOST_TEST(scoreOf("pbq-2006", sheet, "factor1").value.value() == 40);
    BOOST_TEST(scoreOf("pbq-2006", sheet, "factor2").value.value() == 25);
    BOOST_TEST(scoreOf("pbq-2006", sheet, "factor3").value.value() == 10);
    // Item 1 is no anxiety item: the three of them still give their score.
    BOOST_TEST((scoreOf("epds", ".111111111", "total").status == ScoreStatus::absent));
    BOOST_TEST(scoreOf("epds", ".111111111", "epds-3a").value.value() == 6);
    // Item 8 of the MPAS is one of pleasure, item 13 of the City Birth Trauma Scale a general one.
    const std::string mpas = "1111111.11111111111";
    BOOST_TEST((scoreOf("mpas", mpas, "total").status == ScoreStatus::absent));
    BOOST_TEST((scoreOf("mpas", mpas, "pleasure").status == ScoreStatus::absent));
    BOOST_TEST(scoreOf("mpas", mpas, "quality").value.value() == 21);
    BOOST_TEST(scoreOf("mpas", mpas, "hostility").value.value() == 5);
    const std::string cityBits = "112222222222.1111111111111111";
    BOOST_TEST((scoreOf("city-bits", cityBits, "total").status == ScoreStatus::absent));
    BOOST_TEST((scoreOf("city-bits", cityBits, "general").status == ScoreStatus::absent));
    BOOST_TEST(scoreOf("city-bits", cityBits, "birth-related").value.value() == 10);
}

BOOST_AUTO_TEST_SUITE_END()
