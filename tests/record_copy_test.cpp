// A client's whole record on its way out: under which conditions, and in which order.
#include "generated_password.h"
#include "record_copy.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace attune;
using namespace attune::desktop;
using namespace attune::records::test;

namespace {

constexpr const char* filePassword = "k7wqm-fx3ta-9hd";

CopyWish wishFor(CopyForm form)
{
    CopyWish wish;
    wish.form = form;
    wish.password = filePassword;
    wish.given.recipient = "the client";
    wish.given.purpose = "asked for it";
    return wish;
}

std::vector<CopyField> fieldsOf(const CopyWish& wish, bool hasPassphrase = true)
{
    std::vector<CopyField> fields;
    for (const CopyProblem& problem : problemsOf(wish, hasPassphrase)) {
        BOOST_TEST(!problem.sentence.empty());
        fields.push_back(problem.field);
    }
    return fields;
}

/// A practice with one client.
struct OneClient : PracticeFixture
{
    std::unique_ptr<records::Record> record;
    care::ClientId client;

    OneClient()
    {
        make();
        record = open();
        care::Client maya;
        maya.name = "Maya Lindqvist";
        maya.note = "Likes to walk.";
        client = record->saveClient(maya).id;
    }

    std::string give(CopyForm form, const std::string& name) const
    {
        CopyWish wish = wishFor(form);
        wish.file = base.path / name;
        giveCopy(*record, client, wish, *time.now, reports::PageSize::letter);
        const auto bytes = bytesOf(wish.file);
        return {bytes.begin(), bytes.end()};
    }

    /// What the newest entry of her accounting says.
    std::string noted() const { return care::disclosureText(record->disclosures(client).at(0)); }
};

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(ACopyOfHerRecord)

BOOST_AUTO_TEST_CASE(hasAPasswordUnlessItIsMeantToHaveNone)
{
    BOOST_TEST(fieldsOf(wishFor(CopyForm::protectedPdf)).empty());
    for (const CopyForm form : {CopyForm::plainPdf, CopyForm::json}) {
        CopyWish wish = wishFor(form);
        BOOST_TEST((fieldsOf(wish) == std::vector{CopyField::mayBeRead}));
        wish.mayBeRead = true;
        wish.password.clear();
        BOOST_TEST(fieldsOf(wish).empty());
    }
}

BOOST_AUTO_TEST_CASE(hasAPasswordOfTwelveCharacters)
{
    const auto accepts = [](const std::string& password) {
        CopyWish wish = wishFor(CopyForm::protectedPdf);
        wish.password = password;
        return fieldsOf(wish).empty();
    };
    BOOST_TEST(!accepts(""));
    BOOST_TEST(!accepts("elevenchars"));
    BOOST_TEST(accepts("twelve chars"));
    BOOST_TEST(!accepts("ééééééééééé")); // eleven, in 22 bytes
    BOOST_TEST(accepts("éééééééééééé"));
    BOOST_TEST(accepts(std::string(127, 'x')));
    BOOST_TEST(!accepts(std::string(128, 'x')));
}

BOOST_AUTO_TEST_CASE(asksForOnesOwnPassphrase)
{
    BOOST_TEST(
        (fieldsOf(wishFor(CopyForm::protectedPdf), false) == std::vector{CopyField::passphrase}));
}

BOOST_FIXTURE_TEST_CASE(isClosedWhereItIsProtected, OneClient)
{
    const std::string bytes = give(CopyForm::protectedPdf, "copy.pdf");
    BOOST_TEST(bytes.starts_with("%PDF-"));
    BOOST_TEST(contains(bytes, "/Encrypt"));
    BOOST_TEST(!contains(bytes, "Maya"));
    BOOST_TEST(noted() == "Whole record, saved, protected");
}

BOOST_FIXTURE_TEST_CASE(isOpenWhereThatIsMeant, OneClient)
{
    const std::string bytes = give(CopyForm::plainPdf, "copy.pdf");
    BOOST_TEST(bytes.starts_with("%PDF-"));
    BOOST_TEST(!contains(bytes, "/Encrypt"));
    BOOST_TEST(noted() == "Whole record, saved");
    const std::string json = give(CopyForm::json, "copy.json");
    BOOST_TEST(contains(json, "\"Likes to walk.\""));
    BOOST_TEST(noted() == "Whole record for programs, saved");
    const auto newest = record->disclosures(client).at(0);
    BOOST_TEST(newest.recipient == "the client");
    BOOST_TEST(newest.purpose == "asked for it");
}

BOOST_FIXTURE_TEST_CASE(isNotedOnlyOnceItIsSaved, OneClient)
{
    BOOST_CHECK_THROW(give(CopyForm::plainPdf, "no folder/copy.pdf"), records::RecordError);
    BOOST_TEST(record->disclosures(client).empty());
}

BOOST_FIXTURE_TEST_CASE(saysWhereItWasSavedAndCannotBeNoted, OneClient)
{
    CopyWish wish = wishFor(CopyForm::json);
    wish.file = base.path / "copy.json";
    wish.given.checkIn = {99}; // there is none: the record refuses the note
    const auto giving = [&] {
        giveCopy(*record, client, wish, *time.now, reports::PageSize::letter);
    };
    BOOST_CHECK_EXCEPTION(giving(), records::StorageError, [](const auto& problem) {
        return contains(problem.what(), "The file was saved, but");
    });
    BOOST_TEST(fs::exists(wish.file));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AProposedPassword)

BOOST_AUTO_TEST_CASE(hasFourGroupsOfLettersThatLookAlikeToNobody)
{
    std::set<std::string> proposed;
    std::set<char> seen;
    for (int round = 0; round < 200; ++round) {
        const std::string password = generatedPassword();
        BOOST_REQUIRE(password.size() == 23U);
        for (std::size_t place = 0; place < password.size(); ++place) {
            if (place % 6 == 5) {
                BOOST_TEST(password[place] == '-');
            } else {
                seen.insert(password[place]);
            }
        }
        proposed.insert(password);
    }
    BOOST_TEST(proposed.size() == 200U);
    BOOST_TEST(seen.size() == 31U); // all of them turn up in 4,000
    for (const char alike : {'0', 'o', '1', 'l', 'i', 'O', 'I'}) {
        BOOST_TEST(!seen.contains(alike));
    }
}

BOOST_AUTO_TEST_SUITE_END()
