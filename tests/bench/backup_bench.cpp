// A backup of 100 MB, read back and held against the record, as a whole.
#include "attune/records/backup.h"
#include "large_practice.h"

#include <benchmark/benchmark.h>

namespace {

using namespace attune::records;

constexpr std::uintmax_t practiceBytes = 100'000'000;

void backupOf100MB(benchmark::State& state)
{
    test::PracticeFixture practice;
    practice.make();
    test::fillPractice(practice, practiceBytes);
    const auto record = practice.open();
    const auto file = practice.base.path / "bench.attune-backup";
    for (auto _ : state) {
        state.counters["bytes"] = static_cast<double>(record->makeBackup(file, true).bytes);
    }
}

BENCHMARK(backupOf100MB)
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

} // namespace
