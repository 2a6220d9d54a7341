#include "change_person_page.h"

#include "answer_group.h"
#include "people_page.h"
#include "role_choice.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace attune::desktop {

ChangePersonPage::ChangePersonPage(wxWindow* parent, Navigator& navigator, care::PersonId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_row(personOf(navigator, id)),
      m_isSelf(
          navigator.session().ask([](records::Record& record) { return record.person().id; }) == id)
{
    wxBoxSizer* back = addButtonRow(0);
    back->Add(makeButton(
        this, tr("Back to People"), ButtonLook::quiet, [this] { m_navigator.showPeople({}); }));
    addText(m_row.person.name, TextStyle::title, Tone::normal, spacing::small);
    addText(standingOf(m_row, m_isSelf ? id : care::PersonId(), m_navigator.now()),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    addFields();
    addPassphrase();
    addLeaving();
}

void ChangePersonPage::takeFocus()
{
    m_credentials->SetFocus();
    Scroll(0, 0);
}

void ChangePersonPage::addFields()
{
    m_credentials = addField(tr("Credentials (optional)"), tr("As “LCSW, PMH-C”; for reports."));
    m_credentials->ChangeValue(toWx(m_row.person.credentials));
    m_role = addRoleChoice(this, column());
    m_role->choose(care::textOf(m_row.person.role).id);
    m_roleProblem = addProblem();
    m_problem = addProblem();
    wxBoxSizer* row = addButtonRow(spacing::small);
    row->Add(makeButton(this, tr("Save"), ButtonLook::primary, [this] { save(); }));
}

void ChangePersonPage::addPassphrase()
{
    addText(tr("Passphrase"), TextStyle::heading, Tone::normal, spacing::large);
    if (m_isSelf) {
        addText(tr("You change your own whenever you like."),
                TextStyle::body,
                Tone::quiet,
                spacing::hair);
        wxBoxSizer* row = addButtonRow(spacing::small);
        row->Add(makeButton(this, tr("Change my passphrase"), ButtonLook::normal, [this] {
            m_navigator.showOwnPassphrase();
        }));
        return;
    }
    addText(tr("Forgotten? Nobody can look it up. Give them a new one to begin with."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    wxBoxSizer* row = addButtonRow(spacing::small);
    row->Add(makeButton(this, tr("Give a new passphrase"), ButtonLook::normal, [this] {
        m_navigator.showPeople({.kind = PeopleTask::Kind::reset, .person = m_row.person.id});
    }));
}

void ChangePersonPage::addLeaving()
{
    addText(tr("Leaving"), TextStyle::heading, Tone::normal, spacing::large);
    addText(m_isSelf ? tr("You cannot take away your own way in. Another owner does that.")
                     : tr("Someone who leaves loses their way in. What they entered and signed "
                          "stays, under their name."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    if (m_isSelf) {
        return;
    }
    wxBoxSizer* row = addButtonRow(spacing::small);
    row->Add(makeButton(this, tr("Remove from the practice"), ButtonLook::alert, [this] {
        m_navigator.showPeople({.kind = PeopleTask::Kind::remove, .person = m_row.person.id});
    }));
}

PersonFields ChangePersonPage::typed() const
{
    return {m_row.person.name, fromWx(m_credentials->GetValue()), m_role->chosen()};
}

void ChangePersonPage::save()
{
    showProblem(m_problem, {});
    showProblem(m_roleProblem, {});
    const PersonFields fields = typed();
    try {
        m_navigator.session().ask([&](records::Record& record) {
            record.changePerson(personFrom(fields, m_row.person.id));
        });
    } catch (const records::RecordError& error) {
        const bool aboutRole =
            fieldOfRefusal(fields, m_row.person.id, {m_row}) == PersonField::role;
        showProblem(aboutRole ? m_roleProblem : m_problem, tr(error.what()));
        return;
    }
    // An owner who has made herself something else manages nobody any more.
    m_navigator.offer().people ? m_navigator.showPeople({}) : m_navigator.showToday();
}

} // namespace attune::desktop
