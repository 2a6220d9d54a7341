#include "attune/care/client_record.h"

#include "attune/care/red_flags.h"
#include "attune/care/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::care {

namespace {

RecordedScale recordedScale(const ScaleReview& review)
{
    RecordedScale scale;
    scale.id = review.scale->id;
    scale.title = review.scale->title;
    scale.value = review.score->value;
    scale.lowest = review.scale->lowest;
    scale.highest = review.scale->highest;
    scale.higherIsWorse = review.scale->higherIsWorse;
    scale.isProrated = review.score->status == questionnaires::ScoreStatus::prorated;
    scale.headline = review.headline;
    scale.notes = review.notes;
    if (const auto* band = scale.value ? review.scale->bandAt(*scale.value) : nullptr) {
        scale.band = band->label;
    }
    if (review.frequency) {
        scale.notes.push_back(review.frequency->sentence);
    }
    return scale;
}

RecordedAnswer recordedAnswer(AnswerReview read, const questionnaires::Answer& answer)
{
    return {
        .read = std::move(read), .optionId = answer.optionId(), .isDeclined = answer.isDeclined()};
}

/// The answers to a questionnaire that this version does not know, by number alone.
std::vector<RecordedAnswer> unreadAnswers(const questionnaires::Response& response)
{
    std::vector<RecordedAnswer> answers;
    for (int number = 1; number <= static_cast<int>(response.size()); ++number) {
        const questionnaires::Answer& answer = response.at(number);
        AnswerReview read;
        read.itemNumber = number;
        read.mark = std::to_string(number);
        read.answer = answer.isDeclined()     ? "declined"
                      : answer.isUnanswered() ? "not answered"
                                              : answer.optionId();
        answers.push_back(recordedAnswer(std::move(read), answer));
    }
    return answers;
}

void addSources(RecordedQuestionnaire& questionnaire,
                const questionnaires::Instrument& instrument,
                const questionnaires::Wording* wording)
{
    questionnaire.notice = wording == nullptr ? instrument.rights.notice : wording->attribution;
    for (const questionnaires::Source& source : instrument.sources) {
        questionnaire.sources.push_back(
            source.doi.empty() ? source.citation
                               : fmt::format("{}. doi:{}", source.citation, source.doi));
    }
}

RecordedQuestionnaire recordedQuestionnaire(const AssessmentReview& review,
                                            const questionnaires::Wording* wording)
{
    const Assessment& assessment = *review.assessment;
    RecordedQuestionnaire recorded;
    recorded.instrumentId = assessment.instrumentId;
    recorded.instrumentVersion = assessment.instrumentVersion;
    recorded.title = review.title;
    recorded.ruleVersion = assessment.result.ruleVersion;
    recorded.infant = assessment.infantId;
    recorded.criteria = review.criteria;
    recorded.context = review.context;
    recorded.cautions = review.cautions;
    std::ranges::transform(review.scales, std::back_inserter(recorded.scales), recordedScale);
    if (review.instrument == nullptr) {
        recorded.answers = unreadAnswers(assessment.response);
        return recorded;
    }
    for (const AnswerReview& read : review.answers) {
        recorded.answers.push_back(recordedAnswer(read, assessment.response.at(read.itemNumber)));
    }
    addSources(recorded, *review.instrument, wording);
    return recorded;
}

} // namespace

RecordedCheckIn
recordedCheckIn(const Visit& visit, const questionnaires::Library& library, double baseRate)
{
    RecordedCheckIn recorded;
    recorded.checkIn = visit.checkIn;
    recorded.clinician = withCredentials(visit.clinician.name, visit.clinician.credentials);
    for (const Alert& alert : visit.alerts) {
        recorded.alerts.push_back({.raisedAt = alert.raisedAt,
                                   .headline = alertTextOf(visit, alert, library).headline,
                                   .action = alert.action});
    }
    for (const AssessmentReview& review : reviewOf(visit, library, baseRate)) {
        recorded.questionnaires.push_back(recordedQuestionnaire(
            review, library.wording(review.assessment->instrumentId, visit.checkIn.language)));
    }
    if (visit.redFlags) {
        recorded.redFlags.emplace();
        std::ranges::transform(
            *visit.redFlags, std::back_inserter(*recorded.redFlags), redFlagLabel);
    }
    recorded.suggestions = visit.suggestions;
    recorded.decisions = visit.decisions;
    recorded.feedbackGiven = visit.feedbackGiven;
    recorded.impression = visit.impression;
    recorded.signature = visit.signature;
    recorded.amendments = visit.amendments;
    return recorded;
}

} // namespace attune::care
