#pragma once

#include "attune/care/clock.h"
#include "own_words.h"
#include "page.h"

#include <functional>
#include <string>

class wxButton;

namespace attune::desktop {

class AnswerGroup;

/// Before the first question: why, who sees it, what happens next, and who else is here.
class IntroPanel : public Page
{
public:
    IntroPanel(wxWindow* parent,
               const OwnWords& say,
               int minutes,
               const std::function<void(const std::string&)>& start,
               std::function<void()> notToday,
               std::function<void()> help);

    void takeFocus() override;

    /// A gentle sentence below the buttons.
    void say(const std::string& sentence) { showProblem(m_message, sentence); }

private:
    AnswerGroup* m_presence = nullptr;
    wxButton* m_start = nullptr;
    WrappedText* m_message = nullptr;
};

/// The help lines, large, and the way back.
class HelpPanel : public Page
{
public:
    HelpPanel(wxWindow* parent,
              const OwnWords& say,
              care::Date today,
              std::function<void()> back,
              std::function<void()> stop);

    void takeFocus() override;

private:
    wxButton* m_back = nullptr;
};

/// After the last question: how many were left open, and whether she wants to see them again.
class LeftOpenPanel : public Page
{
public:
    LeftOpenPanel(wxWindow* parent,
                  const OwnWords& say,
                  int count,
                  std::function<void()> lookAgain,
                  std::function<void()> leaveOpen);

    void takeFocus() override;

private:
    wxButton* m_leave = nullptr;
};

/// "Not today", with a reason if she likes.
class StopPanel : public Page
{
public:
    StopPanel(wxWindow* parent,
              const OwnWords& say,
              const std::function<void(const std::string&)>& stop,
              std::function<void()> back);

    void takeFocus() override;

    /// A gentle sentence below the buttons.
    void say(const std::string& sentence) { showProblem(m_message, sentence); }

private:
    AnswerGroup* m_reasons = nullptr;
    wxButton* m_stop = nullptr;
    WrappedText* m_message = nullptr;
};

/// Adds the support lines to a page's column, one block each; says when they are stale.
void addSupportLines(wxWindow* parent, wxSizer* column, const OwnWords& say, care::Date today);

} // namespace attune::desktop
