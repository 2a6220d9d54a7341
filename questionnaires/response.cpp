#include "attune/questionnaires/response.h"

#include <utility>

namespace attune::questionnaires {

Answer Answer::declined()
{
    Answer answer;
    answer.m_kind = Kind::declined;
    return answer;
}

Answer Answer::chosen(std::string_view optionId)
{
    Answer answer;
    answer.m_kind = Kind::chosen;
    answer.m_optionId = optionId;
    return answer;
}

const Answer& Response::at(int itemNumber) const
{
    static const Answer unanswered;
    const auto index = static_cast<std::size_t>(itemNumber - 1);
    return itemNumber >= 1 && index < m_answers.size() ? m_answers[index] : unanswered;
}

void Response::set(int itemNumber, Answer answer)
{
    const auto index = static_cast<std::size_t>(itemNumber - 1);
    if (index >= m_answers.size()) {
        m_answers.resize(index + 1);
    }
    m_answers[index] = std::move(answer);
}

} // namespace attune::questionnaires
