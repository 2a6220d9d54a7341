// docs/security.md says what the code says, and names tests that are there.
#include "attune/care/roles.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

using namespace attune;

namespace {

const std::filesystem::path source = ATTUNE_SOURCE_DIR;

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    BOOST_REQUIRE_MESSAGE(in, file.filename().string());
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

const std::string manual = textOf(source / "docs" / "security.md");

} // namespace

BOOST_AUTO_TEST_SUITE(TheManualOfSecurity)

BOOST_AUTO_TEST_CASE(showsTheTableOfRolesAsTheRecordAsksIt)
{
    const std::string begin = "<!-- roles -->\n";
    const auto at = manual.find(begin);
    const auto end = manual.find("<!-- /roles -->");
    BOOST_REQUIRE(at != std::string::npos);
    BOOST_REQUIRE(end != std::string::npos);
    BOOST_TEST(manual.substr(at + begin.size(), end - at - begin.size()) == care::roleTable());
}

BOOST_AUTO_TEST_CASE(namesTestsThatAreThere)
{
    const std::regex named(R"(`(\w+_test\.cpp)`(?: (\w+)/(\w+))?)");
    int count = 0;
    for (std::sregex_iterator each(manual.begin(), manual.end(), named), none; each != none;
         ++each, ++count) {
        const std::string test = textOf(source / "tests" / (*each)[1].str());
        for (const int part : {2, 3}) {
            const std::string name = (*each)[part].str();
            BOOST_TEST(std::regex_search(test, std::regex("\\(" + name + "\\b")), name);
        }
    }
    BOOST_TEST(count >= 18);
}

BOOST_AUTO_TEST_SUITE_END()
