#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

using Tell = std::function<void(int)>;

/// A process that works on the record and tells by number what was acknowledged to it.
class Worker
{
public:
    explicit Worker(const std::function<void(const Tell&)>& work)
    {
        std::array<int, 2> ends{};
        BOOST_REQUIRE(pipe(ends.data()) == 0);
        m_child = fork();
        BOOST_REQUIRE(m_child >= 0);
        m_ledger = ends[0];
        if (m_child == 0) {
            const auto tell = [&](int number) {
                [[maybe_unused]] const ssize_t told = write(ends[1], &number, sizeof number);
            };
            try {
                work(tell);
            } catch (const std::exception&) {
                _exit(1); // it must not fail by itself
            }
            _exit(0);
        }
        close(ends[1]);
    }

    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    ~Worker() { close(m_ledger); }

    /// Waits for its end: true where SIGKILL was it.
    bool wasKilled() const
    {
        int status = 0;
        waitpid(m_child, &status, 0);
        return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    }

    /// Kills it a little after so many acknowledgements. Returns the last number that was told.
    int killAfter(int acknowledgements, std::chrono::microseconds patience) const
    {
        int last = -1;
        for (int heard = 0; heard < acknowledgements; ++heard) {
            BOOST_REQUIRE(hear(last));
        }
        std::this_thread::sleep_for(patience);
        kill(m_child, SIGKILL);
        while (hear(last)) {}
        BOOST_REQUIRE(wasKilled());
        return last;
    }

private:
    bool hear(int& number) const { return read(m_ledger, &number, sizeof number) == sizeof number; }

    pid_t m_child = -1;
    int m_ledger = -1;
};

struct Killed : RecordFixture
{
    care::CheckInId id;
    care::AssessmentId phq;

    Killed()
    {
        const auto record = create();
        const auto client = record->saveClient(aMother());
        id = start(*record, client.id, {"phq-9"});
        phq = assessment(*record, id).id;
    }
};

/// What the nth write of an endless series stores: items 1 to 8 in turn, then the next option.
struct Write
{
    int item;
    Answer answer;

    explicit Write(int number)
        : item(number % 8 + 1),
          answer(Answer::chosen(
              instrument("phq-9").items[0].options[static_cast<std::size_t>(number / 8 % 4)].id))
    {}
};

} // namespace

BOOST_AUTO_TEST_SUITE(AProgramThatIsKilled)

BOOST_FIXTURE_TEST_CASE(rightAfterAnAnswerWasStoredLosesNone, Killed)
{
    const auto& items = instrument("phq-9").items;
    for (int last = 1; last <= static_cast<int>(items.size()); ++last) {
        const Worker worker([&](const Tell&) {
            const auto record = open();
            const Item& item = items.at(static_cast<std::size_t>(last - 1));
            record->storeAnswer(phq, item.number, Answer::chosen(item.options[2].id));
            raise(SIGKILL);
        });
        BOOST_REQUIRE(worker.wasKilled());
        const auto response = assessment(*open(), id).response;
        for (const Item& item : items) {
            BOOST_TEST((response.at(item.number) ==
                        (item.number <= last ? Answer::chosen(item.options[2].id) : Answer())));
        }
        BOOST_TEST(open()->visit(id).alerts.size() == (last >= 9 ? 1U : 0U));
    }
    BOOST_TEST((open()->interruptedCheckIn() == id));
    BOOST_TEST(verifies());
}

BOOST_FIXTURE_TEST_CASE(atAnyMomentKeepsAllThatWasAcknowledged, Killed)
{
    for (int round = 0; round < 40; ++round) {
        const Worker worker([&](const Tell& tell) {
            const auto record = open();
            for (int number = 0;; ++number) {
                const Write write(number);
                record->storeAnswer(phq, write.item, write.answer);
                tell(number);
            }
        });
        const int last = worker.killAfter(round % 11 + 1, std::chrono::microseconds(97 * round));
        const auto response = assessment(*open(), id).response;
        for (int number = std::max(0, last - 7); number <= last; ++number) {
            const Write due(number);
            const Write after(number + 8); // may have been under way, for one item
            const bool isThere = response.at(due.item) == due.answer;
            const bool isNext = number == last - 7 && response.at(due.item) == after.answer;
            BOOST_TEST((isThere || isNext), "round " << round << ", write " << number);
        }
    }
    BOOST_TEST(verifies());
}

BOOST_FIXTURE_TEST_CASE(atAnyMomentOfACheckInLeavesNothingHalfDone, Killed)
{
    int acknowledged = 0;
    for (int round = 0; round < 40; ++round) {
        const Worker worker([&](const Tell& tell) {
            const auto record = open();
            for (int step = 0;;) {
                const auto client = record->saveClient(aMother());
                tell(++step);
                const auto visit = start(*record, client.id, {"phq-9", "gad-7"});
                tell(++step);
                record->storeAnswer(
                    assessment(*record, visit).id, 9, Answer::chosen("several-days"));
                tell(++step);
                record->handBack(visit);
                tell(++step);
                acknowledgeAll(*record, visit);
                tell(++step);
                record->sign(visit);
                tell(++step);
            }
        });
        acknowledged += worker.killAfter(round % 13 + 1, std::chrono::microseconds(97 * round)) / 6;
        int ended = 0;
        const auto record = open();
        for (const ClientRow& client : record->findClients("", 10'000)) {
            const auto infants = record->client(client.id).infants.size();
            BOOST_TEST(infants == 1U);
            for (const CheckInRow& row : record->checkInsOf(client.id)) {
                const care::Visit visit = record->visit(row.id);
                const bool answered = visit.assessments.at(0).response.at(9).isChosen();
                BOOST_TEST(visit.alerts.size() == (answered ? 1U : 0U));
                BOOST_TEST(visit.signature.has_value() ==
                           (row.state == care::CheckInState::signedOff));
                ended += visit.signature.has_value() ? 1 : 0;
            }
        }
        BOOST_TEST(ended >= acknowledged);
    }
    BOOST_TEST(acknowledged > 20);
    BOOST_TEST(sql().readText("SELECT count(*) FROM check_ins c WHERE state = 'signed' AND 2 <> "
                              "(SELECT count(*) FROM results r JOIN assessments a "
                              "ON a.id = r.assessment_id WHERE a.check_in_id = c.id)") == "0");
    BOOST_TEST(sql().readText("SELECT count(*) FROM results r JOIN assessments a ON a.id = "
                              "r.assessment_id JOIN check_ins c ON c.id = a.check_in_id "
                              "WHERE c.state <> 'signed'") == "0");
    BOOST_TEST(verifies());
}

BOOST_AUTO_TEST_SUITE_END()
