// attunectl's export and erase, as a shell meets them.
#include "terminal.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace {

using namespace attune::tests;

const std::string password = "walnut ferry 19";

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// The fictional practice.
struct DemoPractice : Terminal
{
    std::string passphrase;

    DemoPractice()
    {
        const Outcome demo = run("demo --out demo");
        const std::string words = "passphrase: ";
        passphrase = demo.out.substr(demo.out.find(words) + words.size());
        writeText(folder() / "password", password + "\n");
    }

    Outcome give(const std::string& words, const std::string& client = "1") const
    {
        return run("export demo/practice --passphrase-fd 0 --client " + client + " " + words +
                       " --recipient 'the client' --purpose 'asked for it'",
                   passphrase);
    }

    Outcome erase(const std::string& words) const
    {
        return run("erase demo/practice --passphrase-fd 0 " + words, passphrase);
    }

    Outcome audit(const std::string& action) const
    {
        return run("audit demo/practice --passphrase-fd 0 --action " + action, passphrase);
    }

    bool exists(const std::string& name) const { return std::filesystem::exists(folder() / name); }

    /// Her record, as programs read it. Gives a copy.
    nlohmann::json record(const std::string& client) const
    {
        BOOST_REQUIRE(give("--out record.json --json --unprotected", client).status == 0);
        const auto read = nlohmann::json::parse(readText(folder() / "record.json"));
        std::filesystem::remove(folder() / "record.json");
        return read;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(AttunectlExport)

BOOST_FIXTURE_TEST_CASE(savesAProtectedPdfAndNotesIt, DemoPractice)
{
    const Outcome done = give("--out her.pdf --password-fd 3 3<password");
    BOOST_TEST(done.status == 0);
    BOOST_TEST(done.errors == "");
    BOOST_TEST(contains(done.out, "It opens with the password."));
    const std::string bytes = readText(folder() / "her.pdf");
    BOOST_TEST(bytes.starts_with("%PDF-"));
    BOOST_TEST(contains(bytes, "/Encrypt"));
    const auto noted = record("1").at("disclosures").at(0);
    BOOST_TEST(noted.at("how") == "saved, protected");
    BOOST_TEST(noted.at("recipient") == "the client");
    BOOST_TEST(noted.at("purpose") == "asked for it");
}

BOOST_FIXTURE_TEST_CASE(savesWithoutAPasswordOnlyOnPurpose, DemoPractice)
{
    const Outcome neither = give("--out her.pdf");
    BOOST_TEST(neither.status == 2);
    BOOST_TEST(contains(neither.errors, "--unprotected"));
    BOOST_TEST(give("--out her.pdf --unprotected --password-fd 3 3<password").status == 2);
    BOOST_TEST(give("--out her.json --json --password-fd 3 3<password").status == 2);
    BOOST_TEST(give("--out her.json --json").status == 2);
    BOOST_TEST(give("--out her.pdf --password-fd 0").status == 2);
    BOOST_TEST(!exists("her.pdf"));
    BOOST_TEST(!exists("her.json"));
    const Outcome plain = give("--out her.pdf --unprotected");
    BOOST_TEST(plain.status == 0);
    BOOST_TEST(contains(plain.out, "Anyone who has the file can read it."));
    BOOST_TEST(!contains(readText(folder() / "her.pdf"), "/Encrypt"));
}

BOOST_FIXTURE_TEST_CASE(leavesNothingWhereItIsRefused, DemoPractice)
{
    writeText(folder() / "short", "too short\n");
    const Outcome weak = give("--out her.pdf --password-fd 3 3<short");
    BOOST_TEST(weak.status == 2);
    BOOST_TEST(contains(weak.errors, "12 characters"), weak.errors);
    const Outcome nobody = give("--out her.pdf --unprotected", "99");
    BOOST_TEST(nobody.status == 2);
    BOOST_TEST(!exists("her.pdf"));
    BOOST_TEST(give("--out missing/her.pdf --unprotected").status == 1);
    writeText(folder() / "her.pdf", "hers");
    BOOST_TEST(give("--out her.pdf --unprotected").status == 2);
    BOOST_TEST(readText(folder() / "her.pdf") == "hers");
    BOOST_TEST(run("export demo/practice --passphrase-fd 0 --client 1 --out a.pdf --unprotected",
                   passphrase)
                   .status == 2); // for whom, and why?
    BOOST_TEST(record("1").at("disclosures").empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AttunectlErase)

BOOST_FIXTURE_TEST_CASE(deletesOneClientAndSaysWhatStays, DemoPractice)
{
    const std::string chart = record("1").at("client").at("chartNumber");
    const Outcome done = erase("--client 1 --reason client-asked --sure '" + chart + "'");
    BOOST_TEST(done.status == 0, done.errors);
    BOOST_TEST(done.out == "Deleted. Backups made before still hold the record of client 1.\n");
    BOOST_TEST(give("--out her.pdf --unprotected").status == 2);
    BOOST_TEST(contains(audit("client.erase").out, "\"client 1, client asked\""));
    BOOST_TEST(run("verify demo/practice --passphrase-fd 0", passphrase).status == 0);
}

BOOST_FIXTURE_TEST_CASE(refusesAnotherClientsLettersAndUnknownReasons, DemoPractice)
{
    const Outcome other = erase("--client 1 --reason client-asked --sure XYZ");
    BOOST_TEST(other.status == 2);
    BOOST_TEST(contains(other.errors, "Nothing was deleted"), other.errors);
    const Outcome why = erase("--client 1 --reason boredom --sure XYZ");
    BOOST_TEST(why.status == 2);
    BOOST_TEST(contains(why.errors, "retention-over, client-asked and entered-by-mistake"));
    const std::string chart = record("1").at("client").at("chartNumber");
    const Outcome early = erase("--client 1 --reason retention-over --sure '" + chart + "'");
    BOOST_TEST(early.status == 2);
    BOOST_TEST(contains(early.errors, "no retention period"), early.errors);
    BOOST_TEST(erase("--client 99 --reason client-asked --sure XYZ").status == 2);
    BOOST_TEST(audit("client.erase").out.find("client 1") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
