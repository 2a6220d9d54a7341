#include "faulty_disk.h"
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

struct OnAFaultyDisk : RecordFixture
{
    FaultyDisk disk;

    /// A step of a check-in, and whether the record shows that it happened: all of it or nothing.
    struct Step
    {
        const char* what;
        std::function<void(Record&)> run;
        std::function<bool(Record&)> happened;
    };

    std::vector<Step> steps;

    OnAFaultyDisk()
    {
        const care::AssessmentId phq{1};
        steps = {
            {"answering",
             [=](Record& record) { record.storeAnswer(phq, 9, Answer::chosen("several-days")); },
             [=](Record& record) {
                 const care::Visit visit = record.visit({1});
                 const bool answered = visit.assessments.at(0).response.at(9).isChosen();
                 BOOST_TEST(visit.alerts.size() == (answered ? 1U : 0U));
                 return answered;
             }},
            {"handing back",
             [](Record& record) { record.handBack({1}); },
             [](Record& record) {
                 return record.visit({1}).checkIn.state != care::CheckInState::started;
             }},
            {"acknowledging",
             [](Record& record) { acknowledgeAll(record, {1}); },
             [](Record& record) {
                 const auto alerts = record.visit({1}).alerts;
                 return !alerts.empty() && alerts[0].action.has_value();
             }},
            {"signing",
             [](Record& record) { record.sign({1}); },
             [](Record& record) {
                 return record.visit({1}).signature.has_value();
             }},
            {"adding a client",
             [](Record& record) {
                 care::Client large = aMother("Large");
                 large.note = std::string(30'000, 'n');
                 record.saveClient(large);
             },
             [](Record& record) {
                 const auto found = record.findClients("large", 2);
                 BOOST_TEST(found.size() <= 1U);
                 return !found.empty() && record.client(found[0].id).infants.size() == 1;
             }}};
    }

    void begin()
    {
        fs::remove(file);
        fs::remove(fs::path(file) += "-journal");
        stored->reset();
        const auto record = create();
        start(*record, record->saveClient(aMother()).id, {"phq-9"});
    }

    /// Looking is noted too: a disk that fails for good may say so, and is then looked at again.
    static bool happenedAtLast(const Step& step, Record& record)
    {
        try {
            return step.happened(record);
        } catch (const StorageError&) {
            FaultyDisk::repair();
            return step.happened(record);
        }
    }

    /// Runs every step; those that fail are tried again on a repaired disk. Returns how many did.
    int runWithFault(int failing, bool forGood, int code)
    {
        begin();
        auto record = open();
        FaultyDisk::failAt(failing, forGood, code);
        int failed = 0;
        for (const Step& step : steps) {
            BOOST_TEST_CONTEXT(step.what)
            {
                try {
                    step.run(*record);
                } catch (const RecordError& error) {
                    ++failed;
                    FaultyDisk::repair();
                    BOOST_TEST(std::string(error.what()).find("Nothing") != std::string::npos,
                               error.what());
                    if (!step.happened(*record)) {
                        BOOST_CHECK_NO_THROW(step.run(*record));
                    }
                }
                BOOST_TEST(happenedAtLast(step, *record));
                if (step.what == std::string_view("handing back")) {
                    BOOST_CHECK_THROW(record->storeAnswer({1}, 1, Answer::declined()), Refused);
                }
            }
        }
        stepsOfTheDisk = FaultyDisk::steps();
        record.reset();
        FaultyDisk::repair();
        record = open();
        for (const Step& step : steps) {
            BOOST_TEST(step.happened(*record), step.what);
        }
        record.reset();
        BOOST_TEST(verifies());
        return failed;
    }

    int stepsOfTheDisk = 0; ///< that the disk was asked for
};

} // namespace

BOOST_AUTO_TEST_SUITE(AFaultyDisk)

BOOST_FIXTURE_TEST_CASE(leavesEveryStepDoneOrUndoneWhereverItFails, OnAFaultyDisk)
{
    BOOST_TEST(runWithFault(0, false, SQLITE_OK) == 0);
    const int count = stepsOfTheDisk;
    BOOST_TEST(count > 30);
    int failed = 0;
    int tried = 0;
    for (int step = 1; step <= count; ++step) {
        for (const bool forGood : {false, true}) {
            for (const int code : {SQLITE_FULL, SQLITE_IOERR_FSYNC}) {
                BOOST_TEST_CONTEXT("step " << step << (forGood ? " for good, " : " once, ")
                                           << sqlite3_errstr(code))
                {
                    failed += runWithFault(step, forGood, code) > 0 ? 1 : 0;
                    ++tried;
                }
            }
        }
    }
    BOOST_TEST_MESSAGE(count << " steps, " << failed << " of " << tried << " runs failed a step");
    BOOST_TEST(failed > tried / 2);
}

BOOST_FIXTURE_TEST_CASE(isToldFromDamageWhileARecordOpens, OnAFaultyDisk)
{
    begin();
    FaultyDisk::repair();
    open().reset();
    const int count = FaultyDisk::steps();
    BOOST_TEST(count > 5);
    int refused = 0;
    for (int step = 1; step <= count; ++step) {
        for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
            BOOST_TEST_CONTEXT("step " << step << ", " << sqlite3_errstr(code))
            {
                FaultyDisk::failAt(step, true, code);
                const std::string sentence = sentenceOf<StorageError>([&] { open().reset(); });
                refused += sentence.empty() ? 0 : 1; // the last steps are those of closing
                BOOST_TEST((sentence.empty() || sentence.ends_with('.')));
                FaultyDisk::repair();
                BOOST_CHECK_NO_THROW(open());
            }
        }
    }
    BOOST_TEST(refused > count);
    BOOST_TEST(verifies());
}

BOOST_FIXTURE_TEST_CASE(lendsNoPlaceToANewRecord, OnAFaultyDisk)
{
    FaultyDisk::repair();
    begin();
    const int count = FaultyDisk::steps() / 2; // making it is the greater part
    for (int step = 1; step <= count; step += 7) {
        fs::remove(file);
        fs::remove(fs::path(file) += "-journal");
        stored->reset();
        FaultyDisk::failAt(step, true, SQLITE_FULL);
        BOOST_CHECK_THROW(create(), StorageError);
        FaultyDisk::repair();
    }
    begin();
    BOOST_CHECK_NO_THROW(open());
}

BOOST_AUTO_TEST_SUITE_END()
