#pragma once

#include "navigator.h"
#include "page.h"

class wxBoxSizer;

namespace attune::desktop {

/// When one client is to be screened, what became of each time, and the way to put one off.
class SchedulePage : public Page
{
public:
    SchedulePage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;

private:
    void addWindow(const care::WindowStanding& standing);
    void addExceptions(const care::WindowStanding& standing);
    void except(const care::ScheduleException& exception, WrappedText* problem);

    Navigator& m_navigator;
    care::ClientId m_id;
    wxWindow* m_first = nullptr;
};

} // namespace attune::desktop
