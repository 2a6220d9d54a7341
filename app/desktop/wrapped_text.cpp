#include "wrapped_text.h"

#include "palette.h"
#include "spacing.h"
#include "text.h"

#include <wx/dcclient.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/textwrapper.h>

#include <algorithm>

namespace attune::desktop {

namespace {

/// Breaks lines like wxTextWrapper and cuts words that are wider than a whole line.
class LineCollector : public wxTextWrapper
{
public:
    wxString wrap(wxWindow* window, const wxString& text, int width)
    {
        m_lines.clear();
        Wrap(window, text, width);
        wxString cut;
        for (const wxString& line : m_lines) {
            cut += cut.empty() ? wxString() : toWx("\n");
            cut += fit(window, line, width);
        }
        return cut;
    }

protected:
    void OnOutputLine(const wxString& line) override { m_lines.push_back(line); }

private:
    static wxString fit(wxWindow* window, const wxString& line, int width)
    {
        if (window->GetTextExtent(line).x <= width) {
            return line;
        }
        wxString fitted;
        wxString part;
        for (const wxUniChar letter : line) {
            if (!part.empty() && window->GetTextExtent(part + letter).x > width) {
                fitted += part + toWx("\n");
                part.clear();
            }
            part += letter;
        }
        return fitted + part;
    }

    std::vector<wxString> m_lines;
};

wxColour colourOf(Tone tone)
{
    switch (tone) {
    case Tone::quiet:
        return palette().quiet;
    case Tone::accent:
        return palette().accent;
    case Tone::alert:
        return palette().alert;
    case Tone::normal:
        break;
    }
    return palette().text;
}

double sizeFactor(TextStyle style)
{
    switch (style) {
    case TextStyle::title:
        return 1.76;
    case TextStyle::question:
        return 1.94;
    case TextStyle::heading:
        return 1.2;
    case TextStyle::lead:
        return 1.11;
    case TextStyle::small:
        return 0.85;
    case TextStyle::body:
        break;
    }
    return 1;
}

} // namespace

wxFont fontFor(TextStyle style)
{
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    font.SetFractionalPointSize(font.GetFractionalPointSize() * sizeFactor(style));
    if (style == TextStyle::title || style == TextStyle::heading || style == TextStyle::question) {
        font.SetWeight(wxFONTWEIGHT_SEMIBOLD);
    }
    return font;
}

wxFont pixelFont(int px, bool strong)
{
    constexpr double pointsAPixel = 0.75; // at 96 dpi; the desktop's scaling comes on top by itself
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    font.SetFractionalPointSize(px * pointsAPixel);
    if (strong) {
        font.SetWeight(wxFONTWEIGHT_SEMIBOLD);
    }
    return font;
}

WrappedText::WrappedText(
    wxWindow* parent, const std::string& text, TextStyle style, Tone tone, int likelyWidth)
    : wxStaticText(
          parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE),
      m_text(toWx(text)),
      m_wrapWidth(likelyWidth > 0 ? likelyWidth
                                  : parent->FromDIP(spacing::columnWidth - 2 * spacing::large))
{
    SetFont(fontFor(style));
    SetForegroundColour(colourOf(tone));
    rewrap(m_wrapWidth);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const int width = event.GetSize().x;
        if (width > FromDIP(40) && width != m_wrapWidth) {
            rewrap(width);
        }
        event.Skip();
    });
}

void WrappedText::setText(const std::string& text)
{
    m_text = toWx(text);
    rewrap(m_wrapWidth);
}

void WrappedText::setTextFont(const wxFont& font)
{
    SetFont(font);
    rewrap(m_wrapWidth);
}

wxSize WrappedText::DoGetBestClientSize() const
{
    wxClientDC dc(const_cast<WrappedText*>(this));
    dc.SetFont(GetFont());
    const wxSize needed = dc.GetMultiLineTextExtent(GetLabelText());
    return {std::min(needed.x + 2, m_wrapWidth), needed.y + FromDIP(2)};
}

void WrappedText::rewrap(int width)
{
    m_wrapWidth = width;
    const int before = GetMinSize().y;
    SetLabelText(LineCollector().wrap(this, m_text, width));
    InvalidateBestSize();
    const int height = WrappedText::DoGetBestClientSize().y;
    SetMinSize({FromDIP(40), height});
    if (before == height || GetContainingSizer() == nullptr) {
        return;
    }
    CallAfter([this] {
        for (wxWindow* window = GetParent(); window != nullptr; window = window->GetParent()) {
            window->InvalidateBestSize();
            if (window->IsTopLevel() || window->GetName() == toWx("page")) {
                window->Layout();
                window->FitInside();
                break;
            }
        }
    });
}

} // namespace attune::desktop
