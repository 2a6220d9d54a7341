#pragma once

#include "attune/care/schedule.h"
#include "navigator.h"
#include "page.h"

#include <string>
#include <vector>

class wxPanel;
class wxCheckBox;
class wxChoice;
class wxTextCtrl;

namespace attune::desktop {

/// When the practice screens: a published schedule, or its own.
class ScheduleChoicePage : public Page
{
public:
    ScheduleChoicePage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;
    bool holdsTyped() const override;

private:
    void addPresets();
    void addOwn();
    void addWindow(const care::ScheduleWindow& window);
    /// As typed; a number that is none becomes a window that `care::problemsOf` refuses.
    care::Schedule typed() const;
    void use(const std::string& presetId);
    void saveOwn();

    struct Row
    {
        std::string id;
        wxTextCtrl* title = nullptr;
        wxTextCtrl* opens = nullptr;
        wxTextCtrl* target = nullptr;
        wxTextCtrl* closes = nullptr;
        wxCheckBox* inPregnancy = nullptr;
        wxChoice* battery = nullptr;
    };

    Navigator& m_navigator;
    care::PracticeSettings m_settings;
    wxChoice* m_preset = nullptr;
    wxPanel* m_windows = nullptr;
    std::vector<Row> m_rows;
    std::vector<std::string> m_batteries; ///< in the order of each row's choice
    WrappedText* m_problem = nullptr;
    care::Schedule m_filled; ///< as the form was filled
};

} // namespace attune::desktop
