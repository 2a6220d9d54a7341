#include "save_dialog.h"

#include "recent_files.h"
#include "text.h"

#include <wx/filedlg.h>

namespace attune::desktop {

std::optional<std::filesystem::path>
askWhereToSavePdf(wxWindow* parent, const std::string& title, const std::string& neutralName)
{
    wxFileDialog dialog(parent,
                        toWx(title),
                        wxString(),
                        toWx(neutralName),
                        toWx("PDF (*.pdf)|*.pdf"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) {
        return {};
    }
    std::filesystem::path file = fromWx(dialog.GetPath());
    forgetRecentFile(file);
    if (file.extension().empty()) {
        file += ".pdf";
    }
    return file;
}

} // namespace attune::desktop
