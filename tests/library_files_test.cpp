// A library is made of files that are named for what they hold.
#include "definition_sample.h"
#include "library_files.h"

#include <boost/test/unit_test.hpp>

using namespace attune::questionnaires;
using namespace attune::tests;

namespace {

struct SampleFiles
{
    std::string definition = sampleDefinition().dump();
    std::string id = sampleDefinition().at("id");
    std::string wording = sampleWording().dump();

    std::string instrumentName() const { return id + ".json"; }

    std::string wordingName() const { return id + ".en.json"; }

    /// Why these files make no library; empty: they do.
    static std::string refusal(const DefinitionFiles& files)
    {
        try {
            libraryOf(files);
            return {};
        } catch (const DefinitionError& error) {
            return error.what();
        }
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(ALibrary, SampleFiles)

BOOST_AUTO_TEST_CASE(findsWhatItsFilesHold)
{
    const std::string name = instrumentName();
    const std::string words = wordingName();
    const Library library =
        libraryOf({.instruments = {{name, definition}}, .wordings = {{words, wording}}});
    BOOST_REQUIRE(library.find(id) != nullptr);
    BOOST_TEST(library.wording(id, "en") != nullptr);
    BOOST_TEST(library.wording(id, "fr") == nullptr);
    BOOST_TEST(library.find("another") == nullptr);
}

BOOST_AUTO_TEST_CASE(isNotMadeOfADefinitionUnderAnotherName)
{
    BOOST_TEST(refusal({.instruments = {{"other.json", definition}}}) ==
               "other.json at /id: a definition's file is named for its id.");
}

BOOST_AUTO_TEST_CASE(isNotMadeOfTwoDefinitionsWithOneId)
{
    const std::string name = instrumentName();
    BOOST_TEST(refusal({.instruments = {{name, definition}, {name, definition}}}) ==
               name + " at /id: another definition has this id.");
}

BOOST_AUTO_TEST_CASE(isNotMadeOfWordingForNoInstrument)
{
    const std::string words = wordingName();
    BOOST_TEST(refusal({.wordings = {{words, wording}}}) ==
               words + " at /: no instrument has this file's name.");
}

BOOST_AUTO_TEST_CASE(isNotMadeOfWordingUnderAnotherLanguagesName)
{
    const std::string name = instrumentName();
    const std::string words = id + ".es.json";
    BOOST_TEST(refusal({.instruments = {{name, definition}}, .wordings = {{words, wording}}}) ==
               words + " at /language: a wording's file is named for its instrument and language.");
}

BOOST_AUTO_TEST_SUITE_END()
