// Everyday steps for a client, held against cut-offs and bands at their edges.
#include "levels.h"
#include "sample_visit.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::tests;
using questionnaires::Construct;
using reports::Level;

namespace attune::reports {

std::ostream& operator<<(std::ostream& stream, Level level)
{
    return stream << static_cast<int>(level);
}

} // namespace attune::reports

namespace {

/// Positions of a questionnaire whose items count 0, 1, 2, 3 from the first option on, so that the
/// first `items` of them add up to `total`.
std::vector<int> summing(std::size_t items, int total, std::size_t all)
{
    std::vector<int> positions(all, 1);
    for (std::size_t at = 0; at < items; ++at) {
        const int points = std::min(3, total);
        positions[at] = points + 1;
        total -= points;
    }
    return positions;
}

std::vector<int> phq9(int total)
{
    return summing(9, total, 10);
}

care::Visit visitWith(std::vector<care::Assessment> assessments)
{
    care::Visit visit = sampleVisit();
    visit.assessments = std::move(assessments);
    visit.earlier.clear();
    return visit;
}

Level levelIn(const care::Visit& visit, Construct construct)
{
    const auto reviews =
        care::reviewOf(visit, questionnaires::Library::builtIn(), care::defaultBaseRate);
    const auto areas = reports::areasOf(visit, reviews);
    const auto found = std::ranges::find(areas, construct, &reports::Area::construct);
    BOOST_REQUIRE((found != areas.end()));
    return found->level;
}

Level moodAt(int total)
{
    return levelIn(visitWith({assessmentOf(1, "phq-9", phq9(total))}), Construct::depression);
}

} // namespace

BOOST_AUTO_TEST_SUITE(EverydaySteps)

BOOST_AUTO_TEST_CASE(followBandsAndTheCutOffThatAlerts)
{
    BOOST_TEST(moodAt(0) == Level::few);
    BOOST_TEST(moodAt(4) == Level::few);
    BOOST_TEST(moodAt(5) == Level::some);
    BOOST_TEST(moodAt(9) == Level::some);
    BOOST_TEST(moodAt(10) == Level::many);
    BOOST_TEST(moodAt(27) == Level::many);
}

BOOST_AUTO_TEST_CASE(areUnknownWithoutAScore)
{
    auto positions = phq9(12);
    std::fill(positions.begin() + 4, positions.end(), -1);
    BOOST_TEST(levelIn(visitWith({assessmentOf(1, "phq-9", positions)}), Construct::depression) ==
               Level::unknown);
}

BOOST_AUTO_TEST_CASE(areNotMadeWhereNoSourceDividesTheScale)
{
    const auto& mpas = *questionnaires::Library::builtIn().find("mpas");
    const std::vector<int> positions(mpas.items.size(), 1);
    BOOST_TEST(levelIn(visitWith({assessmentOf(1, "mpas", positions)}), Construct::bonding) ==
               Level::noLine);
}

BOOST_AUTO_TEST_CASE(takeTheHigherOfTwoQuestionnaires)
{
    const auto visit = visitWith({assessmentOf(1, "phq-9", phq9(2)),
                                  assessmentOf(2, "epds", {4, 4, 1, 4, 1, 1, 1, 1, 1, 4})});
    BOOST_TEST(levelIn(visit, Construct::depression) == Level::many);
}

BOOST_AUTO_TEST_CASE(leaveAShortQuestionnaireToTheFullOne)
{
    care::Visit visit =
        visitWith({assessmentOf(1, "phq-2", {2, 2}), assessmentOf(2, "phq-9", phq9(2))});
    BOOST_TEST(levelIn(visit, Construct::depression) == Level::many);
    visit.assessments.back().sharesWith = {1};
    BOOST_TEST(levelIn(visit, Construct::depression) == Level::few);
}

BOOST_AUTO_TEST_CASE(hearAFactorOfTheBond)
{
    // Factor 4 (items 18 and 24) alone: 5 points on item 18.
    std::vector<int> positions(25, 0);
    const auto& pbq = *questionnaires::Library::builtIn().find("pbq-2006");
    for (const auto& item : pbq.items) {
        const auto least =
            std::ranges::min_element(item.options, {}, &questionnaires::Option::points);
        const auto most =
            std::ranges::max_element(item.options, {}, &questionnaires::Option::points);
        const auto chosen = item.number == 18 ? most : least;
        positions[static_cast<std::size_t>(item.number) - 1] =
            static_cast<int>(chosen - item.options.begin()) + 1;
    }
    BOOST_TEST(levelIn(visitWith({assessmentOf(1, "pbq-2006", positions)}), Construct::bonding) ==
               Level::many);
}

BOOST_AUTO_TEST_CASE(leaveOutAnInfantWhoHasDied)
{
    care::Visit visit = sampleVisit();
    visit.client.infants.front().deceased = true;
    const auto reviews =
        care::reviewOf(visit, questionnaires::Library::builtIn(), care::defaultBaseRate);
    for (const reports::Area& area : reports::areasOf(visit, reviews)) {
        BOOST_TEST((area.construct != Construct::bonding));
    }
}

BOOST_AUTO_TEST_SUITE_END()
