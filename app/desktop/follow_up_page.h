#pragma once

#include "navigator.h"
#include "page.h"

#include <map>

class wxChoice;
class wxTextCtrl;

namespace attune::desktop {

/// One follow-up or referral: what it is, what was done so far, and the next step.
class FollowUpPage : public Page
{
public:
    FollowUpPage(wxWindow* parent,
                 Navigator& navigator,
                 care::ClientId client,
                 care::FollowUpId id);

    void takeFocus() override;
    bool holdsTyped() const override;

private:
    void addHistory();
    void addNextStep();
    void addPlace();
    void addLetter();
    void addReschedule();
    void recordStep();
    void keepPlace();
    void keepDue();
    /// Shows the page anew, or why the record refused beside `problem`.
    void change(const std::function<void(records::FollowThrough&)>& how, WrappedText* problem);

    Navigator& m_navigator;
    care::ClientId m_client;
    care::FollowUp m_followUp;
    std::vector<care::FollowUpStatus> m_next;
    std::vector<care::DirectoryEntry> m_places; ///< for its service
    wxChoice* m_status = nullptr;               ///< null once it has ended
    wxTextCtrl* m_on = nullptr;
    wxTextCtrl* m_note = nullptr;
    WrappedText* m_stepProblem = nullptr;
    wxChoice* m_place = nullptr;
    wxTextCtrl* m_due = nullptr;
    WrappedText* m_dueProblem = nullptr;
    wxWindow* m_first = nullptr;
};

} // namespace attune::desktop
