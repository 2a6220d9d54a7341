#pragma once

#include <wx/app.h>

namespace attune::desktop {

/// The program: start, and the boundary where errors of events become sentences.
class Application : public wxApp
{
public:
    bool OnInit() override;
    bool OnExceptionInMainLoop() override;
    void OnUnhandledException() override;
    /// What was put off to later may fail as well; wx lets that end the program.
    void ProcessPendingEvents() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;
    void OnAssertFailure(const wxChar* file,
                         int line,
                         const wxChar* function,
                         const wxChar* condition,
                         const wxChar* message) override;

private:
    wxString m_practiceFolder;
    wxString m_theme;
};

} // namespace attune::desktop
