#include "record_fixture.h"
#include "small_disk.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

constexpr std::uintmax_t block = 4096;

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// A record on a disk of 4 MiB, with three of ten answers stored.
struct OnASmallDisk : RecordFixture
{
    SmallDisk disk;
    std::unique_ptr<Record> record;
    care::Client client;
    care::CheckInId id;
    care::AssessmentId phq;

    OnASmallDisk()
    {
        if (!disk.mounted) {
            return;
        }
        file = disk.folder.path / "records.db";
        record = create();
        client = record->saveClient(aMother());
        id = start(*record, client.id, {"phq-9"});
        phq = assessment(*record, id).id;
        for (int item = 1; item <= 3; ++item) {
            record->storeAnswer(phq, item, Answer::chosen("nearly-daily"));
        }
    }

    ~OnASmallDisk() { record.reset(); } // before its disk goes

    OnASmallDisk(const OnASmallDisk&) = delete;
    OnASmallDisk& operator=(const OnASmallDisk&) = delete;

    void leaveBlocks(std::uintmax_t free) const
    {
        disk.fill();
        const fs::path ballast = disk.folder.path / "ballast";
        fs::resize_file(ballast, fs::file_size(ballast) - free * block);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(AFullDisk)

BOOST_FIXTURE_TEST_CASE(refusesAnAnswerInASentenceAndKeepsTheEarlierOnes, OnASmallDisk)
{
    if (!disk.mounted) {
        return;
    }
    disk.fill();
    // A few answers still find room in pages that are there; the one that does not is refused.
    Answer last;
    std::string sentence;
    for (int attempt = 0; attempt < 500 && sentence.empty(); ++attempt) {
        const Answer next = Answer::chosen(attempt % 2 == 0 ? "several-days" : "more-than-half");
        sentence = sentenceOf<StorageError>([&] { record->storeAnswer(phq, 9, next); });
        last = sentence.empty() ? next : last;
    }
    BOOST_TEST(sentence == "The disk is full. Nothing was lost; make room and try again.");
    const auto generation = record->anchor().generation;
    BOOST_CHECK_THROW(record->storeAnswer(phq, 9, Answer::chosen("nearly-daily")), StorageError);
    BOOST_CHECK_THROW(record->handBack(id), StorageError);
    const care::Visit full = record->visit(id); // still readable
    for (int item = 1; item <= 3; ++item) {
        BOOST_TEST(full.assessments.at(0).response.at(item).optionId() == "nearly-daily");
    }
    BOOST_TEST((full.assessments.at(0).response.at(9) == last));
    BOOST_TEST(full.alerts.at(0).finding.optionId != "nearly-daily");
    BOOST_TEST((full.checkIn.state == care::CheckInState::started));
    BOOST_TEST(record->anchor().generation == generation);
    disk.makeRoom();
    record->storeAnswer(phq, 9, Answer::chosen("nearly-daily"));
    record->handBack(id);
    BOOST_TEST(record->anchor().generation == generation + 2);
    BOOST_TEST(record->visit(id).alerts.at(0).finding.optionId == "nearly-daily");
    record.reset();
    BOOST_TEST(verifies());
    BOOST_TEST(assessment(*open(), id).response.at(9).optionId() == "nearly-daily");
}

BOOST_FIXTURE_TEST_CASE(isNoDangerWhereverSavingRunsOutOfRoom, OnASmallDisk)
{
    if (!disk.mounted) {
        return;
    }
    care::Client large = aMother("Large");
    large.note = std::string(12 * block, 'n'); // more than its journal
    std::size_t clients = 1;
    int failed = 0;
    int saved = 0;
    for (std::uintmax_t free = 0; free <= 40; ++free) {
        leaveBlocks(free);
        try {
            record->saveClient(large);
            ++clients;
            ++saved;
        } catch (const StorageError& error) {
            BOOST_TEST(contains(error.what(), "The disk is full."));
            ++failed;
        }
        BOOST_TEST(record->findClients("", 1000).size() == clients);
        disk.makeRoom();
        BOOST_CHECK_NO_THROW(record->setSetting("room", std::to_string(free)));
    }
    BOOST_TEST(failed > 10);
    BOOST_TEST(saved > 0);
    BOOST_TEST(assessment(*record, id).response.at(3).optionId() == "nearly-daily");
    record.reset();
    BOOST_TEST(verifies());
}

BOOST_FIXTURE_TEST_CASE(letsTheRecordCloseAndSaysWhyItDoesNotOpen, OnASmallDisk)
{
    if (!disk.mounted) {
        return;
    }
    disk.fill();
    BOOST_CHECK_NO_THROW(record.reset());
    disk.fill(); // also what the journal left
    BOOST_TEST(contains(sentenceOf<StorageError>([&] { open(); }), "The disk is full."));
    disk.makeRoom();
    BOOST_TEST(open()->client(client.id).name == "Maria Kovac");
    BOOST_TEST(verifies());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AFolderThatBecomesReadOnly)

BOOST_FIXTURE_TEST_CASE(keepsTheRecordThatIsOpenAndOpensNone, RecordFixture)
{
    file = base.path / "folder" / "records.db";
    fs::create_directory(file.parent_path());
    auto record = create();
    const auto client = record->saveClient(aMother());
    const auto id = start(*record, client.id, {"phq-9"});
    const auto phq = assessment(*record, id).id;
    {
        const ReadOnlyFolder shut(file.parent_path());
        record->storeAnswer(phq, 9, Answer::chosen("nearly-daily")); // its files are open
        BOOST_TEST(record->visit(id).alerts.size() == 1U);
        BOOST_CHECK_NO_THROW(record.reset());
        BOOST_TEST(contains(sentenceOf<StorageError>([&] { open(); }), "cannot be written"));
    }
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    BOOST_TEST(assessment(*open(), id).response.at(9).optionId() == "nearly-daily");
}

BOOST_AUTO_TEST_SUITE_END()
