#include "attune/records/errors.h"
#include "record_fixture.h"
#include "result_snapshot.h"
#include "stored_words.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;
using questionnaires::Truth;

BOOST_AUTO_TEST_SUITE(AStoredWord)

BOOST_AUTO_TEST_CASE(thatThisProgramDoesNotKnowIsDamage)
{
    BOOST_CHECK_THROW(fromStoredWord<care::Role>("janitor"), Damaged);
    BOOST_CHECK_THROW(fromStoredWord<care::Role>(""), Damaged);
    BOOST_CHECK_THROW(fromStoredWord<care::Relation>("aunt"), Damaged);
    BOOST_CHECK_THROW(fromStoredWord<care::CheckInState>("begun"), Damaged);
    BOOST_CHECK_THROW(fromStoredWord<care::Mode>("by letter"), Damaged);
    BOOST_CHECK_THROW(fromStoredWord<questionnaires::SafetyKind>("harm"), Damaged);
    BOOST_CHECK_THROW(fromStoredWord<questionnaires::ScoreStatus>("half"), Damaged);
    BOOST_CHECK_THROW(fromStoredWord<Truth>("perhaps"), Damaged);
    BOOST_CHECK_THROW(fromStoredWord<care::ErasureReason>("spite"), Damaged);
}

BOOST_AUTO_TEST_CASE(ofACriterionComesBackFromASignedResult)
{
    // The MDQ: seven or more of thirteen, at the same time, a moderate or serious problem
    const Instrument& mdq = instrument("mdq");
    questionnaires::Response yes(mdq.items.size());
    questionnaires::Response no(mdq.items.size());
    for (const Item& item : mdq.items) {
        const auto [least, most] =
            std::ranges::minmax_element(item.options, {}, &questionnaires::Option::points);
        yes.set(item.number, Answer::chosen(most->id));
        no.set(item.number, Answer::chosen(least->id));
    }
    std::vector<Truth> seen;
    for (const auto& response : {yes, no, questionnaires::Response(mdq.items.size())}) {
        const auto result = questionnaires::score(mdq, response);
        BOOST_REQUIRE(!result.criteria.empty());
        const auto back = fromSnapshot(snapshotOf(result));
        BOOST_TEST((back == result));
        seen.push_back(back.criteria.front().truth);
    }
    const std::vector<Truth> expected{Truth::met, Truth::notMet, Truth::unknown};
    BOOST_TEST((seen == expected));
}

BOOST_AUTO_TEST_SUITE_END()
