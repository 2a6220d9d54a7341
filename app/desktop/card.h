#pragma once

#include "wrapped_text.h"

#include <wx/panel.h>

#include <string>

class wxBoxSizer;

namespace attune::desktop {

/// A raised surface with rounded corners. Put content into `content()`.
class Card : public wxPanel
{
public:
    enum class Kind { plain, alert, accent };

    explicit Card(wxWindow* parent, Kind kind = Kind::plain);

    wxBoxSizer* content() const { return m_content; }

    /// A line of text across the card. `above`: distance to what stands before, in DIP.
    WrappedText* addText(const std::string& text,
                         int above = 0,
                         TextStyle style = TextStyle::body,
                         Tone tone = Tone::normal);

private:
    void paint();

    Kind m_kind;
    wxBoxSizer* m_content = nullptr;
};

} // namespace attune::desktop
