// Opening a practice with 100,000 assessments, beyond what the passphrase costs, and closing it.
#include "key_derivation.h"
#include "large_practice.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <vector>

namespace {

using namespace attune::records;
using Clock = std::chrono::steady_clock;

constexpr int assessments = 100'000;

double millisecondsSince(Clock::time_point begun)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

double median(std::vector<double>& spent)
{
    std::ranges::nth_element(spent, spent.begin() + static_cast<std::ptrdiff_t>(spent.size() / 2));
    return spent[spent.size() / 2];
}

/// The key derivation by itself and the whole opening in turns, at the same small cost.
void openAndLock(benchmark::State& state)
{
    test::PracticeFixture practice;
    practice.make();
    test::fillPracticeWith(practice, assessments);
    const KdfCost cost{practice.surroundings.kdf.memoryBytes,
                       static_cast<std::uint32_t>(practice.surroundings.kdf.fewestPasses)};
    const Secret passphrase = Secret::fromText(test::goodPassphrase);
    std::vector<double> beyond;
    std::vector<double> locking;
    for (auto _ : state) {
        auto begun = Clock::now();
        benchmark::DoNotOptimize(stretch(passphrase.bytes(), Salt{}, cost));
        const double derivation = millisecondsSince(begun);
        begun = Clock::now();
        auto record = practice.open();
        beyond.push_back(millisecondsSince(begun) - derivation);
        benchmark::DoNotOptimize(record->attention()); // so that there is a page cache to let go
        begun = Clock::now();
        record.reset();
        locking.push_back(millisecondsSince(begun));
    }
    state.counters["open_ms"] = median(beyond);
    state.counters["lock_ms"] = median(locking);
}

BENCHMARK(openAndLock)->Iterations(15)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
