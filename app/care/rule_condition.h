#pragma once

#include "attune/care/visit.h"
#include "attune/questionnaires/condition.h"
#include "attune/questionnaires/instrument.h"
#include "attune/questionnaires/scoring.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::care {

/// A question about a visit, as a rule states it: see docs/suggestion-rules.md.
struct RuleCondition
{
    enum class Form {
        score,        ///< a scale's score lies in a range
        positive,     ///< a score reaches a cut-off that announces a positive screen
        criterion,    ///< a criterion is met
        safety,       ///< a safety item was answered above zero, declined or left out
        redFlag,      ///< the clinician noticed it
        context,      ///< ticked on the infant
        weeks,        ///< since the infant's birth
        relation,     ///< what the client is to the baby
        straightLine, ///< an odd line of equal answers
        screened,     ///< the questionnaire has a score in this visit
        incomplete,   ///< answers are missing that a score or a criterion needs
        nothingElse,  ///< no other rule holds, and none is left open
        all,
        any,
        negation
    };

    Form form = Form::all;
    std::string instrument{}; ///< empty: any, where the form allows it
    std::string part{}; ///< id of the scale (positive: empty for any), criterion, flag or factor
    std::optional<double> atOrAbove{};
    std::optional<double> below{};
    bool orUnknown = false;    ///< weeks: an unknown birth date counts as met
    std::optional<int> item{}; ///< safety; empty: every item of `kind`
    questionnaires::SafetyKind kind = questionnaires::SafetyKind::none;
    std::vector<questionnaires::SafetyFinding::State> states{}; ///< safety: at least one
    std::vector<Relation> relations{};                          ///< relation: at least one
    std::vector<RuleCondition> parts{};                         ///< all, any, negation
};

/// What a visit says about a condition.
struct RuleFinding
{
    questionnaires::Truth truth = questionnaires::Truth::unknown;
    /// Unknown for want of something that belongs to this visit: an answer, a look at the signs of
    /// an emergency, a birth date. A questionnaire that was not given leaves nothing open.
    bool isOpen = false;
    std::vector<std::string> said{}; ///< one phrase for each part that held, with its numbers
};

/// What a rule is held against: a visit and, for a rule about infants, one of them.
struct RuleSubject
{
    const Visit& visit;
    const questionnaires::Library& library;
    std::optional<InfantId> infant{}; ///< empty: about the client
};

/// True where a condition concerns an infant's own questionnaires, context or age. All of it must
/// then hold for the same infant.
bool isAboutInfant(const RuleCondition& condition, const questionnaires::Library& library);

/// `nothingElse` is not for this function: it is unknown here.
RuleFinding evaluate(const RuleCondition& condition, const RuleSubject& subject);

} // namespace attune::care
