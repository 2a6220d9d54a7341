#include "attune/questionnaires/library.h"
#include "attune/questionnaires/scoring.h"

#include <benchmark/benchmark.h>

namespace {

using namespace attune::questionnaires;

/// Different answers each time, so that nothing is learnt by heart.
std::vector<Response> responsesTo(const Instrument& instrument)
{
    constexpr std::size_t count = 64;
    std::vector<Response> responses;
    for (std::size_t row = 0; row < count; ++row) {
        Response response(instrument.items.size());
        for (const Item& item : instrument.items) {
            const std::size_t pick = (row * 7 + item.number * 3) % item.options.size();
            response.set(item.number, Answer::chosen(item.options[pick].id));
        }
        responses.push_back(std::move(response));
    }
    return responses;
}

void scoring(benchmark::State& state, const char* id)
{
    const Instrument& instrument = *Library::builtIn().find(id);
    const auto responses = responsesTo(instrument);
    std::size_t row = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(score(instrument, responses[row++ % responses.size()]));
    }
    state.SetItemsProcessed(state.iterations());
}

BENCHMARK_CAPTURE(scoring, phq_9, "phq-9");
BENCHMARK_CAPTURE(scoring, pbq_2006, "pbq-2006");

} // namespace
