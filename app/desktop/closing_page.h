#pragma once

#include "errand_bar.h"
#include "navigator.h"
#include "page.h"
#include "still_there.h"

#include <functional>
#include <memory>

namespace attune::desktop {

/// The backup on the way out. Where it cannot be made it says so and lets the person choose;
/// closing is always one press away.
class ClosingPage : public Page
{
public:
    /// `close` ends the program.
    ClosingPage(wxWindow* parent, Navigator& navigator, std::function<void()> close);

    void takeFocus() override;

private:
    void makeBackup();
    void finished(const std::exception_ptr& failure);

    Navigator& m_navigator;
    std::function<void()> m_close;
    std::unique_ptr<ErrandBar> m_errand;
    WrappedText* m_problem = nullptr;
    wxButton* m_again = nullptr;
    wxButton* m_without = nullptr;
    StillThere m_stillThere;
};

} // namespace attune::desktop
