#include "naive_tally.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace attune::tests {

namespace {

using namespace care;

const std::map<std::string, double> reliableFrom{
    {"epds", 4}, {"phq-9", 6}, {"gad-7", 4}, {"core-10", 6}};
const std::map<std::string, std::vector<int>> cutOffs{{"epds", {6, 7, 10, 11, 13, 15}},
                                                      {"phq-9", {10}},
                                                      {"phq-2", {2, 3}},
                                                      {"gad-7", {7, 9, 10}},
                                                      {"pbq-2006", {13, 26, 40}},
                                                      {"core-10", {9, 11, 13}}};
const std::array kindNames{"self-harm", "infant"};
const std::array stateNames{"endorsed", "unanswered", "declined"};
const std::array modeNames{"self", "read-aloud", "interpreter", "paper"};

class Rows : NaiveTally
{
public:
    using NaiveTally::NaiveTally;

    void run()
    {
        for (const AssessmentFacts& facts : m_practice.assessments) {
            countAssessment(facts);
        }
        countChanges();
        for (const NotTodayFacts& facts : m_practice.notToday) {
            if (isWithin(facts.day)) {
                countPart("declined",
                          facts.reason.empty() ? "not-said" : std::string(facts.reason),
                          facts.client);
            }
        }
        for (const AlertFacts& facts : m_practice.alerts) {
            countAlert(facts);
        }
        for (const ReferralFacts& facts : m_practice.referrals) {
            countReferral(facts, 30);
            countReferral(facts, 60);
        }
        for (auto& [id, totals] : m_found.totals) {
            std::ranges::sort(totals);
        }
    }

private:
    void countAssessment(const AssessmentFacts& facts)
    {
        if (!isWithin(facts.day) || facts.instrument == "attunement-reflection") {
            return;
        }
        const std::string form(facts.instrument);
        const auto& client = *std::ranges::find_if(m_practice.clients, [&](const auto& each) {
            return each.facts.client == facts.client;
        });
        m_found.items += facts.items;
        m_found.missingItems += facts.missingItems;
        countShare("missing-items", facts.missingItems > 0, facts.client);
        countShare("no-score", !facts.total.has_value(), facts.client);
        if (!facts.total) {
            return;
        }
        countPart("instruments", form, facts.client);
        countPart("scores", form, facts.client);
        countPart("windows", stretch(client, facts.day), facts.client);
        countPart("by-window/" + form, stretch(client, facts.day), facts.client);
        countPart("modes", modeNames.at(static_cast<std::size_t>(facts.mode)), facts.client);
        countPart("languages", std::string(facts.language), facts.client);
        countShare("positive/" + form, facts.isPositive, facts.client);
        countShare("missing-any", facts.missingItems > 0, facts.client);
        if (cutOffs.contains(form)) {
            for (const int cutOff : cutOffs.at(form)) {
                countShare(fmt::format("reached/{}/{}", form, cutOff),
                           *facts.total >= cutOff,
                           facts.client);
            }
        }
        m_found.totals[form].push_back(*facts.total);
    }

    void countChanges()
    {
        std::map<std::tuple<std::string, std::int64_t, std::int64_t>, std::vector<AssessmentFacts>>
            lines;
        for (const MeasuredClient& client : m_practice.clients) {
            for (const AssessmentFacts& facts : resultsOf(client.facts.client)) {
                lines[{std::string(facts.instrument), facts.client.value, facts.infant.value}]
                    .push_back(facts);
            }
        }
        for (auto& [key, line] : lines) {
            const auto& [form, client, infant] = key;
            std::ranges::sort(line, [](const AssessmentFacts& one, const AssessmentFacts& other) {
                return std::tuple(one.day, one.assessment) <
                       std::tuple(other.day, other.assessment);
            });
            if (line.size() < 2) {
                continue;
            }
            if (!reliableFrom.contains(form)) {
                countPart("change-without-figure", form, {client});
                continue;
            }
            const double rise = *line.back().total - *line.front().total;
            const double needed = reliableFrom.at(form);
            countPart("change/" + form,
                      rise >= needed    ? "worse"
                      : rise <= -needed ? "improved"
                                        : "no-change",
                      {client});
        }
    }

    void countAlert(const AlertFacts& facts)
    {
        if (!isWithin(facts.raisedOn)) {
            return;
        }
        const bool isInfant = facts.kind == questionnaires::SafetyKind::harmToInfant;
        countPart("alerts",
                  fmt::format("{}-{}",
                              kindNames.at(isInfant ? 1 : 0),
                              stateNames.at(static_cast<std::size_t>(facts.state))),
                  facts.client);
        countPart("acknowledged",
                  !facts.actedOn                     ? "not-yet"
                  : *facts.actedOn == facts.raisedOn ? "same-day"
                                                     : "later",
                  facts.client);
    }

    void countReferral(const ReferralFacts& facts, int within)
    {
        if (!isWithin(facts.madeOn + days(within))) {
            return;
        }
        const bool isDone =
            facts.attendedOn && (*facts.attendedOn - facts.madeOn).count() <= within;
        const std::string id = fmt::format("referrals-{}", within);
        countShare(id, isDone, facts.client);
        countShare(id + "/" + std::string(facts.service), isDone, facts.client);
    }
};

} // namespace

NaiveMeasures naiveMeasures(const MeasuredPractice& practice, const Period& period)
{
    NaiveMeasures found;
    countClients(practice, period, found);
    Rows(practice, period, found).run();
    return found;
}

std::array<double, 5> naiveSpread(const std::vector<double>& ascending)
{
    const auto at = [&](int quarters) {
        // In quarters of a step, so that nothing is rounded.
        const std::size_t place = static_cast<std::size_t>(quarters) * (ascending.size() - 1);
        const double below = ascending.at(place / 4);
        const double above = ascending.at((place + 3) / 4);
        return below + static_cast<double>(place % 4) / 4 * (above - below);
    };
    return {at(0), at(1), at(2), at(3), at(4)};
}

} // namespace attune::tests
