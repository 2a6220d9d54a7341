#include "main_menu.h"

#include "text.h"

#include <wx/aboutdlg.h>
#include <wx/accel.h>
#include <wx/frame.h>
#include <wx/menu.h>

#include <utility>

namespace attune::desktop {

namespace {

enum MenuId { idToday = wxID_HIGHEST + 1, idNewClient, idSettings, idLock };

void showAbout(wxFrame* frame)
{
    wxAboutDialogInfo info;
    info.SetName(toWx("Attune"));
    info.SetVersion(toWx(ATTUNE_VERSION));
    info.SetDescription(toWx(tr("Screening and bonding assessment after birth.\n"
                                "It screens. It never diagnoses.")));
    info.SetLicence(toWx(tr("GNU General Public License, version 3 or later.")));
    wxAboutBox(info, frame);
}

} // namespace

MainMenu::MainMenu(wxFrame* frame, Commands commands)
    : m_frame(frame),
      m_commands(std::move(commands))
{
    wxAcceleratorEntry quit(wxACCEL_CTRL, 'Q', wxID_EXIT);
    m_frame->SetAcceleratorTable(wxAcceleratorTable(1, &quit)); // also while no menu is there
    bind(idToday, m_commands.showToday);
    bind(idNewClient, m_commands.addClient);
    bind(idSettings, m_commands.showSettings);
    bind(idLock, m_commands.lock);
    bind(wxID_EXIT, m_commands.quit);
    bind(wxID_ABOUT, [frame] { showAbout(frame); });
}

void MainMenu::bind(int id, const std::function<void()>& command)
{
    m_frame->Bind(
        wxEVT_MENU, [command](wxCommandEvent&) { command(); }, id);
}

void MainMenu::build()
{
    auto* attune = new wxMenu;
    attune->Append(idToday, toWx(tr("&Today") + "\tCtrl+T"));
    attune->Append(idNewClient, toWx(tr("New &client…") + "\tCtrl+N"));
    attune->AppendSeparator();
    attune->Append(idSettings, toWx(tr("&Settings") + "\tCtrl+,"));
    attune->Append(idLock, toWx(tr("&Lock") + "\tCtrl+L"));
    attune->Append(wxID_EXIT, toWx(tr("&Quit") + "\tCtrl+Q"));
    auto* help = new wxMenu;
    help->Append(wxID_ABOUT, toWx(tr("&About Attune")));
    auto* bar = new wxMenuBar;
    bar->Append(attune, toWx("&Attune"));
    bar->Append(help, toWx(tr("&Help")));
    m_frame->SetMenuBar(bar);
}

void MainMenu::show(bool wanted, bool free)
{
    if (m_frame->GetMenuBar() == nullptr) {
        if (!wanted) {
            return;
        }
        build();
    }
    wxMenuBar& bar = *m_frame->GetMenuBar();
    bar.Show(wanted);
    for (const int id : {int(idToday), int(idNewClient), int(idSettings)}) {
        bar.Enable(id, free);
    }
    for (const int id : {int(idLock), int(wxID_EXIT), int(wxID_ABOUT)}) {
        bar.Enable(id, wanted);
    }
}

} // namespace attune::desktop
