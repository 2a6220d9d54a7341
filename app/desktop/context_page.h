#pragma once

#include "navigator.h"
#include "page.h"

#include <vector>

class wxCheckBox;

namespace attune::desktop {

/// What may stand between each infant and the client, ticked by the clinician. Infants who have
/// died are not on it.
class ContextPage : public Page
{
public:
    ContextPage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;

private:
    void save();

    struct Tick
    {
        care::InfantId infant;
        std::string factor;
        wxCheckBox* box = nullptr;
    };

    Navigator& m_navigator;
    care::Client m_client;
    std::vector<Tick> m_ticks;
};

} // namespace attune::desktop
