#include "text_field.h"

#include "native_entry.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/msgdlg.h>
#include <wx/textctrl.h>

namespace attune::desktop {

wxTextCtrl* makeField(
    wxWindow* parent, const std::string& name, const std::string& value, long style, int widthDip)
{
    auto* field =
        new wxTextCtrl(parent, wxID_ANY, toWx(value), wxDefaultPosition, wxDefaultSize, style);
    field->SetFont(fontFor(TextStyle::body));
    setSpokenName(field, name);
    keepFieldHeight(field);
    if (widthDip >= 0) {
        field->SetMinSize({parent->FromDIP(widthDip), field->GetMinSize().y});
    }
    return field;
}

wxTextCtrl*
makeTextArea(wxWindow* parent, const std::string& name, const std::string& value, int lines)
{
    auto* area = new wxTextCtrl(
        parent, wxID_ANY, toWx(value), wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
    area->SetFont(fontFor(TextStyle::body));
    area->SetMinSize({-1, lines * area->GetCharHeight() + parent->FromDIP(spacing::large)});
    setSpokenName(area, name);
    addLook(area, "textframe");
    return area;
}

bool hasWords(const std::string& text)
{
    return text.find_first_not_of(" \n\t") != std::string::npos;
}

bool mayDropTyped(wxWindow* parent)
{
    return wxMessageBox(toWx(tr("Leave without saving what you typed?")),
                        toWx("Attune"),
                        wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION,
                        parent) == wxYES;
}

} // namespace attune::desktop
