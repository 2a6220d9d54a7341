#pragma once

#include "attune/care/safety.h"
#include "calm_page.h"

#include <functional>
#include <string>

class wxButton;

namespace attune::desktop {

class AnswerGroup;

/// Before the first question: why, who sees it, what happens next, and who else is here.
class IntroPanel : public CalmPage
{
public:
    /// `isInterview`: the clinician reads aloud.
    IntroPanel(wxWindow* parent,
               const OwnWords& say,
               const ClientText& text,
               bool isInterview,
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
class HelpPanel : public CalmPage
{
public:
    HelpPanel(wxWindow* parent,
              const OwnWords& say,
              const ClientText& text,
              const care::SupportLines& lines,
              care::Date today,
              std::function<void()> back,
              std::function<void()> stop);

    void takeFocus() override;

private:
    wxButton* m_back = nullptr;
};

/// After the last question: how many were left open, and whether she wants to see them again.
class LeftOpenPanel : public CalmPage
{
public:
    LeftOpenPanel(wxWindow* parent,
                  const OwnWords& say,
                  const ClientText& text,
                  int count,
                  std::function<void()> lookAgain,
                  std::function<void()> leaveOpen);

    void takeFocus() override;

private:
    wxButton* m_leave = nullptr;
};

/// "Not today", with a reason if she likes.
class StopPanel : public CalmPage
{
public:
    StopPanel(wxWindow* parent,
              const OwnWords& say,
              const ClientText& text,
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
void addSupportLines(wxWindow* parent,
                     wxSizer* column,
                     const OwnWords& say,
                     const care::SupportLines& lines,
                     care::Date today);

} // namespace attune::desktop
