#pragma once

#include "navigator.h"
#include "page.h"

#include <string>
#include <vector>

class wxTextCtrl;

namespace attune::desktop {

/// The safety plan that client and clinician write down together. Saving adds a new one; the ones
/// before stay.
class SafetyPlanPage : public Page
{
public:
    SafetyPlanPage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;
    bool holdsTyped() const override;

private:
    std::vector<std::string> typed() const;
    void save();
    void showPaper();

    Navigator& m_navigator;
    care::ClientId m_id;
    std::vector<std::string> m_stored; ///< of the newest plan; empty texts where there is none
    std::vector<wxTextCtrl*> m_parts;
    WrappedText* m_problem = nullptr;
};

} // namespace attune::desktop
