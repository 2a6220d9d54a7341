#include "attune/exchange/save_file.h"
#include "attune/records/errors.h"
#include "scratch_folder.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace attune;
using attune::exchange::saveFile;
using attune::tests::ScratchFolder;

namespace {

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::ptrdiff_t filesIn(const std::filesystem::path& folder)
{
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

/// Lets no file of this process grow beyond `bytes`, as a full disk would.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

std::string sentenceOf(const std::filesystem::path& file, std::string_view bytes)
{
    try {
        saveFile(file, bytes);
    } catch (const records::StorageError& error) {
        return error.what();
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_SUITE(SavedFile)

BOOST_AUTO_TEST_CASE(holdsTheBytesAndIsItsOwnersAlone)
{
    const ScratchFolder folder;
    const auto file = folder.path() / "attune-report-2026-11-23.pdf";
    const std::string bytes("%PDF-1.7\0\xff rest", 15);
    saveFile(file, bytes);
    BOOST_TEST(textOf(file) == bytes);

    struct stat info
    {};

    BOOST_REQUIRE(::stat(file.c_str(), &info) == 0);
    BOOST_TEST((info.st_mode & 0777U) == 0600U);
}

BOOST_AUTO_TEST_CASE(replacesWhatStoodThereAndLeavesNothingElse)
{
    const ScratchFolder folder;
    const auto file = folder.path() / "report.pdf";
    saveFile(file, "the first, which is longer");
    saveFile(file, "the second");
    BOOST_TEST(textOf(file) == "the second");
    BOOST_TEST(filesIn(folder.path()) == 1);
}

BOOST_AUTO_TEST_CASE(staysAsItWasWhenTheDiskIsFull)
{
    const ScratchFolder folder;
    const auto file = folder.path() / "report.pdf";
    saveFile(file, "before");
    std::string sentence;
    {
        const SmallDisk disk(4096);
        sentence = sentenceOf(file, std::string(10000, 'x'));
    }
    BOOST_TEST(sentence.find("the disk is full") != std::string::npos);
    BOOST_TEST(textOf(file) == "before");
    BOOST_TEST(filesIn(folder.path()) == 1);
}

BOOST_AUTO_TEST_CASE(isRefusedWithAReasonThatNamesNoFile)
{
    const ScratchFolder folder;
    std::filesystem::create_directory(folder.path() / "Maria.pdf");
    for (const std::filesystem::path& file : {folder.path() / "absent" / "Maria.pdf",
                                              folder.path() / "Maria.pdf",
                                              std::filesystem::path("/proc/Maria.pdf"),
                                              folder.path() / std::string(300, 'M')}) {
        const std::string sentence = sentenceOf(file, "bytes");
        BOOST_TEST(sentence.starts_with("The file was not saved: "));
        BOOST_TEST(sentence.find("Maria") == std::string::npos);
    }
    BOOST_TEST(filesIn(folder.path()) == 1);
}

BOOST_AUTO_TEST_CASE(hasANeutralNameWithTheDay)
{
    using namespace std::chrono;
    BOOST_TEST(exchange::neutralName("report", 2026y / November / 3, ".pdf") ==
               "attune-report-2026-11-03.pdf");
}

BOOST_AUTO_TEST_SUITE_END()
