// Whatever is done in whatever order, an open safety alert stays until somebody records what was
// done about it.
#include "attune/records/follow_through.h"
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>
#include <map>
#include <random>
#include <set>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

constexpr int safetyItem = 9; // of the PHQ-9

/// A practice in which one thing after another is done at random.
class AnyOrder : public RecordFixture
{
public:
    explicit AnyOrder(unsigned seed) : m_random(seed)
    {
        m_record = create();
        m_client = m_record->saveClient(aMother()).id;
        for (int i = 0; i < 3; ++i) {
            begin();
        }
    }

    void step()
    {
        const auto before = openAlerts();
        m_acknowledged.reset();
        const int deed = pick(13);
        m_at = static_cast<std::size_t>(pick(static_cast<int>(m_checkIns.size())));
        m_deed = fmt::format("deed {} on check-in {}", deed, current().value);
        try {
            act(deed);
        } catch (const Refused&) {
            // Refused is fine; what was open must still be.
        } catch (const WrongKey&) {
            // Likewise.
        }
        judge(before);
    }

private:
    int pick(int below) { return std::uniform_int_distribution(0, below - 1)(m_random); }

    care::CheckInId current() const { return m_checkIns.at(m_at); }

    void begin() { m_checkIns.push_back(start(*m_record, m_client, {"phq-9"})); }

    void answer(const Answer& answer)
    {
        const care::Assessment to = assessment(*m_record, current());
        // The same answer once more is none: what was acted upon stays acted upon.
        const bool isNew = to.response.at(safetyItem) != answer;
        m_record->storeAnswer(to.id, safetyItem, answer);
        if (isNew && (answer.isDeclined() || pointsOf(answer) > 0)) {
            BOOST_TEST(hasOpenAlert(current()), m_deed << ": an answer raised no alert");
        }
    }

    static double pointsOf(const Answer& answer)
    {
        return answer.isChosen()
                   ? instrument("phq-9").item(safetyItem)->option(answer.optionId())->points
                   : 0;
    }

    void act(int deed)
    {
        const auto& options = instrument("phq-9").item(safetyItem)->options;
        FollowThrough& care = m_record->followThrough();
        switch (deed) {
        case 0:
            return begin();
        case 1:
            return answer(Answer::chosen(options.at(static_cast<std::size_t>(pick(4))).id));
        case 2:
            return answer(Answer::declined());
        case 3:
            return answer(Answer());
        case 4:
            m_record->handBack(current());
            return m_record->handBack(current());
        case 5:
            return m_record->endNotToday(current(), "I am too tired");
        case 6:
            return acknowledgeOne();
        case 7: {
            const bool isOpen = hasOpenAlert(current());
            m_record->sign(current());
            BOOST_TEST(!isOpen, m_deed << ": signed over an open alert");
            return;
        }
        case 8:
            m_record.reset();
            m_record = open();
            return;
        case 9: // the clock is set, back as well as forward
            *time.now += std::chrono::hours(pick(200) - 100);
            return;
        case 10:
            return care.setRedFlags(current(), {});
        case 11:
            for (const care::Suggestion& each : m_record->visit(current()).suggestions) {
                care.decline(current(), each.service, "Spoken about.");
            }
            return;
        default:
            return m_record->eraseClient(
                m_client, care::ErasureReason::clientAsked, Secret::fromText(otherPassphrase));
        }
    }

    void acknowledgeOne()
    {
        for (const care::Alert& alert : m_record->visit(current()).alerts) {
            if (!alert.action) {
                m_record->acknowledge(alert.id, "Asked today.", "Spoken about.");
                m_acknowledged = alert.id;
                return;
            }
        }
    }

    std::map<care::AlertId, care::CheckInId> openAlerts()
    {
        std::map<care::AlertId, care::CheckInId> open;
        for (const care::CheckInId id : m_checkIns) {
            std::set<int> items;
            for (const care::Alert& alert : m_record->visit(id).alerts) {
                if (!alert.action) {
                    open[alert.id] = id;
                    BOOST_TEST(items.insert(alert.finding.itemNumber).second,
                               m_deed << ": two alerts of one item are open");
                }
            }
        }
        return open;
    }

    bool hasOpenAlert(care::CheckInId id)
    {
        return std::ranges::any_of(m_record->visit(id).alerts,
                                   [](const care::Alert& alert) { return !alert.action; });
    }

    /// Nothing that was open is gone but what was acted upon, and Today lists all of it.
    void judge(const std::map<care::AlertId, care::CheckInId>& before)
    {
        const auto now = openAlerts();
        for (const auto& [alert, checkIn] : before) {
            BOOST_TEST((now.contains(alert) || m_acknowledged == alert),
                       m_deed << ": alert " << alert.value << " is gone");
        }
        std::set<care::CheckInId> listed;
        for (const CheckInRow& row : m_record->attention().alerts) {
            listed.insert(row.id);
            BOOST_TEST(row.alertSince.has_value());
        }
        for (const auto& [alert, checkIn] : now) {
            BOOST_TEST(listed.contains(checkIn), m_deed << ": Today does not list it");
        }
    }

    std::mt19937 m_random;
    std::unique_ptr<Record> m_record;
    care::ClientId m_client;
    std::vector<care::CheckInId> m_checkIns;
    std::size_t m_at = 0;
    std::optional<care::AlertId> m_acknowledged;
    std::string m_deed;
};

} // namespace

BOOST_AUTO_TEST_SUITE(AnOpenAlert)

BOOST_AUTO_TEST_CASE(staysWhateverIsDoneUntilSomebodyActsUponIt)
{
    constexpr unsigned practices = 12;
    constexpr int deeds = 120;
    for (unsigned seed = 1; seed <= practices; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed)
        {
            AnyOrder practice(seed);
            for (int deed = 0; deed < deeds; ++deed) {
                practice.step();
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
