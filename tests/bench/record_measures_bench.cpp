// Practice measures from a record of 1,000,000 assessments of 100,000 clients.
#include "attune/records/follow_through.h"
#include "large_practice.h"
#include "peak_memory.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <ctime>
#include <memory>
#include <vector>

namespace {

using namespace attune;
using namespace attune::records;
using Clock = std::chrono::steady_clock;

constexpr int clients = 100'000;
constexpr int assessmentsEach = 10;

/// Made once: it takes longer than all that is measured.
Record& record()
{
    static test::PracticeFixture practice;
    static const std::unique_ptr<Record> opened = [] {
        practice.make();
        test::fillPracticeWithFacts(practice, clients, assessmentsEach);
        auto record = practice.open();
        const care::Date last(test::lastDayOfFacts);
        record->followThrough().measures({last, last}); // what is prepared once, and the caches
        return record;
    }();
    return *opened;
}

double secondsOf(int share)
{
    using std::chrono::days;
    const care::Period period{
        care::Date(test::lastDayOfFacts - days(test::daysOfFacts / share - 1)),
        care::Date(test::lastDayOfFacts)};
    const auto begun = Clock::now();
    benchmark::DoNotOptimize(record().followThrough().measures(period));
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

double median(std::vector<double>& spent)
{
    std::ranges::nth_element(spent, spent.begin() + static_cast<std::ptrdiff_t>(spent.size() / 2));
    return spent[spent.size() / 2];
}

/// The whole period and half of it, in turns.
void measuresOfRecord(benchmark::State& state)
{
    record();
    std::vector<double> whole;
    std::vector<double> half;
    std::vector<double> processor; // of the whole period: what a busy computer does not lengthen
    double peak = 0;
    for (auto _ : state) {
        bench::forgetPeakMemory();
        const double before = bench::memory("VmRSS:");
        const std::clock_t begun = std::clock();
        whole.push_back(secondsOf(1));
        processor.push_back(static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
        peak = std::max(peak, bench::memory("VmHWM:") - before);
        half.push_back(secondsOf(2));
    }
    state.counters["whole_s"] = median(whole);
    state.counters["whole_cpu_s"] = median(processor);
    state.counters["half_s"] = median(half);
    state.counters["peak_MB"] = peak;
}

BENCHMARK(measuresOfRecord)->Iterations(3)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
