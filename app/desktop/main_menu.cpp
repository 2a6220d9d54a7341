#include "main_menu.h"

#include "text.h"

#include <wx/aboutdlg.h>
#include <wx/accel.h>
#include <wx/frame.h>
#include <wx/menu.h>

#include <utility>

namespace attune::desktop {

namespace {

enum MenuId { idToday = wxID_HIGHEST + 1, idNewClient, idSettings, idPassphrase, idLock };

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
    bind(idPassphrase, m_commands.changePassphrase);
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
    m_entries = new wxMenu;
    auto* help = new wxMenu;
    help->Append(wxID_ABOUT, toWx(tr("&About Attune")));
    auto* bar = new wxMenuBar;
    bar->Append(m_entries, toWx("&Attune"));
    bar->Append(help, toWx(tr("&Help")));
    m_frame->SetMenuBar(bar);
}

void MainMenu::append(int id, const std::string& label, bool isOffered)
{
    if (isOffered) {
        m_entries->Append(id, toWx(label));
    }
}

void MainMenu::show(bool wanted, const Offer& offer)
{
    if (m_frame->GetMenuBar() == nullptr) {
        if (!wanted) {
            return;
        }
        build();
    }
    while (m_entries->GetMenuItemCount() > 0) {
        m_entries->Destroy(m_entries->FindItemByPosition(0));
    }
    append(idToday, tr("&Today") + "\tCtrl+T", offer.clients);
    append(idToday, tr("&Audit") + "\tCtrl+T", !offer.clients && offer.audit);
    append(idNewClient, tr("New &client…") + "\tCtrl+N", offer.addClients);
    append(idSettings, tr("&Settings") + "\tCtrl+,", offer.settings);
    append(idPassphrase, tr("My &passphrase…"), offer.clients || offer.settings);
    append(idLock, tr("&Lock") + "\tCtrl+L", wanted);
    append(wxID_EXIT, tr("&Quit") + "\tCtrl+Q", wanted);
    m_frame->GetMenuBar()->Show(wanted);
    m_frame->GetMenuBar()->Enable(wxID_ABOUT, wanted);
}

} // namespace attune::desktop
