#pragma once

#include "attune/care/safety.h"
#include "attune/care/visit.h"
#include "attune/questionnaires/interpretation.h"
#include "attune/questionnaires/library.h"

#include <string>
#include <vector>

namespace attune::care {

/// One scale of one assessment as the review page shows it.
struct ScaleReview
{
    const questionnaires::Scale* scale = nullptr;
    const questionnaires::ScaleScore* score = nullptr;
    const questionnaires::ScaleScore* earlier = nullptr; ///< of the last comparable result, or null
    std::string headline;           ///< "12 of 27, moderate" or why there is no score
    std::vector<std::string> notes; ///< pro-rating, cut-offs with sources, change, frequencies
};

/// One answer as the review page shows it.
struct AnswerReview
{
    int itemNumber = 0;
    std::string question;   ///< wording where it may be shown, else the topic
    std::string answer;     ///< label or printed position; "declined"; "not answered"
    std::string points;     ///< empty unless an option was chosen
    bool standsOut = false; ///< safety item above zero, declined or unanswered
};

/// One assessment as the review page shows it.
struct AssessmentReview
{
    const Assessment* assessment = nullptr;
    const questionnaires::Instrument* instrument = nullptr; ///< null: unknown to this program
    std::string shortTitle; ///< "PHQ-9"; with the infant's name where it is about one
    std::string title;      ///< in full, likewise
    std::vector<ScaleReview> scales;
    std::vector<AnswerReview> answers;
    std::vector<std::string> cautions;
};

/// A visit made readable: depression, then anxiety, then bonding, then the rest.
/// Points into `visit` and `library`; both must outlive it. `baseRate`: see naturalFrequencies.
std::vector<AssessmentReview>
reviewOf(const Visit& visit, const questionnaires::Library& library, double baseRate);

/// What an alert of this visit says and asks, with the infant's name where it is about one.
AlertText
alertTextOf(const Visit& visit, const Alert& alert, const questionnaires::Library& library);

/// The share of people with the condition that natural frequencies start from. An assumption of
/// ours without a source, the same for depression and anxiety; every sentence made from it names
/// it.
inline constexpr double defaultBaseRate = 0.15;

} // namespace attune::care
