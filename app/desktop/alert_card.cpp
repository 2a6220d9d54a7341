#include "alert_card.h"

#include "date_text.h"
#include "page.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"
#include "wrapped_text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int textLines = 3;

wxTextCtrl* addTextField(Card* card, const std::string& label, const std::string& value)
{
    card->content()->Add(new WrappedText(card, label, TextStyle::body),
                         0,
                         wxEXPAND | wxTOP,
                         card->FromDIP(spacing::medium));
    wxTextCtrl* field = makeTextArea(card, label, value, textLines);
    card->content()->Add(field, 0, wxEXPAND | wxTOP, card->FromDIP(spacing::hair));
    return field;
}

} // namespace

AlertCard::AlertCard(wxWindow* parent,
                     const care::Alert& alert,
                     const care::AlertText& text,
                     const Draft& draft,
                     Acknowledge acknowledge,
                     const std::function<void()>& typed)
    : Card(parent, alert.action ? Kind::plain : Kind::alert)
{
    content()->Add(
        new WrappedText(
            this, text.headline, TextStyle::lead, alert.action ? Tone::normal : Tone::alert),
        0,
        wxEXPAND);
    if (alert.action) {
        addAction(*alert.action);
        return;
    }
    content()->Add(new WrappedText(this, tr(text.ask), TextStyle::body),
                   0,
                   wxEXPAND | wxTOP,
                   FromDIP(spacing::small));
    addFields(draft, std::move(acknowledge), typed);
}

void AlertCard::addAction(const care::Alert::Action& action)
{
    content()->Add(
        new WrappedText(
            this,
            fmt::format("{} {}, {}", tr("Recorded by"), action.personName, timeText(action.at)),
            TextStyle::small,
            Tone::quiet),
        0,
        wxEXPAND | wxTOP,
        FromDIP(spacing::hair));
    content()->Add(
        new WrappedText(this, fmt::format("{} {}", tr("Found:"), action.found), TextStyle::body),
        0,
        wxEXPAND | wxTOP,
        FromDIP(spacing::small));
    content()->Add(
        new WrappedText(this, fmt::format("{} {}", tr("Done:"), action.done), TextStyle::body),
        0,
        wxEXPAND | wxTOP,
        FromDIP(spacing::hair));
}

AlertCard::Draft AlertCard::draft() const
{
    return m_found == nullptr ? Draft()
                              : Draft{fromWx(m_found->GetValue()), fromWx(m_done->GetValue())};
}

void AlertCard::addFields(const Draft& draft,
                          Acknowledge acknowledge,
                          const std::function<void()>& typed)
{
    m_found = addTextField(this, tr("What did you find?"), draft.found);
    m_done = addTextField(this, tr("What did you do?"), draft.done);
    for (wxTextCtrl* field : {m_found, m_done}) {
        field->Bind(wxEVT_TEXT, [typed](wxCommandEvent&) { typed(); });
    }
    auto* problem = new WrappedText(this, {}, TextStyle::body, Tone::alert);
    problem->Hide();
    content()->Add(problem, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    auto* record = makeButton(
        this,
        tr("Record what was done"),
        ButtonLook::primary,
        [this, problem, acknowledge = std::move(acknowledge)] {
            const auto [found, done] = this->draft();
            if (!hasWords(found) || !hasWords(done)) {
                problem->setText(
                    tr("Both are needed: what you found, and what you did. A short sentence each "
                       "is enough."));
                problem->Show();
                Layout();
                GetParent()->Layout();
                return;
            }
            acknowledge(found, done);
        });
    content()->Add(record, 0, wxTOP, FromDIP(spacing::medium));
}

} // namespace attune::desktop
