#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::questionnaires {

/// What was answered to one item: nothing yet, declined on purpose, or an option.
/// The three are kept apart to the end of the pipe; none of them is a zero.
class Answer
{
public:
    Answer() = default; ///< unanswered

    static Answer declined();
    static Answer chosen(std::string_view optionId);

    bool isUnanswered() const { return m_kind == Kind::unanswered; }

    bool isDeclined() const { return m_kind == Kind::declined; }

    bool isChosen() const { return m_kind == Kind::chosen; }

    /// The chosen option's id; empty unless `isChosen()`.
    const std::string& optionId() const { return m_optionId; }

    bool operator==(const Answer&) const = default;

private:
    enum class Kind : unsigned char { unanswered, declined, chosen };
    Kind m_kind = Kind::unanswered;
    std::string m_optionId;
};

/// The answers to one instrument by item number. Items beyond what was set are unanswered.
class Response
{
public:
    Response() = default;

    explicit Response(std::size_t itemCount) : m_answers(itemCount) {}

    /// The answer to the item printed as `itemNumber` (1-based).
    const Answer& at(int itemNumber) const;
    void set(int itemNumber, Answer answer);

    std::size_t size() const { return m_answers.size(); }

    bool operator==(const Response&) const = default;

private:
    std::vector<Answer> m_answers;
};

} // namespace attune::questionnaires
