#pragma once

#include "attune/care/visit.h"
#include "navigator.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

class wxCheckBox;
class wxSizer;

namespace attune::desktop {

class Card;
class Page;

/// What the clinician saw on hand-back that cannot wait, and what to do then. Each tick is kept at
/// once.
class RedFlagsSection
{
public:
    /// `changed` is called after a tick was kept.
    RedFlagsSection(Page* page,
                    wxSizer* column,
                    Navigator& navigator,
                    const care::Visit& visit,
                    std::function<void()> changed);

private:
    void addSigned(wxSizer* column, const care::Visit& visit);
    void addBoxes(wxSizer* column, const care::Visit& visit);
    void addSteps(wxSizer* column);
    void keep();
    void showSteps();
    std::vector<std::string> ticked() const;

    Page* m_page;
    Navigator& m_navigator;
    care::CheckInId m_id;
    std::function<void()> m_changed;
    std::vector<std::pair<std::string, wxCheckBox*>> m_boxes; ///< by flag
    wxCheckBox* m_none = nullptr;
    Card* m_steps = nullptr;
};

} // namespace attune::desktop
