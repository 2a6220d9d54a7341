// What scores mean, in words; the figures are worked out by hand from the published ones.
#include "answers.h"
#include "attune/questionnaires/interpretation.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <map>

using namespace attune::questionnaires;
using attune::tests::shipped;

namespace {

/// As it is read for these people; for a mother answering in English if nothing else is said.
const Scale&
scaleOf(const std::string& id, const std::string& scaleId = "total", const Audience& audience = {})
{
    static std::map<std::string, Scale> made;
    const auto key = id + "/" + scaleId + "/" + audience.population + "/" + audience.language;
    return made.try_emplace(key, scaleFor(*shipped(id).scale(scaleId), audience)).first->second;
}

ScaleScore scored(double value)
{
    ScaleScore score;
    score.status = ScoreStatus::complete;
    score.value = value;
    return score;
}

ScaleScore absent(int missing = 1)
{
    ScaleScore score;
    score.missing = missing;
    return score;
}

std::vector<double> pointsReached(const Scale& scale, double value)
{
    std::vector<double> points;
    for (const CutOff* cutOff : reachedCutOffs(scale, value)) {
        points.push_back(cutOff->atOrAbove);
    }
    return points;
}

std::string sentenceOf(const Scale& scale, double earlier, double later)
{
    return changeBetween(scale, scored(earlier), scored(later)).value().sentence;
}

const CutOff& cutOffAt(const Scale& scale, double points)
{
    for (const CutOff& cutOff : scale.cutOffs) {
        if (cutOff.atOrAbove == points) {
            return cutOff;
        }
    }
    throw std::invalid_argument("the scale has no such cut-off");
}

} // namespace

BOOST_AUTO_TEST_SUITE(FormattedPoints)

BOOST_AUTO_TEST_CASE(areWholeWithoutDecimalsElseWithOne)
{
    BOOST_TEST(formatPoints(0) == "0");
    BOOST_TEST(formatPoints(27) == "27");
    BOOST_TEST(formatPoints(125) == "125");
    BOOST_TEST(formatPoints(4.5) == "4.5");
    BOOST_TEST(formatPoints(3.86) == "3.9");
    BOOST_TEST(formatPoints(3.96) == "4");
    BOOST_TEST(formatPoints(-2) == "-2");
    BOOST_TEST(formatPoints(-0.5) == "-0.5");
    BOOST_TEST(formatPoints(-0.04) == "0");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ReachedCutOffs)

BOOST_AUTO_TEST_CASE(allStandHighestFirst)
{
    const Scale& epds = scaleOf("epds");
    BOOST_TEST(pointsReached(epds, 9).empty());
    BOOST_TEST(pointsReached(epds, 10) == (std::vector<double>{10}), "at 10");
    BOOST_TEST(pointsReached(epds, 12) == (std::vector<double>{11, 10}), "at 12");
    BOOST_TEST(pointsReached(epds, 13) == (std::vector<double>{13, 11, 10}), "at 13");
    BOOST_TEST(pointsReached(epds, 30) == (std::vector<double>{13, 11, 10}), "at 30");
}

BOOST_AUTO_TEST_CASE(keepBothOfTwoSourcesThatDisagree)
{
    const Scale& rejection = scaleOf("pbq-2006", "factor2");
    BOOST_TEST(pointsReached(rejection, 16) == (std::vector<double>{13}), "at 16");
    BOOST_TEST(pointsReached(rejection, 17) == (std::vector<double>{17, 13}), "at 17");
    const Scale& harm = scaleOf("pbq-2006", "factor4");
    BOOST_TEST(pointsReached(harm, 2) == (std::vector<double>{2}), "at 2");
    BOOST_TEST(pointsReached(harm, 3) == (std::vector<double>{3, 2}), "at 3");
}

BOOST_AUTO_TEST_CASE(includeThoseThatAreNotConfirmed)
{
    BOOST_TEST(pointsReached(scaleOf("pbq-2006"), 40) == (std::vector<double>{40, 26}), "PBQ");
    BOOST_TEST(pointsReached(scaleOf("epds", "epds-3a"), 6) == (std::vector<double>{6, 5}), "3A");
}

BOOST_AUTO_TEST_CASE(keepTheirOrderAtTheSamePoints)
{
    Scale scale = scaleOf("epds");
    scale.cutOffs[1].atOrAbove = 10;
    const auto reached = reachedCutOffs(scale, 10);
    BOOST_TEST_REQUIRE(reached.size() == 2U);
    BOOST_TEST(reached[0]->id == "possible-10");
    BOOST_TEST(reached[1]->id == "balance-11");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(CutOffsForWhom)

using Points = std::vector<double>;

BOOST_AUTO_TEST_CASE(areThoseOfTheirOwnPopulation)
{
    const Points mothers{13, 11, 10};
    BOOST_TEST(pointsReached(scaleOf("epds"), 30) == mothers, boost::test_tools::per_element());
    // Matthey 2001: 6; Edmondson 2010: 11; the review of seven studies: 7 to 10
    const Points fathers{11, 7, 6};
    BOOST_TEST(pointsReached(scaleOf("epds", "total", {"partner", "en"}), 30) == fathers,
               boost::test_tools::per_element());
    BOOST_TEST(isPositiveScreen(scaleOf("epds", "total", {"partner", "en"}), scored(6)));
    BOOST_TEST(!isPositiveScreen(scaleOf("epds"), scored(9)));
}

BOOST_AUTO_TEST_CASE(standInWhereNoSourceThatAnnouncesLookedAtThem)
{
    // In pregnancy 13 and 15 (Matthey) only inform; 10 goes on announcing.
    const Points pregnant{15, 13, 10};
    const Scale& scale = scaleOf("epds", "total", {"antenatal", "en"});
    BOOST_TEST(pointsReached(scale, 30) == pregnant, boost::test_tools::per_element());
    BOOST_TEST(isPositiveScreen(scale, scored(10)));
    BOOST_TEST(isPositiveScreen(scaleOf("phq-9", "total", {"partner", "en"}), scored(10)));
    BOOST_TEST(isPositiveScreen(scaleOf("core-10", "total", {"partner", "en"}), scored(9)));
}

BOOST_AUTO_TEST_CASE(areThoseOfTheLanguageEdition)
{
    BOOST_TEST(pointsReached(scaleOf("pbq-2006"), 13).empty());
    BOOST_TEST(pointsReached(scaleOf("pbq-2006", "total", {"postpartum", "es"}), 13).size() == 1U);
    // Zhong 2015: pregnant women in Peru
    const Scale& inSpanish = scaleOf("gad-7", "total", {"antenatal", "es"});
    BOOST_TEST(isPositiveScreen(inSpanish, scored(7)));
    BOOST_TEST(!isPositiveScreen(scaleOf("gad-7", "total", {"antenatal", "en"}), scored(8)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(PositiveScreen)

BOOST_AUTO_TEST_CASE(isAnnouncedByTheMostSensitiveConfirmedCutOff)
{
    BOOST_TEST(!isPositiveScreen(scaleOf("phq-9"), scored(9)));
    BOOST_TEST(isPositiveScreen(scaleOf("phq-9"), scored(10)));
    BOOST_TEST(!isPositiveScreen(scaleOf("gad-7"), scored(8)));
    BOOST_TEST(isPositiveScreen(scaleOf("gad-7"), scored(9)));
    BOOST_TEST(isPositiveScreen(scaleOf("pbq-2006", "factor2"), scored(13)));
    BOOST_TEST(isPositiveScreen(scaleOf("pbq-2006", "factor4"), scored(2)));
}

BOOST_AUTO_TEST_CASE(isNotMadeOfAFigureThatIsNotConfirmed)
{
    BOOST_TEST(!isPositiveScreen(scaleOf("pbq-2006"), scored(125)));
    Scale scale = scaleOf("pbq-2006");
    scale.cutOffs[0].alerts = true;
    BOOST_TEST(!isPositiveScreen(scale, scored(125)));
}

BOOST_AUTO_TEST_CASE(isNotMadeOfACutOffThatOnlyInforms)
{
    Scale scale = scaleOf("epds");
    scale.cutOffs[0].alerts = false;
    BOOST_TEST(!isPositiveScreen(scale, scored(30)));
}

/// The ASQ announces by its criterion: a yes or a refusal in items 1 to 4; yes is printed first.
BOOST_AUTO_TEST_CASE(isAnnouncedByACriterionThatIsMet)
{
    const Instrument& asq = *Library::builtIn().find("asq");
    const auto isPositiveWith = [&](const Answer& third) {
        Response response(asq.items.size());
        for (const int item : {1, 2, 4}) {
            response.set(item, Answer::chosen("no"));
        }
        response.set(3, third);
        return isPositive(asq, score(asq, response), {});
    };
    BOOST_TEST(isPositiveWith(Answer::chosen("yes")));
    BOOST_TEST(isPositiveWith(Answer::declined()));
    BOOST_TEST(!isPositiveWith(Answer::chosen("no")));
    BOOST_TEST(!isPositiveWith(Answer()));
    Result later;
    later.criteria = {{"of-a-later-version", Truth::met}};
    later.scales.resize(1);
    later.scales[0].scaleId = "of-a-later-version";
    BOOST_TEST(!isPositive(asq, later, {}));
}

BOOST_AUTO_TEST_CASE(isNotMadeOfAScoreThatIsAbsent)
{
    BOOST_TEST(!isPositiveScreen(scaleOf("epds"), absent()));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ChangeSince)

BOOST_AUTO_TEST_CASE(isReliableFromThePublishedPointsOn)
{
    const Scale& epds = scaleOf("epds"); // 4 points, Matthey 2004
    BOOST_TEST(sentenceOf(epds, 12, 9) == "3 points lower: within measurement error");
    BOOST_TEST(sentenceOf(epds, 12, 8) == "4 points lower: reliably better");
    BOOST_TEST(sentenceOf(epds, 12, 15) == "3 points higher: within measurement error");
    BOOST_TEST(sentenceOf(epds, 12, 16) == "4 points higher: reliably worse");
    BOOST_TEST(sentenceOf(epds, 12, 13) == "1 point higher: within measurement error");
    BOOST_TEST(sentenceOf(epds, 12, 12) == "the same score: within measurement error");
}

BOOST_AUTO_TEST_CASE(saysWhereItsThresholdIsNotConfirmed)
{
    BOOST_TEST(sentenceOf(scaleOf("phq-9"), 15, 10) ==
               "5 points lower: within measurement error (threshold not confirmed)");
    BOOST_TEST(sentenceOf(scaleOf("phq-9"), 15, 9) ==
               "6 points lower: reliably better (threshold not confirmed)");
    BOOST_TEST(sentenceOf(scaleOf("gad-7"), 5, 8) ==
               "3 points higher: within measurement error (threshold not confirmed)");
    BOOST_TEST(sentenceOf(scaleOf("gad-7"), 5, 9) ==
               "4 points higher: reliably worse (threshold not confirmed)");
}

BOOST_AUTO_TEST_CASE(isTheDifferenceAloneWhereNoThresholdIsPublished)
{
    const Scale& pbq = scaleOf("pbq-2006");
    BOOST_TEST(sentenceOf(pbq, 60, 20) == "40 points lower: no published threshold");
    BOOST_TEST(sentenceOf(pbq, 20, 20) == "the same score: no published threshold");
    const auto change = changeBetween(pbq, scored(60), scored(20)).value();
    BOOST_TEST((change.kind == ChangeKind::noThreshold));
    BOOST_TEST(change.difference == -40);
}

BOOST_AUTO_TEST_CASE(turnsRoundWhereHigherIsBetter)
{
    Scale scale = scaleOf("epds");
    scale.higherIsWorse = false;
    BOOST_TEST((changeBetween(scale, scored(5), scored(9))->kind == ChangeKind::reliablyBetter));
    BOOST_TEST((changeBetween(scale, scored(9), scored(5))->kind == ChangeKind::reliablyWorse));
    BOOST_TEST((changeBetween(scale, scored(9), scored(6))->kind == ChangeKind::withinError));
}

BOOST_AUTO_TEST_CASE(isUnknownWhereEitherScoreIsAbsent)
{
    const Scale& epds = scaleOf("epds");
    BOOST_TEST(!changeBetween(epds, absent(), scored(9)).has_value());
    BOOST_TEST(!changeBetween(epds, scored(9), absent()).has_value());
    BOOST_TEST(!changeBetween(epds, absent(), absent()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(NaturalFrequencies)

BOOST_AUTO_TEST_CASE(nameThePeopleTheBaseRateAndTheSource)
{
    // 0.10 × 0.85 = 0.085 found, 0.90 × 0.16 = 0.144 falsely so: 0.085 / 0.229 = 0.371.
    BOOST_TEST(naturalFrequency(cutOffAt(scaleOf("epds"), 10), 0.10).value().sentence ==
               "Of 100 people who score 10 or more, about 37 have major depression by diagnostic "
               "interview where 10 in 100 do (Levis 2020).");
    // 0.15 × 0.84 = 0.126, 0.85 × 0.19 = 0.1615: 0.126 / 0.2875 = 0.438.
    BOOST_TEST(naturalFrequency(cutOffAt(scaleOf("phq-9"), 10), 0.15).value().sentence ==
               "Of 100 people who score 10 or more, about 44 have depression by diagnostic "
               "interview where 15 in 100 do (Wang 2021).");
    // 0.125 × 0.792 = 0.099, 0.875 × 0.147 = 0.128625: 0.099 / 0.227625 = 0.435.
    BOOST_TEST(naturalFrequency(cutOffAt(scaleOf("gad-7"), 9), 0.125).value().sentence ==
               "Of 100 people who score 9 or more, about 43 have an anxiety disorder by "
               "diagnostic interview where 12.5 in 100 do (Buhagiar 2025).");
}

BOOST_AUTO_TEST_CASE(agreeWithTheEpdsAtEveryCutOffAndBaseRate)
{
    // Levis 2020; predictive values at 5, 10, 15 and 20 in 100, by hand.
    const std::vector<std::pair<double, std::vector<int>>> expected{
        {10, {22, 37, 48, 57}}, {11, {26, 43, 54, 63}}, {13, {41, 59, 70, 77}}};
    for (const auto& [points, people] : expected) {
        for (std::size_t index = 0; index < people.size(); ++index) {
            const double baseRate = 0.05 * static_cast<double>(index + 1);
            const std::string sentence =
                naturalFrequency(cutOffAt(scaleOf("epds"), points), baseRate).value().sentence;
            const std::string due = "about " + std::to_string(people[index]) + " have";
            BOOST_TEST(sentence.find(due) != std::string::npos, sentence);
            BOOST_TEST(naturalFrequency(cutOffAt(scaleOf("epds"), points), baseRate)->have ==
                       people[index]);
        }
    }
}

BOOST_AUTO_TEST_CASE(areNotGivenWithoutPublishedAccuracyOrABaseRate)
{
    const CutOff& published = cutOffAt(scaleOf("epds"), 10);
    for (const double rate : {0.0, 1.0, -0.1, 1.5, std::numeric_limits<double>::quiet_NaN()}) {
        BOOST_TEST(!naturalFrequency(published, rate).has_value(), rate);
    }
    BOOST_TEST(!naturalFrequency(cutOffAt(scaleOf("pbq-2006", "factor1"), 12), 0.1).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AbsenceReason)

BOOST_AUTO_TEST_CASE(saysHowManyAreMissingAndTheRule)
{
    BOOST_TEST(absenceReason(scaleOf("epds"), absent(1)) ==
               "No score: 1 of 10 items was not answered. No official rule for missing answers "
               "was found, so all ten items are needed.");
    const std::string phq9 = absenceReason(scaleOf("phq-9"), absent(3));
    BOOST_TEST(phq9.starts_with("No score: 3 of 9 items were not answered. With one or two"), phq9);
    const std::string pbq = absenceReason(scaleOf("pbq-2006", "factor4"), absent(2));
    BOOST_TEST(pbq.starts_with("No score: 2 of 2 items were not answered. No official rule"), pbq);
}

BOOST_AUTO_TEST_CASE(isEmptyWhereThereIsAScore)
{
    BOOST_TEST(absenceReason(scaleOf("epds"), scored(0)).empty());
    ScaleScore prorated = scored(5);
    prorated.status = ScoreStatus::prorated;
    prorated.missing = 1;
    BOOST_TEST(absenceReason(scaleOf("phq-9"), prorated).empty());
}

BOOST_AUTO_TEST_SUITE_END()
