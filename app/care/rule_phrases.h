#pragma once

#include "rule_condition.h"

#include <string>

namespace attune::care {

/// "PBQ (Elin)", as the review calls it; an unknown questionnaire by its id.
std::string titleOf(const RuleSubject& subject, const Assessment& assessment);

/// A title within a phrase: "Total" becomes "total", "DSM-5 criteria" stays.
std::string withinPhrase(std::string title);

/// "10 or more, below 13"
std::string rangeText(const RuleCondition& condition);

/// "PHQ-9 total 16 (15 or more)"; the score must have a value.
std::string scorePhrase(const std::string& questionnaire,
                        const questionnaires::Scale& scale,
                        const questionnaires::ScaleScore& score,
                        const std::string& range);

} // namespace attune::care
