// The clinician's own part of a review: impression, signature, and what is added later.
#include "date_text.h"
#include "review_page.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int impressionLines = 5;

} // namespace

void ReviewPage::addImpression()
{
    const std::string label = tr("Your impression");
    addText(label, TextStyle::heading, Tone::normal, spacing::large);
    if (m_visit.signature) {
        addText(m_visit.impression.empty() ? tr("None written.") : m_visit.impression,
                TextStyle::body,
                Tone::normal,
                spacing::hair);
        return;
    }
    m_impression = makeTextArea(this, label, m_visit.impression, impressionLines);
    m_impression->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_pause.StartOnce(pauseMs); });
    column()->Add(m_impression, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
}

void ReviewPage::addFeedback()
{
    const std::string label = tr("I told the client what came out");
    if (m_visit.signature) {
        addText(m_visit.feedbackGiven ? tr("The client was told what came out.")
                                      : tr("Whether the client was told what came out is not "
                                           "noted."),
                TextStyle::body,
                Tone::quiet,
                spacing::small);
        return;
    }
    auto* box = new wxCheckBox(this, wxID_ANY, toWx(label));
    box->SetFont(fontFor(TextStyle::body));
    box->SetValue(m_visit.feedbackGiven);
    box->Bind(wxEVT_CHECKBOX, [this, box](wxCommandEvent&) {
        m_navigator.session().ask([this, given = box->GetValue()](records::Record& record) {
            record.followThrough().setFeedbackGiven(m_id, given);
        });
    });
    column()->Add(box, 0, wxTOP, FromDIP(spacing::medium));
}

void ReviewPage::addSigning()
{
    m_problem = addProblem();
    if (m_visit.signature) {
        addText(fmt::format("{} {}{}{}, {}",
                            tr("Signed by"),
                            m_visit.signature->personName,
                            m_visit.signature->credentials.empty() ? "" : ", ",
                            m_visit.signature->credentials,
                            timeText(m_visit.signature->at)),
                TextStyle::body,
                Tone::accent,
                spacing::medium);
        return;
    }
    m_obstacles = addText({}, TextStyle::body, Tone::alert, spacing::small);
    auto* row = addButtonRow(spacing::medium);
    m_sign = makeButton(this, tr("Sign"), ButtonLook::primary, [this] { sign(); });
    row->Add(m_sign);
    showObstacles();
    addText(tr("Signing closes this check-in. It is never edited after that; you can add to it."),
            TextStyle::small,
            Tone::quiet,
            spacing::small);
}

void ReviewPage::showObstacles()
{
    if (m_sign == nullptr) {
        return;
    }
    std::string text;
    for (const std::string& obstacle : care::obstaclesToSigning(m_visit)) {
        text += (text.empty() ? "" : "\n") + tr(obstacle);
    }
    m_sign->Enable(text.empty());
    showProblem(m_obstacles, text);
}

void ReviewPage::addAmendments()
{
    if (!m_visit.signature) {
        return;
    }
    addText(tr("Additions"), TextStyle::heading, Tone::normal, spacing::large);
    for (const care::Amendment& amendment : m_visit.amendments) {
        addText(fmt::format("{}, {}", amendment.personName, timeText(amendment.at)),
                TextStyle::small,
                Tone::quiet,
                spacing::small);
        addText(amendment.text, TextStyle::body);
    }
    auto* area = makeTextArea(this, tr("Add to this check-in"), {}, impressionLines);
    column()->Add(area, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    auto* row = addButtonRow(spacing::small);
    row->Add(makeButton(this, tr("Add"), ButtonLook::normal, [this, area] {
        const std::string text = fromWx(area->GetValue());
        if (!hasWords(text)) {
            return;
        }
        m_navigator.session().ask(
            [this, &text](records::Record& record) { record.amend(m_id, text); });
        m_navigator.showReview(m_id);
    }));
}

void ReviewPage::storeImpression()
{
    if (m_impression == nullptr || !m_navigator.session().isOpen()) {
        return;
    }
    const std::string text = fromWx(m_impression->GetValue());
    if (text != m_visit.impression) {
        m_navigator.session().ask(
            [this, &text](records::Record& record) { record.saveImpression(m_id, text); });
        m_visit.impression = text;
    }
}

void ReviewPage::sign()
{
    storeDrafts();
    try {
        m_navigator.session().ask([this](records::Record& record) { record.sign(m_id); });
    } catch (const records::RecordError& refusal) {
        showProblem(m_problem, tr(refusal.what()));
        return;
    }
    m_navigator.showReview(m_id);
}

} // namespace attune::desktop
