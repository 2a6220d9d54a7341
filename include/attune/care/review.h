#pragma once

#include "attune/care/safety.h"
#include "attune/care/visit.h"
#include "attune/questionnaires/interpretation.h"
#include "attune/questionnaires/library.h"

#include <memory>
#include <string>
#include <vector>

namespace attune::care {

/// One scale of one assessment as the review page shows it.
struct ScaleReview
{
    /// With the cut-offs that were found for people like this client, see `scaleFor`.
    std::shared_ptr<const questionnaires::Scale> scale;
    const questionnaires::ScaleScore* score = nullptr;
    const questionnaires::ScaleScore* earlier = nullptr; ///< of the last comparable result, or null
    std::string headline;           ///< "12 of 27, moderate" or why there is no score
    std::vector<std::string> notes; ///< pro-rating, cut-offs with sources, change
    /// What reaching the highest cut-off with published accuracy means; empty: none is reached.
    std::optional<questionnaires::NaturalFrequency> frequency;
};

/// One criterion of one assessment as the review page shows it.
struct CriterionReview
{
    std::string headline;   ///< "DSM-5 criteria: met"; "not met"; "not known"
    std::string text;       ///< what it means, with its source
    bool standsOut = false; ///< it announces a positive screen
};

/// One answer as the review page shows it.
struct AnswerReview
{
    int itemNumber = 0;
    std::string question;   ///< wording where it may be shown, else the topic
    std::string mark;       ///< how the printed sheet marks the item: its number, mostly
    std::string answer;     ///< label or printed position; "declined", "not answered", "not asked",
                            ///< or that this version does not know it
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
    std::vector<CriterionReview> criteria;
    /// What may stand between this infant and the client, as ticked; empty: nothing, or about her.
    std::vector<std::string> context;
    std::vector<AnswerReview> answers;
    std::vector<std::string> cautions;
};

/// A visit made readable: depression, then anxiety, then bonding, then the rest.
/// Points into `visit` and `library`; both must outlive it. `baseRate`: see naturalFrequency.
std::vector<AssessmentReview>
reviewOf(const Visit& visit, const questionnaires::Library& library, double baseRate);

/// What an alert of this visit says and asks, with the infant's name where it is about one.
AlertText
alertTextOf(const Visit& visit, const Alert& alert, const questionnaires::Library& library);

/// The share of people with depression that natural frequencies start from until the practice sets
/// its own: a round figure between the 6.5 to 12.9 % of women who are depressed at a given time
/// after birth by interview, up to 19.2 % within three months (Gavin 2005,
/// 10.1097/01.AOG.0000183597.31630.db), and the 17.7 % pooled worldwide by questionnaire
/// (Hahn-Holbrook 2018, 10.3389/fpsyt.2017.00248). Every sentence made from it names it.
inline constexpr double defaultBaseRate = 0.15;

} // namespace attune::care
