#pragma once

#include "rule_condition.h"

namespace attune::care {

bool isWithin(const RuleCondition& condition, double value);

/// Whether a scale's score lies in the condition's range; unknown and open where it is absent.
RuleFinding scoreFinding(const RuleCondition& condition,
                         const RuleSubject& subject,
                         const Assessment& assessment,
                         const questionnaires::Instrument& instrument);

/// Whether any score, or that of the condition's scale, reaches a cut-off that announces a positive
/// screen to people like this client; the lowest such cut-off is quoted.
RuleFinding positiveFinding(const RuleCondition& condition,
                            const RuleSubject& subject,
                            const Assessment& assessment,
                            const questionnaires::Instrument& instrument);

/// Whether any scale has no score, or a criterion is not settled.
RuleFinding incompleteFinding(const RuleSubject& subject,
                              const Assessment& assessment,
                              const questionnaires::Instrument& instrument);

} // namespace attune::care
