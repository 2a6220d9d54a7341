#include "card.h"

#include "palette.h"
#include "spacing.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/sizer.h>

#include <memory>

namespace attune::desktop {

Card::Card(wxWindow* parent, Kind kind) : wxPanel(parent), m_kind(kind)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetBackgroundColour(kind == Kind::alert    ? palette().alertSoft
                        : kind == Kind::accent ? palette().accentSoft
                                               : palette().card);
    SetForegroundColour(palette().text);
    m_container.DisableSelfFocus(); // only what stands on it
    m_content = new wxBoxSizer(wxVERTICAL);
    auto* frame = new wxBoxSizer(wxVERTICAL);
    frame->Add(m_content, 1, wxEXPAND | wxALL, FromDIP(spacing::medium + spacing::hair));
    SetSizer(frame);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

WrappedText* Card::addText(const std::string& text, int above, TextStyle style, Tone tone)
{
    auto* line = new WrappedText(this, text, style, tone);
    m_content->Add(line, 0, wxEXPAND | wxTOP, FromDIP(above));
    return line;
}

void Card::paint()
{
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(GetParent()->GetBackgroundColour());
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    const wxSize size = GetClientSize();
    context->SetBrush(GetBackgroundColour());
    context->SetPen(wxPen(m_kind == Kind::alert ? palette().alert : palette().rule, 1));
    context->DrawRoundedRectangle(0, 0, size.x - 1.0, size.y - 1.0, FromDIP(12));
}

} // namespace attune::desktop
