#pragma once

#include "attune/care/safety.h"
#include "calm_page.h"
#include "check_in.h"
#include "navigator.h"
#include "own_words.h"
#include "still_there.h"

#include <functional>
#include <string>

class wxButton;
class wxTextCtrl;

namespace attune::desktop {

/// A page that only the PIN or passphrase leads out of: the pause page and the end of a check-in.
class GatePanel : public CalmPage
{
public:
    struct Content
    {
        std::string title;
        std::string text;
        std::string buttonLabel;
        bool showTime = false;
        bool showHelpLines = false; ///< warm words and the help lines
    };

    /// `gate` counts wrong tries for the whole check-in; the third locks through `navigator`.
    GatePanel(wxWindow* parent,
              Navigator& navigator,
              const OwnWords& say,
              const ClientText& text,
              const care::SupportLines& lines,
              Gate& gate,
              const Content& content,
              std::function<void()> then);

    void takeFocus() override;

private:
    void tryToPass();
    void judge(bool right);
    void setBusy(bool busy);

    Navigator& m_navigator;
    OwnWords m_say;
    Gate& m_gate;
    std::function<void()> m_then;
    wxTextCtrl* m_secret = nullptr;
    wxButton* m_button = nullptr;
    WrappedText* m_message = nullptr;
    StillThere m_here;
};

} // namespace attune::desktop
