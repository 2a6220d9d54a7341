#pragma once

#include "check_in_view.h"
#include "own_words.h"

#include <wx/panel.h>

#include <functional>

class wxButton;
class wxScrolledWindow;

namespace attune::desktop {

class AnswerGroup;
class WrappedText;

/// One question: progress and help above, the answers as large rows, Back and Next below.
class QuestionPanel : public wxPanel
{
public:
    struct Actions
    {
        std::function<void()> next;
        std::function<void()> decline;
        std::function<void()> back;
        std::function<void()> pause;
        std::function<void()> help;
        std::function<void(TextSize)> resize;
    };

    /// `isInterview`: the clinician reads aloud.
    QuestionPanel(wxWindow* parent,
                  const OwnWords& say,
                  const CheckIn& checkIn,
                  TextSize size,
                  bool isInterview,
                  Actions actions);

    void takeFocus();
    /// The chosen option's id; empty: nothing is chosen.
    std::string chosen() const;
    /// A gentle sentence above the buttons.
    void remark(const std::string& sentence);
    /// While an answer is being stored nothing can be pressed twice.
    void setBusy(bool busy);
    /// 1–9 choose, arrows move, Enter is Next, Backspace is Back. False for any other key.
    bool handleKey(int key);

private:
    void addTop(const CheckIn& checkIn, TextSize size);
    void addQuestion(const CheckIn& checkIn, TextSize size);
    void addBottom(const CheckIn& checkIn);

    OwnWords m_say;
    Actions m_actions;
    bool m_isInterview;
    wxScrolledWindow* m_middle = nullptr;
    AnswerGroup* m_answers = nullptr;
    WrappedText* m_message = nullptr;
    wxButton* m_next = nullptr;
    wxButton* m_back = nullptr;
    wxButton* m_decline = nullptr;
    bool m_busy = false;
};

} // namespace attune::desktop
