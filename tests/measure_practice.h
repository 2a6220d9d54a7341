#pragma once

#include "attune/care/measures.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace attune::tests {

/// A client with her births, whom `clientFacts` points to.
struct MeasuredClient
{
    care::ClientFacts facts; ///< its births are empty
    std::vector<care::BirthFacts> births;
};

/// The rows that measures are taken from, whole in memory.
struct MeasuredPractice
{
    std::vector<MeasuredClient> clients;
    std::vector<care::NotTodayFacts> notToday;
    std::vector<care::AssessmentFacts> assessments;
    std::vector<care::AlertFacts> alerts;
    std::vector<care::ReferralFacts> referrals;
    std::vector<care::FollowUpFacts> followUps;
    std::deque<std::string> texts; ///< what the rows' views look at
};

care::Measures measuresOf(const MeasuredPractice& practice,
                          const care::Period& period,
                          std::string_view asked = {});

/// "2026-03-09".
std::chrono::sys_days dayOf(std::string_view isoDate);

/// The rows of a CSV file of tests/data/measures-40-clients, without its headings. No cell holds a
/// comma.
std::vector<std::vector<std::string>> measureRows(const std::string& file);

/// The practice that was counted by hand.
MeasuredPractice practiceOf40();
care::Period periodOf40();

/// A practice of up to twelve clients around `period`; the same for the same seed.
struct RandomPractice
{
    care::Period period;
    MeasuredPractice practice;
};

RandomPractice randomPractice(unsigned seed);

/// The rows of so many random practices in one: some figures are large then and some are not.
MeasuredPractice joinedPractice(unsigned seed, unsigned count);

} // namespace attune::tests
