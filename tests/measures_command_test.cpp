// attunectl measures, as a shell meets it.
#include "terminal.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>

namespace {

using namespace attune::tests;

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// The fictional practice of six clients, of whom some were screened lately.
struct DemoPractice : Terminal
{
    std::string passphrase;

    DemoPractice()
    {
        const Outcome demo = run("demo --out demo");
        const std::string words = "passphrase: ";
        passphrase = demo.out.substr(demo.out.find(words) + words.size());
    }

    Outcome measures(const std::string& words) const
    {
        return run("measures demo/practice --passphrase-fd 0 " + words, passphrase);
    }

    bool exists(const std::string& name) const { return std::filesystem::exists(folder() / name); }
};

const std::string period = "--from 2020-01-01 --to \"$(date +%F)\" ";

/// The line of a figure.
std::string lineOf(const std::string& table, const std::string& figure)
{
    const auto at = table.find("," + figure + ",");
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, figure);
    return table.substr(at, table.find('\n', at) - at);
}

} // namespace

BOOST_AUTO_TEST_SUITE(AttunectlMeasures)

BOOST_FIXTURE_TEST_CASE(hidesSmallNumbersUnlessToldNotTo, DemoPractice)
{
    const Outcome hidden = measures(period + "--out some.csv");
    BOOST_TEST(hidden.status == 0, hidden.errors);
    BOOST_TEST(contains(hidden.out, "Small numbers are hidden."));
    const Outcome whole = measures(period + "--out all.csv --unsuppressed");
    BOOST_TEST(whole.status == 0, whole.errors);
    BOOST_TEST(contains(whole.out, "keep it within the practice."));
    const std::string some = readText(folder() / "some.csv");
    const std::string all = readText(folder() / "all.csv");
    BOOST_TEST(some.starts_with("from,to,figure,"));
    // Fewer than five in the demonstration.
    BOOST_TEST(lineOf(some, "alerts/self-harm-endorsed").ends_with(",,,,,,"));
    BOOST_TEST(!lineOf(all, "alerts/self-harm-endorsed").ends_with(",,,,,,"));
}

BOOST_FIXTURE_TEST_CASE(savesASummaryToPrint, DemoPractice)
{
    const Outcome done = measures(period + "--out summary.pdf");
    BOOST_TEST(done.status == 0, done.errors);
    BOOST_TEST(readText(folder() / "summary.pdf").starts_with("%PDF-"));
}

BOOST_FIXTURE_TEST_CASE(leavesNothingWhereItIsRefused, DemoPractice)
{
    const Outcome pdf = measures(period + "--out all.pdf --unsuppressed");
    BOOST_TEST(pdf.status == 2);
    BOOST_TEST(contains(pdf.errors, "never holds small numbers"), pdf.errors);
    BOOST_TEST(measures(period + "--out all.txt").status == 2);
    BOOST_TEST(measures("--from 2026-01-32 --to 2026-02-01 --out a.csv").status == 2);
    const Outcome reversed = measures("--from 2024-02-01 --to 2024-01-01 --out a.csv");
    BOOST_TEST(reversed.status == 2);
    BOOST_TEST(contains(reversed.errors, "begin before it ends"), reversed.errors);
    BOOST_TEST(measures("--from 2024-02-01 --to 2999-01-01 --out a.csv").status == 2);
    BOOST_TEST(
        run("measures demo/practice --passphrase-fd 0 " + period + "--out a.csv", "no\n").status ==
        2);
    for (const char* name : {"all.pdf", "all.txt", "a.csv"}) {
        BOOST_TEST(!exists(name), name);
    }
    writeText(folder() / "a.csv", "hers");
    BOOST_TEST(measures(period + "--out a.csv").status == 2);
    BOOST_TEST(readText(folder() / "a.csv") == "hers");
    BOOST_TEST(measures(period + "--out missing/a.csv").status == 1);
}

BOOST_AUTO_TEST_SUITE_END()
