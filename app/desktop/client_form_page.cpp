#include "client_form_page.h"

#include "card.h"
#include "native_theme.h"
#include "palette.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace attune::desktop {

namespace {

bool same(const InfantFields& left, const InfantFields& right)
{
    return left.name == right.name && left.birthDate == right.birthDate &&
           left.gestationWeeks == right.gestationWeeks && left.deceased == right.deceased;
}

bool same(const ClientFields& left, const ClientFields& right)
{
    return left.name == right.name && left.preferredName == right.preferredName &&
           left.chartNumber == right.chartNumber && left.birthDate == right.birthDate &&
           left.dueDate == right.dueDate && left.note == right.note &&
           left.relation == right.relation &&
           std::equal(left.infants.begin(),
                      left.infants.end(),
                      right.infants.begin(),
                      right.infants.end(),
                      [](const auto& one, const auto& other) { return same(one, other); });
}

} // namespace

ClientFormPage::ClientFormPage(wxWindow* parent,
                               Navigator& navigator,
                               std::optional<care::ClientId> id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator)
{
    if (id) {
        m_fields = fieldsOf(m_navigator.session().ask(
            [id](records::Record& record) { return record.client(*id); }));
    }
    addText(id ? tr("Client") : tr("New client"), TextStyle::title);
    addFields();
    addText(tr("Babies"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("Twins are two babies, each with their own bonding results. None is fine too."),
            TextStyle::small,
            Tone::quiet);
    m_infantRows = new wxBoxSizer(wxVERTICAL);
    column()->Add(m_infantRows, 0, wxEXPAND);
    for (const InfantFields& infant : m_fields.infants) {
        addInfant(infant);
    }
    if (m_fields.infants.empty()) {
        addInfant({});
    }
    auto* another = addButtonRow(spacing::small);
    another->Add(makeButton(this, tr("Add another baby"), ButtonLook::quiet, [this] {
        addInfant({});
        relayout();
        m_infants.back().name->SetFocus();
    }));
    auto* buttons = addButtonRow(spacing::large);
    buttons->Add(makeButton(this, tr("Save"), ButtonLook::primary, [this] { save(); }));
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(makeButton(this, tr("Cancel"), ButtonLook::normal, [this, id] {
        if (!mayLeave()) {
            return;
        }
        if (id) {
            m_navigator.showClient(*id);
        } else {
            m_navigator.showToday();
        }
    }));
    useDraft(
        {this, m_navigator.session(), "client", id.value_or(care::ClientId())},
        [&navigator, id] { navigator.showClientForm(id); },
        [this] { addInfant({}); });
}

void ClientFormPage::takeFocus()
{
    m_name->SetFocus();
}

bool ClientFormPage::holdsTyped() const
{
    ClientFields now = typed();
    std::erase_if(now.infants, [](const InfantFields& infant) { return infant.isBlank(); });
    return !same(now, m_fields);
}

wxTextCtrl* ClientFormPage::fieldIn(wxWindow* parent,
                                    wxSizer* sizer,
                                    const std::string& label,
                                    const std::string& value,
                                    const std::string& problemKey)
{
    sizer->Add(new WrappedText(parent, label, TextStyle::body),
               0,
               wxEXPAND | wxTOP,
               FromDIP(spacing::medium));
    wxTextCtrl* field = makeField(parent, label, value);
    sizer->Add(field, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    if (!problemKey.empty()) {
        auto* problem = new WrappedText(parent, {}, TextStyle::body, Tone::alert);
        problem->Hide();
        sizer->Add(problem, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
        m_problems[problemKey] = problem;
    }
    return field;
}

void ClientFormPage::addFields()
{
    m_name = fieldIn(this, column(), tr("Full name"), m_fields.name, "name");
    m_preferredName = fieldIn(this,
                              column(),
                              tr("What she or he likes to be called (optional)"),
                              m_fields.preferredName,
                              "preferredName");
    auto* pair = new wxBoxSizer(wxHORIZONTAL);
    auto* left = new wxBoxSizer(wxVERTICAL);
    auto* right = new wxBoxSizer(wxVERTICAL);
    m_birthDate =
        fieldIn(this, left, tr("Date of birth, like 1994-03-09"), m_fields.birthDate, "birthDate");
    m_chartNumber = fieldIn(this, right, tr("Chart number"), m_fields.chartNumber, "chartNumber");
    pair->Add(left, 1);
    pair->AddSpacer(FromDIP(spacing::medium));
    pair->Add(right, 1);
    column()->Add(pair, 0, wxEXPAND);

    addText(tr("In this record as"), TextStyle::body, Tone::normal, spacing::medium);
    m_relation = new wxChoice(this, wxID_ANY);
    for (const std::string& name : {tr("Mother"),
                                    tr("Father"),
                                    tr("Partner"),
                                    tr("Pregnant now"),
                                    tr("Another carer (adoptive, foster, grandparent)")}) {
        m_relation->Append(toWx(name));
    }
    m_relation->SetSelection(static_cast<int>(m_fields.relation));
    setSpokenName(m_relation, tr("In this record as"));
    column()->Add(m_relation, 0, wxTOP, FromDIP(spacing::hair));
    m_dueDate = fieldIn(this, column(), tr("Due date, if pregnant"), m_fields.dueDate, "dueDate");
    if (m_navigator.offer().results) { // who may not see a note would write over it blindly
        m_note = fieldIn(this, column(), tr("Note (optional)"), m_fields.note, "note");
    }
}

void ClientFormPage::addInfant(const InfantFields& fields)
{
    const std::string prefix = "infant" + std::to_string(m_infants.size());
    auto* card = new Card(this);
    InfantControls controls;
    controls.id = fields.id;
    controls.context = fields.context;
    controls.name = fieldIn(
        card, card->content(), tr("Baby's name (may stay empty)"), fields.name, prefix + ".name");
    auto* pair = new wxBoxSizer(wxHORIZONTAL);
    auto* left = new wxBoxSizer(wxVERTICAL);
    auto* right = new wxBoxSizer(wxVERTICAL);
    controls.birthDate = fieldIn(
        card, left, tr("Born on, like 2026-03-09"), fields.birthDate, prefix + ".birthDate");
    controls.gestation = fieldIn(card,
                                 right,
                                 tr("Weeks of pregnancy at birth, like 39+4"),
                                 fields.gestationWeeks,
                                 prefix + ".gestation");
    pair->Add(left, 1);
    pair->AddSpacer(FromDIP(spacing::medium));
    pair->Add(right, 1);
    card->content()->Add(pair, 0, wxEXPAND);
    controls.deceased = new wxCheckBox(card, wxID_ANY, toWx(tr("This baby has died")));
    controls.deceased->SetFont(fontFor(TextStyle::body));
    controls.deceased->SetValue(fields.deceased);
    card->content()->Add(controls.deceased, 0, wxTOP, FromDIP(spacing::medium));
    card->content()->Add(new WrappedText(card,
                                         tr("Questions about bonding are then never asked."),
                                         TextStyle::small,
                                         Tone::quiet),
                         0,
                         wxEXPAND | wxTOP,
                         FromDIP(spacing::hair));
    m_infantRows->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    m_infants.push_back(controls);
}

ClientFields ClientFormPage::typed() const
{
    ClientFields fields;
    fields.id = m_fields.id;
    fields.name = fromWx(m_name->GetValue());
    fields.preferredName = fromWx(m_preferredName->GetValue());
    fields.chartNumber = fromWx(m_chartNumber->GetValue());
    fields.birthDate = fromWx(m_birthDate->GetValue());
    fields.dueDate = fromWx(m_dueDate->GetValue());
    fields.note = m_note == nullptr ? m_fields.note : fromWx(m_note->GetValue());
    fields.relation = static_cast<care::Relation>(m_relation->GetSelection());
    for (const InfantControls& infant : m_infants) {
        fields.infants.push_back({.id = infant.id,
                                  .name = fromWx(infant.name->GetValue()),
                                  .birthDate = fromWx(infant.birthDate->GetValue()),
                                  .gestationWeeks = fromWx(infant.gestation->GetValue()),
                                  .deceased = infant.deceased->GetValue(),
                                  .context = infant.context});
    }
    return fields;
}

void ClientFormPage::save()
{
    const ReadForm form = readForm(typed(), m_navigator.today());
    for (const auto& [field, place] : m_problems) {
        place->setText({});
        place->Hide();
    }
    if (form.problems.empty()) {
        const care::Client stored = m_navigator.session().ask(
            [&form](records::Record& record) { return record.saveClient(form.client); });
        dropDraft();
        m_navigator.showClient(stored.id);
        return;
    }
    for (const care::FieldProblem& problem : form.problems) {
        const auto place = m_problems.find(problem.field);
        WrappedText* text = place == m_problems.end() ? m_problems.at("name") : place->second;
        text->setText(tr(problem.sentence));
        text->Show();
    }
    relayout();
}

} // namespace attune::desktop
