#include "attune/questionnaires/interpretation.h"
#include "condition_words.h"
#include "markdown.h"
#include "page_parts.h"
#include "page_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::exchange {

namespace {

using questionnaires::Accuracy;
using questionnaires::Band;
using questionnaires::Criterion;
using questionnaires::CutOff;
using questionnaires::formatPoints;
using questionnaires::Instrument;
using questionnaires::Scale;

/// "0.85, 0.84 for major depression (Levis 2020)"; empty where none is published.
std::string accuracyWords(const std::optional<Accuracy>& accuracy)
{
    return accuracy ? fmt::format("{}, {} for {} ({})",
                                  accuracy->sensitivity,
                                  accuracy->specificity,
                                  accuracy->condition,
                                  accuracy->sourceName)
                    : std::string();
}

/// "none", "2 of 9, pro-rated and rounded (Arrieta 2017)"
std::string missingWords(const Instrument& instrument, const Scale& scale)
{
    const auto& rule = scale.missing;
    std::string text = "none";
    if (rule.mostMissing > 0) {
        text = fmt::format("{} of {}, pro-rated{}",
                           rule.mostMissing,
                           scale.items.size(),
                           rule.roundsToWhole ? " and rounded" : "");
    }
    const std::string source = nameOf(instrument, rule.sourceId, rule.evidence);
    return source.empty() ? text : fmt::format("{} ({})", text, source);
}

void writeScales(Markdown& page, const Instrument& instrument)
{
    page.heading("Scores");
    page.tableHead({"scale", "items", "range", "higher is", "may be missing"});
    for (const Scale& scale : instrument.scales) {
        page.tableRow({scale.title,
                       fmt::format("{}", fmt::join(marksOf(instrument, scale.items), ", ")),
                       rangeOf(scale.lowest, scale.highest),
                       scale.higherIsWorse ? "worse" : "better",
                       missingWords(instrument, scale)});
    }
    std::vector<std::string> statements;
    for (const Scale& scale : instrument.scales) {
        if (std::ranges::find(statements, scale.missing.statement) == statements.end()) {
            statements.push_back(scale.missing.statement);
        }
    }
    page.paragraphOrList(statements);
}

void writeBands(Markdown& page, const Instrument& instrument)
{
    page.heading("Bands");
    if (std::ranges::all_of(instrument.scales,
                            [](const Scale& scale) { return scale.bands.empty(); })) {
        page.paragraph("None was found in print.");
        return;
    }
    page.tableHead({"scale", "score", "band", "source"});
    for (const Scale& scale : instrument.scales) {
        for (const Band& band : scale.bands) {
            page.tableRow({scale.title,
                           rangeOf(band.from, band.to),
                           band.label,
                           nameOf(instrument, band.sourceId, band.evidence)});
        }
    }
}

/// What announces a positive screen.
std::string announcedWords(const Instrument& instrument)
{
    const bool byScore = std::ranges::any_of(instrument.scales, [](const Scale& scale) {
        return std::ranges::any_of(scale.cutOffs, &CutOff::alerts);
    });
    const bool byCriterion = std::ranges::any_of(instrument.criteria, &Criterion::alerts);
    if (byScore && byCriterion) {
        return "A screen is positive where a score reaches a cut-off that is announced, or a "
               "criterion that is announced is met.";
    }
    if (byScore) {
        return "A screen is positive where a score reaches a cut-off that is announced.";
    }
    return byCriterion ? "A screen is positive where a criterion that is announced is met."
                       : "Nothing is announced as a positive screen.";
}

bool hasAccuracy(const Instrument& instrument)
{
    return std::ranges::any_of(instrument.scales, [](const Scale& scale) {
        return std::ranges::any_of(
            scale.cutOffs, [](const CutOff& cutOff) { return cutOff.accuracy.has_value(); });
    });
}

void writeCutOffs(Markdown& page, const Instrument& instrument)
{
    page.heading("Cut-offs");
    if (std::ranges::all_of(instrument.scales,
                            [](const Scale& scale) { return scale.cutOffs.empty(); })) {
        page.paragraph("None was found in print. " + announcedWords(instrument));
        return;
    }
    page.paragraph(announcedWords(instrument));
    page.paragraph("Of the cut-offs those count that were found among people like the one who "
                   "answered or among people in general, in the same language edition or in any; "
                   "where none of these is announced, those found after birth stand in.");
    if (hasAccuracy(instrument)) {
        page.paragraph("Accuracy is sensitivity, then specificity, against a diagnostic "
                       "interview.");
    }
    page.tableHead({"scale", "score", "may mean", "found", "source", "announced", "accuracy"});
    for (const Scale& scale : instrument.scales) {
        for (const CutOff& cutOff : sortedCutOffs(scale)) {
            std::string found = populationName(cutOff.population);
            if (!cutOff.language.empty()) {
                found += fmt::format(", {} edition", languageName(cutOff.language));
            }
            page.tableRow({scale.title,
                           formatPoints(cutOff.atOrAbove) + " or more",
                           cutOff.meaning,
                           found,
                           nameOf(instrument, cutOff.sourceId, cutOff.evidence),
                           cutOff.alerts ? "yes" : "",
                           accuracyWords(cutOff.accuracy)});
        }
    }
}

void writeCriteria(Markdown& page, const Instrument& instrument)
{
    if (instrument.criteria.empty()) {
        return;
    }
    page.heading("Criteria");
    page.paragraph("What the answers say beside any sum. A criterion stays unknown as long as "
                   "answers that would settle it are missing.");
    for (const Criterion& criterion : instrument.criteria) {
        page.smallHeading(criterion.title);
        writeCondition(page, instrument, "It is met where", criterion.when);
        page.paragraph("Met: " + criterion.met);
        page.paragraph("Not met: " + criterion.notMet);
        std::string text =
            fmt::format("Source: {}. {}",
                        nameOf(instrument, criterion.sourceId, criterion.evidence),
                        criterion.alerts ? "Announced where it is met." : "Not announced.");
        if (criterion.accuracy) {
            text += fmt::format(" Sensitivity, then specificity: {}.",
                                accuracyWords(criterion.accuracy));
        }
        page.paragraph(text);
    }
}

void writeChange(Markdown& page, const Instrument& instrument)
{
    page.heading("Change");
    std::vector<std::string> lines;
    std::vector<std::string> without;
    for (const Scale& scale : instrument.scales) {
        if (!scale.reliableChange) {
            without.push_back(scale.title);
            continue;
        }
        const auto& change = *scale.reliableChange;
        lines.push_back(fmt::format("{}: a difference of {} or more is more than measurement error "
                                    "({}).",
                                    scale.title,
                                    counted(change.points, "point", "points"),
                                    nameOf(instrument, change.sourceId, change.evidence)));
    }
    if (!without.empty()) {
        lines.push_back(joined(without) +
                        ": no threshold was found, so the difference stands alone.");
    }
    page.paragraphOrList(lines);
}

} // namespace

void writeScores(Markdown& page, const Instrument& instrument)
{
    writeScales(page, instrument);
    writeBands(page, instrument);
    writeCutOffs(page, instrument);
    writeCriteria(page, instrument);
    writeChange(page, instrument);
}

} // namespace attune::exchange
