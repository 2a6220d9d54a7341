#pragma once

#include "naive_measures.h"

#include <optional>
#include <utility>

namespace attune::tests {

/// What this computation takes for itself from the definitions, by id.
inline const std::set<std::string> aboutDepression{"epds", "phq-9", "phq-2"};
inline const std::set<std::string> aboutAnxiety{"gad-7"};
inline const std::set<std::string> aboutBonding{"pbq-2006", "mpas"};

/// What both halves of the second computation go by.
class NaiveTally
{
public:
    NaiveTally(const MeasuredPractice& practice, const care::Period& period, NaiveMeasures& found)
        : m_practice(practice),
          m_from(period.from),
          m_to(period.to),
          m_found(found)
    {}

protected:
    using days = std::chrono::days;
    using sys_days = std::chrono::sys_days;

    bool isWithin(sys_days day) const { return !(day < m_from) && !(m_to < day); }

    void countPart(const std::string& whole, const std::string& part, care::ClientId client)
    {
        m_found.counted[whole].push_back(client.value);
        m_found.counted[whole + "/" + part].push_back(client.value);
    }

    void countShare(const std::string& id, bool counts, care::ClientId client)
    {
        (counts ? m_found.counted : m_found.others)[id].push_back(client.value);
    }

    /// Seven stretches in words, or "unknown".
    static std::string stretch(const MeasuredClient& client, sys_days day)
    {
        std::optional<sys_days> latest;
        std::optional<sys_days> next;
        std::vector<std::pair<sys_days, sys_days>> pregnancies;
        for (const care::BirthFacts& birth : client.births) {
            if (birth.on <= day && (!latest || birth.on > *latest)) {
                latest = birth.on;
            }
            if (birth.on > day && (!next || birth.on < *next)) {
                next = birth.on;
            }
        }
        if (next) {
            pregnancies.emplace_back(*next - days(280), *next);
        }
        if (const auto due = client.facts.dueDate) {
            pregnancies.emplace_back(*due - days(280), *due + days(14));
        }
        for (const auto& [begin, end] : pregnancies) {
            if (begin <= day && day <= end && (!latest || *latest < begin)) {
                return "pregnancy";
            }
        }
        if (!latest) {
            return "unknown";
        }
        const auto age = (day - *latest).count();
        return age <= 13    ? "days-0-13"
               : age <= 41  ? "weeks-2-5"
               : age <= 83  ? "weeks-6-11"
               : age <= 181 ? "months-3-5"
               : age <= 364 ? "months-6-11"
                            : "later";
    }

    std::vector<care::AssessmentFacts> resultsOf(care::ClientId client) const
    {
        std::vector<care::AssessmentFacts> results;
        for (const care::AssessmentFacts& facts : m_practice.assessments) {
            if (facts.client == client && facts.total && isWithin(facts.day) &&
                facts.instrument != "attunement-reflection") {
                results.push_back(facts);
            }
        }
        return results;
    }

    const MeasuredPractice& m_practice;
    sys_days m_from;
    sys_days m_to;
    NaiveMeasures& m_found;
};

/// What is counted client by client.
void countClients(const MeasuredPractice& practice,
                  const care::Period& period,
                  NaiveMeasures& found);

} // namespace attune::tests
