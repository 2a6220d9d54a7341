#pragma once

#include "attune/care/disclosure.h"
#include "attune/care/follow_up.h"
#include "attune/care/note.h"
#include "attune/care/review.h"
#include "attune/care/safety_plan.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::care {

/// One answer as it is stored, and as a person reads it.
struct RecordedAnswer
{
    AnswerReview read;
    std::string optionId; ///< empty unless an option was chosen
    bool isDeclined = false;
};

/// One scale's score with what it means.
struct RecordedScale
{
    std::string id;
    std::string title;
    std::optional<double> value; ///< empty: no score, `headline` says why
    double lowest = 0;
    double highest = 0;
    bool higherIsWorse = true;
    bool isProrated = false;
    std::string band;               ///< empty: none reached or none published
    std::string headline;           ///< "12 of 27, moderate" or why there is no score
    std::vector<std::string> notes; ///< cut-offs with their sources, pro-rating, change
};

/// One questionnaire of a check-in.
struct RecordedQuestionnaire
{
    std::string instrumentId;
    std::string instrumentVersion;
    std::string title;
    std::string ruleVersion; ///< empty where nothing was scored
    InfantId infant;         ///< 0: about the client
    std::vector<RecordedScale> scales;
    std::vector<CriterionReview> criteria;
    std::vector<RecordedAnswer> answers; ///< every item, in printed order
    std::vector<std::string> context;    ///< what may stand between infant and parent, in words
    std::vector<std::string> cautions;
    std::string notice;               ///< whose questionnaire it is
    std::vector<std::string> sources; ///< citations, with DOI where there is one
};

/// A safety alert and what was done about it.
struct RecordedAlert
{
    Instant raisedAt{};
    std::string headline;
    std::optional<Alert::Action> action; ///< empty: still open
};

/// One check-in with all that belongs to it.
struct RecordedCheckIn
{
    CheckIn checkIn;
    std::string clinician; ///< with credentials
    std::vector<RecordedAlert> alerts;
    std::vector<RecordedQuestionnaire> questionnaires;
    std::optional<std::vector<std::string>> redFlags; ///< in words, see Visit::redFlags
    std::vector<Suggestion> suggestions;
    std::vector<SuggestionDecision> decisions;
    bool feedbackGiven = false;
    std::string impression; ///< may be empty
    std::optional<Signature> signature;
    std::vector<Amendment> amendments;
};

/// Everything the record holds about one client, as she may have it (45 CFR 164.524): what the
/// printed and the machine-readable form are both made from.
struct ClientRecord
{
    Practice practice;
    Client client;
    Instant madeAt{};
    std::vector<RecordedCheckIn> checkIns; ///< oldest first
    std::vector<FollowUp> followUps;       ///< open ones first
    std::vector<ClientNote> notes;         ///< newest first
    std::vector<SafetyPlan> plans;         ///< newest first
    std::vector<Disclosure> disclosures;   ///< newest first
};

/// A check-in as her record tells it, questionnaires in the order of `reviewOf`. `library` chooses
/// the words: those of the program's own library may leave the practice, a practice's licensed
/// ones may not (no licence is recorded as covering that), and stand as number and topic.
RecordedCheckIn
recordedCheckIn(const Visit& visit, const questionnaires::Library& library, double baseRate);

} // namespace attune::care
