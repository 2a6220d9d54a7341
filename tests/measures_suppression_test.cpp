// What of the measures may leave the practice.
#include "measure_practice.h"
#include "measures_hiding.h"
#include "summary_reader.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>
#include <functional>
#include <map>
#include <set>

using namespace attune::care;
using namespace attune::tests;

namespace {

using Counts = std::vector<int>;
using Shown = std::vector<std::optional<int>>; ///< the parts, then their total

Shown shownOf(const Counts& counts)
{
    Partition whole{.id = "whole", .title = {}, .cells = {}, .total = 0};
    for (const int count : counts) {
        whole.cells.push_back({fmt::format("whole/{}", whole.cells.size()), {}, count});
        *whole.total += count;
    }
    hideSmall(whole);
    Shown shown;
    for (const MeasureCell& cell : whole.cells) {
        shown.push_back(cell.count);
    }
    shown.push_back(whole.total);
    return shown;
}

/// Calls back with every way to fill `parts` parts with 0 to `most`.
void forEachCounts(std::size_t parts, int most, const std::function<void(const Counts&)>& use)
{
    Counts counts(parts, 0);
    while (true) {
        use(counts);
        std::size_t place = 0;
        while (place < parts && counts[place] == most) {
            counts[place++] = 0;
        }
        if (place == parts) {
            return;
        }
        ++counts[place];
    }
}

std::string textOf(const Shown& shown)
{
    std::string text;
    for (const auto& each : shown) {
        text += each ? fmt::format(" {}", *each) : " -";
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(WhatLeavesThePractice)

BOOST_AUTO_TEST_CASE(hasNoPartOfOneToFour)
{
    BOOST_TEST(textOf(shownOf({23, 2, 10})) == " 23 - - 35");
    BOOST_TEST(textOf(shownOf({21, 1, 1})) == " - - - 23");
    BOOST_TEST(textOf(shownOf({9, 4, 0, 8})) == " 9 - 0 - 21");
    BOOST_TEST(textOf(shownOf({9, 3, 2})) == " 9 - - 14");
    BOOST_TEST(textOf(shownOf({9, 4, 4, 20})) == " - - - 20 37");
    BOOST_TEST(textOf(shownOf({5, 6, 0})) == " 5 6 0 11");
    BOOST_TEST(textOf(shownOf({3, 0, 0})) == " - 0 0 -");
    BOOST_TEST(textOf(shownOf({1, 1, 1, 1, 1})) == " - - - - - -");
    BOOST_TEST(textOf(shownOf({3, 7, 7, 9})) == " - - - 9 26");
}

// Against a reader who knows how parts are hidden: whatever is hidden could be another number.
BOOST_AUTO_TEST_CASE(couldHaveComeFromOtherNumbersInEachHiddenPart)
{
    constexpr int most = 11;
    for (const std::size_t parts : {2U, 3U, 4U}) {
        std::map<Shown, std::vector<std::set<int>>> possible;
        forEachCounts(parts, most, [&](const Counts& counts) {
            auto& values = possible[shownOf(counts)];
            values.resize(parts);
            for (std::size_t part = 0; part < parts; ++part) {
                values[part].insert(counts[part]);
            }
        });
        for (const auto& [shown, values] : possible) {
            for (std::size_t part = 0; part < parts; ++part) {
                if (!shown[part]) {
                    BOOST_REQUIRE_MESSAGE(values[part].size() > 1,
                                          "part " << part << " of" << textOf(shown));
                } else {
                    BOOST_REQUIRE(!isSmall(*shown[part]));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(letsNobodyWorkOutASmallNumberAcrossFigures)
{
    int numbersShown = 0;
    for (unsigned seed = 0; seed < 2'000; ++seed) {
        const MeasuredPractice practice = joinedPractice(seed, 1 + seed % 12);
        const Period period{Date(dayOf("2026-01-01")), Date(dayOf("2026-06-30"))};
        const Measures all = measuresOf(practice, period);
        const Measures shown = suppressed(all);
        const std::string found = workedOut(all, shown);
        BOOST_REQUIRE_MESSAGE(found.empty(), "practice " << seed << found);
        for (const Partition& whole : shown.partitions) {
            numbersShown += whole.total.value_or(0) > 0 ? 1 : 0;
        }
    }
    BOOST_TEST(numbersShown > 5'000); // what says nothing gives nothing away
}

BOOST_AUTO_TEST_CASE(hasNoClientsNoEndsAndNoSmallDistributions)
{
    const Measures all = measuresOf(practiceOf40(), periodOf40(), "positive/epds");
    const Measures shown = suppressed(all);
    BOOST_TEST(!all.clients.empty());
    BOOST_TEST(shown.clients.empty());
    BOOST_TEST(shown.distributions.size() == all.distributions.size());
    for (const Distribution& scores : shown.distributions) {
        const bool isLarge = *all.distribution(scores.id)->n >= 5;
        BOOST_TEST(!scores.least.has_value());
        BOOST_TEST(!scores.greatest.has_value());
        BOOST_TEST(scores.n.has_value() == isLarge, scores.id);
        BOOST_TEST(scores.median.has_value() == isLarge, scores.id);
    }
    BOOST_TEST(shown.distribution("scores/epds")->median.value() == 7);
}

BOOST_AUTO_TEST_CASE(isAsWorkedOutByHandForThePracticeOf40)
{
    const Measures shown = suppressed(measuresOf(practiceOf40(), periodOf40()));
    BOOST_TEST(shown.partition("eligible")->total.value() == 35);
    BOOST_TEST(shown.cell("eligible/screened")->count.value() == 23);
    BOOST_TEST(!shown.cell("eligible/not-today-only")->count); // 2
    BOOST_TEST(!shown.cell("eligible/neither")->count);        // 10, or the 2 could be worked out
    BOOST_TEST(shown.proportion("screened-positive")->count.value() == 14);
    BOOST_TEST(!shown.proportion("screened-bonding")->count); // 3
    BOOST_TEST(shown.proportion("positive/epds")->count.value() == 8);
    BOOST_TEST(!shown.proportion("reached/epds/10")->count); // 1 is 13 or more
    BOOST_TEST(!shown.proportion("positive/phq-9")->count);  // 3 of 8 are not
    BOOST_TEST(shown.proportion("positive/phq-9")->of.value() == 8);
    BOOST_TEST(!shown.proportion("no-score")->of); // 1; 41 results are shown
    BOOST_TEST(shown.partition("instruments")->total.value() == 41);
    BOOST_TEST(!shown.proportion("missing-items")->of);
    BOOST_TEST(shown.proportion("pds-e-screened")->count.value() == 13);
    BOOST_TEST(!shown.proportion("pds-e-followed-up")->count); // 4, and 4 screened negative
    BOOST_TEST(!shown.proportion("pds-e-followed-up")->of);
}

// The same six referrals, one completed on day 31 to 60: one person between two figures.
BOOST_AUTO_TEST_CASE(doesNotTellWhoCameBetweenThirtyAndSixtyDays)
{
    MeasuredPractice practice;
    for (int client = 1; client <= 12; ++client) {
        practice.clients.emplace_back().facts.client = {client};
        const auto made = dayOf("2026-01-02");
        const int after = client <= 5 ? 10 : client == 6 ? 40 : 90;
        practice.referrals.push_back({{client}, "therapy", made, made + std::chrono::days(after)});
    }
    const Measures all = measuresOf(practice, periodOf40());
    BOOST_TEST(all.proportion("referrals-30")->count.value() == 5);
    BOOST_TEST(all.proportion("referrals-60")->count.value() == 6);
    const Measures shown = suppressed(all);
    BOOST_TEST(!shown.proportion("referrals-30")->count);
    BOOST_TEST(!shown.proportion("referrals-30/therapy")->count);
    BOOST_TEST(shown.proportion("referrals-60")->count.value() == 6);
    BOOST_TEST(shown.proportion("referrals-60/therapy")->count.value() == 6);
}

BOOST_AUTO_TEST_SUITE_END()
