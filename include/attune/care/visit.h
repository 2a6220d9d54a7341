#pragma once

#include "attune/care/people.h"
#include "attune/care/suggestion.h"
#include "attune/questionnaires/interpretation.h"
#include "attune/questionnaires/library.h"
#include "attune/questionnaires/response.h"
#include "attune/questionnaires/scoring.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::care {

using CheckInId = Id<struct CheckInTag>;
using AssessmentId = Id<struct AssessmentTag>;
using AlertId = Id<struct AlertTag>;

/// How the questions were answered.
enum class Mode { selfOnDevice, readAloud, withInterpreter, paper };

/// Whether someone of the practice reads the answers as they are given: she needs the role for it.
constexpr bool showsAnswers(Mode mode)
{
    return mode == Mode::readAloud || mode == Mode::paper;
}

/// Where a check-in stands. It moves only forward.
enum class CheckInState {
    started,    ///< with the client, or interrupted
    handedBack, ///< the client has finished; risk and review are open
    notToday,   ///< ended with a reason and without a result
    signedOff   ///< signed: never edited again, only amended
};

/// One visit's questionnaires for one client.
struct CheckIn
{
    CheckInId id;
    ClientId clientId;
    PersonId clinicianId;
    CheckInState state = CheckInState::started;
    Mode mode = Mode::selfOnDevice;
    std::string language = "en"; ///< BCP 47
    std::string layout;          ///< "one-per-page/1"; a trend never mixes layouts silently
    std::string presence; ///< id of who else is present, see `presenceChoices`; empty: not said
    Instant startedAt{};
    std::optional<Instant> finishedAt; ///< when the client handed back
    std::optional<Date> paperDate;     ///< the sheet's date, for `Mode::paper`
    std::string notTodayReason;        ///< only for `CheckInState::notToday`
    bool stepped = false; ///< a positive short questionnaire is followed by the full one
};

/// A safety item that was answered above zero, declined or left unanswered.
struct Alert
{
    AlertId id;
    AssessmentId assessmentId;
    questionnaires::SafetyFinding finding;
    Instant raisedAt{};

    /// Who acted, what was found and what was done. Empty: still open.
    struct Action
    {
        PersonId person;
        std::string personName;
        Instant at{};
        std::string found;
        std::string done;
    };

    std::optional<Action> action;
};

/// One questionnaire within a check-in.
struct Assessment
{
    AssessmentId id;
    std::string instrumentId;
    std::string instrumentVersion;
    InfantId infantId; ///< 0: about the client herself
    /// The short questionnaire that led to this one and whose answers it shares; 0: none.
    AssessmentId sharesWith;
    questionnaires::Response response;
    /// Scored live until signing; from then on the snapshot that was signed.
    questionnaires::Result result;
};

/// An earlier result of the same instrument (and infant), for change and trend.
struct EarlierResult
{
    CheckInId checkIn;
    AssessmentId assessmentId;
    Instant at{};
    std::string instrumentId;
    InfantId infantId;
    std::string layout;
    Mode mode = Mode::selfOnDevice;
    std::string language;
    questionnaires::Response response;
    questionnaires::Result result;
};

/// Added after signing; never replaces.
struct Amendment
{
    std::string personName;
    Instant at{};
    std::string text;
};

/// Who signed and when.
struct Signature
{
    PersonId person;
    std::string personName;
    std::string credentials;
    Instant at{};
};

/// Everything about one check-in, as review and reports read it.
struct Visit
{
    Client client;
    Person clinician;
    CheckIn checkIn;
    std::vector<Assessment> assessments;
    std::vector<Alert> alerts;          ///< open ones first
    std::vector<EarlierResult> earlier; ///< oldest first, this check-in's own not among them
    std::string impression;             ///< the clinician's words; may be empty
    std::optional<Signature> signature;
    std::vector<Amendment> amendments;
    /// What the clinician saw on hand-back, see `redFlags()`; empty: she did not say, an empty
    /// list: none of it.
    std::optional<std::vector<std::string>> redFlags;
    /// What to consider: found anew until signing; from then on as it was signed.
    std::vector<Suggestion> suggestions;
    std::vector<SuggestionDecision> decisions; ///< one a service, the newest
    bool feedbackGiven = false;                ///< the client was told what came out
};

/// When a check-in's answers were given: the paper sheet's date, else the hand-back, else its
/// start.
Instant answeredAt(const CheckIn& checkIn);

/// Whose cut-offs a visit's results are read by.
questionnaires::Audience audienceOf(const Client& client, const CheckIn& checkIn);

/// A full questionnaire that is due within the check-in since a short one screened positive.
struct DueStep
{
    AssessmentId from;
    std::string instrumentId;
};

/// The steps that are due and not taken yet; none where the check-in is not stepped. A short
/// questionnaire counts once all of its items were asked. Who has declined is not asked for more.
std::vector<DueStep> dueSteps(const Visit& visit, const questionnaires::Library& library);

/// The earlier results comparable with this assessment: same instrument, infant, layout and mode.
/// A pointer into `visit.earlier`, newest last.
std::vector<const EarlierResult*> comparable(const Visit& visit, const Assessment& assessment);

} // namespace attune::care
