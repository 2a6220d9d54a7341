// What stands on paper that a client takes home: in reach after six years of school, in every
// language the same keys and places.
#include "client_words.h"
#include "reading_grade.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::tests;
using reports::ClientWords;

namespace {

/// In margins and marks there is no sentence to read.
bool isSentence(const std::string& key)
{
    return !key.starts_with("page.") || key == "page.screens";
}

std::string filled(std::string text)
{
    for (auto at = text.find("{}"); at != std::string::npos; at = text.find("{}")) {
        text.replace(at, 2, "Ann");
    }
    return text;
}

care::Client clientWith(std::vector<std::string> names,
                        care::Relation relation = care::Relation::mother)
{
    care::Client client;
    client.relation = relation;
    for (std::string& name : names) {
        client.infants.push_back({.id = {1},
                                  .name = std::move(name),
                                  .birthDate = {},
                                  .gestationDays = {},
                                  .context = {}});
    }
    return client;
}

} // namespace

BOOST_AUTO_TEST_SUITE(WordsOnPaper)

BOOST_AUTO_TEST_CASE(areWithinReachAfterSixYearsOfSchool)
{
    constexpr double highestGrade = 6;
    const auto& texts = ClientWords::in("en").texts();
    BOOST_TEST(texts.size() > 90U);
    for (const auto& [key, text] : texts) {
        const std::string read = filled(text);
        if (isSentence(key) && wordsOf(read).size() > 6 && key != "sleep.source") {
            BOOST_TEST(readingGrade(read) <= highestGrade, key << ": " << readingGrade(read));
        }
    }
}

BOOST_AUTO_TEST_CASE(areTheSameInEveryLanguage)
{
    const auto& english = ClientWords::in("en").texts();
    const auto& spanish = ClientWords::in("es").texts();
    BOOST_TEST(english.size() == spanish.size());
    for (const auto& [key, text] : english) {
        BOOST_REQUIRE_MESSAGE(spanish.contains(key), key);
        BOOST_TEST(!spanish.find(key)->second.empty(), key);
    }
}

BOOST_AUTO_TEST_CASE(neverNameAParentNorJudge)
{
    for (const char* language : {"en", "es"}) {
        for (const auto& [key, text] : ClientWords::in(language).texts()) {
            for (const char* word : {"mother",
                                     "mom ",
                                     "father",
                                     "madre",
                                     "mamá",
                                     "papá",
                                     "normal",
                                     "good",
                                     "bueno",
                                     "healthy",
                                     "diagnos",
                                     "depress",
                                     "disorder"}) {
                BOOST_TEST(text.find(word) == std::string::npos,
                           language << " " << key << ": " << word);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(areEnglishWhereWeHaveNoOthers)
{
    BOOST_TEST(ClientWords::in("de").language() == "en");
    BOOST_TEST(ClientWords::in("").language() == "en");
    BOOST_TEST(ClientWords::in("es-MX").language() == "es");
}

BOOST_AUTO_TEST_CASE(writeDatesAndListsAsTheLanguageDoes)
{
    const care::Date day = std::chrono::year(2026) / 3 / 9;
    BOOST_TEST(ClientWords::in("en").date(day) == "9 March 2026");
    BOOST_TEST(ClientWords::in("es").date(day) == "9 de marzo de 2026");
    BOOST_TEST(ClientWords::in("en").list({"Noor", "Sami", "Elin"}) == "Noor, Sami and Elin");
    BOOST_TEST(ClientWords::in("es").list({"Noor", "Sami"}) == "Noor y Sami");
    BOOST_TEST(ClientWords::in("es").list({"Noor", "Inés"}) == "Noor e Inés");
    BOOST_TEST(ClientWords::in("en").list({}) == "");
}

BOOST_AUTO_TEST_CASE(callBabiesByTheirNames)
{
    const ClientWords& words = ClientWords::in("en");
    using care::Relation;
    BOOST_TEST(babiesIn(words, clientWith({"Noor", "Sami"})) == "Noor and Sami");
    BOOST_TEST(babiesIn(words, clientWith({"Noor", ""})) == "your babies");
    BOOST_TEST(babiesIn(words, clientWith({""})) == "your baby");
    BOOST_TEST(babiesIn(words, clientWith({""}, Relation::otherCarer)) == "this baby");
    care::Client survivor = clientWith({"Noor", "Sami"});
    survivor.infants.front().deceased = true;
    BOOST_TEST(babiesIn(words, survivor) == "Sami");
    BOOST_TEST(babiesIn(words, clientWith({std::string(500, 'm')})).size() == 35U + 3U);
}

BOOST_AUTO_TEST_SUITE_END()
