#include "manual.h"

#include "program_folder.h"
#include "text.h"

#include <wx/msgdlg.h>
#include <wx/utils.h>

#include <fmt/format.h>

namespace attune::desktop {

void openManual(wxWindow* parent)
{
    const wxString page = sharedFolder() + wxASCII_STR("/doc/attune/manual/index.html");
    if (wxFileExists(page) && wxLaunchDefaultApplication(page)) {
        return;
    }
    wxMessageBox(toWx(fmt::format(fmt::runtime(tr("Nothing on this computer opened the manual. It "
                                                  "is this file: {}")),
                                  fromWx(page))),
                 toWx("Attune"),
                 wxOK | wxICON_INFORMATION,
                 parent);
}

} // namespace attune::desktop
