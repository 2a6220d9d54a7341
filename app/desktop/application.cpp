#include "application.h"

#include "appearance.h"
#include "main_frame.h"
#include "text.h"

#include <wx/cmdline.h>
#include <wx/msgdlg.h>
#include <wx/uilocale.h>

#include <cstdlib>
#include <spdlog/spdlog.h>

namespace attune::desktop {

namespace {

/// The exception now being handled, as a sentence for the person at the screen.
std::string currentSentence()
{
    try {
        throw;
    } catch (const std::runtime_error& error) {
        return tr(error.what());
    } catch (const std::exception&) {
        return tr(
            "Something went wrong that Attune did not expect. What was stored before is safe.");
    }
}

} // namespace

bool Application::OnInit()
{
    wxUILocale::UseDefault();
    SetAppName(toWx("attune"));
    SetAppDisplayName(toWx("Attune"));
    if (!wxApp::OnInit()) {
        return false;
    }
    const Preferences preferences = loadPreferences();
    useAppearance(preferences, fromWx(m_theme));

    StartOptions options;
    options.practiceFolder = m_practiceFolder.empty()
                                 ? preferences.practiceFolder
                                 : std::filesystem::path(fromWx(m_practiceFolder));
    (new MainFrame(std::move(options)))->Show();
    return true;
}

void Application::OnInitCmdLine(wxCmdLineParser& parser)
{
    wxApp::OnInitCmdLine(parser);
    parser.AddParam(toWx(tr("practice folder")), wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
    parser.AddLongOption(toWx("theme"),
                         toWx(tr("light, dark or contrast; otherwise as the desktop has it")));
}

bool Application::OnCmdLineParsed(wxCmdLineParser& parser)
{
    if (parser.GetParamCount() > 0) {
        m_practiceFolder = parser.GetParam(0);
    }
    parser.Found(toWx("theme"), &m_theme);
    return wxApp::OnCmdLineParsed(parser);
}

bool Application::OnExceptionInMainLoop()
{
    wxMessageBox(toWx(currentSentence()), toWx("Attune"), wxOK | wxICON_WARNING, GetTopWindow());
    return true;
}

void Application::ProcessPendingEvents()
{
    try {
        wxApp::ProcessPendingEvents();
    } catch (const std::exception&) {
        OnExceptionInMainLoop();
    }
}

void Application::OnUnhandledException()
{
    spdlog::critical("Attune stops: {}", currentSentence());
}

void Application::OnAssertFailure(const wxChar* file,
                                  int line,
                                  const wxChar* function,
                                  const wxChar* condition,
                                  const wxChar* message)
{
    spdlog::error("assertion failed: {}:{} {}: {} {}",
                  fromWx(file),
                  line,
                  fromWx(function),
                  fromWx(condition),
                  message == nullptr ? std::string() : fromWx(message));
    if (std::getenv("ATTUNE_FATAL_ASSERTS") != nullptr) {
        std::abort();
    }
}

} // namespace attune::desktop
