// Hurts practices until the time is up.
// Usage: torture --seconds N [--seed N] [--only TRIAL] [--skip N]
// With --skip a round of faults or flips goes on behind the first N points of its seed.
#include "trial.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace attune::records::test;

namespace {

struct Named
{
    std::string_view name;
    std::unique_ptr<Trial> (*make)(std::uint64_t seed, std::size_t skip);
};

constexpr Named allTrials[]{{"kills",
                             [](std::uint64_t seed, std::size_t) {
                                 return kills(seed);
                             }},
                            {"cuts",
                             [](std::uint64_t seed, std::size_t) {
                                 return powerFailures(seed);
                             }},
                            {"faults", &diskFaults},
                            {"flips", &byteFlips}};

struct Wishes
{
    std::chrono::seconds length{60};
    std::uint64_t seed = std::random_device()();
    std::string only; ///< empty: all
    std::size_t skip = 0;
};

Wishes wishesFrom(int count, char** words)
{
    Wishes wishes;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = words[i];
        if (name == "--seconds") {
            wishes.length = std::chrono::seconds(std::strtoll(words[i + 1], nullptr, 10));
        } else if (name == "--seed") {
            wishes.seed = std::strtoull(words[i + 1], nullptr, 10);
        } else if (name == "--only") {
            wishes.only = words[i + 1];
        } else if (name == "--skip") {
            wishes.skip = std::strtoull(words[i + 1], nullptr, 10);
        }
    }
    return wishes;
}

/// Each trial in turn, a slice at a time.
void rotate(const std::vector<std::unique_ptr<Trial>>& trials,
            std::chrono::seconds length,
            Tally& tally)
{
    const auto start = std::chrono::steady_clock::now();
    const Deadline end = start + length;
    const auto turns = static_cast<int>(trials.size()) * (length.count() < 120 ? 1 : 4);
    const auto slice = std::min<std::chrono::nanoseconds>(std::chrono::nanoseconds(length) / turns,
                                                          std::chrono::minutes(5));
    for (std::size_t turn = 0; !isOver(end); ++turn) {
        const Deadline until = std::min(end, std::chrono::steady_clock::now() + slice);
        trials[turn % trials.size()]->runUntil(until, tally);
    }
}

} // namespace

int main(int count, char** words)
{
    const Wishes wishes = wishesFrom(count, words);
    std::printf("seed %llu\n", static_cast<unsigned long long>(wishes.seed));
    std::fflush(stdout);
    std::vector<std::unique_ptr<Trial>> trials;
    for (const Named& each : allTrials) {
        if (wishes.only.empty() || wishes.only == each.name) {
            trials.push_back(each.make(wishes.seed, wishes.skip));
        }
    }
    if (trials.empty()) {
        std::fprintf(stderr, "torture: there is no trial '%s'.\n", wishes.only.c_str());
        return 2;
    }
    Tally tally;
    try {
        rotate(trials, wishes.length, tally);
    } catch (const std::exception& error) {
        tally.finding(std::string("the torture itself broke off: ") + error.what());
    }
    tally.print();
    return tally.findings() == 0 ? 0 : 1;
}
