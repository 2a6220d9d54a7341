#pragma once

#include "attune/care/suggestion_rules.h"
#include "navigator.h"
#include "page.h"

#include <string>

class wxTextCtrl;

namespace attune::desktop {

/// Which suggestion rules the practice uses, and its own ones.
class RulesPage : public Page
{
public:
    RulesPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;
    bool holdsTyped() const override;

private:
    void addRules();
    void addSwitch(const care::SuggestionRule& rule, const std::string& label);
    void addOwn();
    void switchRule(const std::string& id, bool isOn);
    void saveOwn();
    /// Why these rules cannot be used, with the place; empty where they can.
    static std::string whyUnreadable(const std::string& rules);

    Navigator& m_navigator;
    care::PracticeSettings m_settings;
    std::string m_stored; ///< the practice's own rules as they are kept
    wxTextCtrl* m_own = nullptr;
    WrappedText* m_problem = nullptr;
    wxWindow* m_first = nullptr;
};

} // namespace attune::desktop
