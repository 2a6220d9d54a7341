// attunectl's report, as a shell meets it.
#include "pdf_text.h"
#include "terminal.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace {

using namespace attune::tests;
namespace fs = std::filesystem;

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// The fictional practice of six clients.
struct ReportPractice : Terminal
{
    std::string passphrase;

    ReportPractice()
    {
        const Outcome demo = run("demo --out demo");
        const std::string words = "passphrase: ";
        passphrase = demo.out.substr(demo.out.find(words) + words.size());
    }

    Outcome report(const std::string& words) const
    {
        return run("report demo/practice --passphrase-fd 0 --recipient 'Bay Clinic' --purpose "
                   "'care goes on' " +
                       words,
                   passphrase);
    }

    std::string text(const std::string& name) const { return wholeText(readText(folder() / name)); }

    /// Everything about one client, as a program reads it.
    nlohmann::json record(int client) const
    {
        fs::remove(folder() / "record.json");
        run("export demo/practice --passphrase-fd 0 --client " + std::to_string(client) +
                " --out record.json --json --unprotected --recipient a --purpose b",
            passphrase);
        return nlohmann::json::parse(readText(folder() / "record.json"));
    }

    /// The number of the client of this name.
    int numberOf(const std::string& name) const
    {
        for (int number = 1; number <= 6; ++number) {
            if (record(number).at("client").at("name") == name) {
                return number;
            }
        }
        return 0;
    }
};

bool isPrivate(const fs::path& file)
{
    return (fs::status(file).permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
           fs::perms::none;
}

} // namespace

BOOST_AUTO_TEST_SUITE(AttunectlReport)

BOOST_FIXTURE_TEST_CASE(savesEachKindAndNotesIt, ReportPractice)
{
    const std::string client =
        "--client " + std::to_string(numberOf("Maya Lindqvist")) + " --unprotected ";
    BOOST_TEST(report(client + "--kind clinician --out c.pdf").status == 0);
    BOOST_TEST(contains(text("c.pdf"), "At a glance"));
    BOOST_TEST(report(client + "--kind summary --language es --out s.pdf").status == 0);
    BOOST_TEST(contains(text("s.pdf"), "Hola, Maya Lindqvist."));
    BOOST_TEST(report(client + "--kind handout --a4 --out h.pdf").status == 0);
    BOOST_TEST(contains(text("h.pdf"), "Small moments with Elin"));
    const Outcome letter =
        report(client + "--kind letter --service psychiatry --initials --out l.pdf");
    BOOST_TEST(letter.status == 0, letter.errors);
    BOOST_TEST(contains(letter.out, "Anyone who has the file can read it."));
    BOOST_TEST(contains(text("l.pdf"), "About: M.L., chart F-1001"));
    BOOST_TEST(contains(text("l.pdf"), "Bay Clinic"));
    BOOST_TEST(!contains(text("l.pdf"), "Lindqvist"));
    for (const char* name : {"c.pdf", "s.pdf", "h.pdf", "l.pdf"}) {
        BOOST_TEST(isPrivate(folder() / name), name);
    }
    std::string kinds;
    const nlohmann::json whole = record(numberOf("Maya Lindqvist"));
    for (const auto& each : whole.at("disclosures")) {
        kinds += each.at("what").get<std::string>() + ", ";
    }
    for (const char* kind :
         {"clinician report", "client summary", "attunement handout", "referral letter"}) {
        BOOST_TEST(contains(kinds, kind), kinds);
    }
}

BOOST_FIXTURE_TEST_CASE(savesThoseOfAPeriodUnderNeutralNames, ReportPractice)
{
    const Outcome done = report("--kind summary --unprotected --out-dir all");
    BOOST_TEST(done.status == 0, done.errors);
    BOOST_TEST(contains(done.out, "9 reports saved."), done.out);
    int files = 0;
    for (const auto& entry : fs::directory_iterator(folder() / "all")) {
        ++files;
        BOOST_TEST(entry.path().filename().string().starts_with("attune-summary-check-in-"));
        BOOST_TEST(isPrivate(entry.path()));
    }
    BOOST_TEST(files == 9);
    BOOST_TEST(isPrivate(folder() / "all"));
    BOOST_TEST(report("--kind summary --unprotected --out-dir all").status == 2); // not empty
    const Outcome handouts = report("--kind handout --unprotected --out-dir handouts");
    BOOST_TEST(contains(handouts.out, "8 reports saved.\nLeft out: 1."), handouts.out);
    const Outcome none = report("--kind clinician --unprotected --to 2001-01-01 --out-dir old");
    BOOST_TEST(none.status == 0);
    BOOST_TEST(contains(none.out, "0 reports saved."));
}

BOOST_FIXTURE_TEST_CASE(protectsWithAPassword, ReportPractice)
{
    writeText(folder() / "password", "walnut ferry 19\n");
    BOOST_TEST(
        report("--kind clinician --client 1 --out c.pdf --password-fd 3 3<password").status == 0);
    BOOST_TEST(contains(readText(folder() / "c.pdf"), "/Encrypt"));
    writeText(folder() / "short", "too short\n");
    BOOST_TEST(report("--kind clinician --client 1 --out d.pdf --password-fd 3 3<short").status ==
               2);
    BOOST_TEST(!fs::exists(folder() / "d.pdf"));
}

BOOST_FIXTURE_TEST_CASE(refusesWhatDoesNotFit, ReportPractice)
{
    for (const char* words : {"--kind diary --client 1 --out a.pdf --unprotected",
                              "--kind summary --client 1 --unprotected",
                              "--kind summary --out a.pdf --unprotected",
                              "--kind summary --client 1 --out a.pdf",
                              "--kind summary --client 99 --out a.pdf --unprotected",
                              "--kind summary --client 1 --check-in 99 --out a.pdf --unprotected",
                              "--kind summary --client 1 --language de --out a.pdf --unprotected",
                              "--kind clinician --client 1 --language es --out a.pdf --unprotected",
                              "--kind summary --client 1 --out-dir b --unprotected",
                              "--kind letter --out-dir b --unprotected",
                              "--kind summary --from yesterday --out-dir b --unprotected",
                              "--kind summary --client 1 --from 2026-01-01 --out a.pdf "
                              "--unprotected"}) {
        const Outcome refused = report(words);
        BOOST_TEST(refused.status == 2, words << ": " << refused.errors);
        BOOST_TEST(!refused.errors.empty(), words);
    }
    BOOST_TEST(!fs::exists(folder() / "a.pdf"));
    BOOST_TEST(!fs::exists(folder() / "b"));
    const std::string bereaved = std::to_string(numberOf("Clara Novak"));
    const Outcome handout =
        report("--kind handout --client " + bereaved + " --out a.pdf --unprotected");
    BOOST_TEST(handout.status == 2);
    BOOST_TEST(contains(handout.errors, "speaks of a living baby"));
}

BOOST_AUTO_TEST_SUITE_END()
