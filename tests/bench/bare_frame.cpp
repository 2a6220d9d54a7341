// What any program with this toolkit needs until its first window stands: the measure for ours.
#include <wx/app.h>
#include <wx/frame.h>
#include <wx/panel.h>
#include <wx/stattext.h>

namespace {

class BareApplication : public wxApp
{
public:
    bool OnInit() override
    {
        auto* frame = new wxFrame(nullptr, wxID_ANY, wxString::FromUTF8("Bare"));
        frame->SetClientSize(frame->FromDIP(wxSize(1120, 780)));
        auto* panel = new wxPanel(frame);
        new wxStaticText(panel, wxID_ANY, wxString::FromUTF8("Bare"));
        frame->Show();
        return true;
    }
};

} // namespace

wxIMPLEMENT_APP(BareApplication);
