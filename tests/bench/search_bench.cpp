// A keystroke in the search over 100,000 clients, and reading a client with 200 results.
#include "large_practice.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <vector>

namespace {

using namespace attune::records;
using Clock = std::chrono::steady_clock;

constexpr int clients = 100'000;
constexpr int mostShown = 40; ///< as Today lists them

double millisecondsSince(Clock::time_point begun)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

/// The slowest of a name typed letter by letter, of what nobody has, and of what all have.
void searchKeystroke(benchmark::State& state)
{
    test::PracticeFixture practice;
    practice.make();
    test::fillPracticeWithClients(practice, clients);
    const auto record = practice.open();
    const auto begun = Clock::now();
    record->prepareSearch();
    state.counters["prepare_ms"] = millisecondsSince(begun);
    std::vector<double> slowest;
    for (auto _ : state) {
        double most = 0;
        for (const char* typed : {"m",
                                  "ma",
                                  "mab",
                                  "mabel",
                                  "example",
                                  "99999",
                                  "1984-07-22",
                                  "nobody has this",
                                  "example 77 c-000077"}) {
            const auto key = Clock::now();
            benchmark::DoNotOptimize(record->findClients(typed, mostShown));
            most = std::max(most, millisecondsSince(key));
        }
        slowest.push_back(most);
    }
    std::ranges::nth_element(slowest, slowest.begin() + static_cast<long>(slowest.size() / 2));
    state.counters["key_ms"] = slowest[slowest.size() / 2];
}

BENCHMARK(searchKeystroke)->Iterations(20)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
