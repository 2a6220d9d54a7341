#include "attune/exchange/instrument_page.h"

#include "markdown.h"
#include "page_parts.h"
#include "page_words.h"

#include <fmt/format.h>

namespace attune::exchange {

namespace {

using questionnaires::Instrument;
using questionnaires::Library;
using questionnaires::Wording;

std::string linkTo(const Instrument& instrument)
{
    return fmt::format("[{}]({}.md)", instrument.shortTitle, instrument.id);
}

void writeOpening(Markdown& page, const Instrument& instrument)
{
    page.title(instrument.shortTitle + ": " + instrument.title);
    page.paragraph("This page is made from the definition: `./dev pages`.");
    page.paragraph(instrument.measures);
    std::vector<std::string> populations;
    for (const std::string& population : instrument.populations) {
        populations.push_back(populationName(population));
    }
    page.bullet("Asks about: " + instrument.recall);
    page.bullet("Made or tested: " + joined(populations));
    page.bullet(instrument.minutes == 0.5
                    ? "Takes about half a minute"
                    : "Takes about " + counted(instrument.minutes, "minute", "minutes"));
    if (instrument.askedByClinician) {
        page.bullet("Made to be asked aloud, not to be read by oneself");
    }
    if (instrument.aboutInfant) {
        page.bullet("About one baby: of twins each has a sheet of its own. It is withheld where a "
                    "baby has died");
    }
    page.bullet("Authors: " + instrument.authors);
    page.bullet(fmt::format(
        "In Attune: `{}`, version {} of its definition", instrument.id, instrument.version));
}

void writeNextStep(Markdown& page, const Instrument& instrument, const Library& library)
{
    page.heading("What follows");
    const Instrument* next =
        instrument.stepsUpTo ? library.find(instrument.stepsUpTo->instrumentId) : nullptr;
    std::vector<std::string> before;
    for (const Instrument& other : library.instruments()) {
        if (other.stepsUpTo && other.stepsUpTo->instrumentId == instrument.id) {
            before.push_back(linkTo(other));
        }
    }
    if (next != nullptr) {
        page.paragraph(fmt::format(
            "Where it screens positive, the {} follows within the same check-in.{}",
            linkTo(*next),
            instrument.stepsUpTo->sharesItems
                ? " Its first items are these: their answers are taken over and not asked twice."
                : ""));
    }
    if (!before.empty()) {
        page.paragraph(fmt::format("It follows within the same check-in where the {} screens "
                                   "positive.",
                                   joined(before, "or")));
    }
    if (next == nullptr && before.empty()) {
        page.paragraph("It stands alone.");
    }
}

void writeCautions(Markdown& page, const Instrument& instrument)
{
    if (instrument.cautions.empty()) {
        return;
    }
    page.heading("Read with care");
    for (const std::string& caution : instrument.cautions) {
        page.bullet(caution);
    }
}

void writeSources(Markdown& page, const Instrument& instrument)
{
    page.heading("Sources");
    for (const auto& source : instrument.sources) {
        page.bullet(fmt::format("{}: {}{}",
                                source.shortName,
                                source.citation,
                                source.doi.empty()
                                    ? std::string()
                                    : fmt::format(". doi:[{0}](https://doi.org/{0})", source.doi)));
    }
    std::vector<std::string> codes;
    if (!instrument.loincPanel.empty()) {
        codes.push_back("panel " + instrument.loincPanel);
    }
    if (!instrument.loincTotal.empty()) {
        codes.push_back("total " + instrument.loincTotal);
    }
    page.paragraph(codes.empty() ? std::string("LOINC: none known.")
                                 : fmt::format("LOINC: {}.", fmt::join(codes, ", ")));
}

void writeRights(Markdown& page, const Instrument& instrument, const Library& library)
{
    page.heading("Rights");
    std::vector<std::string> names;
    std::vector<std::string> attributions;
    for (const Language& language : namedLanguages()) {
        if (const Wording* wording = library.wording(instrument.id, language.tag)) {
            names.emplace_back(language.name);
            attributions.push_back(fmt::format("{}: {}", language.name, wording->attribution));
        }
    }
    const bool isFree = instrument.rights.state == questionnaires::RightsState::free;
    page.paragraph(fmt::format(
        "{} {}",
        isFree ? "Free." : "A licence is needed.",
        names.empty() ? "Its wording does not come with Attune."
                      : fmt::format("Its wording comes with Attune in {}.", joined(names))));
    page.bullet("Holder: " + instrument.rights.holder);
    page.bullet(fmt::format(
        "Terms: {} Last read on {}.", instrument.rights.statement, instrument.rights.checked));
    page.paragraph("Printed with its results:");
    page.quote(instrument.rights.notice);
    if (!attributions.empty()) {
        page.paragraph("Shown with its wording:");
    }
    for (const std::string& attribution : attributions) {
        page.bullet(attribution);
    }
}

} // namespace

std::string instrumentPage(const Instrument& instrument, const Library& library)
{
    Markdown page;
    writeOpening(page, instrument);
    writeItems(page, instrument);
    writeScores(page, instrument);
    writeNextStep(page, instrument, library);
    writeCautions(page, instrument);
    writeUnconfirmed(page, instrument);
    writeSources(page, instrument);
    writeRights(page, instrument, library);
    return page.text();
}

} // namespace attune::exchange
