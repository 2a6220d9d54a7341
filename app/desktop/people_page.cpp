#include "people_page.h"

#include "add_person_page.h"
#include "change_person_page.h"
#include "person_keys_pages.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

PeoplePage::PeoplePage(wxWindow* parent, Navigator& navigator)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator)
{
    care::PersonId self;
    const PeopleLists lists = listsOf(m_navigator.session().ask([&self](records::Record& record) {
        self = record.person().id;
        return record.people();
    }));
    addHead();
    addHere(lists.here, self);
    addLeft(lists.left);
    addRecoveryKey();
}

void PeoplePage::takeFocus()
{
    m_add->SetFocus();
    Scroll(0, 0);
}

void PeoplePage::addHead()
{
    wxBoxSizer* back = addButtonRow(0);
    back->Add(makeButton(
        this, tr("Back to Settings"), ButtonLook::quiet, [this] { m_navigator.showSettings(); }));
    wxBoxSizer* row = addButtonRow(spacing::small);
    row->Add(new WrappedText(this, tr("People"), TextStyle::title), 1, wxALIGN_CENTRE_VERTICAL);
    m_add = makeButton(this, tr("Add a person"), ButtonLook::primary, [this] {
        m_navigator.showPeople({.kind = PeopleTask::Kind::add});
    });
    row->Add(m_add, 0, wxALIGN_CENTRE_VERTICAL);
    addText(tr("Everyone opens the practice with a passphrase of their own, so that the audit can "
               "tell who did what."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
}

void PeoplePage::addHere(const std::vector<records::PersonRow>& here, care::PersonId self)
{
    column()->AddSpacer(FromDIP(spacing::small));
    for (const records::PersonRow& row : here) {
        const std::string detail = fmt::format(
            "{}  ·  {}", roleLine(row.person), standingOf(row, self, m_navigator.now()));
        column()->Add(makeRow(this,
                              row.person.name,
                              detail,
                              [this, id = row.person.id] {
                                  m_navigator.showPeople(
                                      {.kind = PeopleTask::Kind::change, .person = id});
                              }),
                      0,
                      wxEXPAND | wxTOP,
                      FromDIP(spacing::small));
    }
    if (here.size() < 2) {
        addText(tr("So far only you work here."), TextStyle::body, Tone::quiet, spacing::small);
    }
}

void PeoplePage::addLeft(const std::vector<records::PersonRow>& left)
{
    if (left.empty()) {
        return;
    }
    addText(tr("Worked here before"), TextStyle::heading, Tone::normal, spacing::large);
    for (const records::PersonRow& row : left) {
        addText(fmt::format("{}  ·  {}", row.person.name, leavingLine(row)),
                TextStyle::body,
                Tone::quiet,
                spacing::hair);
    }
}

void PeoplePage::addRecoveryKey()
{
    addText(tr("Recovery key"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("It opens the practice for an owner who forgot the passphrase. Make a new one where "
               "its paper was lost or seen by someone who should not have it."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    wxBoxSizer* row = addButtonRow(spacing::small);
    row->Add(makeButton(this, tr("Make a new recovery key"), ButtonLook::normal, [this] {
        m_navigator.showPeople({.kind = PeopleTask::Kind::renewRecoveryKey});
    }));
}

records::PersonRow personOf(Navigator& navigator, care::PersonId id)
{
    const std::vector<records::PersonRow> people =
        navigator.session().ask([](records::Record& record) { return record.people(); });
    const auto found = std::ranges::find_if(
        people, [id](const records::PersonRow& row) { return row.person.id == id; });
    if (found == people.end()) {
        throw records::Refused("Nobody of this number works here.");
    }
    return *found;
}

wxWindow* makePeoplePage(wxWindow* parent, Navigator& navigator, const PeopleTask& task)
{
    switch (task.kind) {
    case PeopleTask::Kind::list:
        break;
    case PeopleTask::Kind::add:
        return new AddPersonPage(parent, navigator);
    case PeopleTask::Kind::change:
        return new ChangePersonPage(parent, navigator, task.person);
    case PeopleTask::Kind::reset:
        return new ResetPassphrasePage(parent, navigator, task.person);
    case PeopleTask::Kind::remove:
        return new RemovePersonPage(parent, navigator, task.person);
    case PeopleTask::Kind::renewRecoveryKey:
        return new RenewRecoveryKeyPage(parent, navigator);
    }
    return new PeoplePage(parent, navigator);
}

} // namespace attune::desktop
