#include "program_folder.h"

#include <wx/filename.h>
#include <wx/stdpaths.h>

namespace attune::desktop {

wxString sharedFolder()
{
    wxFileName folder(wxStandardPaths::Get().GetExecutablePath());
    folder.RemoveLastDir();
    folder.AppendDir(wxASCII_STR("share"));
    return folder.GetPath();
}

} // namespace attune::desktop
