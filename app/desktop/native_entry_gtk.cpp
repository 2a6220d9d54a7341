#include "native_entry.h"

#include <wx/textctrl.h>

#include <gtk/gtk.h>

namespace attune::desktop {

void showTypedText(wxTextCtrl* field, bool visible)
{
    gtk_entry_set_visibility(GTK_ENTRY(field->GetHandle()), visible ? TRUE : FALSE);
}

void keepFieldHeight(wxTextCtrl* field)
{
    GtkWidget* entry = field->GetHandle();
    int width = 0;
    int height = 0;
    gtk_widget_get_size_request(entry, &width, &height);
    gtk_widget_set_size_request(entry, -1, -1);
    GtkRequisition least{};
    gtk_widget_get_preferred_size(entry, &least, nullptr);
    gtk_widget_set_size_request(entry, width, height);
    field->SetMinSize({-1, least.height});
}

records::Secret secretIn(const wxTextCtrl* field)
{
    return records::Secret::fromText(gtk_entry_get_text(GTK_ENTRY(field->GetHandle())));
}

} // namespace attune::desktop
