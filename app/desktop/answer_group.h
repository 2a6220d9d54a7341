#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

class wxRadioButton;

namespace attune::desktop {

/// The answers to one question as large rows. It can be truly unanswered: a native radio group
/// always has a chosen member, so a hidden one stands for "nothing chosen".
class AnswerGroup : public wxPanel
{
public:
    struct Row
    {
        std::string id;
        std::string label;
    };

    /// `question` is what a screen reader says for the group. `fontPx` in device-independent
    /// pixels. `onChoose` is told when a person chooses a row.
    AnswerGroup(wxWindow* parent,
                const std::string& question,
                const std::vector<Row>& rows,
                int fontPx,
                std::function<void()> onChoose);

    /// The chosen row's id; empty: nothing is chosen.
    std::string chosen() const;
    /// Chooses a row; an id that no row has, or an empty one, chooses nothing.
    void choose(const std::string& id);
    /// Chooses the row at this place (0-based), as a key press does. False where there is none.
    bool chooseAt(int place);
    /// Chooses the row before (-1) or after (+1) the chosen one; the first or last without one.
    void move(int step);

    int rowCount() const { return static_cast<int>(m_rows.size()); }

    wxRect rowRect(int place) const;

private:
    int place() const;

    std::vector<std::string> m_ids;
    std::vector<wxRadioButton*> m_rows;
    wxRadioButton* m_none = nullptr;
    std::function<void()> m_onChoose;
};

} // namespace attune::desktop
