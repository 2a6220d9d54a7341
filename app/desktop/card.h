#pragma once

#include <wx/panel.h>

class wxBoxSizer;

namespace attune::desktop {

/// A raised surface with rounded corners. Put content into `content()`.
class Card : public wxPanel
{
public:
    enum class Kind { plain, alert, accent };

    explicit Card(wxWindow* parent, Kind kind = Kind::plain);

    wxBoxSizer* content() const { return m_content; }

private:
    void paint();

    Kind m_kind;
    wxBoxSizer* m_content = nullptr;
};

} // namespace attune::desktop
