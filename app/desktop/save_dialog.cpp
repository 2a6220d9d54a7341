#include "save_dialog.h"

#include "recent_files.h"
#include "text.h"

#include <wx/filedlg.h>
#include <wx/msgdlg.h>

namespace attune::desktop {

std::optional<std::filesystem::path> askWhereToSave(wxWindow* parent,
                                                    const std::string& title,
                                                    const std::string& neutralName,
                                                    const FileKind& kind)
{
    wxFileDialog dialog(parent,
                        toWx(title),
                        wxString(),
                        toWx(neutralName),
                        toWx(kind.pattern),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) {
        return {};
    }
    std::filesystem::path file = fromWx(dialog.GetPath());
    forgetRecentFile(file);
    if (file.extension().empty()) {
        file += kind.extension;
        // The dialog asked about the name without it.
        if (std::filesystem::exists(file) &&
            wxMessageBox(toWx(tr("A file of this name is there already. Replace it?")),
                         toWx("Attune"),
                         wxYES_NO | wxNO_DEFAULT,
                         parent) != wxYES) {
            return {};
        }
    }
    return file;
}

} // namespace attune::desktop
