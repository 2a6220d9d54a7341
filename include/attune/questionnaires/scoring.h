#pragma once

#include "attune/questionnaires/instrument.h"
#include "attune/questionnaires/response.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::questionnaires {

/// Names the scoring rules of this program; a signed result keeps the one that made it.
inline constexpr std::string_view ruleVersion = "1";

enum class ScoreStatus { complete, prorated, absent };

/// One scale's score, or why there is none.
struct ScaleScore
{
    std::string scaleId;
    ScoreStatus status = ScoreStatus::absent;
    std::optional<double> value; ///< empty exactly when `status` is absent
    int missing = 0;             ///< items of this scale unanswered or declined
    std::string bandId;          ///< empty: absent, or no band published

    bool operator==(const ScaleScore&) const = default;
};

/// What a safety item said. Counts at any answer of more than 0 points, whatever the total.
struct SafetyFinding
{
    enum class State { endorsed, unanswered, declined };
    int itemNumber = 0;
    SafetyKind kind = SafetyKind::none;
    State state = State::endorsed;
    std::string optionId; ///< of the endorsed option; empty otherwise

    bool operator==(const SafetyFinding&) const = default;
};

/// What one criterion of the instrument says.
struct CriterionResult
{
    std::string criterionId;
    Truth truth = Truth::unknown;

    bool operator==(const CriterionResult&) const = default;
};

/// What a response means by its instrument's published key.
struct Result
{
    std::string instrumentId;
    std::string instrumentVersion;
    std::string ruleVersion;
    std::vector<ScaleScore> scales;        ///< in the definition's order
    std::vector<CriterionResult> criteria; ///< in the definition's order
    std::vector<SafetyFinding> safety;
    bool straightLine = false; ///< every scored item answered, all at the same printed position

    /// The score of this scale, or null.
    const ScaleScore* scale(std::string_view scaleId) const;
    bool operator==(const Result&) const = default;
};

/// Scores a response. Pure; the same input gives the same result for ever.
/// An answer whose option the instrument does not know counts as missing. An item that is not asked
/// after the answers before it is not missing and counts its lowest points.
Result score(const Instrument& instrument, const Response& response);

/// The findings of the safety items alone, also for a response still under way.
/// Unanswered items are reported only when `atEnd`, and not where they are not asked; an answer
/// above zero always counts.
std::vector<SafetyFinding>
safetyFindings(const Instrument& instrument, const Response& response, bool atEnd);

/// Whether any answer was given to an item that is not asked after the answers before it: the sheet
/// contradicts itself and is worth a second look.
bool contradictsItself(const Instrument& instrument, const Response& response);

/// Printed 1-based position of an option within its item; 0 when unknown.
int printedPosition(const Item& item, std::string_view optionId);

} // namespace attune::questionnaires
