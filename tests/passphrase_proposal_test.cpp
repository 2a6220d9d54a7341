#include "attune/records/passphrase_proposal.h"
#include "attune/records/practice_folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace attune::records;

BOOST_AUTO_TEST_SUITE(AProposedPassphrase)

BOOST_AUTO_TEST_CASE(isSixWordsThatTheRulesAccept)
{
    for (int round = 0; round < 200; ++round) {
        const Secret proposal = proposePassphrase();
        BOOST_TEST_CONTEXT(proposal.text())
        {
            BOOST_TEST(std::ranges::count(proposal.text(), '-') == 5);
            BOOST_TEST(std::ranges::all_of(proposal.text(), [](char letter) {
                return letter == '-' || (letter >= 'a' && letter <= 'z');
            }));
            BOOST_TEST(judgePassphrase(proposal.text(), {"Harbour Street"}).acceptable);
        }
    }
}

BOOST_AUTO_TEST_CASE(drawsFromTwoHundredAndFiftySixDifferentWords)
{
    // 12,000 draws miss a given word with (255/256)^12000, once in 10^20.
    std::set<std::string> words;
    for (int round = 0; round < 2000; ++round) {
        const Secret proposal = proposePassphrase();
        std::string_view rest = proposal.text();
        while (!rest.empty()) {
            const auto end = std::min(rest.find('-'), rest.size());
            words.emplace(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    BOOST_TEST(words.size() == 256U);
}

BOOST_AUTO_TEST_SUITE_END()
