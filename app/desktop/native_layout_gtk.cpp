#include "native_layout.h"

#include <wx/window.h>

#include <gtk/gtk.h>

namespace attune::desktop {

void placeAnew(wxWindow* page)
{
    gtk_widget_queue_resize(gtk_widget_get_toplevel(page->GetHandle()));
}

} // namespace attune::desktop
