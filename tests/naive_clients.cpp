#include "naive_tally.h"

#include <algorithm>

namespace attune::tests {

namespace {

using namespace care;

class Clients : NaiveTally
{
public:
    using NaiveTally::NaiveTally;

    void run()
    {
        for (const MeasuredClient& client : m_practice.clients) {
            countReach(client);
            countDeliveries(client);
        }
    }

private:
    bool isEligible(const MeasuredClient& client) const
    {
        if (client.facts.knownSince && *client.facts.knownSince > m_to) {
            return false;
        }
        for (sys_days day = m_from; day <= m_to; day += days(1)) {
            const std::string where = stretch(client, day);
            if (where != "later" && where != "unknown") {
                return true;
            }
        }
        return false;
    }

    void countReach(const MeasuredClient& client)
    {
        if (!isEligible(client)) {
            return;
        }
        const ClientId id = client.facts.client;
        const auto results = resultsOf(id);
        const auto isAnyIn = [&](const std::set<std::string>& forms, bool onlyPositive) {
            return std::ranges::any_of(results, [&](const AssessmentFacts& facts) {
                return forms.contains(std::string(facts.instrument)) &&
                       (facts.isPositive || !onlyPositive);
            });
        };
        const bool low = isAnyIn(aboutDepression, false);
        const bool anxious = isAnyIn(aboutAnxiety, false);
        const bool putOff =
            std::ranges::any_of(m_practice.notToday, [&](const NotTodayFacts& facts) {
                return facts.client == id && isWithin(facts.day);
            });
        if (low || anxious) {
            countPart("eligible", "screened", id);
            countPart("screened",
                      low && anxious ? "both"
                      : low          ? "depression-only"
                                     : "anxiety-only",
                      id);
            countShare("screened-positive",
                       isAnyIn(aboutDepression, true) || isAnyIn(aboutAnxiety, true),
                       id);
        } else {
            countPart("eligible", putOff ? "not-today-only" : "neither", id);
        }
        if (std::ranges::any_of(client.births, [&](const BirthFacts& birth) {
                return !birth.deceased && birth.on <= m_to;
            })) {
            countShare("screened-bonding", isAnyIn(aboutBonding, false), id);
        }
    }

    void countDeliveries(const MeasuredClient& client)
    {
        const Relation relation = client.facts.relation;
        if (relation != Relation::mother && relation != Relation::pregnant) {
            return;
        }
        std::set<sys_days> births;
        for (const BirthFacts& birth : client.births) {
            births.insert(birth.on);
        }
        while (!births.empty()) {
            const sys_days delivery = *births.begin();
            std::erase_if(births, [&](sys_days birth) { return birth < delivery + days(180); });
            if (isWithin(delivery + days(115))) {
                countDelivery(client.facts.client, delivery);
            }
        }
    }

    void countDelivery(ClientId client, sys_days delivery)
    {
        bool isScreened = false;
        std::optional<sys_days> firstPositive;
        for (const AssessmentFacts& facts : m_practice.assessments) {
            const auto age = (facts.day - delivery).count();
            if (facts.client != client || !facts.total || age < 7 || age > 84 ||
                !aboutDepression.contains(std::string(facts.instrument))) {
                continue;
            }
            isScreened = true;
            const double needed = facts.instrument == "phq-2" ? 3 : 10;
            if (*facts.total >= needed && (!firstPositive || facts.day < *firstPositive)) {
                firstPositive = facts.day;
            }
        }
        countShare("pds-e-screened", isScreened, client);
        if (firstPositive) {
            countShare("pds-e-followed-up", isFollowedUp(client, *firstPositive), client);
        }
    }

    bool isFollowedUp(ClientId client, sys_days first) const
    {
        const auto isSoon = [&](sys_days day) {
            return day >= first && day <= first + days(30);
        };
        bool fullBelow = false;
        bool fullAbove = false;
        for (const AssessmentFacts& facts : m_practice.assessments) {
            const bool isFull = facts.instrument == "epds" || facts.instrument == "phq-9";
            if (facts.client == client && facts.day == first && isFull && facts.total) {
                (*facts.total >= 10 ? fullAbove : fullBelow) = true;
            }
        }
        return (fullBelow && !fullAbove) ||
               std::ranges::any_of(m_practice.followUps,
                                   [&](const FollowUpFacts& facts) {
                                       return facts.client == client && isSoon(facts.doneOn);
                                   }) ||
               std::ranges::any_of(m_practice.referrals, [&](const ReferralFacts& facts) {
                   return facts.client == client && facts.attendedOn && isSoon(*facts.attendedOn);
               });
    }
};

} // namespace

void countClients(const MeasuredPractice& practice, const Period& period, NaiveMeasures& found)
{
    Clients(practice, period, found).run();
}

} // namespace attune::tests
