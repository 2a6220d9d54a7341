#include "native_entry.h"

#include <wx/textctrl.h>

#include <gtk/gtk.h>

namespace attune::desktop {

void showTypedText(wxTextCtrl* field, bool visible)
{
    gtk_entry_set_visibility(GTK_ENTRY(field->GetHandle()), visible ? TRUE : FALSE);
}

records::Secret secretIn(const wxTextCtrl* field)
{
    return records::Secret::fromText(gtk_entry_get_text(GTK_ENTRY(field->GetHandle())));
}

} // namespace attune::desktop
