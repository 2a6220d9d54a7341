#include "native_input.h"

#include <gtk/gtk.h>
#include <utility>

namespace attune::desktop {

namespace {

std::function<void()> onInput;
gulong hook = 0;

guint eventSignal()
{
    return g_signal_lookup("event", GTK_TYPE_WIDGET);
}

gboolean noticeEvent(GSignalInvocationHint*, guint count, const GValue* values, gpointer)
{
    const auto* event =
        count < 2 ? nullptr : static_cast<const GdkEvent*>(g_value_get_boxed(values + 1));
    switch (event == nullptr ? GDK_NOTHING : event->type) {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
        onInput();
        break;
    default:
        break;
    }
    return TRUE; // stays
}

} // namespace

void watchInput(std::function<void()> then)
{
    if (hook != 0) {
        g_signal_remove_emission_hook(eventSignal(), hook);
        hook = 0;
    }
    onInput = std::move(then);
    if (onInput) {
        g_type_class_unref(g_type_class_ref(GTK_TYPE_WIDGET)); // makes its signals known
        hook = g_signal_add_emission_hook(eventSignal(), 0, noticeEvent, nullptr, nullptr);
    }
}

void forgetClipboard()
{
    for (const GdkAtom which : {GDK_SELECTION_CLIPBOARD, GDK_SELECTION_PRIMARY}) {
        gtk_clipboard_clear(gtk_clipboard_get(which)); // only what is ours
    }
}

} // namespace attune::desktop
