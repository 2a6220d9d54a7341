#include "check_in.h"

#include "attune/care/words.h"
#include "attune/questionnaires/condition.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace attune::desktop {

namespace {

/// Whom the questions are about: an infant without a name needs telling apart only from others.
std::string aboutWhom(const care::Client& client, care::InfantId id)
{
    const auto found = std::ranges::find(client.infants, id, &care::Infant::id);
    if (found == client.infants.end()) {
        return {};
    }
    const bool isOnlyOne = care::infantsForBonding(client).size() < 2;
    return isOnlyOne ? found->name : care::infantName(client, id);
}

/// After a death nothing is asked about the baby any more, also in a check-in under way.
bool isWithheld(const care::Client& client, const care::Assessment& assessment)
{
    const auto infant = std::ranges::find(client.infants, assessment.infantId, &care::Infant::id);
    return infant != client.infants.end() && infant->deceased;
}

/// How many of an assessment's first items the short questionnaire before it has asked already.
std::size_t sharedItems(const care::Visit& visit,
                        const care::Assessment& assessment,
                        const questionnaires::Library& library)
{
    const auto from =
        std::ranges::find(visit.assessments, assessment.sharesWith, &care::Assessment::id);
    const auto* instrument =
        from == visit.assessments.end() ? nullptr : library.find(from->instrumentId);
    return instrument == nullptr ? 0 : instrument->items.size();
}

} // namespace

CheckIn::CheckIn(const care::Visit& visit, const questionnaires::Library& library)
{
    for (const care::Assessment& assessment : visit.assessments) {
        const auto* instrument = library.find(assessment.instrumentId);
        const auto* wording = library.wording(assessment.instrumentId, visit.checkIn.language);
        if (instrument == nullptr || wording == nullptr || isWithheld(visit.client, assessment)) {
            continue;
        }
        const std::size_t asked = sharedItems(visit, assessment, library);
        for (const questionnaires::Item& item : instrument->items) {
            if (static_cast<std::size_t>(item.number) <= asked) {
                continue; // asked and answered in the short questionnaire
            }
            m_questions.push_back({.assessment = assessment.id,
                                   .instrument = instrument,
                                   .wording = wording,
                                   .itemNumber = item.number,
                                   .about = aboutWhom(visit.client, assessment.infantId)});
            m_answers.push_back(assessment.response.at(item.number));
        }
    }
    m_mayGoOn =
        visit.checkIn.stepped &&
        std::ranges::any_of(visit.assessments, [&](const care::Assessment& assessment) {
            const auto* instrument = library.find(assessment.instrumentId);
            return instrument != nullptr && instrument->stepsUpTo &&
                   std::ranges::find(visit.assessments,
                                     instrument->stepsUpTo->instrumentId,
                                     &care::Assessment::instrumentId) == visit.assessments.end();
        });
    const bool begun =
        !visit.checkIn.presence.empty() ||
        std::ranges::any_of(m_answers, [](const auto& answer) { return !answer.isUnanswered(); });
    if (begun || m_questions.empty()) {
        start();
    }
}

std::optional<std::size_t> CheckIn::firstOpen() const
{
    for (std::size_t index = 0; index < m_questions.size(); ++index) {
        if (m_answers[index].isUnanswered() && isAsked(index) == Truth::met) {
            return index;
        }
    }
    return {};
}

CheckIn::Truth CheckIn::isAsked(std::size_t index) const
{
    const Question& question = m_questions[index];
    const auto& item = *question.instrument->item(question.itemNumber);
    if (!item.askedWhen) {
        return Truth::met;
    }
    questionnaires::Response response(question.instrument->items.size());
    for (std::size_t other = 0; other < m_questions.size(); ++other) {
        if (m_questions[other].assessment == question.assessment) {
            response.set(m_questions[other].itemNumber, m_answers[other]);
        }
    }
    return questionnaires::isAsked(*question.instrument, item, response);
}

std::size_t CheckIn::after(std::size_t index) const
{
    do {
        ++index;
    } while (index < m_questions.size() && isAsked(index) != Truth::met);
    return index;
}

int CheckIn::countBefore(std::size_t end) const
{
    int count = 0;
    for (std::size_t index = 0; index < end; ++index) {
        count += isAsked(index) == Truth::notMet ? 0 : 1;
    }
    return count;
}

bool CheckIn::canGoBack() const
{
    const bool isThere = m_again.empty() ? m_index > m_first : m_againAt > 0;
    return m_step == Step::question && isThere && !isBusy();
}

bool CheckIn::isLast() const
{
    if (m_mayGoOn) {
        return false;
    }
    if (!m_again.empty()) {
        return m_againAt + 1 == m_again.size();
    }
    for (std::size_t index = m_index + 1; index < m_questions.size(); ++index) {
        if (isAsked(index) != Truth::notMet) {
            return false;
        }
    }
    return true;
}

void CheckIn::start()
{
    if (m_step != Step::intro) {
        return;
    }
    const auto open = firstOpen();
    m_step = open ? Step::question : Step::thanks;
    m_index = open.value_or(0);
}

void CheckIn::setAside(const std::string& chosenOptionId)
{
    m_setAside = chosenOptionId;
}

const std::string& CheckIn::shownOption() const
{
    static const std::string none;
    if (!m_setAside.empty()) {
        return m_setAside;
    }
    return answer().isChosen() ? answer().optionId() : none;
}

void CheckIn::back()
{
    if (!canGoBack()) {
        return;
    }
    m_setAside.clear();
    if (!m_again.empty()) {
        m_index = m_again[--m_againAt];
        return;
    }
    do {
        --m_index;
    } while (m_index > m_first && isAsked(m_index) != Truth::met);
}

std::optional<CheckIn::Pending> CheckIn::next(const std::string& chosenOptionId)
{
    if (m_step != Step::question) {
        return {};
    }
    const auto* item = question().instrument->item(question().itemNumber);
    if (item->option(chosenOptionId) == nullptr) {
        return {};
    }
    return hold(questionnaires::Answer::chosen(chosenOptionId));
}

std::optional<CheckIn::Pending> CheckIn::decline()
{
    return m_step == Step::question ? hold(questionnaires::Answer::declined()) : std::nullopt;
}

std::optional<CheckIn::Pending> CheckIn::hold(questionnaires::Answer answer)
{
    if (isBusy()) {
        return {};
    }
    m_pending = Pending{.assessment = question().assessment,
                        .itemNumber = question().itemNumber,
                        .answer = std::move(answer)};
    return m_pending;
}

void CheckIn::stored()
{
    if (!m_pending) {
        return;
    }
    m_setAside.clear();
    m_answers.at(m_index) = m_pending->answer;
    m_pending.reset();
    if (!m_again.empty()) {
        goOnAgain();
        return;
    }
    const std::size_t next = after(m_index);
    if (next == m_questions.size()) {
        m_step = leftOpen().empty() ? Step::thanks : Step::leftOpen;
    } else {
        m_index = next;
    }
}

std::vector<std::size_t> CheckIn::leftOpen() const
{
    std::vector<std::size_t> open;
    for (std::size_t index = m_first; index < m_questions.size(); ++index) {
        if (m_answers[index].isDeclined() && isAsked(index) == Truth::met) {
            open.push_back(index);
        }
    }
    return open;
}

void CheckIn::lookAgain()
{
    if (m_step != Step::leftOpen) {
        return;
    }
    m_again = leftOpen();
    m_againAt = 0;
    m_index = m_again.front();
    m_step = Step::question;
}

void CheckIn::goOnAgain()
{
    if (const auto opened = firstOpen()) { // called for by what was answered just now
        m_again.insert(m_again.begin() + static_cast<std::ptrdiff_t>(m_againAt) + 1, *opened);
    }
    if (m_againAt + 1 == m_again.size()) {
        m_step = Step::thanks;
    } else {
        m_index = m_again[++m_againAt];
    }
}

void CheckIn::leaveOpen()
{
    if (m_step == Step::leftOpen) {
        m_step = Step::thanks;
    }
}

void CheckIn::notStored()
{
    m_pending.reset();
}

bool CheckIn::safetyWasEndorsed() const
{
    for (std::size_t index = 0; index < m_questions.size(); ++index) {
        const auto* item = m_questions[index].instrument->item(m_questions[index].itemNumber);
        const auto* option =
            m_answers[index].isChosen() ? item->option(m_answers[index].optionId()) : nullptr;
        if (item->safety != questionnaires::SafetyKind::none && option != nullptr &&
            option->points > 0) {
            return true;
        }
    }
    return false;
}

int CheckIn::minutes() const
{
    double minutes = 0;
    std::set<care::AssessmentId> seen;
    for (const Question& question : m_questions) {
        if (seen.insert(question.assessment).second) {
            minutes += question.instrument->minutes;
        }
    }
    return std::max(1, static_cast<int>(std::ceil(minutes)));
}

bool sameSecret(std::string_view one, std::string_view other)
{
    unsigned difference = one.size() == other.size() ? 0U : 1U;
    for (std::size_t place = 0; place < one.size(); ++place) {
        const char against = other.empty() ? '\0' : other[place % other.size()];
        difference |= static_cast<unsigned char>(one[place]) ^ static_cast<unsigned char>(against);
    }
    return difference == 0;
}

} // namespace attune::desktop
