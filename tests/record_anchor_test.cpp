#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

BOOST_AUTO_TEST_SUITE(TheAnchor)

BOOST_FIXTURE_TEST_CASE(noticesAnOlderCopyOfTheWholeRecord, TwelveEntries)
{
    const auto old = bytesOf(file);
    open()->setSetting("theme", "dark");
    put(file, old);
    BOOST_CHECK_THROW(open(), OlderCopy);
    BOOST_TEST(!verifies());
    stored->reset(); // the user says that it was restored on purpose
    BOOST_CHECK_NO_THROW(open());
}

BOOST_FIXTURE_TEST_CASE(noticesACopyThatWasWorkedOnElsewhere, TwelveEntries)
{
    const auto old = bytesOf(file);
    open()->setSetting("theme", "dark");
    const auto here = *stored;
    put(file, old);
    stored->reset();
    for (int day = 0; day < 4; ++day) {
        time.advance(std::chrono::hours(24));
        open()->setSetting("theme", "light");
    }
    BOOST_TEST(stored->value().generation > here->generation);
    *stored = here;
    BOOST_TEST(sentenceOf<Damaged>([&] { open(); }).find("is not the one that was seen before") !=
               std::string::npos);
    BOOST_TEST(!verifies());
}

BOOST_FIXTURE_TEST_CASE(isStoredAtClosingAndAtEveryHundredChanges, RecordFixture)
{
    auto record = create();
    BOOST_TEST(!stored->has_value());
    for (int change = 0; change < 99; ++change) { // with the making: one hundred
        record->setSetting("theme", "dark");
    }
    BOOST_REQUIRE(stored->has_value());
    BOOST_TEST(stored->value().generation == 100U);
    record->setSetting("theme", "light");
    BOOST_TEST(stored->value().generation == 100U);
    const Anchor last = record->anchor();
    record.reset();
    BOOST_TEST(stored->value().generation == 101U);
    BOOST_TEST(stored->value().auditHead == last.auditHead);
    BOOST_TEST(last.auditHead.size() == 16U);
}

BOOST_FIXTURE_TEST_CASE(thatCannotBeStoredMakesNoChangeLookFailed, RecordFixture)
{
    create().reset();
    RecordOptions troubled = options();
    int tries = 0;
    troubled.storeAnchor = [&](const Anchor&) {
        ++tries;
        throw StorageError("The disk is full.");
    };
    auto record = openRecord(std::move(troubled), keys(), care::PersonId{1}, "passphrase");
    for (int change = 0; change < 120; ++change) {
        BOOST_REQUIRE_NO_THROW(record->setSetting("theme", std::to_string(change)));
    }
    BOOST_TEST(tries > 1); // and tries again with the next change
    BOOST_TEST(record->setting("theme") == "119");
    BOOST_CHECK_NO_THROW(record.reset());
    BOOST_TEST(open()->setting("theme") == "119");
}

BOOST_AUTO_TEST_SUITE_END()
