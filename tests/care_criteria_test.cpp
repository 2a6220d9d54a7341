// The review of questionnaires that announce by criteria, contradict themselves, or do not measure.
#include "attune/care/review.h"
#include "sample_visit.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::care;
using questionnaires::Library;

namespace {

constexpr const char* asq = "asq";
constexpr const char* aid = "attunement-reflection";

/// A visit with this one questionnaire and nothing before it.
Visit visitWith(const char* instrumentId, const std::vector<int>& positions)
{
    Visit visit = tests::sampleVisit();
    visit.earlier.clear();
    visit.alerts.clear();
    visit.assessments = {tests::assessmentOf(31, instrumentId, positions)};
    return visit;
}

AssessmentReview reviewIn(const Visit& visit)
{
    return reviewOf(visit, Library::builtIn(), defaultBaseRate).at(0);
}

bool cautions(const Visit& visit, const char* beginning)
{
    const auto review = reviewIn(visit);
    return std::ranges::any_of(review.cautions, [&](const std::string& caution) {
        return caution.starts_with(beginning);
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(ACriterionInTheReview)

// The ASQ prints yes before no. Positive: a yes or a refusal in items 1 to 4 (NIMH).

BOOST_AUTO_TEST_CASE(standsOutWithItsSourceWhereItIsMet)
{
    const Visit visit = visitWith(asq, {2, 2, 1, 2, 2});
    const auto criteria = reviewIn(visit).criteria;
    BOOST_REQUIRE(criteria.size() == 2U);
    BOOST_TEST(criteria[0].headline == "Positive screen: met");
    BOOST_TEST(criteria[0].text.starts_with("Positive: at least one yes or refusal"));
    BOOST_TEST(criteria[0].text.find(" Source: ") != std::string::npos);
    BOOST_TEST(criteria[0].standsOut);
    BOOST_TEST(criteria[1].headline == "Acute positive screen: not met");
    BOOST_TEST(criteria[1].text.starts_with("Not acute: no yes to item 5."));
    BOOST_TEST(!criteria[1].standsOut);
}

BOOST_AUTO_TEST_CASE(isNotMetByANoToEachAndNotKnownByAnEmptySheet)
{
    const auto none = reviewIn(visitWith(asq, {2, 2, 2, 2, 0})).criteria;
    BOOST_TEST(none.at(0).headline == "Positive screen: not met");
    const auto empty = reviewIn(visitWith(asq, {0, 0, 0, 0, 0})).criteria;
    BOOST_TEST(empty.at(0).headline == "Positive screen: not known");
    BOOST_TEST(empty[0].text.starts_with("Answers that would settle it are missing: ask."));
    BOOST_TEST(!empty[0].standsOut);
}

BOOST_AUTO_TEST_CASE(isLeftOutWhereThisVersionDoesNotKnowIt)
{
    Visit visit = visitWith(asq, {2, 2, 1, 2, 2});
    visit.assessments[0].result.criteria.push_back(
        {"of-a-later-version", questionnaires::Truth::met});
    questionnaires::ScaleScore later;
    later.scaleId = "of-a-later-version";
    visit.assessments[0].result.scales.push_back(later);
    const auto review = reviewIn(visit);
    BOOST_TEST(review.criteria.size() == 2U);
    BOOST_TEST(review.scales.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ASheetThatIsOdd)

BOOST_AUTO_TEST_CASE(answersWhatItsOtherAnswersRuleOut)
{
    const char* caution = "Something is answered that an earlier answer rules out.";
    // item 5 of the ASQ is asked only after a yes
    BOOST_TEST(cautions(visitWith(asq, {2, 2, 2, 2, 1}), caution));
    BOOST_TEST(!cautions(visitWith(asq, {2, 2, 1, 2, 1}), caution));
}

BOOST_AUTO_TEST_CASE(hasTheLeastTroubledAnswerEverywhereAlsoWhereHigherIsBetter)
{
    const char* caution = "Every answer is the least troubled one.";
    const auto& mpas = *Library::builtIn().find("mpas");
    std::vector<int> best;
    for (const questionnaires::Item& item : mpas.items) {
        const auto most =
            std::ranges::max_element(item.options, {}, &questionnaires::Option::points);
        best.push_back(static_cast<int>(most - item.options.begin()) + 1);
    }
    BOOST_TEST(cautions(visitWith("mpas", best), caution));
    best.back() = best.back() == 1 ? 2 : 1;
    BOOST_TEST(!cautions(visitWith("mpas", best), caution));
    best.back() = 0;
    BOOST_TEST(!cautions(visitWith("mpas", best), caution)); // not answered to its end
    BOOST_TEST(cautions(visitWith("gad-7", {1, 1, 1, 1, 1, 1, 1}), caution));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AConversationAid)

BOOST_AUTO_TEST_CASE(saysWhatWasAnsweredLastTimeAndCountsNothing)
{
    // often: most days, some days, once, not this week, does not fit
    const std::vector<int> now{1, 2, 1, 1, 1, 1, 1, 1, 1, 1};
    Visit visit = visitWith(aid, now);
    BOOST_TEST(reviewIn(visit).answers.at(0).answer == "Most days");
    EarlierResult before;
    before.at = tests::sampleNow() - std::chrono::days(14);
    before.instrumentId = aid;
    before.infantId = visit.assessments[0].infantId;
    before.layout = visit.checkIn.layout;
    before.mode = visit.checkIn.mode;
    before.language = "en";
    before.response = tests::responseOf(aid, {4, 0, -1, 1, 1, 1, 1, 1, 1, 1});
    visit.earlier = {before};
    const auto answers = reviewIn(visit).answers;
    BOOST_TEST(answers.at(0).answer == "Most days (last time: Not this week)");
    BOOST_TEST(answers.at(1).answer == "Some days"); // not answered then
    BOOST_TEST(answers.at(2).answer == "Most days"); // declined then
    for (const AnswerReview& answer : answers) {
        BOOST_TEST(answer.points.empty());
    }
    // an answer of a version that had others
    visit.earlier[0].response.set(1, questionnaires::Answer::chosen("hourly"));
    BOOST_TEST(reviewIn(visit).answers.at(0).answer == "Most days");
    // and where the words are not there there is nothing to say
    visit.checkIn.language = "fr";
    BOOST_TEST(reviewIn(visit).answers.at(0).answer == "answer 1 as printed");
}

BOOST_AUTO_TEST_SUITE_END()
