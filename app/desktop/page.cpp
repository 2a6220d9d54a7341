#include "page.h"

#include "native_theme.h"
#include "palette.h"
#include "spacing.h"
#include "text.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace attune::desktop {

Page::Page(wxWindow* parent, int columnWidth)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxTAB_TRAVERSAL, "page")
{
    SetBackgroundColour(palette().page);
    SetForegroundColour(palette().text);
    SetFont(fontFor(TextStyle::body));
    SetScrollRate(0, FromDIP(16));
    auto* centre = new wxBoxSizer(wxHORIZONTAL);
    m_column = new wxBoxSizer(wxVERTICAL);
    m_column->SetMinSize(FromDIP(320), -1);
    centre->AddStretchSpacer(1);
    centre->Add(m_column, 0, wxTOP | wxBOTTOM, FromDIP(spacing::large));
    centre->AddStretchSpacer(1);
    SetSizer(centre);
    Bind(wxEVT_SIZE, [this, columnWidth](wxSizeEvent& event) {
        const int room = event.GetSize().x - 2 * FromDIP(spacing::large);
        m_column->SetMinSize(std::clamp(room, FromDIP(280), FromDIP(columnWidth)), -1);
        event.Skip();
    });
}

WrappedText* Page::addText(const std::string& text, TextStyle style, Tone tone, int above)
{
    auto* label = new WrappedText(this, text, style, tone);
    m_column->Add(label, 0, wxEXPAND | wxTOP, FromDIP(above));
    return label;
}

wxTextCtrl* Page::addField(const std::string& label, const std::string& hint, long style)
{
    addText(label, TextStyle::body, Tone::normal, spacing::medium);
    auto* field = new wxTextCtrl(
        this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, style);
    field->SetFont(fontFor(TextStyle::body));
    setSpokenName(field, label);
    m_column->Add(field, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    if (!hint.empty()) {
        addText(hint, TextStyle::small, Tone::quiet, spacing::hair);
    }
    return field;
}

WrappedText* Page::addProblem()
{
    WrappedText* place = addText({}, TextStyle::body, Tone::alert, spacing::hair);
    place->Hide();
    return place;
}

void Page::showProblem(WrappedText* place, const std::string& sentence)
{
    place->setText(sentence);
    place->Show(!sentence.empty());
    relayout();
}

wxBoxSizer* Page::addButtonRow(int above)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_column->Add(row, 0, wxEXPAND | wxTOP, FromDIP(above));
    return row;
}

void Page::relayout()
{
    Layout();
    FitInside();
    Refresh();
}

wxButton* makeButton(wxWindow* parent, const std::string& label, ButtonLook look,
                     std::function<void()> then)
{
    auto* button = new wxButton(parent, wxID_ANY, toWx(label));
    button->SetFont(fontFor(TextStyle::body));
    switch (look) {
    case ButtonLook::primary:
        addLook(button, "primary");
        break;
    case ButtonLook::quiet:
        addLook(button, "quiet");
        break;
    case ButtonLook::alert:
        addLook(button, "alert-action");
        break;
    case ButtonLook::normal:
        break;
    }
    button->Bind(wxEVT_BUTTON, [then = std::move(then)](wxCommandEvent&) { then(); });
    return button;
}

} // namespace attune::desktop
