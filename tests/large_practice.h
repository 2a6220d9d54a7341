#pragma once

#include "vault_fixture.h"

#include <chrono>
#include <cstdint>

namespace attune::records::test {

/// A practice of about this many bytes, in the proportions of daily use: for every questionnaire
/// its answers and its result, and for every answer an audit entry.
void fillPractice(const PracticeFixture& practice, std::uintmax_t bytes);

/// A practice of this many assessments, in the same proportions; a multiple of 1,000.
void fillPracticeWith(const PracticeFixture& practice, int assessments);

/// A practice of this many clients beside those that are there, each with a name, a chart number, a
/// birth date, a baby and one check-in.
void fillPracticeWithClients(const PracticeFixture& practice, int clients);

/// The last day of the facts below, and over how many days they lie.
inline constexpr std::chrono::sys_days lastDayOfFacts{std::chrono::year(2026) / 2 / 27};
inline constexpr int daysOfFacts = 3650;

/// A practice of so many clients, each with a birth and so many assessments, evenly in time. Of the
/// assessments there is no more than what measures count.
void fillPracticeWithFacts(const PracticeFixture& practice, int clients, int assessmentsEach);

/// A PHQ-9 and a GAD-7.
NewCheckIn twoQuestionnaires(care::ClientId client);

/// One client more, who was answered `checkIns` PHQ-9 and as many GAD-7; her id.
care::ClientId fillClient(const PracticeFixture& practice, int checkIns);

} // namespace attune::records::test
