#include "people_form.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::desktop;
using namespace std::chrono_literals;

namespace {

constexpr care::Instant noon{std::chrono::days(20000) + 12h};

records::PersonRow row(std::int64_t id, const std::string& name, care::Role role)
{
    records::PersonRow made;
    made.person = {.id = {id}, .name = name, .credentials = "", .role = role};
    made.hasPassphrase = true;
    return made;
}

const std::vector<records::PersonRow> anaAndBo{row(1, "Ana Lopez", care::Role::owner),
                                               row(2, "Bo Lind", care::Role::frontDesk)};

} // namespace

BOOST_AUTO_TEST_SUITE(SomeoneAsTyped)

BOOST_AUTO_TEST_CASE(isReadWithoutBlanksAround)
{
    const care::Person person = personFrom({"  Bea Ruiz ", " LMFT ", "front desk"}, {7});
    BOOST_TEST(person.id.value == 7);
    BOOST_TEST(person.name == "Bea Ruiz");
    BOOST_TEST(person.credentials == "LMFT");
    BOOST_TEST((person.role == care::Role::frontDesk));
}

BOOST_AUTO_TEST_CASE(isNeverGivenARoleThatNobodyChose)
{
    const auto problems = problemsOf({"Bea Ruiz", "", ""});
    BOOST_REQUIRE(problems.size() == 1U);
    BOOST_TEST((problems[0].field == PersonField::role));
    BOOST_TEST(problemsOf({"Bea Ruiz", "", "clinician"}).empty());
}

BOOST_AUTO_TEST_CASE(needsAName)
{
    const auto problems = problemsOf({" \t", "", "clinician"});
    BOOST_REQUIRE(problems.size() == 1U);
    BOOST_TEST((problems[0].field == PersonField::name));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ARefusalOfTheRecord)

BOOST_AUTO_TEST_CASE(standsBesideTheNameWhereItIsTaken)
{
    BOOST_TEST((fieldOfRefusal({" bo LIND", "", "clinician"}, {}, anaAndBo) == PersonField::name));
    BOOST_TEST((fieldOfRefusal({"Bea Ruiz", "", "clinician"}, {}, anaAndBo) == PersonField::other));
}

BOOST_AUTO_TEST_CASE(standsBesideTheRoleThatAnOwnerWouldGiveUp)
{
    BOOST_TEST(
        (fieldOfRefusal({"Ana Lopez", "", "clinician"}, {1}, anaAndBo) == PersonField::role));
    BOOST_TEST((fieldOfRefusal({"Ana Lopez", "", "owner"}, {1}, anaAndBo) == PersonField::other));
    BOOST_TEST((fieldOfRefusal({"Bo Lind", "", "clinician"}, {2}, anaAndBo) == PersonField::other));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(PeopleInTheList)

BOOST_AUTO_TEST_CASE(areThoseWhoWorkHereAndThoseWhoLeft)
{
    auto people = anaAndBo;
    people[1].leftAt = noon;
    const PeopleLists lists = listsOf(people);
    BOOST_REQUIRE(lists.here.size() == 1U);
    BOOST_REQUIRE(lists.left.size() == 1U);
    BOOST_TEST(lists.here[0].person.name == "Ana Lopez");
    BOOST_TEST(lists.left[0].person.name == "Bo Lind");
    BOOST_TEST(leavingLine(lists.left[0]) == "Front desk, until 4 October 2024");
}

BOOST_AUTO_TEST_CASE(showRoleAndCredentials)
{
    care::Person person = anaAndBo[0].person;
    BOOST_TEST(roleLine(person) == "Owner");
    person.credentials = "LCSW, PMH-C";
    BOOST_TEST(roleLine(person) == "Owner  ·  LCSW, PMH-C");
}

BOOST_AUTO_TEST_CASE(sayWhenTheyWereLastHereAndWhatIsStillToDo)
{
    records::PersonRow bo = anaAndBo[1];
    const care::PersonId ana{1};
    BOOST_TEST(standingOf(bo, ana, noon) == "not here yet");
    bo.lastOpened = noon - 3h;
    BOOST_TEST(standingOf(bo, ana, noon) == "last here 3 hours ago");
    bo.mustChange = true;
    BOOST_TEST(standingOf(bo, ana, noon) ==
               "last here 3 hours ago, chooses a passphrase of their own on coming in");
    bo.hasPassphrase = false;
    BOOST_TEST(standingOf(bo, ana, noon) == "has no passphrase: give them one");
    BOOST_TEST(standingOf(anaAndBo[0], ana, noon) == "here now");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(EncryptingTheRecordAnew)

BOOST_AUTO_TEST_CASE(isSaidToTakeLongerThanItDoes)
{
    BOOST_TEST(epochTime(0) == "a few seconds");
    BOOST_TEST(epochTime(199'999'999) == "a few seconds");
    BOOST_TEST(epochTime(200'000'000) == "less than a minute");
    BOOST_TEST(epochTime(1'199'999'999) == "less than a minute");
    BOOST_TEST(epochTime(1'200'000'000) == "about 2 minutes");
}

BOOST_AUTO_TEST_SUITE_END()
