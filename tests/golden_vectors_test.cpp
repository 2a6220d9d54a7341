// Sheets of every questionnaire added up by hand, item by item, from the published keys. Sheets are
// written as in answers.h: one letter an item, '1' the first answer as printed.
#include "answers.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace attune::questionnaires;
using attune::tests::scoreOf;

namespace {

namespace data = boost::unit_test::data;

struct Golden
{
    std::string id;
    std::string sheet;
    std::string scale;
    double value;
    std::string band;
};

std::ostream& operator<<(std::ostream& out, const Golden& golden)
{
    return out << golden.id << ' ' << golden.sheet << ' ' << golden.scale;
}

const std::vector<Golden> shortScreens{
    // Items 1 and 2 of 0 to 3.
    {"phq-2", "11", "total", 0, ""},
    {"phq-2", "44", "total", 6, ""},
    {"phq-2", "24", "total", 4, ""}, // 1+3
    {"phq-2", "31", "total", 2, ""}, // 2+0
    {"gad-2", "11", "total", 0, ""},
    {"gad-2", "44", "total", 6, ""},
    {"gad-2", "42", "total", 4, ""}, // 3+1
    {"gad-2", "13", "total", 2, ""}, // 0+2
    // "Yes" is printed first and counts 1.
    {"whooley", "11", "total", 2, ""},
    {"whooley", "22", "total", 0, ""},
    {"whooley", "12", "total", 1, ""},
    {"whooley", "21", "total", 1, ""},
};

const std::vector<Golden> core10{
    // All "not at all": items 2 and 3 count 4 each, the others 0. All "most of the time": eight
    // items of 4 and twice 0.
    {"core-10", "1111111111", "total", 8, "low"},
    {"core-10", "5555555555", "total", 32, "severe"},
    {"core-10", "1551111111", "total", 0, "low"},
    {"core-10", "5115555555", "total", 40, "severe"},
    {"core-10", "3333333333", "total", 20, "moderate-severe"}, // ten of 2
    // 1+(4-1)+(4-2)+3+4+0+1+2+3+4
    {"core-10", "2234512345", "total", 23, "moderate-severe"},
    // Both sides of each band: four points an item from item 4 on.
    {"core-10", "1555531111", "total", 10, "low"},             // 4+4+2
    {"core-10", "1555541111", "total", 11, "mild"},            // 4+4+3
    {"core-10", "1555553111", "total", 14, "mild"},            // 4+4+4+2
    {"core-10", "1555554111", "total", 15, "moderate"},        // 4+4+4+3
    {"core-10", "1555555411", "total", 19, "moderate"},        // 4+4+4+4+3
    {"core-10", "1555555511", "total", 20, "moderate-severe"}, // five of 4
    {"core-10", "1555555551", "total", 24, "moderate-severe"}, // six of 4
    {"core-10", "2555555551", "total", 25, "severe"},          // six of 4, and 1
};

const std::vector<Golden> mdq{
    // Thirteen of 1 for "yes"; items 14 and 15 are not added.
    {"mdq", "111111111111111", "total", 13, ""},
    {"mdq", "222222222222222", "total", 0, ""},
    {"mdq", "222222222222214", "total", 0, ""},
    {"mdq", "121212121212121", "total", 7, ""}, // 1, 3, 5, 7, 9, 11 and 13
    {"mdq", "111111112222224", "total", 8, ""}, // 1 to 8
};

const std::vector<Golden> pass{
    {"pass", "1111111111111111111111111111111", "total", 0, "minimal"},
    {"pass", "4444444444444444444444444444444", "total", 93, "severe"}, // 31 × 3
    {"pass", "2222222222222222222222222222222", "total", 31, "mild-moderate"},
    {"pass", "3333333333333333333333333333333", "total", 62, "severe"}, // 31 × 2
    // Seven times 0+1+2+3, then 0+1+2
    {"pass", "1234123412341234123412341234123", "total", 45, "severe"},
    // Both sides of each band: 6 × 3 and 2 or 3, then 13 × 3 and 2 or 3.
    {"pass", "4444443111111111111111111111111", "total", 20, "minimal"},
    {"pass", "4444444111111111111111111111111", "total", 21, "mild-moderate"},
    {"pass", "4444444444444311111111111111111", "total", 41, "mild-moderate"},
    {"pass", "4444444444444411111111111111111", "total", 42, "severe"},
};

const std::vector<Golden> mibs{
    // Items 1, 4 and 6 rise from 0, the other five fall from 3: all first 5 × 3, all last 3 × 3.
    {"mibs", "11111111", "total", 15, ""},
    {"mibs", "44444444", "total", 9, ""},
    {"mibs", "14414144", "total", 0, ""},
    {"mibs", "41141411", "total", 24, ""},
    {"mibs", "22222222", "total", 13, ""}, // 3 × 1 + 5 × 2
    // 0+2+1+3+3+1+1+0
    {"mibs", "12341234", "total", 11, ""},
};

const std::vector<Golden> mpas{
    // All first: quality 3, 4, 5, 6, 18, 19 of 1 and 7, 10, 14 of 5 = 6+15; hostility 5 × 1;
    // pleasure 5 × 5.
    {"mpas", "1111111111111111111", "quality", 21, ""},
    {"mpas", "1111111111111111111", "hostility", 5, ""},
    {"mpas", "1111111111111111111", "pleasure", 25, ""},
    {"mpas", "1111111111111111111", "total", 51, ""},
    // All last: quality 6 × 5 + 3 × 1; hostility 5 × 5; pleasure 5 × 1.
    {"mpas", "5554444254525344444", "quality", 33, ""},
    {"mpas", "5554444254525344444", "hostility", 25, ""},
    {"mpas", "5554444254525344444", "pleasure", 5, ""},
    {"mpas", "5554444254525344444", "total", 63, ""},
    // Least and most.
    {"mpas", "1111114254525311111", "total", 19, ""},
    {"mpas", "5554441111111144444", "total", 95, ""},
    {"mpas", "1111114254525311111", "quality", 9, ""},
    {"mpas", "5554441111111144444", "quality", 45, ""},
    // All second. Quality: item 3 2; 4, 5, 6, 18, 19 of 2.3 = 11.5; 7 and 10 of 3.6 = 7.2; 14 3.
    {"mpas", "2222222222222222222", "quality", 23.7, ""},
    // Items 1 and 2 of 2; 15, 16 and 17 of 2.3 = 6.9.
    {"mpas", "2222222222222222222", "hostility", 10.9, ""},
    // Items 8 and 12 of 1; 9, 11 and 13 of 4.
    {"mpas", "2222222222222222222", "pleasure", 14, ""},
    {"mpas", "2222222222222222222", "total", 48.6, ""}, // 23.7+10.9+14
    // Third, where there is one; items 8 and 12 first. Quality: 3; 5 × 3.6 = 18; 2 × 2.3 = 4.6; 1.
    {"mpas", "3333333133313333333", "quality", 26.6, ""},
    {"mpas", "3333333133313333333", "hostility", 16.8, ""}, // 3+3+3 × 3.6
    {"mpas", "3333333133313333333", "pleasure", 19, ""},    // 5+5+3+3+3
    {"mpas", "3333333133313333333", "total", 62.4, ""},     // 26.6+16.8+19
};

const std::vector<Golden> cityBits{
    // Items 3 to 22 of 0 to 3; the others are in no sum.
    {"city-bits", "11111111111111111111111111111", "total", 0, ""},
    {"city-bits", "22444444444444444444444433333", "total", 60, ""},
    {"city-bits", "22444444444444444444444433333", "birth-related", 30, ""},
    {"city-bits", "22444444444444444444444433333", "general", 30, ""},
    // Items 3 to 12 of 1, items 13 to 22 of 2.
    {"city-bits", "11222222222233333333334433333", "birth-related", 10, ""},
    {"city-bits", "11222222222233333333334433333", "general", 20, ""},
    {"city-bits", "11222222222233333333334433333", "total", 30, ""},
    // 3 to 12: 0+1+2+3 twice, 0+1; 13 to 22: 2+3, then 0+1+2+3 twice.
    {"city-bits", "11123412341234123412341111111", "birth-related", 13, ""},
    {"city-bits", "11123412341234123412341111111", "general", 17, ""},
    {"city-bits", "11123412341234123412341111111", "total", 30, ""},
    // The last item of each block and the first of the next.
    {"city-bits", "11111111111411111111111111111", "birth-related", 3, ""}, // item 12
    {"city-bits", "11111111111411111111111111111", "general", 0, ""},
    {"city-bits", "11111111111141111111111111111", "birth-related", 0, ""}, // item 13
    {"city-bits", "11111111111141111111111111111", "general", 3, ""},
    {"city-bits", "11111111111111111111114411111", "total", 0, ""}, // items 23 and 24
};

const std::vector<Golden> gated{
    // The question on any trauma is not counted: five of 1.
    {"pc-ptsd-5", "111111", "total", 5, ""},
    {"pc-ptsd-5", "122222", "total", 0, ""},
    {"pc-ptsd-5", "112212", "total", 2, ""}, // items 2 and 5
    {"pc-ptsd-5", "2.....", "total", 0, ""}, // "no" ends it with 0
    {"pc-ptsd-5", "222222", "total", 0, ""},
    {"pc-ptsd-5", "211111", "total", 0, ""}, // what should not have been asked is not counted
    // Items 1 to 4; the fifth is not counted.
    {"asq", "22222", "total", 0, ""},
    {"asq", "2222.", "total", 0, ""},
    {"asq", "11111", "total", 4, ""},
    {"asq", "11112", "total", 4, ""},
    {"asq", "12122", "total", 2, ""}, // items 1 and 3
    {"asq", "2221.", "total", 1, ""},
};

void check(const Golden& golden)
{
    const ScaleScore found = scoreOf(golden.id, golden.sheet, golden.scale);
    BOOST_TEST((found.status == ScoreStatus::complete));
    BOOST_TEST(found.missing == 0);
    BOOST_TEST(std::abs(found.value.value() - golden.value) < 1e-9,
               "found " << *found.value << ", by hand " << golden.value);
    BOOST_TEST(found.bandId == golden.band);
}

} // namespace

BOOST_AUTO_TEST_SUITE(GoldenVectors)

BOOST_DATA_TEST_CASE(ofTheShortScreens, data::make(shortScreens), golden)
{
    check(golden);
}

BOOST_DATA_TEST_CASE(ofTheCore10, data::make(core10), golden)
{
    check(golden);
}

BOOST_DATA_TEST_CASE(ofTheMdq, data::make(mdq), golden)
{
    check(golden);
}

BOOST_DATA_TEST_CASE(ofThePass, data::make(pass), golden)
{
    check(golden);
}

BOOST_DATA_TEST_CASE(ofTheMibs, data::make(mibs), golden)
{
    check(golden);
}

BOOST_DATA_TEST_CASE(ofTheMpas, data::make(mpas), golden)
{
    check(golden);
}

BOOST_DATA_TEST_CASE(ofTheCityBirthTraumaScale, data::make(cityBits), golden)
{
    check(golden);
}

BOOST_DATA_TEST_CASE(whereItemsOpenOthers, data::make(gated), golden)
{
    check(golden);
}

BOOST_AUTO_TEST_SUITE_END()
