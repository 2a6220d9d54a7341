#pragma once

#include "attune/care/safety.h"
#include "navigator.h"
#include "page.h"

#include <vector>

class wxPanel;
class wxCheckBox;
class wxTextCtrl;

namespace attune::desktop {

/// The crisis and support lines that clients and clinicians are shown.
class SupportLinesPage : public Page
{
public:
    SupportLinesPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;
    bool holdsTyped() const override;

private:
    void addLine(const care::SupportLine& line);
    care::SupportLines typed() const;
    void save();
    void useBuiltIn();

    struct Row
    {
        wxTextCtrl* name = nullptr;
        wxTextCtrl* contact = nullptr;
        wxTextCtrl* note = nullptr;
        wxCheckBox* isCrisis = nullptr;
    };

    Navigator& m_navigator;
    care::PracticeSettings m_settings;
    wxPanel* m_lines = nullptr;
    std::vector<Row> m_rows;
    wxTextCtrl* m_reviewed = nullptr;
    WrappedText* m_problem = nullptr;
    wxWindow* m_first = nullptr;
    care::SupportLines m_stored; ///< as the page was filled
};

} // namespace attune::desktop
