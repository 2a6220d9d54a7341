#pragma once

#include "attune/records/progress.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>
#include <vector>

namespace attune::records::test {

/// Says stop at the call of this number, counted from 1; 0: never.
struct Watcher
{
    int stopAt = 0;
    std::vector<double> told;

    Progress progress()
    {
        return [this](double done) {
            told.push_back(done);
            return static_cast<int>(told.size()) != stopAt;
        };
    }
};

inline void checkThatItRises(const std::vector<double>& told)
{
    BOOST_TEST(told.size() > 10U);
    BOOST_TEST(std::ranges::is_sorted(told));
    BOOST_REQUIRE(!told.empty());
    BOOST_TEST(told.front() >= 0);
    BOOST_TEST(told.back() > 0.8);
    BOOST_TEST(told.back() <= 1);
}

/// Stops `work` at its calls, each time a quarter later, until it is done before.
/// Returns how often it was stopped.
inline int stopEverywhere(const std::function<void(const Progress&)>& work,
                          const std::function<void()>& afterwards)
{
    int stopped = 0;
    for (int at = 1;; at += 1 + at / 4) {
        Watcher watcher{.stopAt = at, .told = {}};
        try {
            work(watcher.progress());
            return stopped;
        } catch (const Cancelled&) {
            ++stopped;
            BOOST_TEST(static_cast<int>(watcher.told.size()) == at); // not asked again
        }
        afterwards();
    }
}

} // namespace attune::records::test
