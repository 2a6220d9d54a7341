// The programs as they are built: hardened, with a database of their own, and without a network.
#include "scratch_folder.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <regex>
#include <string>

namespace {

namespace data = boost::unit_test::data;
using attune::tests::ScratchFolder;

/// What a shell prints for this line.
std::string outputOf(const std::string& line)
{
    // NOLINTNEXTLINE: a shell is what is wanted
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(line.c_str(), "r"), pclose);
    BOOST_REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 4096> part{};
    while (const std::size_t size = fread(part.data(), 1, part.size(), pipe.get())) {
        text.append(part.data(), size);
    }
    return text;
}

std::string program(const std::string& name)
{
    return "'" ATTUNE_BIN_DIR "/" + name + "'";
}

std::string built(const std::string& library)
{
    return "'" ATTUNE_BUILD_DIR "/" + library + "'";
}

std::ptrdiff_t countOf(const std::string& text, const std::string& pattern)
{
    const std::regex wanted(pattern);
    return std::distance(std::sregex_iterator(text.begin(), text.end(), wanted), {});
}

bool holds(const std::string& text, const std::string& pattern)
{
    return countOf(text, pattern) > 0;
}

const auto bothPrograms = data::make({"attune", "attunectl"});
const auto ownLibraries = data::make({"questionnaires/libattune_questionnaires.a",
                                      "app/care/libattune_care.a",
                                      "app/records/libattune_records.a",
                                      "reports/libattune_reports.a",
                                      "app/exchange/libattune_exchange.a"});

/// The network calls of a command, as the kernel saw them.
std::string networkCallsOf(const ScratchFolder& folder, const std::string& command)
{
    const std::filesystem::path trace = folder.path() / "trace";
    outputOf("strace -f -e trace=network -o '" + trace.string() + "' " + command + " 2>&1");
    std::ifstream stream(trace);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheProgramsAsBuilt)

/// A GTK module may load the system's SQLite: no symbol of ours may answer for it, nor the reverse.
BOOST_DATA_TEST_CASE(keepTheirDatabaseToThemselves, bothPrograms, name)
{
    const std::string symbols = outputOf("nm -D " + program(name));
    BOOST_TEST(holds(symbols, "sodium_init")); // the list is there
    BOOST_TEST(!holds(symbols, "sqlite3|sqlcipher"));
    BOOST_TEST(!holds(outputOf("readelf -dW " + program(name)), "NEEDED.*(sqlite|sqlcipher)"));
}

BOOST_DATA_TEST_CASE(needNoLibraryThatSpeaksToANetwork, bothPrograms, name)
{
    const std::string needed = outputOf("readelf -dW " + program(name));
    BOOST_TEST(holds(needed, "NEEDED.*libsodium"));
    BOOST_TEST(!holds(needed, "NEEDED.*(curl|soup|libssl|wx_baseu_net|nghttp|Network)"));
    BOOST_TEST(!holds(outputOf("nm -D " + program(name)),
                      "U (socket|connect|getaddrinfo|gethostbyname|sendto|SSL_new)(@|\n)"));
}

BOOST_DATA_TEST_CASE(standWhereNoOneCanForeseeAndRebindNothing, bothPrograms, name)
{
    BOOST_TEST(holds(outputOf("readelf -hW " + program(name)), "Type: +DYN"));
    const std::string dynamic = outputOf("readelf -dW " + program(name));
    BOOST_TEST(holds(dynamic, "FLAGS_1.* PIE"));
    BOOST_TEST(holds(dynamic, "FLAGS_1.* NOW"));
    BOOST_TEST(!holds(dynamic, "RPATH|TEXTREL"));
    const std::string segments = outputOf("readelf -lW " + program(name));
    BOOST_TEST(holds(segments, "GNU_RELRO"));
    BOOST_TEST(holds(segments, "GNU_STACK .* RW +0x"));
}

/// The PDF library's own encryption is RC4: a password is set by the other library alone, in its
/// newest way.
BOOST_AUTO_TEST_CASE(encryptReportsInOneWayOnly)
{
    const std::string symbols = outputOf("nm -uC " + built("reports/libattune_reports.a"));
    BOOST_TEST(holds(symbols, "setR6EncryptionParameters"));
    BOOST_TEST(!holds(symbols,
                      "setR[2345]Encryption|HPDF_SetPassword|HPDF_SetEncryptionMode|"
                      "HPDF_SetPermission|RC4"));
}

/// Asked of our own objects: what the whole program has may have come with a library.
BOOST_DATA_TEST_CASE(guardTheirStackAndTheirBuffers, ownLibraries, library)
{
    const std::string symbols = outputOf("nm " + built(library));
    BOOST_TEST(holds(symbols, "U __stack_chk_fail"));
    BOOST_TEST(holds(symbols, "U __[a-z]+_chk\n"));
}

/// The note of a whole program is lost where a library or the C start-up has none (Debian 12's).
BOOST_DATA_TEST_CASE(markEveryPlaceThatMayBeJumpedTo, ownLibraries, library)
{
    const auto objects = countOf(outputOf("ar t " + built(library)), "\\.o\n");
    BOOST_TEST(objects > 5);
    const auto marked = countOf(outputOf("readelf -nW " + built(library)), "IBT, SHSTK");
#if defined(__x86_64__)
    BOOST_TEST(marked == objects);
#else
    BOOST_TEST_MESSAGE("skipped: a mark of x86-64 alone, found " << marked);
#endif
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheDemonstration)

BOOST_AUTO_TEST_CASE(opensNoSocketAtAll)
{
    const ScratchFolder folder;
    const std::string control =
        networkCallsOf(folder, "bash -c 'exec 3<>/dev/tcp/127.0.0.1/1 || true'");
    if (!holds(control, "exited with")) {
        BOOST_TEST_MESSAGE("skipped: programs may not be traced here");
        return;
    }
    BOOST_TEST(holds(control, "AF_INET")); // such calls are seen
    const std::string calls = networkCallsOf(
        folder, program("attunectl") + " demo --out '" + (folder.path() / "demo").string() + "'");
    BOOST_TEST(holds(calls, "exited with 0"));
    BOOST_TEST(!holds(calls, "\\w+\\("), calls);
}

BOOST_AUTO_TEST_SUITE_END()
