#include "note_page.h"

#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace attune::desktop {

namespace {

constexpr int noteLines = 10;

} // namespace

NotePage::NotePage(wxWindow* parent, Navigator& navigator, care::ClientId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_id(id)
{
    addText(tr("Write a note"), TextStyle::title);
    addText(m_navigator.session().ask(
                [id](records::Record& record) { return record.client(id).calledName(); }),
            TextStyle::body,
            Tone::quiet);
    addText(tr("A note stays as it was saved. It belongs to the client's record, and to the copy "
               "of it that she may ask for."),
            TextStyle::body,
            Tone::quiet,
            spacing::small);
    m_text = makeTextArea(this, tr("Note"), {}, noteLines);
    column()->Add(m_text, 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
    m_problem = addProblem();
    auto* buttons = addButtonRow(spacing::medium);
    buttons->Add(makeButton(this, tr("Save"), ButtonLook::primary, [this] { save(); }));
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(makeButton(this, tr("Cancel"), ButtonLook::normal, [this] {
        if (mayLeave()) {
            m_navigator.showClient(m_id);
        }
    }));
    useDraft({this, m_navigator.session(), "note", id},
             [&navigator, id] { navigator.showNote(id); });
}

void NotePage::takeFocus()
{
    m_text->SetFocus();
}

bool NotePage::holdsTyped() const
{
    return hasWords(fromWx(m_text->GetValue()));
}

void NotePage::save()
{
    try {
        m_navigator.session().ask([this](records::Record& record) {
            record.followThrough().addNote(m_id, fromWx(m_text->GetValue()));
        });
    } catch (const records::Refused& refusal) {
        showProblem(m_problem, tr(refusal.what()));
        return;
    }
    dropDraft();
    m_navigator.showClient(m_id);
}

} // namespace attune::desktop
