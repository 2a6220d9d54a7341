#include "native_layout.h"

#include <wx/window.h>

#include <gtk/gtk.h>

namespace attune::desktop {

void placeAnew(wxWindow* page)
{
    gtk_widget_queue_resize(gtk_widget_get_toplevel(page->GetHandle()));
}

void dismissDialogs()
{
    GList* windows = gtk_window_list_toplevels();
    for (GList* each = windows; each != nullptr; each = each->next) {
        if (GTK_IS_DIALOG(each->data) && gtk_widget_get_visible(GTK_WIDGET(each->data))) {
            gtk_dialog_response(GTK_DIALOG(each->data), GTK_RESPONSE_CANCEL);
        }
    }
    g_list_free(windows);
}

} // namespace attune::desktop
