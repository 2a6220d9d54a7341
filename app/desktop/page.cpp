#include "page.h"

#include "follow_focus.h"
#include "native_layout.h"
#include "native_theme.h"
#include "palette.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace attune::desktop {

namespace {

/// Text safe within a label's markup.
std::string quoted(const std::string& text)
{
    std::string safe;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        default:
            safe += letter;
        }
    }
    return safe;
}

/// A place that takes no focus itself, also while nothing stands in it.
class Holder : public wxPanel
{
public:
    explicit Holder(wxWindow* parent) : wxPanel(parent) { m_container.DisableSelfFocus(); }
};

} // namespace

Page::Page(wxWindow* parent, int columnWidth)
    : wxScrolledWindow(parent,
                       wxID_ANY,
                       wxDefaultPosition,
                       wxDefaultSize,
                       wxVSCROLL | wxTAB_TRAVERSAL,
                       toWx("page")),
      m_columnWidth(FromDIP(columnWidth))
{
    SetBackgroundColour(palette().page);
    SetForegroundColour(palette().text);
    SetFont(fontFor(TextStyle::body));
    SetScrollRate(0, FromDIP(16));
    followFocus(this);
    auto* centre = new wxBoxSizer(wxHORIZONTAL);
    m_column = new wxBoxSizer(wxVERTICAL);
    m_column->SetMinSize(FromDIP(320), -1);
    centre->AddStretchSpacer(1);
    centre->Add(m_column, 0, wxTOP | wxBOTTOM, FromDIP(spacing::large));
    centre->AddStretchSpacer(1);
    SetSizer(centre);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const int room = event.GetSize().x - 2 * FromDIP(spacing::large);
        m_column->SetMinSize(std::clamp(room, FromDIP(280), m_columnWidth), -1);
        event.Skip();
    });
}

bool Page::mayLeave()
{
    if (holdsTyped() && !mayDropTyped(this)) {
        return false;
    }
    dropDraft();
    return true;
}

void Page::keepDrafts()
{
    if (m_draft && holdsTyped()) {
        m_draft->keep();
    }
}

std::function<void()> Page::wayBack() const
{
    return holdsTyped() ? m_again : std::function<void()>();
}

void Page::useDraft(FormDraft draft,
                    std::function<void()> again,
                    const std::function<void()>& addMore)
{
    m_draft = std::move(draft);
    m_again = std::move(again);
    if (m_draft->restore(addMore)) {
        auto* words = new WrappedText(
            this, tr("What you had typed and not saved is here again."), TextStyle::body);
        m_column->Insert(0, words, 0, wxEXPAND | wxBOTTOM, FromDIP(spacing::small));
    }
}

void Page::dropDraft()
{
    if (m_draft) {
        m_draft->drop();
    }
}

WrappedText* Page::addText(const std::string& text, TextStyle style, Tone tone, int above)
{
    auto* label = new WrappedText(this, text, style, tone, m_columnWidth);
    m_column->Add(label, 0, wxEXPAND | wxTOP, FromDIP(above));
    return label;
}

wxTextCtrl* Page::addField(const std::string& label, const std::string& hint, long style)
{
    addText(label, TextStyle::body, Tone::normal, spacing::medium);
    wxTextCtrl* field = makeField(this, label, {}, style);
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

wxPanel* Page::addHolder()
{
    auto* holder = new Holder(this);
    holder->SetBackgroundColour(GetBackgroundColour());
    holder->SetForegroundColour(GetForegroundColour());
    holder->SetSizer(new wxBoxSizer(wxVERTICAL));
    m_column->Add(holder, 0, wxEXPAND);
    return holder;
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
    placeAnew(this);
}

wxButton*
makeButton(wxWindow* parent, const std::string& label, ButtonLook look, std::function<void()> then)
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

wxButton* makeRow(wxWindow* parent,
                  const std::string& title,
                  const std::string& detail,
                  std::function<void()> then)
{
    auto* row =
        new wxButton(parent, wxID_ANY, toWx(title), wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
    row->SetFont(fontFor(TextStyle::body));
    addLook(row, "row");
    std::string markup = "<b>" + quoted(title) + "</b>";
    if (!detail.empty()) {
        markup += "\n<span foreground=\"" + fromWx(palette().quiet.GetAsString(wxC2S_HTML_SYNTAX)) +
                  "\">" + quoted(detail) + "</span>";
    }
    row->SetLabelMarkup(toWx(markup));
    cutNativeLabel(row);
    setSpokenName(row, detail.empty() ? title : title + ", " + detail);
    // wx asks for the height of one line, whatever the markup holds.
    const int lines = detail.empty() ? 1 : 2;
    row->SetMinSize(
        {row->FromDIP(160), lines * row->GetCharHeight() + row->FromDIP(2 * spacing::medium)});
    row->Bind(wxEVT_BUTTON, [then = std::move(then)](wxCommandEvent&) { then(); });
    return row;
}

} // namespace attune::desktop
