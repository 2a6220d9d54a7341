#pragma once

#include "attune/care/visit.h"
#include "attune/questionnaires/library.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::desktop {

/// Client mode without windows: which question stands now, and what an action means.
/// Nothing is chosen until the client chooses; an answer counts once it is stored.
class CheckIn
{
public:
    enum class Step { intro, question, leftOpen, thanks };

    /// One question of the battery.
    struct Question
    {
        care::AssessmentId assessment;
        const questionnaires::Instrument* instrument = nullptr;
        const questionnaires::Wording* wording = nullptr;
        int itemNumber = 0;
        std::string about; ///< the infant's name, "baby 2" among several; empty: no one to name
    };

    /// What must be stored before anything else happens.
    struct Pending
    {
        care::AssessmentId assessment;
        int itemNumber = 0;
        questionnaires::Answer answer;
    };

    /// Begins at the first question without an answer; at the intro where nothing was said yet.
    /// Questionnaires without wording in the check-in's language cannot be shown and are left out;
    /// so are those about an infant who has died since.
    CheckIn(const care::Visit& visit, const questionnaires::Library& library);

    Step step() const { return m_step; }

    bool isBusy() const { return m_pending.has_value(); }

    /// How many there are; those that may yet fall away are counted until they do.
    int questionCount() const { return countBefore(m_questions.size()); }

    /// 1-based place of the current question in the whole battery.
    int position() const { return countBefore(m_index) + 1; }

    const Question& question() const { return m_questions.at(m_index); }

    /// The stored answer of the current question.
    const questionnaires::Answer& answer() const { return m_answers.at(m_index); }

    /// Keeps what the client has chosen and not stored yet while another page covers the question.
    /// It is no answer.
    void setAside(const std::string& chosenOptionId);

    /// The option to show as chosen: what was set aside, else the stored answer's; empty: none.
    const std::string& shownOption() const;

    bool canGoBack() const;

    /// From here on nobody can look at the questions before this one: someone who may not see
    /// answers has had the computer in hand.
    void closeWayBack() { m_first = m_index; }

    /// Whether nothing can follow this question.
    bool isLast() const;

    /// From the intro to where the questions go on.
    void start();
    /// To the question before; its stored answer is shown.
    void back();
    /// The option that Next would store. Empty where nothing is chosen, or while storing:
    /// then there is nothing to do.
    std::optional<Pending> next(const std::string& chosenOptionId);
    std::optional<Pending> decline();

    /// How many questions she would rather not answer and may look at once more.
    int leftOpenCount() const { return static_cast<int>(leftOpen().size()); }

    /// From `leftOpen`: those questions again, one after the other.
    void lookAgain();
    /// From `leftOpen`: they stay as they are.
    void leaveOpen();
    /// What was pending is durable: goes on.
    void stored();
    /// It could not be stored: stays.
    void notStored();

    /// True where any safety item stands above zero: the end then says warm words and help lines.
    bool safetyWasEndorsed() const;

    /// Whole minutes the questions usually take, at least 1.
    int minutes() const;

private:
    using Truth = questionnaires::Truth;

    /// Whether the answers so far call for this question.
    Truth isAsked(std::size_t index) const;
    /// The next question that is asked; one past the last where there is none.
    std::size_t after(std::size_t index) const;
    /// How many questions before `end` are asked or may be.
    int countBefore(std::size_t end) const;
    /// Questions that were declined, are still asked, and may be looked at.
    std::vector<std::size_t> leftOpen() const;
    /// To the next of those that are looked at again; done after the last.
    void goOnAgain();
    std::optional<Pending> hold(questionnaires::Answer answer);
    std::optional<std::size_t> firstOpen() const;

    std::vector<Question> m_questions;
    std::vector<questionnaires::Answer> m_answers;
    std::size_t m_index = 0;
    std::size_t m_first = 0; ///< one goes back to this question at most
    bool m_mayGoOn = false;  ///< a short questionnaire may yet be followed by the full one
    Step m_step = Step::intro;
    std::vector<std::size_t> m_again; ///< questions that are looked at again; empty: not yet
    std::size_t m_againAt = 0;
    std::optional<Pending> m_pending;
    std::string m_setAside; ///< for the current question only
};

/// Guards the way out of client mode: three wrong tries and everything locks.
class Gate
{
public:
    /// Counts a try. False once there are none left.
    bool mayTry() const { return m_wrong < mostWrong; }

    void wrong() { ++m_wrong; }

    void right() { m_wrong = 0; }

    int triesLeft() const { return mostWrong - m_wrong; }

private:
    static constexpr int mostWrong = 3;
    int m_wrong = 0;
};

/// Equality that takes the same time wherever the two differ.
bool sameSecret(std::string_view one, std::string_view other);

} // namespace attune::desktop
