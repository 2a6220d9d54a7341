// The page on each instrument stands in docs/instruments/ just as its definition makes it.
#include "instrument_page_reading.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

using namespace attune::questionnaires;
using namespace attune::tests;

namespace {

namespace fs = std::filesystem;

const fs::path root = ATTUNE_SOURCE_DIR;

std::string readText(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Sentences of a definition that its page repeats.
std::vector<std::string> sentencesOf(const Instrument& instrument)
{
    std::vector<std::string> due{instrument.measures,
                                 "Asks about: " + instrument.recall,
                                 "Authors: " + instrument.authors,
                                 "`" + instrument.id + "`, version " + instrument.version,
                                 "Holder: " + instrument.rights.holder,
                                 instrument.rights.statement,
                                 "Last read on " + instrument.rights.checked,
                                 instrument.rights.notice};
    due.insert(due.end(), instrument.cautions.begin(), instrument.cautions.end());
    for (const Source& source : instrument.sources) {
        due.push_back("- " + source.shortName + ": " + source.citation);
        due.push_back(source.doi.empty() ? std::string() : "(https://doi.org/" + source.doi + ")");
    }
    for (const Scale& scale : instrument.scales) {
        due.push_back(scale.missing.statement);
    }
    for (const Criterion& criterion : instrument.criteria) {
        due.insert(due.end(), {criterion.title, criterion.met, criterion.notMet});
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
    for (const auto& entry : fs::directory_iterator(root / "docs" / "instruments")) {
        found.insert(entry.path().filename().string());
    }
    BOOST_TEST(found == due, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(areWhatTheDefinitionsMake)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        const auto committed = readText(root / "docs" / "instruments" / (instrument.id + ".md"));
        BOOST_TEST((committed == pageOf(instrument)),
                   instrument.id << ": the page is not that of its definition; run ./dev pages");
    }
}

BOOST_AUTO_TEST_CASE(repeatEverySentenceOfADefinition)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        const std::string page = flat(pageOf(instrument));
        for (const std::string& text : sentencesOf(instrument)) {
            BOOST_TEST(page.find(text) != std::string::npos, instrument.id << " lacks " << text);
        }
    }
}

BOOST_AUTO_TEST_CASE(haveARowForEveryItemScaleBandAndCutOffAndNoneBesides)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        constexpr std::size_t head = 2;
        std::size_t bands = 0;
        std::size_t cutOffs = 0;
        for (const Scale& scale : instrument.scales) {
            bands += scale.bands.size();
            cutOffs += scale.cutOffs.size();
        }
        const std::size_t due = head + instrument.items.size() + head + instrument.scales.size() +
                                (bands > 0 ? head + bands : 0) + (cutOffs > 0 ? head + cutOffs : 0);
        const auto lines = linesOf(pageOf(instrument));
        const auto found = std::ranges::count_if(
            lines, [](const std::string& line) { return line.starts_with('|'); });
        BOOST_TEST(static_cast<std::size_t>(found) == due, instrument.id);
    }
}

BOOST_AUTO_TEST_CASE(wrapTheirProse)
{
    constexpr std::size_t columns = 100;
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        for (const std::string& line : linesOf(pageOf(instrument))) {
            const auto letters = std::ranges::count_if(line, [](char byte) {
                return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
            });
            const bool isLink = line.find(' ', line.find_first_not_of(' ')) == std::string::npos;
            BOOST_TEST(
                (line.starts_with('|') || isLink || static_cast<std::size_t>(letters) <= columns),
                instrument.id << ": " << line);
            BOOST_TEST(!line.ends_with(' '), instrument.id << ": " << line);
        }
    }
}

BOOST_AUTO_TEST_CASE(nameEveryLanguageWhoseWordingShips)
{
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(root / "questionnaires" / "wording")) {
        const std::string id = entry.path().stem().stem().string();
        const std::string language = entry.path().stem().extension().string().substr(1);
        const Wording* wording = Library::builtIn().wording(id, language);
        BOOST_TEST_REQUIRE((wording != nullptr), entry.path());
        holds(flat(section(pageOf(builtIn(id)), "Rights")), ": " + wording->attribution);
        ++files;
    }
    BOOST_TEST(files > 10U);
    const std::string rights = section(pageOf(builtIn("phq-9")), "Rights");
    holds(rights, "\nFree. Its wording comes with Attune in English and Spanish.\n");
    holds(rights, "\n- Spanish: Elaborado por los doctores");
    const std::string epds = section(pageOf(builtIn("epds")), "Rights");
    holds(epds, "\nA licence is needed. Its wording does not come with Attune.\n");
    holdsNot(epds, "Shown with its wording");
    holds(section(pageOf(builtIn("city-bits")), "Rights"),
          "\nFree. Its wording does not come with Attune.\n");
}

BOOST_AUTO_TEST_CASE(sayHowTheyAreMade)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        const auto lines = linesOf(pageOf(instrument));
        BOOST_TEST(lines.at(0) == "# " + instrument.shortTitle + ": " + instrument.title);
        BOOST_TEST(lines.at(2) == "This page is made from the definition: `./dev pages`.");
    }
}

BOOST_AUTO_TEST_SUITE_END()
