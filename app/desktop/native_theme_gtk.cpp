#include "native_theme.h"
#include "text.h"

#include <wx/event.h>
#include <wx/window.h>

#include <cstdlib>
#include <gtk/gtk.h>
#include <string_view>

namespace attune::desktop {

namespace {

/// Colours by the names that the style sheet below uses.
std::string colourDefinitions(const Palette& colours)
{
    const auto define = [](const char* name, const wxColour& colour) {
        return std::string("@define-color ") + name + " " +
               fromWx(colour.GetAsString(wxC2S_HTML_SYNTAX)) + ";\n";
    };
    return define("page", colours.page) + define("card", colours.card) +
           define("ink", colours.text) + define("quiet", colours.quiet) +
           define("hairline", colours.rule) + define("edge", colours.strongRule) +
           define("accent", colours.accent) + define("on_accent", colours.onAccent) +
           define("accent_soft", colours.accentSoft) + define("alert", colours.alert) +
           define("alert_soft", colours.alertSoft);
}

constexpr const char* styleSheet = R"css(
window, dialog { background-color: @page; color: @ink; }
label { color: @ink; }
button {
    background-image: none; background-color: @card; color: @ink; text-shadow: none;
    border: 1px solid @edge; border-radius: 8px; padding: 7px 18px; box-shadow: none;
    -gtk-icon-shadow: none;
}
button label { color: inherit; }
button:hover { background-color: @accent_soft; }
button:active, button:checked { background-color: @accent_soft; border-color: @accent; }
button:disabled { background-color: @page; color: @quiet; border-color: @hairline; }
button:focus, entry:focus, textview:focus, radiobutton:focus, checkbutton:focus {
    outline: 2px solid @accent; outline-offset: 1px; -gtk-outline-radius: 9px;
}
button.primary { background-color: @accent; color: @on_accent; border-color: @accent; font-weight: bold; }
button.primary:hover { background-color: shade(@accent, 0.92); }
button.primary:disabled { background-color: @hairline; color: @quiet; border-color: @hairline; }
button.quiet { background-color: transparent; border-color: transparent; color: @accent; padding: 7px 12px; }
button.quiet:hover { background-color: @accent_soft; }
button.alert-action { color: @alert; border-color: @alert; background-color: @card; }
button.big { padding: 13px 26px; }
button.row {
    background-color: @card; border: 1px solid @hairline; border-radius: 10px; padding: 12px 18px;
}
button.row:hover { border-color: @accent; background-color: @accent_soft; }
entry, textview, textview text, spinbutton {
    background-image: none; background-color: @card; color: @ink; box-shadow: none;
}
entry { border: 1px solid @edge; border-radius: 8px; padding: 8px 12px; min-height: 22px; }
entry:focus { border-color: @accent; }
entry selection, textview text selection, label selection { background-color: @accent; color: @on_accent; }
scrolledwindow.textframe { border: 1px solid @edge; border-radius: 8px; background-color: @card; padding: 5px; }
combobox button { padding: 7px 12px; }
radiobutton.answer {
    background-color: @card; color: @ink; border: 1px solid @edge; border-radius: 10px;
    padding: 14px 20px; min-height: 28px;
}
radiobutton.answer:hover { border-color: @accent; }
radiobutton.answer:checked { border: 2px solid @accent; background-color: @accent_soft; padding: 13px 19px; }
radiobutton.answer label { padding-left: 10px; color: @ink; }
menubar, menu, .menu { background-color: @card; color: @ink; }
menubar { border-bottom: 1px solid @hairline; }
menuitem:hover { background-color: @accent_soft; }
progressbar trough { background-image: none; background-color: @hairline; border: none; min-height: 6px; border-radius: 3px; }
progressbar progress { background-image: none; background-color: @accent; border: none; min-height: 6px; border-radius: 3px; }
scrollbar { background-color: transparent; }
treeview { background-color: @card; color: @ink; }
)css";

/// Stands above the colours that wx gives each widget: they would reach the tick within a box.
constexpr const char* tickSheet = R"css(
radiobutton radio, checkbutton check {
    background-image: none; background-color: @card; border: 2px solid @edge; color: @on_accent; box-shadow: none;
}
radiobutton radio:checked, checkbutton check:checked {
    background-color: @accent; border-color: @accent; color: @on_accent;
}
checkbutton:disabled, checkbutton:disabled label { color: @quiet; }
checkbutton:disabled check { background-color: transparent; border-color: @hairline; }
)css";

/// A sheet of ours over the whole program; the same place is filled anew when the theme changes.
void loadSheet(GtkCssProvider*& provider, const std::string& sheet, guint priority)
{
    const bool isFirst = provider == nullptr;
    if (isFirst) {
        provider = gtk_css_provider_new();
    }
    gtk_css_provider_load_from_data(
        provider, sheet.data(), static_cast<gssize>(sheet.size()), nullptr);
    if (isFirst) {
        gtk_style_context_add_provider_for_screen(
            gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider), priority);
    }
}

void cutLabelsBelow(GtkWidget* widget, gpointer /*unused*/)
{
    if (GTK_IS_LABEL(widget)) {
        gtk_label_set_ellipsize(GTK_LABEL(widget), PANGO_ELLIPSIZE_END);
        gtk_label_set_xalign(GTK_LABEL(widget), 0.0F);
    } else if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), cutLabelsBelow, nullptr);
    }
}

bool settingPrefersDark()
{
    GSettingsSchemaSource* source = g_settings_schema_source_get_default();
    if (source == nullptr) {
        return false;
    }
    GSettingsSchema* schema =
        g_settings_schema_source_lookup(source, "org.gnome.desktop.interface", TRUE);
    if (schema == nullptr) {
        return false;
    }
    bool dark = false;
    if (g_settings_schema_has_key(schema, "color-scheme")) {
        GSettings* settings = g_settings_new("org.gnome.desktop.interface");
        gchar* scheme = g_settings_get_string(settings, "color-scheme");
        dark = std::string_view(scheme) == "prefer-dark";
        g_free(scheme);
        g_object_unref(settings);
    }
    g_settings_schema_unref(schema);
    return dark;
}

void wrapLabelsBelow(GtkWidget* widget, gpointer /*unused*/)
{
    if (GTK_IS_LABEL(widget)) {
        gtk_label_set_line_wrap(GTK_LABEL(widget), TRUE);
        gtk_label_set_line_wrap_mode(GTK_LABEL(widget), PANGO_WRAP_WORD_CHAR);
        gtk_label_set_xalign(GTK_LABEL(widget), 0.0F);
    } else if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), wrapLabelsBelow, nullptr);
    }
}

/// Body text is a little larger than the desktop's, menus included: one font for most of a window,
/// since each further one costs time to find.
void enlargeText(GtkSettings* settings)
{
    constexpr double factor = 1.08;
    gchar* name = nullptr;
    g_object_get(settings, "gtk-font-name", &name, nullptr);
    PangoFontDescription* font = pango_font_description_from_string(name);
    pango_font_description_set_size(
        font, static_cast<gint>(pango_font_description_get_size(font) * factor));
    gchar* larger = pango_font_description_to_string(font);
    g_object_set(settings, "gtk-font-name", larger, nullptr);
    g_free(larger);
    pango_font_description_free(font);
    g_free(name);
}

/// GTK's own themes for high contrast are HighContrast and HighContrastInverse.
Theme themeNamed(std::string_view name)
{
    const auto has = [name](const char* part) {
        return name.find(part) != std::string_view::npos;
    };
    if (has("HighContrast")) {
        return has("Inverse") ? Theme::darkContrast : Theme::contrast;
    }
    return has("dark") ? Theme::dark : Theme::light;
}

/// Set only where it differs: GTK reads its whole theme anew each time.
void preferDark(GtkSettings* settings, bool dark)
{
    constexpr const char* property = "gtk-application-prefer-dark-theme";
    gboolean isDark = FALSE;
    g_object_get(settings, property, &isDark, nullptr);
    if ((isDark != FALSE) != dark) {
        g_object_set(settings, property, static_cast<gboolean>(dark), nullptr);
    }
}

} // namespace

Theme desktopTheme()
{
    if (const char* named = std::getenv("GTK_THEME")) {
        return themeNamed(named);
    }
    gchar* name = nullptr;
    g_object_get(
        gtk_settings_get_for_screen(gdk_screen_get_default()), "gtk-theme-name", &name, nullptr);
    const Theme theme = themeNamed(name == nullptr ? "" : name);
    g_free(name);
    return theme == Theme::light && settingPrefersDark() ? Theme::dark : theme;
}

void applyNativeTheme(Theme theme)
{
    static GtkCssProvider* look = nullptr;
    static GtkCssProvider* ticks = nullptr;
    GtkSettings* settings = gtk_settings_get_for_screen(gdk_screen_get_default());
    preferDark(settings, isDark(theme));
    if (look == nullptr) {
        enlargeText(settings);
    }
    const std::string colours = colourDefinitions(paletteOf(theme));
    loadSheet(look, colours + styleSheet, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    loadSheet(ticks, colours + tickSheet, GTK_STYLE_PROVIDER_PRIORITY_USER - 1);
}

void addLook(wxWindow* control, const char* look)
{
    gtk_style_context_add_class(gtk_widget_get_style_context(control->GetHandle()), look);
}

namespace {

/// The focus goes to the button within a list: it says the list's name and what is chosen.
void nameInnerButton(GtkWidget* widget, gpointer name)
{
    if (GTK_IS_TOGGLE_BUTTON(widget)) {
        atk_object_set_name(gtk_widget_get_accessible(widget), static_cast<const char*>(name));
    } else if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), nameInnerButton, name);
    }
}

void sayWhatIsChosen(GtkComboBox* list, gpointer name)
{
    std::string spoken = static_cast<const char*>(name);
    GtkTreeIter chosen;
    if (gtk_combo_box_get_active_iter(list, &chosen)) {
        gchar* entry = nullptr;
        gtk_tree_model_get(gtk_combo_box_get_model(list), &chosen, 0, &entry, -1);
        spoken += std::string(": ") + (entry == nullptr ? "" : entry);
        g_free(entry);
    }
    gtk_container_forall(GTK_CONTAINER(list), nameInnerButton, spoken.data());
}

/// wx hears of it only where the list itself has the focus, which GTK never gives it.
gboolean tellOfFocus(GtkWidget* /*button*/, GdkEvent* /*event*/, gpointer list)
{
    auto* window = static_cast<wxWindow*>(list);
    wxChildFocusEvent event(window);
    window->GetEventHandler()->ProcessEvent(event);
    return FALSE;
}

void watchInnerButton(GtkWidget* widget, gpointer list)
{
    if (GTK_IS_TOGGLE_BUTTON(widget)) {
        g_signal_connect(widget, "focus-in-event", G_CALLBACK(tellOfFocus), list);
    } else if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), watchInnerButton, list);
    }
}

void freeName(gpointer name, GClosure* /*unused*/)
{
    g_free(name);
}

} // namespace

void setSpokenName(wxWindow* control, const std::string& name)
{
    if (GTK_IS_COMBO_BOX(control->GetHandle())) {
        auto* list = GTK_COMBO_BOX(control->GetHandle());
        gchar* kept = g_strdup(name.c_str());
        g_signal_connect_data(
            list, "changed", G_CALLBACK(sayWhatIsChosen), kept, freeName, GConnectFlags(0));
        sayWhatIsChosen(list, kept);
        gtk_container_forall(GTK_CONTAINER(list), watchInnerButton, control);
    }
    if (AtkObject* accessible = gtk_widget_get_accessible(control->GetHandle())) {
        atk_object_set_name(accessible, name.c_str());
    }
    // A field of several lines stands in a frame that scrolls; the field itself is asked.
    if (GTK_IS_SCROLLED_WINDOW(control->GetHandle())) {
        if (GtkWidget* inner = gtk_bin_get_child(GTK_BIN(control->GetHandle()))) {
            atk_object_set_name(gtk_widget_get_accessible(inner), name.c_str());
        }
    }
}

void setSpokenDetail(wxWindow* control, const std::string& detail)
{
    if (AtkObject* accessible = gtk_widget_get_accessible(control->GetHandle())) {
        atk_object_set_description(accessible, detail.c_str());
    }
}

void wrapNativeLabel(wxWindow* control)
{
    wrapLabelsBelow(control->GetHandle(), nullptr);
}

void cutNativeLabel(wxWindow* control)
{
    cutLabelsBelow(control->GetHandle(), nullptr);
}

} // namespace attune::desktop
