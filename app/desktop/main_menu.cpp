#include "main_menu.h"

#include "text.h"

#include <wx/accel.h>
#include <wx/frame.h>
#include <wx/menu.h>

#include <iterator>
#include <utility>

namespace attune::desktop {

namespace {

enum MenuId {
    idToday = wxID_HIGHEST + 1,
    idNewClient,
    idFindClient,
    idSummary,
    idFirstSteps,
    idSettings,
    idPassphrase,
    idLock
};

} // namespace

MainMenu::MainMenu(wxFrame* frame, Commands commands)
    : m_frame(frame),
      m_commands(std::move(commands))
{
    // Also while no menu is there.
    wxAcceleratorEntry always[] = {{wxACCEL_CTRL, 'Q', wxID_EXIT},
                                   {wxACCEL_NORMAL, WXK_F1, wxID_HELP}};
    m_frame->SetAcceleratorTable(wxAcceleratorTable(static_cast<int>(std::size(always)), always));
    bind(idToday, m_commands.showToday);
    bind(idNewClient, m_commands.addClient);
    bind(idSettings, m_commands.showSettings);
    bind(idPassphrase, m_commands.changePassphrase);
    bind(idLock, m_commands.lock);
    bind(wxID_EXIT, m_commands.quit);
    bind(idFindClient, m_commands.findClient);
    bind(idSummary, m_commands.showPracticeSummary);
    bind(wxID_HELP, m_commands.openManual);
    bind(idFirstSteps, m_commands.showFirstSteps);
    bind(wxID_ABOUT, m_commands.showAbout);
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
    help->Append(wxID_HELP, toWx(tr("&Manual") + "\tF1"));
    help->Append(idFirstSteps, toWx(tr("&First steps")));
    help->Append(wxID_ABOUT, toWx(tr("&About Attune")));
    auto* bar = new wxMenuBar;
    bar->Append(m_entries, toWx("&Attune"));
    bar->Append(help, toWx(tr("&Help")));
    m_frame->SetMenuBar(bar);
}

void MainMenu::forgetWords()
{
    wxMenuBar* bar = m_frame->GetMenuBar();
    m_frame->SetMenuBar(nullptr);
    delete bar;
    m_entries = nullptr;
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
    append(idFindClient, tr("&Find a client") + "\tCtrl+F", offer.clients);
    append(idSummary, tr("Practice s&ummary"), offer.results);
    append(idSettings, tr("&Settings") + "\tCtrl+,", offer.settings);
    append(idPassphrase, tr("My &passphrase…"), offer.clients || offer.settings);
    append(idLock, tr("&Lock") + "\tCtrl+L", wanted);
    append(wxID_EXIT, tr("&Quit") + "\tCtrl+Q", wanted);
    m_frame->GetMenuBar()->Show(wanted);
    m_frame->GetMenuBar()->Enable(wxID_HELP, wanted);
    m_frame->GetMenuBar()->Enable(idFirstSteps, wanted && offer.results);
    m_frame->GetMenuBar()->Enable(wxID_ABOUT, wanted);
}

} // namespace attune::desktop
