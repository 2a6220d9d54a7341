#include "started_check_in.h"

using namespace attune;
using namespace attune::desktop;
using namespace attune::tests;
using questionnaires::Answer;
using Step = CheckIn::Step;

BOOST_AUTO_TEST_SUITE(AnAnswer)

BOOST_AUTO_TEST_CASE(isNothingToStoreUntilTheClientHasChosen)
{
    CheckIn checkIn = begun(battery());
    BOOST_TEST(!checkIn.next("").has_value());
    BOOST_TEST(!checkIn.next("never").has_value()); // an answer of another questionnaire
    BOOST_TEST(!checkIn.isBusy());
    BOOST_TEST(checkIn.position() == 1);
    BOOST_TEST(checkIn.answer().isUnanswered());
}

BOOST_AUTO_TEST_CASE(isStoredWithItsQuestion)
{
    CheckIn checkIn = begun(battery());
    for (int asked = 1; asked <= 11; ++asked) {
        decline(checkIn);
    }
    const auto pending = checkIn.next("several-days");
    BOOST_REQUIRE(pending.has_value());
    BOOST_TEST(pending->assessment.value == 2); // GAD-7
    BOOST_TEST(pending->itemNumber == 2);
    BOOST_TEST((pending->answer == Answer::chosen("several-days")));
}

BOOST_AUTO_TEST_CASE(mayBeThatItIsDeclined)
{
    CheckIn checkIn = begun(battery());
    const auto pending = checkIn.decline();
    BOOST_REQUIRE(pending.has_value());
    BOOST_TEST(pending->assessment.value == 1);
    BOOST_TEST(pending->itemNumber == 1);
    BOOST_TEST((pending->answer == Answer::declined()));
}

BOOST_AUTO_TEST_CASE(countsOnlyOnceItIsStored)
{
    CheckIn checkIn = begun(battery());
    BOOST_REQUIRE(checkIn.next("nearly-daily").has_value());
    BOOST_TEST(checkIn.isBusy());
    BOOST_TEST(checkIn.position() == 1);
    BOOST_TEST(checkIn.answer().isUnanswered());
    checkIn.stored();
    BOOST_TEST(!checkIn.isBusy());
    BOOST_TEST(checkIn.position() == 2);
    checkIn.back();
    BOOST_TEST((checkIn.answer() == Answer::chosen("nearly-daily")));
}

BOOST_AUTO_TEST_CASE(isTakenOnceHoweverOftenItIsPressed)
{
    CheckIn checkIn = begun(battery());
    give(checkIn, "not-at-all");
    BOOST_REQUIRE(checkIn.next("several-days").has_value());
    BOOST_TEST(!checkIn.next("nearly-daily").has_value());
    BOOST_TEST(!checkIn.decline().has_value());
    BOOST_TEST(!checkIn.canGoBack());
    checkIn.back();
    BOOST_TEST(checkIn.position() == 2);
    checkIn.stored();
    checkIn.stored();
    BOOST_TEST(checkIn.position() == 3);
    BOOST_TEST(checkIn.answer().isUnanswered());
    checkIn.back();
    BOOST_TEST((checkIn.answer() == Answer::chosen("several-days")));
}

BOOST_AUTO_TEST_CASE(isNotMadeByAChoiceThatWasSetAside)
{
    CheckIn checkIn = begun(battery());
    checkIn.setAside("several-days");
    BOOST_TEST(checkIn.shownOption() == "several-days");
    BOOST_TEST(checkIn.answer().isUnanswered());
    give(checkIn, "nearly-daily");
    BOOST_TEST(checkIn.shownOption() == ""); // it belonged to the question before
    checkIn.setAside("not-at-all");
    checkIn.back();
    BOOST_TEST(checkIn.shownOption() == "nearly-daily");
}

BOOST_AUTO_TEST_CASE(isAskedAgainWhereItCouldNotBeStored)
{
    CheckIn checkIn = begun(battery());
    BOOST_REQUIRE(checkIn.next("several-days").has_value());
    checkIn.notStored();
    BOOST_TEST(!checkIn.isBusy());
    BOOST_TEST(checkIn.position() == 1);
    BOOST_TEST(checkIn.answer().isUnanswered());
    checkIn.stored(); // nothing waits any more
    BOOST_TEST(checkIn.position() == 1);
    give(checkIn, "several-days");
    BOOST_TEST(checkIn.position() == 2);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(GoingBack)

BOOST_AUTO_TEST_CASE(showsWhatWasAnsweredAndUndoesNothing)
{
    CheckIn checkIn = begun(battery());
    give(checkIn, "several-days");
    decline(checkIn);
    checkIn.back();
    BOOST_TEST(checkIn.position() == 2);
    BOOST_TEST(checkIn.answer().isDeclined());
    checkIn.back();
    BOOST_TEST(checkIn.position() == 1);
    BOOST_TEST((checkIn.answer() == Answer::chosen("several-days")));
    give(checkIn, "several-days");
    BOOST_TEST(checkIn.position() == 2);
    BOOST_TEST(checkIn.answer().isDeclined());
}

BOOST_AUTO_TEST_CASE(letsAnAnswerBeChanged)
{
    CheckIn checkIn = begun(battery());
    decline(checkIn);
    checkIn.back();
    give(checkIn, "more-than-half");
    checkIn.back();
    BOOST_TEST((checkIn.answer() == Answer::chosen("more-than-half")));
}

BOOST_AUTO_TEST_CASE(endsAtTheFirstQuestion)
{
    CheckIn checkIn = of(battery());
    BOOST_TEST(!checkIn.canGoBack());
    checkIn.start();
    BOOST_TEST(!checkIn.canGoBack());
    checkIn.back();
    BOOST_TEST(checkIn.position() == 1);
}

BOOST_AUTO_TEST_CASE(leadsNoFurtherThanWhereTheWayBackWasClosed)
{
    CheckIn checkIn = begun(battery());
    give(checkIn, "several-days");
    decline(checkIn);
    checkIn.closeWayBack();
    BOOST_TEST(!checkIn.canGoBack());
    checkIn.back();
    BOOST_TEST(checkIn.position() == 3);
    decline(checkIn);
    BOOST_TEST(checkIn.canGoBack());
    checkIn.back();
    BOOST_TEST(checkIn.position() == 3);
    BOOST_TEST(!checkIn.canGoBack());
}

BOOST_AUTO_TEST_CASE(isOverOnceTheLastAnswerIsGiven)
{
    CheckIn checkIn = begun(startedWith({{"gad-7", {}}}));
    for (int asked = 1; asked <= 7; ++asked) {
        give(checkIn, "not-at-all");
    }
    BOOST_TEST((checkIn.step() == Step::thanks));
    BOOST_TEST(!checkIn.canGoBack());
    BOOST_TEST(!checkIn.next("not-at-all").has_value());
    BOOST_TEST(!checkIn.decline().has_value());
    BOOST_TEST(!checkIn.isBusy());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AnInterruptedCheckIn)

BOOST_AUTO_TEST_CASE(beginsWithTheIntroWhereNothingWasSaid)
{
    CheckIn checkIn = of(battery());
    BOOST_TEST((checkIn.step() == Step::intro));
    BOOST_TEST(!checkIn.next("not-at-all").has_value());
    BOOST_TEST(!checkIn.decline().has_value());
    BOOST_TEST(!checkIn.isBusy());
    checkIn.start();
    BOOST_TEST((checkIn.step() == Step::question));
    BOOST_TEST(checkIn.position() == 1);
}

BOOST_AUTO_TEST_CASE(goesOnAtTheFirstQuestionWithoutAnAnswer)
{
    care::Visit visit = battery();
    for (int item = 1; item <= 10; ++item) {
        visit.assessments[0].response.set(item, Answer::chosen("not-at-all"));
    }
    visit.assessments[1].response.set(1, Answer::declined());
    CheckIn checkIn = of(visit);
    BOOST_TEST((checkIn.step() == Step::question));
    BOOST_TEST(checkIn.position() == 12);
    BOOST_TEST(checkIn.question().instrument->id == "gad-7");
    BOOST_TEST(checkIn.question().itemNumber == 2);
    checkIn.back();
    BOOST_TEST(checkIn.answer().isDeclined());
}

BOOST_AUTO_TEST_CASE(skipsTheIntroOnceItWasSaidWhoIsThere)
{
    care::Visit visit = battery();
    visit.checkIn.presence = "partner";
    CheckIn checkIn = of(visit);
    BOOST_TEST((checkIn.step() == Step::question));
    BOOST_TEST(checkIn.position() == 1);
    decline(checkIn);
    checkIn.back();
    checkIn.start(); // has nothing left to start
    BOOST_TEST(checkIn.position() == 1);
}

BOOST_AUTO_TEST_CASE(thanksWhereEveryQuestionHasAnAnswer)
{
    care::Visit visit = startedWith({{"gad-7", {}}});
    for (int item = 1; item <= 7; ++item) {
        visit.assessments[0].response.set(
            item, item % 2 == 0 ? Answer::declined() : Answer::chosen("not-at-all"));
    }
    BOOST_TEST((of(visit).step() == Step::thanks));
}

BOOST_AUTO_TEST_SUITE_END()
