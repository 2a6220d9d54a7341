#include "strength_meter.h"

#include "native_theme.h"
#include "palette.h"
#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/sizer.h>
#include <wx/window.h>

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace attune::desktop {

namespace {

constexpr int steps = 4;

} // namespace

/// Four pieces, filled from the left.
class StrengthBar : public wxWindow
{
public:
    explicit StrengthBar(wxWindow* parent) : wxWindow(parent, wxID_ANY)
    {
        SetCanFocus(false);
        DisableFocusFromKeyboard();
        SetBackgroundStyle(wxBG_STYLE_PAINT);
        SetMinSize(FromDIP(wxSize(160, 8)));
        Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
        Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
            Refresh();
            event.Skip();
        });
        show(0, false);
    }

    bool AcceptsFocus() const override { return false; }

    void show(int filled, bool enough)
    {
        m_filled = std::clamp(filled, 0, steps);
        m_enough = enough;
        setSpokenName(this, fmt::format(fmt::runtime(tr("Strength: {} of {}")), m_filled, steps));
        Refresh();
    }

private:
    void paint()
    {
        wxAutoBufferedPaintDC dc(this);
        dc.SetBackground(GetParent()->GetBackgroundColour());
        dc.Clear();
        const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
        const double gap = FromDIP(spacing::hair);
        const double width = (GetClientSize().x - (steps - 1) * gap) / steps;
        const double height = std::min(GetClientSize().y, FromDIP(6));
        context->SetPen(*wxTRANSPARENT_PEN);
        for (int piece = 0; piece < steps; ++piece) {
            const wxColour& filled = m_enough ? palette().accent : palette().strongRule;
            context->SetBrush(piece < m_filled ? filled : palette().rule);
            context->DrawRoundedRectangle(piece * (width + gap), 0, width, height, height / 2);
        }
    }

    int m_filled = 0;
    bool m_enough = false;
};

StrengthMeter::StrengthMeter(wxWindow* page, wxSizer* column) : m_bar(new StrengthBar(page))
{
    m_words = new WrappedText(page, {}, TextStyle::small, Tone::quiet);
    column->Add(m_bar, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::small));
    column->Add(m_words, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::hair));
    showNothing();
}

void StrengthMeter::show(const records::PassphraseVerdict& verdict)
{
    m_bar->show(verdict.strength, verdict.acceptable);
    m_words->setText(tr(verdict.sentence));
}

void StrengthMeter::showNothing()
{
    m_bar->show(0, false);
    m_words->setText(tr("At least 15 characters. Four or five unrelated words are easy to keep in "
                        "mind and hard to guess; spaces are welcome."));
}

} // namespace attune::desktop
