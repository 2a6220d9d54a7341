#include "attune/reports/report_frame.h"
#include "sample_visit.h"

#include <benchmark/benchmark.h>

namespace {

using namespace attune;

/// A visit with depression, anxiety and bonding, earlier results, an alert and a signature.
void clinicianReport(benchmark::State& state)
{
    const care::Visit visit = tests::sampleVisit();
    const auto& library = questionnaires::Library::builtIn();
    const auto frame = reports::reportFrame(
        {"Harbour Street Counselling", "", true}, tests::sampleNow(), 42, "0123456789abcdef");
    std::size_t bytes = 0;
    for (auto _ : state) {
        const reports::Pdf pdf = reports::clinicianReport(visit, library, frame);
        bytes = pdf.bytes.size();
        benchmark::DoNotOptimize(bytes);
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

BENCHMARK(clinicianReport)->Unit(benchmark::kMillisecond);

} // namespace
