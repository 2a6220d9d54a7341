// The house has rooms, arrows run downward, and each outside library has its room: this test reads
// every #include line and holds it against design: README, "The rooms".
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// What each room may include of the others.
const std::map<std::string, std::set<std::string>> mayKnow{
    {"questionnaires", {}},
    {"care", {"questionnaires"}},
    {"records", {"questionnaires", "care"}},
    {"reports", {"questionnaires", "care"}},
    {"exchange", {"questionnaires", "care", "records"}},
    {"command", {"questionnaires", "care", "records", "reports", "exchange"}},
    {"desktop", {"questionnaires", "care", "records", "reports", "exchange"}},
};

/// Outside headers that belong to certain files only: pattern of the header, pattern of the path.
const std::vector<std::pair<std::regex, std::regex>> libraryHomes{
    {std::regex("wx/.*"), std::regex("app/desktop/.*")},
    {std::regex("(gtk|gio|glib|atk|gdk)/.*|glib.*"), std::regex("app/desktop/[a-z_]*_gtk\\.cpp")},
    {std::regex("hpdf.*"), std::regex("reports/pdf_writer\\.cpp")},
    {std::regex("qpdf/.*"), std::regex("reports/pdf_(finish|navigation|tags)\\.cpp")},
    {std::regex("hb(-.*)?\\.h"), std::regex("reports/font_file\\.cpp")},
    {std::regex("poppler.*"), std::regex("reports/.*")},
    {std::regex("sqlcipher/.*|sqlite3.*"), std::regex("app/records/.*")},
    {std::regex("sodium.*"), std::regex("app/records/.*")},
    {std::regex("zxcvbn.*"), std::regex("app/records/.*")},
    {std::regex("unicode/.*"), std::regex("app/(records|care)/.*")},
    {std::regex("CLI/.*"), std::regex("app/command/.*")},
    {std::regex("nlohmann/.*"), std::regex("(app|questionnaires|reports)/.*\\.cpp")},
    {std::regex("(sys/socket|netinet/.*|arpa/.*|netdb|curl/.*)\\.?.*"), std::regex("nowhere")},
};

const fs::path root = ATTUNE_SOURCE_DIR;

/// "records" for app/records/… and include/attune/records/…; empty outside the house.
std::string roomOf(const std::string& path)
{
    static const std::regex pattern("(?:app/|include/attune/)?(questionnaires|care|records|reports|"
                                    "exchange|command|desktop)/.*");
    std::smatch match;
    return std::regex_match(path, match, pattern) ? match[1].str() : std::string();
}

struct Include
{
    std::string file; ///< path from the root
    int line = 0;
    std::string header;
    bool quoted = false;
};

std::vector<Include> readIncludes(const fs::path& file)
{
    static const std::regex pattern("\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"].*");
    std::vector<Include> includes;
    std::ifstream stream(file);
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) {
        std::smatch match;
        if (std::regex_match(line, match, pattern)) {
            includes.push_back(
                {fs::relative(file, root).generic_string(), number, match[2], match[1] == "\""});
        }
    }
    return includes;
}

std::vector<Include> allIncludes()
{
    std::vector<Include> all;
    for (const char* folder : {"app", "questionnaires", "reports", "include"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension == ".cpp" || extension == ".h") {
                const auto found = readIncludes(entry.path());
                all.insert(all.end(), found.begin(), found.end());
            }
        }
    }
    return all;
}

/// What is wrong with an include; empty: nothing.
std::string faultOf(const Include& include)
{
    const std::string room = roomOf(include.file);
    for (const auto& [header, home] : libraryHomes) {
        if (!include.quoted && std::regex_match(include.header, header) &&
            !std::regex_match(include.file, home)) {
            return fmt::format("<{}> is out of its room", include.header);
        }
    }
    if (!include.quoted) {
        return {};
    }
    const std::string prefix = "attune/";
    if (include.header.rfind(prefix, 0) == 0) {
        const std::string other = roomOf("include/" + include.header);
        return other == room || mayKnow.at(room).contains(other)
                   ? std::string()
                   : fmt::format("{} may not know {}", room, other);
    }
    return include.header.find('/') == std::string::npos ||
                   include.header.rfind("embedded/", 0) == 0
               ? std::string()
               : fmt::format("\"{}\" reaches into another room", include.header);
}

/// Where each class is defined, by room and name. Two of one name in one room are one class to the
/// linker, whichever of their functions it keeps.
std::map<std::string, std::vector<std::string>> classesInHeaders()
{
    static const std::regex pattern("(?:struct|class) (\\w+)\\b(?!::)[^;]*");
    std::map<std::string, std::vector<std::string>> homes;
    for (const char* folder : {"app", "questionnaires", "reports", "include"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string file = fs::relative(entry.path(), root).generic_string();
            std::ifstream stream(entry.path());
            for (std::string line; file.ends_with(".h") && std::getline(stream, line);) {
                std::smatch match;
                if (std::regex_match(line, match, pattern)) {
                    homes[roomOf(file) + " " + match[1].str()].push_back(file);
                }
            }
        }
    }
    return homes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(House)

BOOST_AUTO_TEST_CASE(hasOneClassOfANameInARoom)
{
    const auto homes = classesInHeaders();
    BOOST_TEST(homes.size() > 200U);
    for (const auto& [name, files] : homes) {
        BOOST_TEST(files.size() == 1U,
                   name << " is defined in " << fmt::format("{}", fmt::join(files, ", ")));
    }
}

BOOST_AUTO_TEST_CASE(hasArrowsThatRunDownwardAndLibrariesInTheirRooms)
{
    const auto includes = allIncludes();
    BOOST_TEST(includes.size() > 200U);
    for (const Include& include : includes) {
        BOOST_TEST(faultOf(include).empty(),
                   include.file << ":" << include.line << ": " << faultOf(include));
    }
}

BOOST_AUTO_TEST_CASE(noticesAnArrowThatRunsUpward)
{
    BOOST_TEST(!faultOf({"app/care/x.cpp", 1, "attune/records/record.h", true}).empty());
    BOOST_TEST(!faultOf({"reports/x.cpp", 1, "attune/records/record.h", true}).empty());
    BOOST_TEST(!faultOf({"questionnaires/x.cpp", 1, "../app/care/y.h", true}).empty());
    BOOST_TEST(!faultOf({"reports/layout.cpp", 1, "hpdf.h", false}).empty());
    BOOST_TEST(!faultOf({"reports/layout.cpp", 1, "hb-subset.h", false}).empty());
    BOOST_TEST(!faultOf({"app/command/x.cpp", 1, "wx/wx.h", false}).empty());
    BOOST_TEST(!faultOf({"app/records/x.cpp", 1, "sys/socket.h", false}).empty());
    BOOST_TEST(faultOf({"app/records/x.cpp", 1, "attune/care/visit.h", true}).empty());
}

BOOST_AUTO_TEST_CASE(hasSharedHeadersFreeOfHeavyLibraries)
{
    for (const Include& include : allIncludes()) {
        if (include.file.rfind("include/", 0) == 0) {
            BOOST_TEST(include.header.find("nlohmann") == std::string::npos,
                       include.file << " makes every room read the JSON library");
        }
    }
}

// ./dev coverage and ./dev fuzz build with clang 14, which cannot read GCC 12's views and
// subranges.
BOOST_AUTO_TEST_CASE(speaksOnlyWhatBothCompilersRead)
{
    const std::regex foreign("\\b(views::|ranges::(partition|stable_partition|unique|remove|remove_"
                             "if|rotate|search)\\b)");
    for (const char* folder : {"app/care", "app/records", "questionnaires", "include", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            std::ifstream stream(entry.path());
            std::string line;
            while ((extension == ".cpp" || extension == ".h") && std::getline(stream, line)) {
                BOOST_TEST((entry.path().filename() == "house_test.cpp" ||
                            !std::regex_search(line, foreign)),
                           entry.path().filename().string() << ": " << line);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(shipsNoWordingThatNeedsALicence)
{
    for (const auto& entry : fs::recursive_directory_iterator(root / "questionnaires")) {
        const std::string name = entry.path().filename().string();
        BOOST_TEST(
            (name.rfind("epds.", 0) != 0 || entry.path().parent_path().filename() != "wording"),
            name << " must not be shipped");
    }
}

BOOST_AUTO_TEST_SUITE_END()
