#include "attune/reports/client_summary.h"
#include "attune/reports/referral_letter.h"
#include "attune/reports/report_frame.h"
#include "sample_visit.h"

#include <benchmark/benchmark.h>
#include <malloc.h>

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

/// A thousand reports of every kind, one after another: reports a second, and what memory they hold
/// on to between the five hundredth and the last.
void thousandReports(benchmark::State& state)
{
    constexpr int count = 1000;
    constexpr int settled = 500;
    const care::Visit visit = tests::sampleVisit();
    const auto& library = questionnaires::Library::builtIn();
    const auto& lines = care::builtInSupportLines();
    const auto frame = reports::reportFrame(
        {"Harbour Street Counselling", "", true}, tests::sampleNow(), 42, "0123456789abcdef");
    const auto letter = reports::proposedLetter(visit, library, {}, {}, frame);
    double kept = 0;
    for (auto _ : state) {
        std::size_t before = 0;
        std::size_t bytes = 0;
        for (int number = 0; number < count; ++number) {
            if (number == settled) {
                before = mallinfo2().uordblks;
            }
            switch (number % 4) {
            case 0:
                bytes += reports::clinicianReport(visit, library, frame).bytes.size();
                break;
            case 1:
                bytes += reports::clientSummary(visit, library, lines, {}, frame).bytes.size();
                break;
            case 2:
                bytes += reports::attunementHandout(visit, lines, {}, frame).bytes.size();
                break;
            default:
                bytes += reports::referralLetter(letter, visit, frame).bytes.size();
            }
        }
        benchmark::DoNotOptimize(bytes);
        kept = static_cast<double>(mallinfo2().uordblks) - static_cast<double>(before);
    }
    state.SetItemsProcessed(state.iterations() * count);
    state.counters["kept_bytes"] = kept;
}

BENCHMARK(thousandReports)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
