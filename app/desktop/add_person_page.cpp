#include "add_person_page.h"

#include "answer_group.h"
#include "given_passphrase_page.h"
#include "role_choice.h"
#include "text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace attune::desktop {

AddPersonPage::AddPersonPage(wxWindow* parent, Navigator& navigator)
    : KeyDeedPage(parent, navigator),
      m_practice(
          navigator.session().ask([](records::Record& record) { return record.practice().name; }))
{
    addHead(tr("Back to People"), tr("Add a person"), {});
    addFields();
    m_first = std::make_unique<FirstPassphrase>(
        this,
        column(),
        [this] {
            return std::vector<std::string>{"attune", m_practice, fromWx(m_name->GetValue())};
        },
        [this] { relayout(); });
    addDeed(tr("Add this person"), ButtonLook::primary, tr("This takes a few seconds."));
}

void AddPersonPage::addFields()
{
    m_name = addField(tr("Full name"));
    m_nameProblem = addProblem();
    m_credentials = addField(tr("Credentials (optional)"), tr("As “LCSW, PMH-C”; for reports."));
    m_role = addRoleChoice(this, column());
    m_roleProblem = addProblem();
}

void AddPersonPage::takeFocus()
{
    m_name->SetFocus();
    Scroll(0, 0);
}

PersonFields AddPersonPage::typed() const
{
    return {fromWx(m_name->GetValue()), fromWx(m_credentials->GetValue()), m_role->chosen()};
}

void AddPersonPage::goBack()
{
    navigator().showPeople({});
}

bool AddPersonPage::complain()
{
    const bool firstIsWrong = m_first->complain();
    showProblem(m_nameProblem, {});
    showProblem(m_roleProblem, {});
    const std::vector<PersonProblem> problems = problemsOf(typed());
    for (const PersonProblem& problem : problems) {
        showProblem(problem.field == PersonField::name ? m_nameProblem : m_roleProblem,
                    tr(problem.sentence));
    }
    if (!problems.empty()) {
        problems.front().field == PersonField::name ? m_name->SetFocus() : m_role->SetFocus();
        Scroll(0, 0); // focus within a panel does not bring it into view
    }
    return firstIsWrong || !problems.empty();
}

KeyDeedPage::Deed AddPersonPage::deed()
{
    auto first = std::make_shared<const records::Secret>(m_first->secret());
    return [first = std::move(first),
            person = personFrom(typed(), {})](records::Record& record, const records::Secret& own) {
        record.addPerson(person, *first, own);
    };
}

void AddPersonPage::done()
{
    cover(new GivenPassphrasePage(
        this, personFrom(typed(), {}).name, m_first->secret(), [this] { goBack(); }));
}

void AddPersonPage::refused(const std::string& sentence)
{
    const std::vector<records::PersonRow> here =
        listsOf(navigator().session().ask([](records::Record& record) {
            return record.people();
        })).here;
    if (fieldOfRefusal(typed(), {}, here) == PersonField::name) {
        showProblem(m_nameProblem, sentence);
        m_name->SetFocus();
        m_name->SelectAll();
    } else {
        KeyDeedPage::refused(sentence);
    }
}

void AddPersonPage::setEditable(bool editable)
{
    m_name->SetEditable(editable);
    m_credentials->SetEditable(editable);
    m_role->Enable(editable);
    m_first->setEditable(editable);
}

} // namespace attune::desktop
