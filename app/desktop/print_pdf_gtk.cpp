#include "print_pdf.h"
#include "text.h"

#include <wx/utils.h>
#include <wx/window.h>

#include <cerrno>
#include <gtk/gtkunixprint.h>
#include <memory>
#include <sys/mman.h>
#include <unistd.h>

namespace attune::desktop {

namespace {

struct Unref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};

template <class T>
using Owned = std::unique_ptr<T, Unref>;

/// A file that has no name and lives in memory only.
class MemoryFile
{
public:
    explicit MemoryFile(std::string_view bytes)
        : m_descriptor(::memfd_create("attune-print", MFD_CLOEXEC))
    {
        while (m_descriptor >= 0 && !bytes.empty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) {
                ::close(m_descriptor);
                m_descriptor = -1;
            }
            bytes.remove_prefix(static_cast<std::size_t>(written > 0 ? written : 0));
        }
        if (m_descriptor < 0) {
            throw PrintError(tr("There is too little free memory to print."));
        }
    }

    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    ~MemoryFile() { ::close(m_descriptor); }

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// What the person chose; no printer: cancelled.
struct Choice
{
    Owned<GtkPrinter> printer;
    Owned<GtkPrintSettings> settings;
    Owned<GtkPageSetup> pageSetup;
};

Choice askForPrinter(wxWindow* parent)
{
    GtkWidget* top = gtk_widget_get_toplevel(parent->GetHandle());
    GtkWidget* dialog = gtk_print_unix_dialog_new(tr("Print").c_str(), GTK_WINDOW(top));
    auto* print = GTK_PRINT_UNIX_DIALOG(dialog);
    gtk_print_unix_dialog_set_manual_capabilities(print, GTK_PRINT_CAPABILITY_GENERATE_PDF);
    const Owned<GtkPrintSettings> proposed(gtk_print_settings_new());
    gtk_print_settings_set(proposed.get(), GTK_PRINT_SETTINGS_OUTPUT_BASENAME, "attune-report");
    gtk_print_settings_set(proposed.get(), GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
    gtk_print_unix_dialog_set_settings(print, proposed.get());

    Choice choice;
    if (gtk_dialog_run(GTK_DIALOG(dialog)) == GTK_RESPONSE_OK) {
        if (GtkPrinter* printer = gtk_print_unix_dialog_get_selected_printer(print)) {
            choice.printer.reset(GTK_PRINTER(g_object_ref(printer)));
        }
        choice.settings.reset(gtk_print_unix_dialog_get_settings(print));
        choice.pageSetup.reset(
            GTK_PAGE_SETUP(g_object_ref(gtk_print_unix_dialog_get_page_setup(print))));
    }
    gtk_widget_destroy(dialog);
    return choice;
}

/// Waits, with the windows alive, until the system has taken the job.
class Sending
{
public:
    Sending() : m_loop(g_main_loop_new(nullptr, FALSE)) {}

    Sending(const Sending&) = delete;
    Sending& operator=(const Sending&) = delete;

    ~Sending() { g_main_loop_unref(m_loop); }

    /// Whether it was taken.
    bool send(GtkPrintJob* job)
    {
        const wxWindowDisabler oneJobAtATime;
        gtk_print_job_send(job, &Sending::onSent, this, nullptr);
        if (!m_ended) {
            g_main_loop_run(m_loop);
        }
        return m_taken;
    }

private:
    static void onSent(GtkPrintJob* /*job*/, gpointer self, const GError* error)
    {
        auto* sending = static_cast<Sending*>(self);
        sending->m_ended = true;
        sending->m_taken = error == nullptr;
        g_main_loop_quit(sending->m_loop);
    }

    GMainLoop* m_loop;
    bool m_ended = false;
    bool m_taken = false;
};

gboolean forgetAddress(gpointer address)
{
    gtk_recent_manager_remove_item(
        gtk_recent_manager_get_default(), static_cast<const char*>(address), nullptr);
    return G_SOURCE_REMOVE;
}

/// "Print to File" puts its file into the desktop's list of recent files, where a name could be a
/// client's. It does so a moment after the job was taken, so the entry is taken out later still.
void forgetPrintedFile(GtkPrintSettings* settings)
{
    constexpr guint laterMs = 2000;
    if (const char* address = gtk_print_settings_get(settings, GTK_PRINT_SETTINGS_OUTPUT_URI)) {
        g_timeout_add_full(G_PRIORITY_DEFAULT, laterMs, forgetAddress, g_strdup(address), g_free);
    }
}

} // namespace

bool printPdf(wxWindow* parent, const std::string& bytes)
{
    const MemoryFile file(bytes);
    const Choice choice = askForPrinter(parent);
    if (choice.printer == nullptr) {
        return false;
    }
    if (gtk_printer_accepts_pdf(choice.printer.get()) == FALSE) {
        throw PrintError(tr("This printer cannot take a PDF. Save the PDF and print it from "
                            "another program."));
    }
    const Owned<GtkPrintJob> job(gtk_print_job_new(
        "Attune", choice.printer.get(), choice.settings.get(), choice.pageSetup.get()));
    if (gtk_print_job_set_source_fd(job.get(), file.descriptor(), nullptr) == FALSE ||
        !Sending().send(job.get())) {
        throw PrintError(tr("The printer did not take the job. Check that it is on, or save the "
                            "PDF instead."));
    }
    forgetPrintedFile(choice.settings.get());
    return true;
}

} // namespace attune::desktop
