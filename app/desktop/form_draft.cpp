#include "form_draft.h"

#include "attune/records/errors.h"
#include "text.h"

#include <nlohmann/json.hpp>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include <fmt/format.h>
#include <vector>

namespace attune::desktop {

namespace {

using nlohmann::json;

/// Fields in the order in which they were made, also those within cards.
void collect(const wxWindow& parent, std::vector<wxWindow*>& fields)
{
    for (wxWindow* child : parent.GetChildren()) {
        if (dynamic_cast<wxTextCtrl*>(child) != nullptr ||
            dynamic_cast<wxChoice*>(child) != nullptr ||
            dynamic_cast<wxCheckBox*>(child) != nullptr) {
            fields.push_back(child);
        } else if (child != nullptr) {
            collect(*child, fields);
        }
    }
}

std::vector<wxWindow*> fieldsOf(wxWindow* page)
{
    std::vector<wxWindow*> fields;
    collect(*page, fields);
    return fields;
}

json valueOf(wxWindow* field)
{
    if (const auto* text = dynamic_cast<wxTextCtrl*>(field)) {
        return fromWx(text->GetValue());
    }
    if (const auto* choice = dynamic_cast<wxChoice*>(field)) {
        return choice->GetSelection();
    }
    const auto* box = dynamic_cast<wxCheckBox*>(field);
    return box != nullptr && box->GetValue();
}

bool fits(wxWindow* field, const json& value)
{
    if (dynamic_cast<wxTextCtrl*>(field) != nullptr) {
        return value.is_string();
    }
    if (const auto* choice = dynamic_cast<wxChoice*>(field)) {
        return value.is_number_integer() && value.get<int>() >= 0 &&
               value.get<int>() < static_cast<int>(choice->GetCount());
    }
    return value.is_boolean();
}

void fill(wxWindow* field, const json& value)
{
    if (auto* text = dynamic_cast<wxTextCtrl*>(field)) {
        text->ChangeValue(toWx(value.get<std::string>()));
    } else if (auto* choice = dynamic_cast<wxChoice*>(field)) {
        choice->SetSelection(value.get<int>());
    } else {
        dynamic_cast<wxCheckBox*>(field)->SetValue(value.get<bool>());
    }
}

void store(Session& session, const std::string& key, const std::string& text)
{
    session.ask([&](records::Record& record) { record.setSetting(key, text); });
}

} // namespace

FormDraft::FormDraft(wxWindow* page,
                     Session& session,
                     const std::string& form,
                     care::ClientId about)
    : m_page(page),
      m_session(&session),
      m_key(session.ask([&](records::Record& record) {
          return fmt::format(
              "{}{}.{}.{}", records::formDraftPrefix, record.person().id.value, about.value, form);
      }))
{}

bool FormDraft::restore(const std::function<void()>& addMore)
{
    const std::string kept =
        m_session->ask([this](records::Record& record) { return record.setting(m_key); });
    m_isKept = !kept.empty();
    const json values = json::parse(kept, nullptr, false);
    if (!values.is_array() || values.empty()) {
        return false;
    }
    std::vector<wxWindow*> fields = fieldsOf(m_page);
    while (addMore && fields.size() < values.size()) {
        addMore();
        fields = fieldsOf(m_page);
    }
    if (!std::equal(fields.begin(), fields.end(), values.begin(), values.end(), fits)) {
        return false;
    }
    for (std::size_t index = 0; index < fields.size(); ++index) {
        fill(fields[index], values[index]);
    }
    return true;
}

void FormDraft::keep()
{
    json values = json::array();
    for (wxWindow* field : fieldsOf(m_page)) {
        values.push_back(valueOf(field));
    }
    store(*m_session, m_key, values.dump(-1, ' ', false, json::error_handler_t::replace));
    m_isKept = true;
}

void FormDraft::drop()
{
    if (m_isKept) {
        store(*m_session, m_key, {});
        m_isKept = false;
    }
}

std::function<void()> FormDraft::dropLater() const
{
    return [session = m_session, key = m_key] {
        store(*session, key, {});
    };
}

} // namespace attune::desktop
