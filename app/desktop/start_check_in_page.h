#pragma once

#include "navigator.h"
#include "page.h"
#include "start_check_in.h"

class wxCheckBox;
class wxChoice;
class wxTextCtrl;

namespace attune::desktop {

/// What is asked, how it is answered, and the hand-over.
class StartCheckInPage : public Page
{
public:
    StartCheckInPage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;

private:
    void addMode();
    void addLanguage();
    void addBattery();
    void addKeeping();
    void addPinAndDate();
    void listQuestionnaires();
    void updateForMode();
    void updateMinutes();
    void keepBattery();
    std::string language() const;
    /// The questionnaires of the battery that is chosen; empty: none is.
    std::vector<std::string> battery() const;
    care::Mode mode() const;
    std::vector<QuestionnaireChoice> ticked() const;
    void start();

    Navigator& m_navigator;
    care::Client m_client;
    care::PracticeSettings m_settings;
    wxChoice* m_language = nullptr;
    WrappedText* m_batteryLabel = nullptr;
    wxChoice* m_battery = nullptr;
    wxWindow* m_questionnaires = nullptr; ///< keeps their place in the tab order
    wxCheckBox* m_stepped = nullptr;
    wxTextCtrl* m_batteryName = nullptr;
    WrappedText* m_batteryProblem = nullptr;
    wxChoice* m_mode = nullptr;
    std::vector<care::Mode> m_modes; ///< in the order of m_mode
    wxBoxSizer* m_list = nullptr;
    std::vector<QuestionnaireChoice> m_choices;
    std::vector<wxCheckBox*> m_boxes;
    WrappedText* m_minutes = nullptr;
    WrappedText* m_pinLabel = nullptr;
    WrappedText* m_pinHint = nullptr;
    wxTextCtrl* m_pin = nullptr;
    WrappedText* m_dateLabel = nullptr;
    wxTextCtrl* m_paperDate = nullptr;
    WrappedText* m_problem = nullptr;
    wxButton* m_start = nullptr;
};

} // namespace attune::desktop
