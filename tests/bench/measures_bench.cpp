// Practice measures from 1,000,000 assessments of 100,000 clients, fed row by row.
#include "attune/care/measures.h"
#include "peak_memory.h"

#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>

namespace {

using namespace attune::care;
using namespace attune::bench;
using std::chrono::days;
using std::chrono::sys_days;

constexpr int clients = 100'000;
constexpr int assessmentsEach = 10;
constexpr int daysFed = 3650; ///< the rows lie evenly in ten years
constexpr std::array<std::string_view, 5> forms{"epds", "phq-9", "phq-2", "gad-7", "pbq-2006"};
const sys_days firstDay = std::chrono::year(2016) / 1 / 1;

ClientFacts clientOf(int number, BirthFacts& birth)
{
    birth = {firstDay + days(number * 37 % daysFed), false};
    ClientFacts facts;
    facts.client = {number + 1};
    facts.births = {&birth, 1};
    return facts;
}

AssessmentFacts assessmentOf(int row)
{
    const int number = row % clients;
    const int round = row / clients;
    AssessmentFacts facts;
    facts.assessment = {row + 1};
    facts.client = {number + 1};
    facts.infant = {round % 5 == 4 ? number + 1 : 0};
    facts.instrument = forms.at(static_cast<std::size_t>(round % 5));
    facts.day = firstDay + days((number * 37 + round * 365 + number % 90) % daysFed);
    facts.language = number % 7 == 0 ? "es" : "en";
    facts.total = (number * 13 + round * 7) % 28;
    facts.isPositive = *facts.total >= 10;
    facts.missingItems = row % 50 == 0 ? 1 : 0;
    facts.items = 10;
    return facts;
}

/// As the record feeds them: of a client all, of the rows those of the days that are needed.
Measures measuresOf(const Period& period)
{
    MeasureTaker taker(period, attune::questionnaires::Library::builtIn(), "positive/epds");
    const sys_days from = std::max(sys_days(firstDayNeeded(period)), firstDay);
    for (int number = 0; number < clients; ++number) {
        BirthFacts birth;
        taker.add(clientOf(number, birth));
    }
    for (int row = 0; row < clients * assessmentsEach; ++row) {
        const AssessmentFacts facts = assessmentOf(row);
        if (facts.day >= from && facts.day <= sys_days(period.to)) {
            taker.add(facts);
        }
    }
    return taker.take();
}

Period periodOf(int share)
{
    return {Date(firstDay + days(daysFed - daysFed / share)), Date(firstDay + days(daysFed - 1))};
}

void practiceMeasures(benchmark::State& state)
{
    const Period period = periodOf(static_cast<int>(state.range(0)));
    double peak = 0;
    for (auto _ : state) {
        forgetPeakMemory();
        const double before = memory("VmRSS:");
        benchmark::DoNotOptimize(measuresOf(period));
        peak = std::max(peak, memory("VmHWM:") - before);
    }
    state.counters["peak_MB"] = peak;
}

// The whole period, half of it and a quarter.
BENCHMARK(practiceMeasures)
    ->Arg(1)
    ->Arg(2)
    ->Arg(4)
    ->Iterations(5)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
