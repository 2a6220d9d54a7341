#include "older_copy.h"

#include "text.h"

#include <wx/msgdlg.h>

namespace attune::desktop {

bool wasRestoredOnPurpose(wxWindow* parent)
{
    return wxMessageBox(toWx(tr("Did you restore this copy yourself? What was entered since it was "
                                "made is not in it. If you did not, somebody else may have put it "
                                "here: do not open it. Only an owner can open it, and the audit "
                                "will say so.")),
                        toWx("Attune"),
                        wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION,
                        parent) == wxYES;
}

} // namespace attune::desktop
