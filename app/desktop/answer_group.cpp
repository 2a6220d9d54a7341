#include "answer_group.h"

#include "native_theme.h"
#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/display.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>

#include <algorithm>

namespace attune::desktop {

namespace {

constexpr double leastHeightMm = 9.0;
constexpr double mmPerInch = 25.4;

/// 48 device-independent pixels or 9 mm on this screen, whichever is more.
int leastRowHeight(const wxWindow* window)
{
    const wxDisplay display(window);
    const int ppi = display.IsOk() ? display.GetPPI().y : 96;
    constexpr int soberestPpi = 400; // screens that report nonsense
    const int byRuler =
        static_cast<int>(leastHeightMm / mmPerInch * std::clamp(ppi, 72, soberestPpi)) + 1;
    return std::max(window->FromDIP(spacing::touchHeight), byRuler);
}

} // namespace

AnswerGroup::AnswerGroup(wxWindow* parent,
                         const std::string& question,
                         const std::vector<Row>& rows,
                         int fontPx,
                         std::function<void()> onChoose)
    : wxPanel(parent),
      m_onChoose(std::move(onChoose))
{
    SetBackgroundColour(parent->GetBackgroundColour());
    setSpokenName(this, question);
    auto* column = new wxBoxSizer(wxVERTICAL);
    m_none =
        new wxRadioButton(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    m_none->Hide();
    const wxFont font = pixelFont(fontPx);
    for (const Row& row : rows) {
        auto* button = new wxRadioButton(this, wxID_ANY, toWx(row.label));
        button->SetFont(font);
        addLook(button, "answer");
        wrapNativeLabel(button);
        button->SetMinSize({FromDIP(200), std::max(button->GetBestSize().y, leastRowHeight(this))});
        button->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { m_onChoose(); });
        column->Add(button, 0, wxEXPAND | wxBOTTOM, FromDIP(spacing::betweenAnswers));
        m_rows.push_back(button);
        m_ids.push_back(row.id);
    }
    SetSizer(column);
}

std::string AnswerGroup::chosen() const
{
    const int at = place();
    return at < 0 ? std::string() : m_ids[static_cast<std::size_t>(at)];
}

void AnswerGroup::choose(const std::string& id)
{
    const auto found = std::ranges::find(m_ids, id);
    if (found == m_ids.end()) {
        m_none->SetValue(true);
    } else {
        m_rows[static_cast<std::size_t>(found - m_ids.begin())]->SetValue(true);
    }
}

bool AnswerGroup::chooseAt(int place)
{
    if (place < 0 || place >= rowCount()) {
        return false;
    }
    wxRadioButton* row = m_rows[static_cast<std::size_t>(place)];
    row->SetValue(true);
    row->SetFocus();
    m_onChoose();
    return true;
}

void AnswerGroup::move(int step)
{
    const int at = place();
    const int from = at >= 0 ? at + step : (step > 0 ? 0 : rowCount() - 1);
    chooseAt(std::clamp(from, 0, rowCount() - 1));
}

wxRect AnswerGroup::rowRect(int place) const
{
    return m_rows.at(static_cast<std::size_t>(place))->GetRect();
}

int AnswerGroup::place() const
{
    const auto found =
        std::ranges::find_if(m_rows, [](const wxRadioButton* row) { return row->GetValue(); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace attune::desktop
