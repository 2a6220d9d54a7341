#include "attune/care/retention.h"
#include "attune/care/roles.h"
#include "attune/care/words.h"

#include <boost/test/unit_test.hpp>

using namespace attune::care;

BOOST_AUTO_TEST_SUITE(WordsOfTheRecord)

BOOST_AUTO_TEST_CASE(nameAnInfantOrItsPlaceInTheFamily)
{
    Client client;
    client.infants.resize(3);
    client.infants[0].id = {11};
    client.infants[1].id = {12};
    client.infants[1].name = "Mira";
    client.infants[2].id = {13};
    BOOST_TEST(infantName(client, {11}) == "baby 1");
    BOOST_TEST(infantName(client, {12}) == "Mira");
    BOOST_TEST(infantName(client, {13}) == "baby 3");
    BOOST_TEST(infantName(client, {}).empty());
    BOOST_TEST(infantName(client, {14}).empty());
}

BOOST_AUTO_TEST_CASE(sayHowOldABabyIsInWeeks)
{
    using namespace std::chrono;
    const Date birth = year(2026) / 1 / 26;
    const auto on = [&](int daysLater) {
        return Date(sys_days(birth) + days(daysLater));
    };
    Infant infant;
    BOOST_TEST(ageText(infant, birth).empty());
    infant.birthDate = birth;
    BOOST_TEST(ageText(infant, on(-1)).empty());
    BOOST_TEST(ageText(infant, on(0)) == "0 weeks old");
    BOOST_TEST(ageText(infant, on(13)) == "1 week old");
    BOOST_TEST(ageText(infant, on(42)) == "6 weeks old");
    // born after 32 weeks: due 8 weeks, 56 days, after the birth
    infant.gestationDays = 32 * 7;
    BOOST_TEST(ageText(infant, on(55)) == "7 weeks old, not yet at the due date");
    BOOST_TEST(ageText(infant, on(56)) == "8 weeks old, corrected age 0 weeks");
    BOOST_TEST(ageText(infant, on(63)) == "9 weeks old, corrected age 1 week");
    BOOST_TEST(ageText(infant, on(70)) == "10 weeks old, corrected age 2 weeks");
    // a birth from 37 weeks on is at term
    infant.gestationDays = 37 * 7 - 1;
    BOOST_TEST(ageText(infant, on(22)) == "3 weeks old, corrected age 0 weeks");
    infant.gestationDays = 37 * 7;
    BOOST_TEST(ageText(infant, on(22)) == "3 weeks old");
}

BOOST_AUTO_TEST_CASE(sayWhatMayStandBetween)
{
    BOOST_TEST(contextLabel("feeding") == "Feeding is painful or hard");
    BOOST_TEST(contextLabel("of-a-later-version") == "of-a-later-version");
}

BOOST_AUTO_TEST_CASE(sayWhoElseWasThere)
{
    BOOST_TEST(presenceText("alone") == "no one else");
    BOOST_TEST(presenceText("partner") == "the partner");
    BOOST_TEST(presenceText("family-or-friend") == "family or a friend");
    BOOST_TEST(presenceText("child") == "a child");
    BOOST_TEST(presenceText("other") == "someone else");
    BOOST_TEST(presenceText("of a later version") == "someone else");
    BOOST_TEST(presenceText("") == "not said");
}

BOOST_AUTO_TEST_CASE(sayHowTheAnswersCame)
{
    BOOST_TEST(modeText(Mode::selfOnDevice) == "self, on this device");
    BOOST_TEST(modeText(Mode::readAloud) == "read aloud by the clinician");
    BOOST_TEST(modeText(Mode::withInterpreter) == "with an interpreter");
    BOOST_TEST(modeText(Mode::paper) == "entered from paper");
}

BOOST_AUTO_TEST_CASE(callNoOneWhatSheOrHeIsNot)
{
    BOOST_TEST(relationText(Relation::mother) == "mother");
    BOOST_TEST(relationText(Relation::father) == "father");
    BOOST_TEST(relationText(Relation::partner) == "partner");
    BOOST_TEST(relationText(Relation::pregnant) == "pregnant now");
    BOOST_TEST(relationText(Relation::otherCarer) == "carer");
}

BOOST_AUTO_TEST_CASE(addCredentialsWhereThereAreAny)
{
    BOOST_TEST(withCredentials("Ana Lopez", "LCSW, PMH-C") == "Ana Lopez, LCSW, PMH-C");
    BOOST_TEST(withCredentials("Ana Lopez", "") == "Ana Lopez");
}

BOOST_AUTO_TEST_CASE(areThereForEveryRoleActionAndReason)
{
    BOOST_CHECK_THROW(textOf(static_cast<Role>(99)), std::logic_error);
    BOOST_CHECK_THROW(textOf(static_cast<Action>(99)), std::logic_error);
    BOOST_CHECK_THROW(textOf(static_cast<ErasureReason>(99)), std::logic_error);
    BOOST_TEST(textOf(Role::auditor).id == "auditor");
    BOOST_TEST(textOf(ErasureReason::enteredByMistake).label == "It was entered by mistake");
}

BOOST_AUTO_TEST_SUITE_END()
