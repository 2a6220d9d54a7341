// The page on each instrument says what its definition says, number by number.
#include "attune/questionnaires/interpretation.h"
#include "attune/questionnaires/library.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <set>

using namespace attune::questionnaires;

namespace {

const std::filesystem::path folder =
    std::filesystem::path(ATTUNE_SOURCE_DIR) / "docs" / "instruments";

std::string pageOf(const Instrument& instrument)
{
    std::ifstream stream(folder / (instrument.id + ".md"));
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A row of a table; empty cells as the pages write them.
std::string row(const std::vector<std::string>& cells)
{
    std::string text = "\n|";
    for (const std::string& cell : cells) {
        text += cell.empty() ? " |" : " " + cell + " |";
    }
    return text + "\n";
}

std::string points(const Item& item)
{
    std::string text;
    for (const Option& option : item.options) {
        text += (text.empty() ? "" : " ") + formatPoints(option.points);
    }
    return text;
}

std::string noteOn(const Item& item)
{
    if (!item.scored) {
        return "not scored";
    }
    switch (item.safety) {
    case SafetyKind::selfHarm:
        return "safety: self-harm";
    case SafetyKind::harmToInfant:
        return "safety: harm to the infant";
    case SafetyKind::none:
        break;
    }
    return {};
}

/// "Wang 2021", or "Matthey 2008, not confirmed".
std::string nameOf(const Instrument& instrument, const std::string& sourceId, Evidence evidence)
{
    return instrument.source(sourceId)->shortName +
           (evidence == Evidence::unconfirmed ? ", not confirmed" : "");
}

/// What the page of this instrument must hold, row by row and sentence by sentence.
std::vector<std::string> dueOf(const Instrument& instrument)
{
    std::vector<std::string> due;
    for (const Item& item : instrument.items) {
        due.push_back(row({std::to_string(item.number), item.topic, points(item), noteOn(item)}));
    }
    for (const Source& source : instrument.sources) {
        due.push_back("- " + source.shortName + ": " + source.citation);
        due.push_back(source.doi.empty() ? std::string() : "https://doi.org/" + source.doi + ")\n");
    }
    due.insert(due.end(), instrument.cautions.begin(), instrument.cautions.end());
    due.push_back("> " + instrument.rights.notice + "\n");
    due.push_back(instrument.rights.statement + " Last read on " + instrument.rights.checked);
    if (!instrument.loincPanel.empty()) {
        due.push_back("panel " + instrument.loincPanel + ", total " + instrument.loincTotal);
    }
    return due;
}

std::vector<std::string> dueOf(const Instrument& instrument, const Scale& scale)
{
    std::vector<std::string> due{scale.missing.statement};
    std::string items;
    for (const int number : scale.items) {
        items += (items.empty() ? "" : ", ") + std::to_string(number);
    }
    due.push_back(row(
        {scale.title, items, formatPoints(scale.lowest) + " to " + formatPoints(scale.highest)}));
    for (const Band& band : scale.bands) {
        due.push_back(row({formatPoints(band.from) + " to " + formatPoints(band.to),
                           band.label,
                           nameOf(instrument, band.sourceId, band.evidence)}));
    }
    for (const CutOff& cutOff : scale.cutOffs) {
        std::string accuracy;
        if (cutOff.accuracy) {
            std::ostringstream text;
            text << cutOff.accuracy->sensitivity << ", " << cutOff.accuracy->specificity << " for "
                 << cutOff.accuracy->condition << " (" << cutOff.accuracy->sourceName << ")";
            accuracy = text.str();
        }
        due.push_back(row({scale.title,
                           formatPoints(cutOff.atOrAbove) + " or more",
                           cutOff.meaning,
                           nameOf(instrument, cutOff.sourceId, cutOff.evidence),
                           cutOff.alerts ? "yes" : "",
                           accuracy}));
    }
    if (scale.reliableChange) {
        due.push_back(
            "A difference of " + formatPoints(scale.reliableChange->points) +
            " points or more in the total is more than measurement error (" +
            nameOf(instrument, scale.reliableChange->sourceId, scale.reliableChange->evidence) +
            ")");
    }
    return due;
}

} // namespace

BOOST_AUTO_TEST_SUITE(InstrumentPages)

BOOST_AUTO_TEST_CASE(standForEveryInstrumentAndForNoOther)
{
    std::set<std::string> due;
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        due.insert(instrument.id + ".md");
    }
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        found.insert(entry.path().filename().string());
    }
    BOOST_TEST(found == due, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(sayWhatTheDefinitionsSay)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        const std::string page = pageOf(instrument);
        std::vector<std::string> due = dueOf(instrument);
        for (const Scale& scale : instrument.scales) {
            const auto more = dueOf(instrument, scale);
            due.insert(due.end(), more.begin(), more.end());
        }
        for (const std::string& text : due) {
            BOOST_TEST(page.find(text) != std::string::npos, instrument.id << " lacks " << text);
        }
    }
}

BOOST_AUTO_TEST_CASE(haveNoRowsBesides)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        constexpr std::ptrdiff_t heads = 6; // two lines above items, scales and cut-offs
        auto due = heads + static_cast<std::ptrdiff_t>(instrument.items.size());
        for (const Scale& scale : instrument.scales) {
            due += 1 + static_cast<std::ptrdiff_t>(scale.bands.size() + scale.cutOffs.size());
            due += scale.bands.empty() ? 0 : 2;
        }
        std::istringstream lines(pageOf(instrument));
        std::ptrdiff_t found = 0;
        for (std::string line; std::getline(lines, line);) {
            found += line.starts_with('|') ? 1 : 0;
        }
        BOOST_TEST(found == due, instrument.id);
    }
}

BOOST_AUTO_TEST_SUITE_END()
