#pragma once

#include <functional>

class wxFrame;

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
        std::function<void()> lock;
        std::function<void()> quit;
    };

    MainMenu(wxFrame* frame, Commands commands);

    /// `wanted`: whether the menu is there at all; its keys are switched off as well, they would
    /// work without it. `free`: whether one may go to other pages.
    void show(bool wanted, bool free);

private:
    void build();
    void bind(int id, const std::function<void()>& command);

    wxFrame* m_frame;
    Commands m_commands;
};

} // namespace attune::desktop
