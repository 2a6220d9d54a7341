#include "recent_files.h"

#include <gtk/gtk.h>

namespace attune::desktop {

void forgetRecentFile(const std::filesystem::path& file)
{
    if (gchar* address = g_filename_to_uri(file.c_str(), nullptr, nullptr)) {
        gtk_recent_manager_remove_item(gtk_recent_manager_get_default(), address, nullptr);
        g_free(address);
    }
}

} // namespace attune::desktop
