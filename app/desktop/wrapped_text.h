#pragma once

#include <wx/stattext.h>

#include <string>

namespace attune::desktop {

enum class TextStyle { title, heading, lead, body, small, question };
enum class Tone { normal, quiet, accent, alert };

/// A font of the desktop's own family, sized for its purpose.
wxFont fontFor(TextStyle style);

/// A font of this size in pixels of a desktop without scaling; larger text and sharper screens
/// scale it like everything else.
wxFont pixelFont(int px, bool strong = false);

/// Text that wraps to the width it is given and keeps its words. The only place that wraps.
class WrappedText : public wxStaticText
{
public:
    /// `likelyWidth`: in pixels, what it will most probably be given; a good guess saves wrapping
    /// twice. 0: the usual column.
    WrappedText(wxWindow* parent,
                const std::string& text,
                TextStyle style = TextStyle::body,
                Tone tone = Tone::normal,
                int likelyWidth = 0);

    void setText(const std::string& text);
    /// Another font, e.g. the client's text size; wraps anew.
    void setTextFont(const wxFont& font);

    const wxString& text() const { return m_text; }

protected:
    wxSize DoGetBestClientSize() const override;

private:
    void rewrap(int width);

    wxString m_text;
    int m_wrapWidth;
};

} // namespace attune::desktop
