#include "attune/care/review.h"

#include "attune/care/words.h"
#include "straight_line.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::care {

namespace {

using questionnaires::CutOff;
using questionnaires::Evidence;
using questionnaires::formatPoints;
using questionnaires::Instrument;
using questionnaires::Scale;
using questionnaires::ScaleScore;
using questionnaires::ScoreStatus;

std::string headlineOf(const Scale& scale, const ScaleScore& score)
{
    if (!score.value) {
        return questionnaires::absenceReason(scale, score);
    }
    std::string text =
        fmt::format("{} of {}", formatPoints(*score.value), formatPoints(scale.highest));
    if (const questionnaires::Band* band = scale.bandAt(*score.value)) {
        text += ", " + band->label;
    }
    return text;
}

/// "Source: Cox JL et al. …" or "Not confirmed. Source: …".
std::string sourceText(const Instrument& instrument, const std::string& sourceId, Evidence evidence)
{
    const questionnaires::Source* source = instrument.source(sourceId);
    return fmt::format("{}Source: {}.",
                       evidence == Evidence::unconfirmed ? "Not confirmed. " : "",
                       source == nullptr ? sourceId : source->citation);
}

std::string cutOffNote(const Instrument& instrument, const CutOff& cutOff)
{
    return fmt::format("Reaches {} or more: {}. {}",
                       formatPoints(cutOff.atOrAbove),
                       cutOff.meaning,
                       sourceText(instrument, cutOff.sourceId, cutOff.evidence));
}

/// Said where the cut-offs come from other people than this client; empty: they do not.
std::string strangersCaution(const std::vector<ScaleReview>& scales,
                             const questionnaires::Audience& audience)
{
    const auto isStrange = [&](const CutOff& cutOff) {
        return cutOff.population != audience.population && cutOff.population != "general";
    };
    const bool some = std::ranges::any_of(scales, [&](const ScaleReview& review) {
        return std::ranges::any_of(review.scale->cutOffs, isStrange);
    });
    if (!some) {
        return {};
    }
    return audience.population == "antenatal"
               ? "Some cut-offs here were studied after birth, not in pregnancy: read them with "
                 "care."
               : "Some cut-offs here were studied in women after birth. They may not fit a father, "
                 "a partner or another carer: read them with care.";
}

/// `first`: of the first comparable result; null where there is none.
void addNotes(ScaleReview& review,
              const Instrument& instrument,
              const ScaleScore* first,
              double baseRate)
{
    const Scale& scale = *review.scale;
    const ScaleScore& score = *review.score;
    if (score.status == ScoreStatus::prorated) {
        review.notes.push_back(
            fmt::format("Pro-rated: {} not answered. {}", score.missing, scale.missing.statement));
    }
    if (score.value) {
        for (const CutOff* cutOff : questionnaires::reachedCutOffs(scale, *score.value)) {
            review.notes.push_back(cutOffNote(instrument, *cutOff));
            // The base rate is that of depression: it says nothing about anything else.
            if (!review.frequency &&
                instrument.construct == questionnaires::Construct::depression) {
                review.frequency = questionnaires::naturalFrequency(*cutOff, baseRate);
            }
        }
    }
    if (review.earlier != nullptr) {
        if (const auto change = questionnaires::changeBetween(scale, *review.earlier, score)) {
            review.notes.push_back("Since last time: " + change->sentence);
        }
    }
    if (first != nullptr && first != review.earlier) {
        if (const auto change = questionnaires::changeBetween(scale, *first, score)) {
            review.notes.push_back("Since the first time: " + change->sentence);
        }
    }
}

AnswerReview answerOf(const Instrument& instrument,
                      const Assessment& assessment,
                      const questionnaires::Item& item,
                      const questionnaires::Wording* wording)
{
    AnswerReview review;
    review.itemNumber = item.number;
    review.mark = item.mark();
    review.question = wording != nullptr ? wording->stem(item.number) : item.topic;
    const questionnaires::Answer& answer = assessment.response.at(item.number);
    if (answer.isDeclined()) {
        review.answer = "declined";
    } else if (answer.isUnanswered()) {
        review.answer = questionnaires::isAsked(instrument, item, assessment.response) ==
                                questionnaires::Truth::notMet
                            ? "not asked"
                            : "not answered";
    } else if (const questionnaires::Option* option = item.option(answer.optionId())) {
        review.answer = wording != nullptr
                            ? wording->label(item.number, option->id)
                            : fmt::format("answer {} as printed",
                                          questionnaires::printedPosition(item, option->id));
        review.points = formatPoints(option->points);
    } else {
        review.answer = "an answer that this version does not know";
    }
    review.standsOut = std::ranges::any_of(assessment.result.safety, [&](const auto& finding) {
        return finding.itemNumber == item.number;
    });
    return review;
}

/// What was answered to an item of a conversation aid the last time, as words; empty: nothing.
std::string lastTime(const Visit& visit,
                     const Assessment& assessment,
                     const questionnaires::Item& item,
                     const questionnaires::Wording* wording)
{
    const auto earlier = comparable(visit, assessment);
    if (earlier.empty() || wording == nullptr) {
        return {};
    }
    const questionnaires::Answer& answer = earlier.back()->response.at(item.number);
    return answer.isChosen() && item.option(answer.optionId()) != nullptr
               ? fmt::format(" (last time: {})", wording->label(item.number, answer.optionId()))
               : std::string();
}

void addCriteria(AssessmentReview& review, const questionnaires::Result& result)
{
    for (const questionnaires::CriterionResult& found : result.criteria) {
        const auto* criterion = review.instrument->criterion(found.criterionId);
        if (criterion == nullptr) {
            continue;
        }
        const std::string source =
            " " + sourceText(*review.instrument, criterion->sourceId, criterion->evidence);
        CriterionReview line;
        switch (found.truth) {
        case questionnaires::Truth::met:
            line.headline = criterion->title + ": met";
            line.text = criterion->met + source;
            line.standsOut = criterion->alerts;
            break;
        case questionnaires::Truth::notMet:
            line.headline = criterion->title + ": not met";
            line.text = criterion->notMet + source;
            break;
        case questionnaires::Truth::unknown:
            line.headline = criterion->title + ": not known";
            line.text = "Answers that would settle it are missing: ask." + source;
            break;
        }
        review.criteria.push_back(std::move(line));
    }
}

std::vector<std::string> contextOf(const Client& client, InfantId infant)
{
    std::vector<std::string> labels;
    const auto found = std::ranges::find(client.infants, infant, &Infant::id);
    if (found != client.infants.end()) {
        std::ranges::transform(found->context, std::back_inserter(labels), contextLabel);
    }
    return labels;
}

AssessmentReview reviewOfAssessment(const Visit& visit,
                                    const Assessment& assessment,
                                    const questionnaires::Library& library,
                                    double baseRate)
{
    AssessmentReview review;
    review.assessment = &assessment;
    review.instrument = library.find(assessment.instrumentId);
    if (review.instrument == nullptr) {
        review.shortTitle = assessment.instrumentId;
        review.title = assessment.instrumentId;
        return review;
    }
    const Instrument& instrument = *review.instrument;
    const std::string infant = infantName(visit.client, assessment.infantId);
    const std::string about = infant.empty() ? infant : fmt::format(" ({})", infant);
    review.shortTitle = instrument.shortTitle + about;
    review.title = fmt::format("{}: {}{}", instrument.shortTitle, instrument.title, about);
    const auto earlier = comparable(visit, assessment);
    const questionnaires::Audience audience = audienceOf(visit.client, visit.checkIn);
    for (const ScaleScore& score : assessment.result.scales) {
        ScaleReview line;
        const Scale* scale = instrument.scale(score.scaleId);
        if (scale == nullptr) {
            continue;
        }
        line.scale = std::make_shared<const Scale>(questionnaires::scaleFor(*scale, audience));
        line.score = &score;
        line.earlier = earlier.empty() ? nullptr : earlier.back()->result.scale(score.scaleId);
        line.headline = headlineOf(*line.scale, score);
        const ScaleScore* first =
            earlier.empty() ? nullptr : earlier.front()->result.scale(score.scaleId);
        addNotes(line, instrument, first, baseRate);
        review.scales.push_back(std::move(line));
    }
    addCriteria(review, assessment.result);
    review.context = contextOf(visit.client, assessment.infantId);
    const auto* wording = library.wording(instrument.id, visit.checkIn.language);
    for (const questionnaires::Item& item : instrument.items) {
        review.answers.push_back(answerOf(instrument, assessment, item, wording));
        if (instrument.isAid()) {
            review.answers.back().points.clear();
            review.answers.back().answer += lastTime(visit, assessment, item, wording);
        }
    }
    if (questionnaires::contradictsItself(instrument, assessment.response)) {
        review.cautions.push_back("Something is answered that an earlier answer rules out. By the "
                                  "published rule it does not count; look at the sheet again.");
    }
    if (isAllHealthiest(instrument, assessment.result)) {
        review.cautions.push_back("Every answer is the least troubled one. That can be so; it can "
                                  "also be hard to say otherwise. It is worth a question.");
    }
    if (isOddStraightLine(instrument, assessment.result)) {
        review.cautions.push_back("Every answer has the same printed position. Ask how the "
                                  "questions were read before relying on the score.");
    }
    if (std::string caution = strangersCaution(review.scales, audience); !caution.empty()) {
        review.cautions.push_back(std::move(caution));
    }
    review.cautions.insert(
        review.cautions.end(), instrument.cautions.begin(), instrument.cautions.end());
    return review;
}

} // namespace

std::vector<AssessmentReview>
reviewOf(const Visit& visit, const questionnaires::Library& library, double baseRate)
{
    std::vector<AssessmentReview> reviews;
    for (const Assessment& assessment : visit.assessments) {
        reviews.push_back(reviewOfAssessment(visit, assessment, library, baseRate));
    }
    std::ranges::stable_sort(reviews, {}, [](const AssessmentReview& review) {
        return review.instrument == nullptr ? int(questionnaires::Construct::other)
                                            : int(review.instrument->construct);
    });
    return reviews;
}

AlertText
alertTextOf(const Visit& visit, const Alert& alert, const questionnaires::Library& library)
{
    const auto assessment =
        std::ranges::find(visit.assessments, alert.assessmentId, &Assessment::id);
    const Instrument* instrument =
        assessment == visit.assessments.end() ? nullptr : library.find(assessment->instrumentId);
    if (instrument == nullptr) {
        return {fmt::format("Safety item {}", alert.finding.itemNumber),
                "Attune does not know this questionnaire. Ask in person today."};
    }
    AlertText text = alertText(*instrument, alert.finding);
    if (const std::string infant = infantName(visit.client, assessment->infantId);
        !infant.empty()) {
        text.headline += fmt::format(" ({})", infant);
    }
    return text;
}

} // namespace attune::care
