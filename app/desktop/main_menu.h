#pragma once

#include "offer.h"

#include <functional>
#include <string>

class wxFrame;
class wxMenu;

namespace attune::desktop {

/// The menu bar of the program and its keys.
class MainMenu
{
public:
    /// What the entries do.
    struct Commands
    {
        std::function<void()> showToday;
        std::function<void()> addClient;
        std::function<void()> showSettings;
        std::function<void()> changePassphrase;
        std::function<void()> findClient;
        std::function<void()> openManual;
        std::function<void()> showFirstSteps;
        std::function<void()> showPracticeSummary;
        std::function<void()> showAbout;
        std::function<void()> lock;
        std::function<void()> quit;
    };

    MainMenu(wxFrame* frame, Commands commands);

    /// `wanted`: whether the menu is there at all; its keys are switched off as well, they would
    /// work without it. `offer`: to whom; what is not offered is not on it.
    void show(bool wanted, const Offer& offer);

    /// The bar is made anew when it is shown next: the language has changed.
    void forgetWords();

private:
    void build();
    void bind(int id, const std::function<void()>& command);
    void append(int id, const std::string& label, bool isOffered);

    wxFrame* m_frame;
    Commands m_commands;
    wxMenu* m_entries = nullptr;
};

} // namespace attune::desktop
