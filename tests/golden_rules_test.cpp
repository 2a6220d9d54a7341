// What the rules beside the sums say of sheets that were judged by hand: met, not met, or not known
// because an answer that would settle it is missing. Sheets are written as in answers.h.
#include "answers.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune::questionnaires;
using attune::tests::answers;
using attune::tests::scoreOf;
using attune::tests::shipped;

namespace {

namespace data = boost::unit_test::data;

struct Judged
{
    std::string sheet;
    Truth truth;
};

std::ostream& operator<<(std::ostream& out, const Judged& judged)
{
    return out << judged.sheet;
}

Truth truthOf(const std::string& id, const std::string& sheet, const std::string& criterion)
{
    const Instrument& instrument = shipped(id);
    const Result result = score(instrument, answers(instrument, sheet));
    const auto found = std::ranges::find(result.criteria, criterion, &CriterionResult::criterionId);
    BOOST_TEST_REQUIRE((found != result.criteria.end()));
    return found->truth;
}

Truth isAskedIn(const std::string& id, const std::string& sheet, int item)
{
    const Instrument& instrument = shipped(id);
    return isAsked(instrument, *instrument.item(item), answers(instrument, sheet));
}

// Any "yes" to items 1 to 4, or a refusal of one.
const std::vector<Judged> asqPositive{
    {"2222.", Truth::notMet},
    {"22222", Truth::notMet},
    {"1222.", Truth::met},
    {"2122.", Truth::met},
    {"2212.", Truth::met},
    {"2221.", Truth::met},
    {"1111.", Truth::met},
    {"x222.", Truth::met},
    {"2x22.", Truth::met},
    {"22x2.", Truth::met},
    {"222x.", Truth::met},
    {"xxxx.", Truth::met},
    {".222.", Truth::unknown},
    {"222..", Truth::unknown},
    {".....", Truth::unknown},
    {"1....", Truth::met}, // what is missing cannot undo it
    {"..x..", Truth::met},
    {"22221", Truth::notMet}, // item 5 is not among them
};

// "Yes" to item 5, which is asked after a positive screen only.
const std::vector<Judged> asqAcute{
    {"12221", Truth::met},
    {"x2221", Truth::met},
    {"12222", Truth::notMet},
    {"1222.", Truth::unknown},
    {"1222x", Truth::unknown},
    {"2222.", Truth::notMet},  // not asked
    {"22221", Truth::notMet},  // not asked, and yet answered: see the safety finding
    {"222..", Truth::unknown}, // item 4 is still to come
};

// Seven or more of items 1 to 13, at the same time (14), a moderate or serious problem (15).
const std::vector<Judged> mdqStandard{
    {"111111122222213", Truth::met}, // seven
    {"111111122222214", Truth::met},
    {"222222111111113", Truth::met},    // the other seven
    {"111111222222213", Truth::notMet}, // six
    {"111111122222223", Truth::notMet}, // not at the same time
    {"111111122222212", Truth::notMet}, // a minor problem
    {"111111122222211", Truth::notMet}, // none
    {"111111111111113", Truth::met},
    {"11111112222221.", Truth::unknown},
    {"1111111222222.3", Truth::unknown},
    {"1111111222222x3", Truth::unknown},
    {"11111112222222.", Truth::notMet},  // no answer to 15 could help
    {"111111.22222213", Truth::unknown}, // six and one open
    {"11111..22222213", Truth::unknown}, // five and two open
    {"11111.222222213", Truth::notMet},  // five and one open
    {"1111111.....113", Truth::met},     // seven are enough
    {"...............", Truth::unknown},
};

// A: 1 or 2 · B: one of 3 to 7 · C: one of 8 and 9 · D: two of 10 to 16 · E: two of 17 to 22 ·
// F: 26 · G: 27 or 28 · H: not 29. Items 1 and 2: '1' yes. From 3 on: '1' counts 0.
//  A  B     C  D       E      di on F  G  H
// "12 21111 21 2211111 221111 11 2  2  21 1"
const std::vector<Judged> dsm5{
    {"12211112122111112211111122211", Truth::met},
    {"21111121211111221111221122121", Truth::met},     // the last item of each that can carry it
    {"11222222222222222222222222221", Truth::met},     // everything
    {"22211112122111112211111122211", Truth::notMet},  // no A
    {"12111112122111112211111122211", Truth::notMet},  // no B
    {"12211111122111112211111122211", Truth::notMet},  // no C
    {"12211112121111112211111122211", Truth::notMet},  // one of D
    {"12211112122111112111111122211", Truth::notMet},  // one of E
    {"12211112122111112211111121211", Truth::notMet},  // no F
    {"12211112122111112211111122111", Truth::notMet},  // no G
    {"12211112122111112211111122212", Truth::notMet},  // H
    {"12211112122111112211111122213", Truth::notMet},  // H
    {"12211112122111112211114422211", Truth::met},     // dissociation changes nothing
    {"12211112122111112211111132211", Truth::met},     // nor does the onset …
    {"1221111212211111221111112.211", Truth::unknown}, // … but the duration is needed
    {"122111121221111122111111.2211", Truth::met},     // the onset is not
    {"12211112122111112211111123311", Truth::met},
    {".2211112122111112211111122211", Truth::unknown},
    {".1211112122111112211111122211", Truth::met},
    {"12.11112122111112211111122211", Truth::unknown},
    {"12411112122111112211111122211", Truth::met},
    {"122....2122111112211111122211", Truth::met}, // one of B is enough
    {"12211112.22111112211111122211", Truth::met},
    {"1221111.122111112211111122211", Truth::unknown},
    {"122111121.2111112211111122211", Truth::unknown}, // one of D and one open
    {"122111121.1111112211111122211", Truth::notMet},  // none of D and one open
    {"1221111212211111x211111122211", Truth::unknown}, // a refusal is no answer
    {"1221111212211111221111112221.", Truth::unknown},
    {"1221111212211111221111112221x", Truth::unknown},
    {"1221111212211111221111112211.", Truth::notMet}, // no G, whatever 29 would be
    {".............................", Truth::unknown},
};

} // namespace

BOOST_AUTO_TEST_SUITE(GoldenRules)

BOOST_DATA_TEST_CASE(ofAPositiveAsq, data::make(asqPositive), judged)
{
    BOOST_TEST((truthOf("asq", judged.sheet, "positive") == judged.truth));
    // The same answers open item 5.
    BOOST_TEST((isAskedIn("asq", judged.sheet, 5) == judged.truth));
}

BOOST_DATA_TEST_CASE(ofAnAcuteAsq, data::make(asqAcute), judged)
{
    BOOST_TEST((truthOf("asq", judged.sheet, "acute") == judged.truth));
}

BOOST_DATA_TEST_CASE(ofTheMdqsThreeQuestions, data::make(mdqStandard), judged)
{
    BOOST_TEST((truthOf("mdq", judged.sheet, "standard") == judged.truth));
}

BOOST_DATA_TEST_CASE(ofDsm5InTheCityBirthTraumaScale, data::make(dsm5), judged)
{
    BOOST_TEST_REQUIRE(judged.sheet.size() == 29U);
    BOOST_TEST((truthOf("city-bits", judged.sheet, "dsm5") == judged.truth));
}

BOOST_AUTO_TEST_CASE(ofWhatThePcPtsd5Asks)
{
    for (int item = 2; item <= 6; ++item) {
        BOOST_TEST((isAskedIn("pc-ptsd-5", "1.....", item) == Truth::met));
        BOOST_TEST((isAskedIn("pc-ptsd-5", "2.....", item) == Truth::notMet));
        BOOST_TEST((isAskedIn("pc-ptsd-5", "......", item) == Truth::unknown));
        BOOST_TEST((isAskedIn("pc-ptsd-5", "x.....", item) == Truth::unknown));
    }
    BOOST_TEST((isAskedIn("pc-ptsd-5", "......", 1) == Truth::met));
}

BOOST_AUTO_TEST_CASE(ofAPcPtsd5ThatIsNotFinished)
{
    for (const auto& [sheet, missing] : std::vector<std::pair<std::string, int>>{
             {"......", 5},
             {"x.....", 5}, // a refusal of the first question says nothing about the others
             {"1.....", 5},
             {"11111.", 1},
             {"1x2222", 1},
         }) {
        const ScaleScore total = scoreOf("pc-ptsd-5", sheet);
        BOOST_TEST((total.status == ScoreStatus::absent), sheet);
        BOOST_TEST(total.missing == missing, sheet);
    }
    // The five were answered: they count, whatever is open before them.
    for (const char* sheet : {".11222", "x11222"}) {
        const ScaleScore total = scoreOf("pc-ptsd-5", sheet);
        BOOST_TEST((total.status == ScoreStatus::complete), sheet);
        BOOST_TEST(total.value.value() == 2, sheet);
    }
}

BOOST_AUTO_TEST_CASE(ofSheetsThatContradictThemselves)
{
    for (const auto& [id, sheet, contradicts] :
         std::vector<std::tuple<std::string, std::string, bool>>{
             {"pc-ptsd-5", "2.....", false},
             {"pc-ptsd-5", "2...1.", true},
             {"pc-ptsd-5", "1...1.", false},
             {"pc-ptsd-5", "....1.", false},
             {"asq", "2222.", false},
             {"asq", "22221", true},
             {"asq", "x2221", false},
         }) {
        const Instrument& instrument = shipped(id);
        BOOST_TEST(contradictsItself(instrument, answers(instrument, sheet)) == contradicts,
                   id << ' ' << sheet);
    }
}

BOOST_AUTO_TEST_SUITE_END()
