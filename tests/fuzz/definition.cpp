// An instrument's definition: read, or refused with a reason; what is read can be scored.
#include "attune/questionnaires/interpretation.h"
#include "attune/questionnaires/library.h"
#include "attune/questionnaires/scoring.h"
#include "target.h"

using namespace attune::questionnaires;

namespace {

/// `position` 0: unanswered; options are reused from the first where an item has fewer.
Response answered(const Instrument& instrument, std::size_t position)
{
    Response response(instrument.items.size());
    for (const Item& item : instrument.items) {
        if (position > 0) {
            const auto& option = item.options.at((position - 1) % item.options.size());
            response.set(item.number, Answer::chosen(option.id));
        }
    }
    return response;
}

void judge(const Instrument& instrument, const Result& result, const Result& before)
{
    for (const Scale& scale : instrument.scales) {
        const ScaleScore& score = *result.scale(scale.id);
        attune::fuzz::expect(score.value.has_value() == (score.status != ScoreStatus::absent),
                             "a score is absent exactly where it has no value");
        const Scale forFathers = scaleFor(scale, {"father", "es"});
        isPositiveScreen(forFathers, score);
        absenceReason(scale, score);
        changeBetween(scale, *before.scale(scale.id), score);
        for (const CutOff* cutOff : reachedCutOffs(scale, score.value.value_or(0))) {
            naturalFrequency(*cutOff, 0.12);
        }
    }
    isPositive(instrument, result, {});
}

void use(const Instrument& instrument)
{
    const Result nothing = score(instrument, answered(instrument, 0));
    for (std::size_t position = 0; position < 4; ++position) {
        const Response response = answered(instrument, position);
        judge(instrument, score(instrument, response), nothing);
        contradictsItself(instrument, response);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text = attune::fuzz::textOf(data, size);
    for (Instrument (*parse)(std::string_view, std::string_view) : {&parseInstrument, &parseAid}) {
        try {
            use(parse(text, "any.json"));
        } catch (const DefinitionError&) {
            continue;
        }
    }
    return 0;
}
