#include "attune/care/safety.h"
#include "attune/care/words.h"
#include "attune/questionnaires/library.h"
#include "client_words.h"
#include "reading_grade.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <regex>

using namespace attune;
using namespace attune::tests;

namespace {

constexpr double highestGrade = 6.0;

std::string sourceOf(const char* file)
{
    const auto path = std::filesystem::path(ATTUNE_SOURCE_DIR) / "app" / "desktop" / file;
    std::ifstream stream(path);
    BOOST_REQUIRE_MESSAGE(stream.good(), path.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Texts written straight into the pages of client mode, like "It takes about {} minutes.".
std::vector<std::string> textsIn(const char* file)
{
    const std::string source = sourceOf(file);
    const std::regex literal("\"([A-Z][^\"\\n]*)\"");
    std::vector<std::string> texts;
    for (std::sregex_iterator place(source.begin(), source.end(), literal), end; place != end;
         ++place) {
        texts.push_back(std::regex_replace((*place)[1].str(), std::regex("\\{\\}"), "7"));
    }
    return texts;
}

/// The words of conversation aids, asked about a living baby alone.
std::vector<std::string> aidTexts()
{
    std::vector<std::string> texts;
    for (const auto& aid : questionnaires::Library::builtIn().aids()) {
        const auto& wording = *questionnaires::Library::builtIn().wording(aid.id, "en");
        texts.push_back(wording.instructions);
        for (const auto& item : aid.items) {
            texts.push_back(wording.stem(item.number));
            for (const auto& option : item.options) {
                texts.push_back(wording.label(item.number, option.id));
            }
        }
    }
    return texts;
}

/// Everything else of ours that a client can come to read.
std::vector<std::string> everyText()
{
    std::vector<std::string> texts = desktop::words::allTexts();
    for (const care::SupportLine& line : care::builtInSupportLines().lines) {
        texts.push_back(line.note);
    }
    for (const char* file : {"check_in_panels.cpp", "check_in_view.cpp", "question_panel.cpp"}) {
        const auto more = textsIn(file);
        texts.insert(texts.end(), more.begin(), more.end());
    }
    return texts;
}

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheReadingGrade)

BOOST_AUTO_TEST_CASE(countsSyllablesAsTheyAreSpoken)
{
    const std::vector<std::pair<const char*, int>> words{
        {"the", 1},       {"choose", 1},    {"questions", 2}, {"therapist", 3}, {"people", 2},
        {"minutes", 2},   {"paused", 1},    {"wanted", 2},    {"anyone", 3},    {"someone", 2},
        {"emergency", 4}, {"diagnosis", 4}, {"I'd", 1},       {"you", 1},       {"yesterday", 3},
        {"computer", 3},  {"little", 2},    {"houses", 2},    {"friend", 1},    {"medium", 3},
        {"answer", 2},    {"whole", 1},     {"see", 1},       {"7", 2},         {"2", 1},
        {"goes", 1},      {"early", 2},     {"safety", 3}};
    for (const auto& [word, count] : words) {
        BOOST_TEST(syllablesIn(word) == count, word << ": " << syllablesIn(word));
    }
}

BOOST_AUTO_TEST_CASE(followsThePublishedFormula)
{
    const auto isNear = boost::test_tools::tolerance(0.001);
    // 6 words and 6 syllables in one sentence: 2.34 + 11.8 - 15.59
    BOOST_TEST(readingGrade("The cat sat on the mat.") == -1.45, isNear);
    // 8 words and 12 syllables in two sentences: 1.56 + 17.7 - 15.59
    BOOST_TEST(readingGrade("Your therapist is here. Is anyone with you?") == 3.67, isNear);
    // 8 words and 22 syllables in one sentence: 3.12 + 32.45 - 15.59
    BOOST_TEST(
        readingGrade("Considerable difficulties necessitate professional help in the clinic.") ==
            19.98,
        isNear);
}

BOOST_AUTO_TEST_CASE(leavesTelephoneNumbersAside)
{
    BOOST_TEST(readingGrade("Text in English to 971-203-7773.") ==
               readingGrade("Text in English to."));
    BOOST_TEST(wordsOf("Press 1, or call 988.").size() == 4U); // press, 1, or, call
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(WhatAClientReads)

BOOST_AUTO_TEST_CASE(isEveryTextOfTheHeader)
{
    const std::string header = sourceOf("client_words.h");
    const std::string constant = "inline constexpr const char*";
    std::size_t constants = 0;
    for (auto place = header.find(constant); place != std::string::npos;
         place = header.find(constant, place + 1)) {
        ++constants;
    }
    BOOST_TEST(constants >= 30U);
    BOOST_TEST(desktop::words::allTexts().size() == constants +
                                                        desktop::words::presenceChoices().size() +
                                                        care::notTodayReasons().size());
    const auto inPanels = textsIn("check_in_panels.cpp");
    BOOST_TEST((std::ranges::find(inPanels, "It takes about 7 minutes.") != inPanels.end()));
}

BOOST_AUTO_TEST_CASE(isWithinReachAfterSixYearsOfSchool)
{
    std::vector<std::string> texts = everyText();
    const auto ofAids = aidTexts();
    texts.insert(texts.end(), ofAids.begin(), ofAids.end());
    for (const std::string& text : texts) {
        const auto words = wordsOf(text);
        if (words.size() > 2) {
            BOOST_TEST(readingGrade(text) <= highestGrade, text << ": " << readingGrade(text));
            continue;
        }
        for (const std::string& word : words) { // a label is no sentence: its words are short
            BOOST_TEST(syllablesIn(word) <= 3, text);
        }
    }
}

BOOST_AUTO_TEST_CASE(presumesNothingAndJudgesNothing)
{
    for (const std::string& text : everyText()) {
        for (const char* word : {"baby", "mother", "score", "good", "normal", "diagnos"}) {
            BOOST_TEST(lower(text).find(word) == std::string::npos, text << ": " << word);
        }
    }
    for (const std::string& text : aidTexts()) {
        for (const char* word : {"mother", "score", "good", "normal", "should", "must"}) {
            BOOST_TEST(lower(text).find(word) == std::string::npos, text << ": " << word);
        }
    }
}

BOOST_AUTO_TEST_CASE(hasNoStraySpaces)
{
    for (const std::string& text : everyText()) {
        BOOST_TEST(!text.empty());
        BOOST_TEST(text.find("  ") == std::string::npos, text);
        BOOST_TEST(!text.starts_with(' '), text);
        BOOST_TEST(!text.ends_with(' '), text);
    }
}

BOOST_AUTO_TEST_CASE(keepsApartWhatIsStored)
{
    std::vector<std::string> stored = care::notTodayReasons();
    for (const auto& [id, text] : desktop::words::presenceChoices()) {
        stored.push_back(id);
    }
    std::ranges::sort(stored);
    BOOST_TEST((std::ranges::adjacent_find(stored) == stored.end()));
}

BOOST_AUTO_TEST_SUITE_END()
