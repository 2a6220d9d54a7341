#include "started_check_in.h"

#include <algorithm>

using namespace attune;
using namespace attune::desktop;
using namespace attune::tests;
using questionnaires::Answer;
using questionnaires::Library;
using Step = CheckIn::Step;

namespace {

/// Whether safety was endorsed by one answer, at its printed position, to an otherwise empty sheet.
bool endorsedBy(const char* instrumentId, int itemNumber, int position)
{
    care::Visit visit = startedWith({{instrumentId, {}}});
    const auto* item = Library::builtIn().find(instrumentId)->item(itemNumber);
    visit.assessments[0].response.set(
        itemNumber, Answer::chosen(item->options.at(static_cast<std::size_t>(position - 1)).id));
    return of(visit).safetyWasEndorsed();
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheQuestionsOfACheckIn)

BOOST_AUTO_TEST_CASE(standInTheirPrintedOrderOneQuestionnaireAfterAnother)
{
    CheckIn checkIn = begun(battery());
    BOOST_TEST(checkIn.questionCount() == 42);
    const std::vector<std::pair<const char*, int>> sheets{
        {"phq-9", 10}, {"gad-7", 7}, {"pbq-2006", 25}};
    int position = 0;
    std::int64_t assessment = 0;
    for (const auto& [instrumentId, items] : sheets) {
        ++assessment;
        for (int item = 1; item <= items; ++item) {
            BOOST_TEST(checkIn.position() == ++position);
            BOOST_TEST(checkIn.question().instrument->id == instrumentId);
            BOOST_TEST(checkIn.question().wording->instrumentId == instrumentId);
            BOOST_TEST(checkIn.question().itemNumber == item);
            BOOST_TEST(checkIn.question().assessment.value == assessment);
            BOOST_TEST(checkIn.isLast() == (position == 42));
            decline(checkIn);
        }
    }
    BOOST_TEST((checkIn.step() == Step::leftOpen));
    BOOST_TEST(checkIn.leftOpenCount() == 42);
    checkIn.leaveOpen();
    BOOST_TEST((checkIn.step() == Step::thanks));
}

BOOST_AUTO_TEST_CASE(areAnsweredByNoOneToBeginWith)
{
    CheckIn checkIn = begun(battery());
    while (checkIn.step() == Step::question) {
        BOOST_TEST(checkIn.answer().isUnanswered());
        decline(checkIn);
    }
}

BOOST_AUTO_TEST_CASE(leaveOutWhatHasNoWordingToShow)
{
    const CheckIn checkIn = begun(startedWith({{"epds", {}}, {"gad-7", {}}}));
    BOOST_TEST(checkIn.questionCount() == 7);
    BOOST_TEST(checkIn.question().instrument->id == "gad-7");
    BOOST_TEST((of(startedWith({{"epds", {}}})).step() == Step::thanks));
    care::Visit inWelsh = battery();
    inWelsh.checkIn.language = "cy";
    BOOST_TEST(of(inWelsh).questionCount() == 0);
}

BOOST_AUTO_TEST_CASE(nameTheInfantTheyAreAboutAndNoOneElse)
{
    CheckIn checkIn = begun(battery());
    while (checkIn.step() == Step::question) {
        const bool aboutInfant = checkIn.question().instrument->aboutInfant;
        BOOST_TEST(checkIn.question().about == (aboutInfant ? "Elin" : ""));
        decline(checkIn);
    }
}

BOOST_AUTO_TEST_CASE(nameEachOfTwinsInTurn)
{
    CheckIn checkIn = begun(withTwins("Elin", "Mira"));
    BOOST_TEST(checkIn.questionCount() == 50);
    for (int asked = 1; asked <= 50; ++asked) {
        BOOST_TEST(checkIn.question().about == (asked <= 25 ? "Elin" : "Mira"));
        BOOST_TEST(checkIn.question().assessment.value == (asked <= 25 ? 1 : 2));
        decline(checkIn);
    }
}

BOOST_AUTO_TEST_CASE(tellTwinsApartBeforeTheyAreNamed)
{
    CheckIn checkIn = begun(withTwins("", ""));
    BOOST_TEST(checkIn.question().about == "baby 1");
    for (int asked = 1; asked <= 25; ++asked) {
        decline(checkIn);
    }
    BOOST_TEST(checkIn.question().about == "baby 2");

    care::Visit alone = startedWith({{"pbq-2006", elin}});
    alone.client.infants.front().name.clear();
    BOOST_TEST(begun(alone).question().about == "");
}

BOOST_AUTO_TEST_CASE(neverCallAFatherAMother)
{
    care::Visit visit = startedWith({{"phq-9", {}}, {"gad-7", {}}});
    visit.client.relation = care::Relation::father;
    CheckIn checkIn = begun(visit);
    BOOST_TEST(checkIn.questionCount() == 17);
    while (checkIn.step() == Step::question) {
        const std::string& stem = checkIn.question().wording->stem(checkIn.question().itemNumber);
        BOOST_TEST(stem.find("mother") == std::string::npos);
        BOOST_TEST(stem.find("baby") == std::string::npos);
        decline(checkIn);
    }
}

BOOST_AUTO_TEST_CASE(takeTheMinutesOfTheirQuestionnairesRoundedUp)
{
    BOOST_TEST(of(battery()).minutes() == 7);                                   // 2 + 1.5 + 3.5
    BOOST_TEST(of(startedWith({{"phq-9", {}}, {"gad-7", {}}})).minutes() == 4); // 3.5
    BOOST_TEST(of(withTwins("Elin", "Mira")).minutes() == 7);                   // twice 3.5
    BOOST_TEST(of(startedWith({})).minutes() == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(WarmWordsAtTheEnd)

BOOST_AUTO_TEST_CASE(standAfterAnyThoughtOfDeathOrSelfHarm)
{
    BOOST_TEST(!endorsedBy("phq-9", 9, 1)); // "not at all"
    for (const int position : {2, 3, 4}) {
        BOOST_TEST(endorsedBy("phq-9", 9, position));
    }
}

BOOST_AUTO_TEST_CASE(standAfterAnythingButNeverAboutHarm)
{
    for (const int item : {18, 24}) {
        for (const int position : {1, 2, 3, 4, 5}) {
            BOOST_TEST(endorsedBy("pbq-2006", item, position));
        }
        BOOST_TEST(!endorsedBy("pbq-2006", item, 6)); // "never"
    }
}

BOOST_AUTO_TEST_CASE(dependOnNoOtherAnswer)
{
    for (const auto& [instrumentId, safetyItems] :
         std::vector<std::pair<const char*, std::vector<int>>>{
             {"phq-9", {9}}, {"gad-7", {}}, {"pbq-2006", {18, 24}}}) {
        for (const auto& item : Library::builtIn().find(instrumentId)->items) {
            if (std::ranges::find(safetyItems, item.number) == safetyItems.end()) {
                const int last = static_cast<int>(item.options.size());
                BOOST_TEST(!endorsedBy(instrumentId, item.number, 1), instrumentId);
                BOOST_TEST(!endorsedBy(instrumentId, item.number, last), instrumentId);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(doNotGuessAtADeclinedAnswer)
{
    care::Visit visit = battery();
    visit.assessments[0].response.set(9, Answer::declined());
    visit.assessments[2].response.set(18, Answer::declined());
    visit.assessments[2].response.set(24, Answer::declined());
    BOOST_TEST(!of(visit).safetyWasEndorsed());
    BOOST_TEST(!of(battery()).safetyWasEndorsed());
}

BOOST_AUTO_TEST_CASE(followTheAnswerThatIsStoredNow)
{
    CheckIn checkIn = begun(battery());
    for (int asked = 1; asked <= 8; ++asked) {
        decline(checkIn);
    }
    BOOST_REQUIRE(checkIn.next("several-days").has_value());
    BOOST_TEST(!checkIn.safetyWasEndorsed());
    checkIn.stored();
    BOOST_TEST(checkIn.safetyWasEndorsed());
    checkIn.back();
    give(checkIn, "not-at-all");
    BOOST_TEST(!checkIn.safetyWasEndorsed());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(QuestionsThatDependOnAnswers)

BOOST_AUTO_TEST_CASE(endWhereTheGateIsNoOrDeclined)
{
    for (const bool declined : {false, true}) {
        CheckIn checkIn = begun(startedWith({{"pc-ptsd-5", {}}, {"phq-2", {}}}));
        BOOST_TEST(checkIn.questionCount() == 8); // 6 and 2: none has fallen away yet
        BOOST_TEST(!checkIn.isLast());
        if (declined) {
            decline(checkIn);
        } else {
            give(checkIn, "no");
            BOOST_TEST(checkIn.questionCount() == 3);
        }
        BOOST_TEST(checkIn.question().instrument->id == "phq-2");
        checkIn.back();
        BOOST_TEST(checkIn.question().itemNumber == 1);
        BOOST_TEST(checkIn.question().instrument->id == "pc-ptsd-5");
    }
}

BOOST_AUTO_TEST_CASE(goOnWhereTheGateIsYesAndFallAwayWhereItIsTakenBack)
{
    CheckIn checkIn = begun(startedWith({{"pc-ptsd-5", {}}}));
    give(checkIn, "yes");
    BOOST_TEST(checkIn.position() == 2);
    BOOST_TEST(checkIn.questionCount() == 6);
    give(checkIn, "yes");
    checkIn.back();
    checkIn.back();
    BOOST_TEST(checkIn.position() == 1);
    give(checkIn, "no");
    BOOST_TEST((checkIn.step() == Step::thanks));
}

BOOST_AUTO_TEST_CASE(mayBeLookedAtAgainWhereTheyWereLeftOut)
{
    CheckIn checkIn = begun(startedWith({{"gad-7", {}}}));
    for (int item = 1; item <= 7; ++item) {
        item == 2 || item == 5 ? decline(checkIn) : give(checkIn, "not-at-all");
    }
    BOOST_TEST((checkIn.step() == Step::leftOpen));
    BOOST_TEST(checkIn.leftOpenCount() == 2);
    BOOST_TEST(!checkIn.canGoBack());
    checkIn.lookAgain();
    BOOST_TEST(checkIn.position() == 2);
    BOOST_TEST(!checkIn.canGoBack());
    BOOST_TEST(!checkIn.isLast());
    give(checkIn, "several-days");
    BOOST_TEST(checkIn.position() == 5);
    BOOST_TEST(checkIn.isLast());
    checkIn.back();
    BOOST_TEST(checkIn.position() == 2);
    BOOST_TEST((checkIn.answer() == Answer::chosen("several-days")));
    give(checkIn, "nearly-daily");
    BOOST_TEST(checkIn.position() == 5); // whichever way she came
    decline(checkIn);
    BOOST_TEST((checkIn.step() == Step::thanks)); // asked once, not until she gives in
    BOOST_TEST(checkIn.leftOpenCount() == 1);
}

BOOST_AUTO_TEST_CASE(stayOpenWhereSheSaysSo)
{
    CheckIn checkIn = begun(startedWith({{"phq-2", {}}}));
    decline(checkIn);
    give(checkIn, "not-at-all");
    BOOST_TEST((checkIn.step() == Step::leftOpen));
    checkIn.leaveOpen();
    BOOST_TEST((checkIn.step() == Step::thanks));
    checkIn.lookAgain(); // too late
    BOOST_TEST((checkIn.step() == Step::thanks));
}

BOOST_AUTO_TEST_CASE(bringUpWhatASecondLookCallsFor)
{
    CheckIn checkIn = begun(startedWith({{"pc-ptsd-5", {}}}));
    decline(checkIn); // the gate: nothing more is asked
    BOOST_TEST_REQUIRE((checkIn.step() == Step::leftOpen));
    BOOST_TEST(checkIn.leftOpenCount() == 1);
    checkIn.lookAgain();
    give(checkIn, "yes");
    for (int item = 2; item <= 6; ++item) {
        BOOST_TEST(checkIn.question().itemNumber == item);
        give(checkIn, "no");
    }
    BOOST_TEST((checkIn.step() == Step::thanks));
    BOOST_TEST(checkIn.leftOpenCount() == 0);
}

BOOST_AUTO_TEST_CASE(areNotShownAgainOnceAnotherHandHadTheScreen)
{
    CheckIn checkIn = begun(startedWith({{"phq-2", {}}}));
    decline(checkIn);
    checkIn.closeWayBack();
    give(checkIn, "not-at-all");
    BOOST_TEST((checkIn.step() == Step::thanks));
}

/// NIMH: any yes or refusal in items 1 to 4 leads to item 5.
BOOST_AUTO_TEST_CASE(followARefusalOnTheAsq)
{
    CheckIn calm = begun(startedWith({{"asq", {}}}));
    for (int item = 1; item <= 4; ++item) {
        BOOST_TEST(!calm.isLast()); // item 5 may yet follow
        give(calm, "no");
    }
    BOOST_TEST((calm.step() == Step::thanks));
    CheckIn refused = begun(startedWith({{"asq", {}}}));
    decline(refused);
    for (int item = 2; item <= 4; ++item) {
        give(refused, "no");
    }
    BOOST_TEST((refused.step() == Step::question));
    BOOST_TEST(refused.question().itemNumber == 5);
    BOOST_TEST(refused.isLast());
}

/// After a crash it goes on where it stopped, with the same questions.
BOOST_AUTO_TEST_CASE(areTheSameAfterACrash)
{
    care::Visit visit = startedWith({{"pc-ptsd-5", {}}, {"phq-2", {}}});
    visit.assessments[0].response.set(1, Answer::chosen("no"));
    CheckIn resumed = begun(visit);
    BOOST_TEST(resumed.question().instrument->id == "phq-2");
    BOOST_TEST(resumed.position() == 2);
}

BOOST_AUTO_TEST_CASE(areNotAskedTwiceWhereAShortOneHasAskedThem)
{
    care::Visit visit = startedWith({{"phq-2", {}}, {"phq-9", {}}});
    visit.checkIn.stepped = true;
    visit.assessments[1].sharesWith = visit.assessments[0].id;
    for (care::Assessment& assessment : visit.assessments) {
        assessment.response.set(1, Answer::chosen("several-days"));
        assessment.response.set(2, Answer::chosen("several-days"));
    }
    CheckIn checkIn = begun(visit);
    BOOST_TEST(checkIn.questionCount() == 10); // 2, and items 3 to 10
    BOOST_TEST(checkIn.position() == 3);
    BOOST_TEST(checkIn.question().itemNumber == 3);
    checkIn.back();
    BOOST_TEST(checkIn.question().instrument->id == "phq-2");
    BOOST_TEST(checkIn.question().itemNumber == 2);
}

BOOST_AUTO_TEST_CASE(areNotCalledTheLastWhereMoreMayFollow)
{
    care::Visit visit = startedWith({{"phq-2", {}}});
    CheckIn alone = begun(visit);
    give(alone, "not-at-all");
    BOOST_TEST(alone.isLast());
    visit.checkIn.stepped = true;
    CheckIn stepped = begun(visit);
    give(stepped, "not-at-all");
    BOOST_TEST(!stepped.isLast());
}

BOOST_AUTO_TEST_SUITE_END()
