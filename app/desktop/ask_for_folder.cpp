#include "ask_for_folder.h"

#include "text.h"

#include <wx/dirdlg.h>

namespace attune::desktop {

std::optional<std::filesystem::path>
askForFolder(wxWindow* parent, const std::string& title, const std::filesystem::path& start)
{
    wxDirDialog dialog(parent, toWx(title), toWx(start.string()), wxDD_DEFAULT_STYLE);
    if (dialog.ShowModal() != wxID_OK) {
        return {};
    }
    return std::filesystem::path(fromWx(dialog.GetPath()));
}

} // namespace attune::desktop
