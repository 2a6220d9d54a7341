#include "attune/questionnaires/interpretation.h"
#include "markdown.h"
#include "page_parts.h"
#include "page_words.h"

#include <fmt/format.h>

namespace attune::exchange {

namespace {

using questionnaires::Band;
using questionnaires::Criterion;
using questionnaires::CutOff;
using questionnaires::Evidence;
using questionnaires::formatPoints;
using questionnaires::Instrument;
using questionnaires::Scale;

/// " (Matthey 2008)"; empty without a source.
std::string inBrackets(const Instrument& instrument, std::string_view sourceId)
{
    const auto* source = instrument.source(sourceId);
    return source == nullptr ? std::string() : " (" + source->shortName + ")";
}

/// Every figure of the scale that was not read in its source.
std::vector<std::string> unconfirmedOf(const Instrument& instrument, const Scale& scale)
{
    std::vector<std::string> found;
    const auto add = [&](Evidence evidence, std::string_view sourceId, const std::string& figure) {
        if (evidence == Evidence::unconfirmed) {
            found.push_back(fmt::format("{}: {}", scale.title, figure) +
                            inBrackets(instrument, sourceId));
        }
    };
    for (const Band& band : scale.bands) {
        add(band.evidence,
            band.sourceId,
            fmt::format("the band {}, {}", rangeOf(band.from, band.to), band.label));
    }
    for (const CutOff& cutOff : sortedCutOffs(scale)) {
        add(cutOff.evidence,
            cutOff.sourceId,
            fmt::format(
                "the cut-off {} or more, {}", formatPoints(cutOff.atOrAbove), cutOff.meaning));
    }
    if (scale.reliableChange) {
        add(scale.reliableChange->evidence,
            scale.reliableChange->sourceId,
            fmt::format("the reliable change of {}",
                        counted(scale.reliableChange->points, "point", "points")));
    }
    add(scale.missing.evidence, scale.missing.sourceId, "the rule for missing answers");
    return found;
}

} // namespace

void writeUnconfirmed(Markdown& page, const Instrument& instrument)
{
    page.heading("What is not confirmed");
    std::vector<std::string> found;
    for (const Scale& scale : instrument.scales) {
        const auto more = unconfirmedOf(instrument, scale);
        found.insert(found.end(), more.begin(), more.end());
    }
    for (const Criterion& criterion : instrument.criteria) {
        if (criterion.evidence == Evidence::unconfirmed) {
            found.push_back("the criterion " + criterion.title +
                            inBrackets(instrument, criterion.sourceId));
        }
    }
    if (found.empty()) {
        page.paragraph("Nothing: each figure that names a source was read there.");
        return;
    }
    page.paragraph("Widely repeated, but not read in the source. It is shown as such and announces "
                   "nothing alone.");
    for (const std::string& figure : found) {
        page.bullet(figure);
    }
}

} // namespace attune::exchange
