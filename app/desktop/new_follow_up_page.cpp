#include "new_follow_up_page.h"

#include "follow_up_words.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace attune::desktop {

namespace {

constexpr int dateWidth = 200; ///< device-independent pixels
constexpr int textLines = 3;
/// Until the clinician says otherwise.
constexpr std::chrono::days usualTime(14);

} // namespace

NewFollowUpPage::NewFollowUpPage(wxWindow* parent, Navigator& navigator, care::ClientId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_id(id)
{
    addText(tr("Add a follow-up"), TextStyle::title);
    addText(m_navigator.session().ask(
                [id](records::Record& record) { return record.client(id).calledName(); }),
            TextStyle::body,
            Tone::quiet);
    const std::string service = tr("What it is for");
    addText(service, TextStyle::body, Tone::normal, spacing::medium);
    m_service = new wxChoice(this, wxID_ANY);
    m_service->SetFont(fontFor(TextStyle::body));
    for (const care::Service& each : care::allServices()) {
        m_service->Append(toWx(tr(each.label)));
    }
    m_service->SetSelection(0);
    setSpokenName(m_service, service);
    column()->Add(m_service, 0, wxTOP, FromDIP(spacing::hair));
    const std::string text = tr("What is to be done");
    addText(text, TextStyle::body, Tone::normal, spacing::medium);
    m_text = makeTextArea(this, text, {}, textLines);
    column()->Add(m_text, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    const std::string due = tr("To be done by, like 2026-03-09");
    addText(due, TextStyle::body, Tone::normal, spacing::medium);
    m_due =
        makeField(this,
                  due,
                  care::isoDate(care::Date(std::chrono::sys_days(m_navigator.today()) + usualTime)),
                  0,
                  dateWidth);
    column()->Add(m_due, 0, wxTOP, FromDIP(spacing::hair));
    m_problem = addProblem();
    auto* buttons = addButtonRow(spacing::large);
    buttons->Add(makeButton(this, tr("Save"), ButtonLook::primary, [this] { save(); }));
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(makeButton(this, tr("Cancel"), ButtonLook::normal, [this] {
        if (mayLeave()) {
            m_navigator.showClient(m_id);
        }
    }));
    useDraft({this, m_navigator.session(), "newfollowup", id},
             [&navigator, id] { navigator.showNewFollowUp(id); });
}

void NewFollowUpPage::takeFocus()
{
    m_service->SetFocus();
    Scroll(0, 0);
}

bool NewFollowUpPage::holdsTyped() const
{
    return hasWords(fromWx(m_text->GetValue()));
}

void NewFollowUpPage::save()
{
    const auto due = care::parseDate(fromWx(m_due->GetValue()));
    if (!due) {
        showProblem(m_problem, tr("This is not a date. Write it like 2026-03-09."));
        return;
    }
    const care::Service& service =
        care::allServices().at(static_cast<std::size_t>(m_service->GetSelection()));
    try {
        m_navigator.session().ask([&](records::Record& record) {
            record.followThrough().addFollowUp({.client = m_id,
                                                .checkIn = {},
                                                .service = service.id,
                                                .text = fromWx(m_text->GetValue()),
                                                .tier = care::Tier::routine,
                                                .isReferral = service.isReferral,
                                                .destination = {},
                                                .due = *due,
                                                .owner = {}});
        });
    } catch (const records::Refused& refusal) {
        showProblem(m_problem, tr(refusal.what()));
        return;
    }
    dropDraft();
    m_navigator.showClient(m_id);
}

} // namespace attune::desktop
