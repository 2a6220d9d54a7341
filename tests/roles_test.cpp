#include "attune/care/roles.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

using namespace attune::care;

BOOST_AUTO_TEST_SUITE(TheTableOfRoles)

BOOST_AUTO_TEST_CASE(hasARowForEachActionAndAColumnForEachRole)
{
    const std::string table = roleTable();
    BOOST_TEST(table.starts_with("| may | Owner | Clinician | Front desk | Auditor |\n"
                                 "|---|:---:|:---:|:---:|:---:|\n"));
    const auto lines = static_cast<std::size_t>(std::ranges::count(table, '\n'));
    BOOST_TEST(lines == allActions().size() + 2);
    for (const char* row :
         {"| see who the clients are | yes | yes | yes | – |\n",
          "| see answers, scores and alerts | yes | yes | – | – |\n",
          "| sign check-ins | yes | yes | – | – |\n",
          "| manage people and keys | yes | – | – | – |\n",
          "| read the audit | yes | – | – | yes |\n",
          "| see answers in an emergency, giving the reason | – | – | yes | – |\n"}) {
        BOOST_TEST(table.find(row) != std::string::npos, row);
    }
}

BOOST_AUTO_TEST_CASE(letsSomebodyDoEverythingAndTheAuditorSeeNoClient)
{
    for (const ActionText& action : allActions()) {
        BOOST_TEST(!action.allowed.empty(), action.id);
        BOOST_TEST(textOf(action.action).id == action.id);
    }
    for (const Action clinical : {Action::seeClients,
                                  Action::seeAnswers,
                                  Action::treat,
                                  Action::sign,
                                  Action::disclose,
                                  Action::exportClient}) {
        BOOST_TEST(!allows(Role::auditor, clinical));
        BOOST_TEST(allows(Role::clinician, clinical));
    }
    BOOST_TEST(textOf(Role::frontDesk).id == "front desk");
}

BOOST_AUTO_TEST_SUITE_END()
