// What docs/measures.md says of each figure is what the program says and counts.
#include "measure_practice.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace attune::care;
using namespace attune::tests;

namespace {

std::string document()
{
    std::ifstream in(std::string(ATTUNE_SOURCE_DIR) + "/docs/measures.md");
    std::ostringstream text;
    text << in.rdbuf();
    return std::regex_replace(text.str(), std::regex("\\s+"), " ");
}

/// Every id of the table of figures; words in capitals stand for what differs.
std::set<std::string> idsOfDocument()
{
    std::ifstream in(std::string(ATTUNE_SOURCE_DIR) + "/docs/measures.md");
    const std::regex quoted("`([^`]+)`");
    std::set<std::string> ids;
    std::string line;
    while (std::getline(in, line)) {
        if (line.rfind("Ids: ", 0) == 0) {
            for (std::sregex_iterator each(line.begin(), line.end(), quoted), end; each != end;
                 ++each) {
                BOOST_TEST(ids.insert((*each)[1]).second, (*each)[1] << " stands twice");
            }
        }
    }
    return ids;
}

std::set<std::string> idsOfProgram()
{
    const Measures measures = measuresOf(practiceOf40(), periodOf40());
    std::set<std::string> ids;
    for (const Partition& whole : measures.partitions) {
        ids.insert(whole.id);
        for (const MeasureCell& cell : whole.cells) {
            ids.insert(cell.id);
        }
    }
    for (const Proportion& share : measures.proportions) {
        ids.insert(share.id);
    }
    for (const Distribution& scores : measures.distributions) {
        ids.insert(scores.id);
    }
    return ids;
}

std::regex patternOf(const std::string& id)
{
    const std::string escaped = std::regex_replace(id, std::regex("[.+]"), "\\$&");
    return std::regex(std::regex_replace(escaped, std::regex("[A-Z]+"), "[^/]+"));
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheDefinitionsOfMeasures)

BOOST_AUTO_TEST_CASE(nameEachFigureAndNoOther)
{
    const auto written = idsOfDocument();
    const auto counted = idsOfProgram();
    BOOST_TEST(written.size() > 20U);
    for (const std::string& id : counted) {
        // A fixed id before one with a placeholder in the same place.
        const bool isWritten =
            written.contains(id) || std::ranges::any_of(written, [&](const std::string& each) {
                return std::regex_match(id, patternOf(each));
            });
        BOOST_TEST(isWritten, id << " is not in docs/measures.md");
    }
    for (const std::string& id : written) {
        const bool isCounted = std::ranges::any_of(counted, [&](const std::string& each) {
            return std::regex_match(each, patternOf(id));
        });
        BOOST_TEST(isCounted, id << " of docs/measures.md is counted nowhere");
    }
}

BOOST_AUTO_TEST_CASE(areTheSentencesThatTheProgramShows)
{
    const std::string text = document();
    for (const MeasureText& each : allMeasureTexts()) {
        BOOST_TEST((text.find("### " + each.title + " ") != std::string::npos), each.title);
        BOOST_TEST((text.find(each.definition) != std::string::npos), each.definition);
    }
}

BOOST_AUTO_TEST_CASE(haveAFamilyForEachFigure)
{
    for (const std::string& id : idsOfProgram()) {
        BOOST_TEST((measureTextOf(id) != nullptr), id);
    }
    BOOST_TEST((measureTextOf("no-such-figure") == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
