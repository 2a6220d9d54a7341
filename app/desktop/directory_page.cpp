#include "directory_page.h"

#include "attune/care/marked_text.h"
#include "follow_up_words.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

/// A field of the form: the name that problems use, its label, and where its text stands.
struct Field
{
    const char* name;
    const char* label;
    std::string care::DirectoryEntry::*text;
};

const std::vector<Field>& textFields()
{
    static const std::vector<Field> fields{
        {"name", marked("Name"), &care::DirectoryEntry::name},
        {"contact", marked("Person or department (optional)"), &care::DirectoryEntry::contact},
        {"phone", marked("Phone"), &care::DirectoryEntry::phone},
        {"address", marked("Address (optional)"), &care::DirectoryEntry::address},
        {"languages", marked("Languages (optional)"), &care::DirectoryEntry::languages},
        {"insurance", marked("Insurance and cost (optional)"), &care::DirectoryEntry::insurance},
        {"note", marked("Note (optional)"), &care::DirectoryEntry::note}};
    return fields;
}

std::vector<care::Service> places()
{
    std::vector<care::Service> services;
    std::ranges::copy_if(
        care::allServices(), std::back_inserter(services), &care::Service::isReferral);
    return services;
}

bool same(const care::DirectoryEntry& left, const care::DirectoryEntry& right)
{
    return left.service == right.service && left.isRetired == right.isRetired &&
           left.lastChecked == right.lastChecked &&
           std::ranges::all_of(textFields(), [&](const Field& field) {
               return left.*field.text == right.*field.text;
           });
}

std::string titleOf(const care::DirectoryEntry& entry)
{
    return entry.isRetired ? fmt::format("{} ({})", entry.name, tr("no longer offered"))
                           : entry.name;
}

} // namespace

DirectoryPage::DirectoryPage(wxWindow* parent, Navigator& navigator)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_entries(navigator.session().ask(
          [](records::Record& record) { return record.followThrough().directory(); }))
{
    auto* back = addButtonRow(0);
    auto* button = makeButton(this, tr("Back to settings"), ButtonLook::quiet, [this] {
        if (mayLeave()) {
            m_navigator.showSettings();
        }
    });
    m_first = button;
    back->Add(button);
    addText(tr("Directory"), TextStyle::title, Tone::normal, spacing::small);
    addText(tr("Whom you send people to. Check each of them once a year; what was not checked says "
               "so wherever it stands."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    addList();
    addForm();
}

void DirectoryPage::takeFocus()
{
    m_first->SetFocus();
    Scroll(0, 0);
}

bool DirectoryPage::holdsTyped() const
{
    return !same(typed(), m_edited);
}

void DirectoryPage::addList()
{
    for (const care::DirectoryEntry& entry : m_entries) {
        std::string detail = serviceText(entry.service) + "  ·  " + entry.phone;
        if (!entry.isRetired && entry.isStale(m_navigator.today())) {
            detail += "  ·  " + tr("not checked for a year");
        }
        column()->Add(makeRow(this,
                              titleOf(entry),
                              detail,
                              [this, entry] {
                                  if (mayLeave()) {
                                      edit(entry);
                                      m_fields.at("name")->SetFocus();
                                  }
                              }),
                      0,
                      wxEXPAND | wxTOP,
                      FromDIP(spacing::small));
    }
}

void DirectoryPage::addForm()
{
    m_formTitle = addText({}, TextStyle::heading, Tone::normal, spacing::large);
    const std::string what = tr("What they do");
    addText(what, TextStyle::body, Tone::normal, spacing::medium);
    m_service = new wxChoice(this, wxID_ANY);
    m_service->SetFont(fontFor(TextStyle::body));
    for (const care::Service& service : places()) {
        m_service->Append(toWx(tr(service.label)));
    }
    setSpokenName(m_service, what);
    column()->Add(m_service, 0, wxTOP, FromDIP(spacing::hair));
    for (const Field& field : textFields()) {
        m_fields[field.name] = addField(tr(field.label));
    }
    m_fields["lastChecked"] = addField(tr("Last checked on, like 2026-03-09 (optional)"));
    m_retired = new wxCheckBox(this, wxID_ANY, toWx(tr("No longer offered")));
    m_retired->SetFont(fontFor(TextStyle::body));
    column()->Add(m_retired, 0, wxTOP, FromDIP(spacing::medium));
    m_problem = addProblem();
    auto* buttons = addButtonRow(spacing::medium);
    buttons->Add(makeButton(this, tr("Save"), ButtonLook::primary, [this] { save(); }));
    edit({});
}

void DirectoryPage::edit(const care::DirectoryEntry& entry)
{
    m_formTitle->setText(entry.id ? tr("Change an entry") : tr("Add an entry"));
    const auto services = places();
    const auto found = std::ranges::find(services, entry.service, &care::Service::id);
    m_service->SetSelection(found == services.end() ? 0
                                                    : static_cast<int>(found - services.begin()));
    for (const Field& field : textFields()) {
        m_fields.at(field.name)->SetValue(toWx(entry.*field.text));
    }
    m_fields.at("lastChecked")
        ->SetValue(toWx(entry.lastChecked ? care::isoDate(*entry.lastChecked) : std::string()));
    m_retired->SetValue(entry.isRetired);
    m_edited = entry;
    m_edited = typed(); // a new one begins with the first service
    showProblem(m_problem, {});
}

care::DirectoryEntry DirectoryPage::typed() const
{
    care::DirectoryEntry entry = m_edited;
    const auto services = places();
    entry.service = services.at(static_cast<std::size_t>(m_service->GetSelection())).id;
    for (const Field& field : textFields()) {
        entry.*field.text = fromWx(m_fields.at(field.name)->GetValue());
    }
    entry.lastChecked = care::parseDate(fromWx(m_fields.at("lastChecked")->GetValue()));
    entry.isRetired = m_retired->GetValue();
    return entry;
}

void DirectoryPage::save()
{
    const care::DirectoryEntry entry = typed();
    if (!entry.lastChecked && hasWords(fromWx(m_fields.at("lastChecked")->GetValue()))) {
        showProblem(m_problem, tr("This is not a date. Write it like 2026-03-09."));
        return;
    }
    try {
        m_navigator.session().ask(
            [&](records::Record& record) { record.followThrough().saveDirectoryEntry(entry); });
    } catch (const records::Refused& refusal) {
        showProblem(m_problem, tr(refusal.what()));
        return;
    }
    m_navigator.showDirectory();
}

} // namespace attune::desktop
