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

BOOST_AUTO_TEST_SUITE_END()
