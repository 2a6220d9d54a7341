#include "measure_practice.h"

#include <array>
#include <random>

namespace attune::tests {

namespace {

using namespace care;
using std::chrono::days;
using std::chrono::sys_days;

/// Draws that are the same with every standard library.
class Dice
{
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}

    /// 0 to `count` - 1.
    int below(int count) { return static_cast<int>(m_engine() % static_cast<unsigned>(count)); }

    bool oneIn(int count) { return below(count) == 0; }

    sys_days around(sys_days from, sys_days to, int before, int after)
    {
        const auto span = static_cast<int>((to - from).count()) + before + after + 1;
        return from - days(before) + days(below(span));
    }

private:
    std::mt19937 m_engine;
};

struct Form
{
    const char* id;
    int highest;
    int items;
    bool aboutInfant;
};

constexpr std::array<Form, 9> forms{{{"epds", 30, 10, false},
                                     {"phq-9", 27, 10, false},
                                     {"phq-2", 6, 2, false},
                                     {"gad-7", 21, 7, false},
                                     {"pbq-2006", 125, 25, true},
                                     {"mpas", 95, 19, true},
                                     {"core-10", 40, 10, false},
                                     {"no-such-form", 9, 3, false},
                                     {"attunement-reflection", 9, 9, false}}};
constexpr std::array reasons{"I am too tired", "I do not have time", ""};
constexpr std::array services{"therapy", "psychiatry", "peer-support"};
constexpr std::array languages{"en", "es", "de"};

class Maker
{
public:
    explicit Maker(unsigned seed) : m_dice(seed)
    {
        m_from = sys_days(std::chrono::year(2026) / 1 / 1) + days(m_dice.below(40));
        m_to = m_from + days(m_dice.below(200));
        m_made.period = {Date(m_from), Date(m_to)};
    }

    RandomPractice make()
    {
        const int clients = 1 + m_dice.below(12);
        for (int client = 1; client <= clients; ++client) {
            addClient({client});
            addRows({client}, m_dice.below(14));
        }
        return std::move(m_made);
    }

private:
    void addClient(ClientId id)
    {
        MeasuredClient client;
        client.facts.client = id;
        client.facts.relation = static_cast<Relation>(m_dice.below(5));
        for (int births = m_dice.below(4); births > 0; --births) {
            const bool isTwin = !client.births.empty() && m_dice.oneIn(2);
            const sys_days on = isTwin ? client.births.back().on + days(m_dice.below(3) - 1)
                                       : m_dice.around(m_from, m_to, 420, 300);
            client.births.push_back({on, m_dice.oneIn(6)});
        }
        if (m_dice.oneIn(3)) {
            client.facts.dueDate = m_dice.around(m_from, m_to, 40, 300);
        }
        if (m_dice.oneIn(4)) {
            client.facts.knownSince = m_dice.around(m_from, m_to, 30, 10);
        }
        m_births = client.births;
        m_made.practice.clients.push_back(std::move(client));
    }

    /// Often a day that an edge lies on, counted from a birth.
    sys_days dayOfRow()
    {
        constexpr std::array edges{
            0, 6, 7, 13, 14, 41, 42, 83, 84, 85, 114, 115, 181, 182, 364, 365};
        if (!m_births.empty() && m_dice.oneIn(2)) {
            const auto birth = static_cast<std::size_t>(m_dice.below(int(m_births.size())));
            const auto edge = static_cast<std::size_t>(m_dice.below(int(edges.size())));
            return m_births[birth].on + days(edges.at(edge));
        }
        return m_dice.around(m_from, m_to, 120, 5);
    }

    void addAssessment(ClientId client, sys_days day)
    {
        const Form& form = forms.at(static_cast<std::size_t>(m_dice.below(int(forms.size()))));
        AssessmentFacts facts;
        // Ids do not follow the days.
        facts.assessment = {(++m_lastId * 7919) % 104729};
        facts.client = client;
        facts.infant = {form.aboutInfant ? 1 + m_dice.below(2) : 0};
        facts.instrument = form.id;
        facts.day = day;
        facts.mode = static_cast<Mode>(m_dice.below(4));
        facts.language = languages.at(static_cast<std::size_t>(m_dice.below(3)));
        facts.items = form.items;
        facts.missingItems = m_dice.oneIn(4) ? 1 + m_dice.below(form.items) : 0;
        const int scored = m_dice.oneIn(3) ? m_dice.below(form.highest + 1) : m_dice.below(16);
        if (!m_dice.oneIn(7)) {
            facts.total = std::min(scored, form.highest) + (m_dice.oneIn(9) ? 0.5 : 0);
        }
        facts.isPositive = m_dice.oneIn(3);
        m_made.practice.assessments.push_back(facts);
    }

    void addRows(ClientId client, int count)
    {
        MeasuredPractice& practice = m_made.practice;
        for (; count > 0; --count) {
            const sys_days day = dayOfRow();
            addAssessment(client, day);
            if (m_dice.oneIn(3)) {
                addAssessment(client, day); // a second form on the same day
            }
            if (m_dice.oneIn(4)) {
                const auto reason = static_cast<std::size_t>(m_dice.below(3));
                practice.notToday.push_back({client, {}, dayOfRow(), reasons.at(reason)});
            }
            if (m_dice.oneIn(3)) {
                practice.followUps.push_back({client, day + days(m_dice.below(34) - 2)});
            }
            if (m_dice.oneIn(3)) {
                addReferral(client);
            }
            if (m_dice.oneIn(3)) {
                addAlert(client);
            }
        }
    }

    void addReferral(ClientId client)
    {
        ReferralFacts facts;
        facts.client = client;
        facts.service = services.at(static_cast<std::size_t>(m_dice.below(3)));
        facts.madeOn = m_dice.around(m_from, m_to, 64, 3);
        if (!m_dice.oneIn(3)) {
            facts.attendedOn =
                facts.madeOn + days(m_dice.oneIn(2) ? 29 + m_dice.below(3) : m_dice.below(63));
        }
        m_made.practice.referrals.push_back(facts);
    }

    void addAlert(ClientId client)
    {
        using questionnaires::SafetyKind;
        AlertFacts facts;
        facts.client = client;
        facts.kind = m_dice.oneIn(2) ? SafetyKind::selfHarm : SafetyKind::harmToInfant;
        facts.state = static_cast<questionnaires::SafetyFinding::State>(m_dice.below(3));
        facts.raisedOn = m_dice.around(m_from, m_to, 3, 3);
        if (!m_dice.oneIn(3)) {
            facts.actedOn = facts.raisedOn + days(m_dice.below(3));
        }
        m_made.practice.alerts.push_back(facts);
    }

    Dice m_dice;
    sys_days m_from;
    sys_days m_to;
    RandomPractice m_made;
    std::vector<BirthFacts> m_births; ///< of the last client
    std::int64_t m_lastId = 0;
};

} // namespace

RandomPractice randomPractice(unsigned seed)
{
    return Maker(seed).make();
}

MeasuredPractice joinedPractice(unsigned seed, unsigned count)
{
    MeasuredPractice all;
    for (unsigned each = 0; each < count; ++each) {
        MeasuredPractice more = randomPractice(seed * 97 + each).practice;
        const std::int64_t shift = each * 100LL;
        const auto take = [&](auto& rows, auto& into) {
            for (auto& row : rows) {
                row.client.value += shift;
                into.push_back(row);
            }
        };
        for (MeasuredClient& client : more.clients) {
            client.facts.client.value += shift;
            all.clients.push_back(client);
        }
        take(more.notToday, all.notToday);
        take(more.assessments, all.assessments);
        take(more.alerts, all.alerts);
        take(more.referrals, all.referrals);
        take(more.followUps, all.followUps);
    }
    return all;
}

} // namespace attune::tests
