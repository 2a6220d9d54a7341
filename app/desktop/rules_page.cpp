#include "rules_page.h"

#include "attune/care/suggestion_rules.h"
#include "attune/questionnaires/library.h"
#include "follow_up_words.h"
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

constexpr int ownLines = 12;

bool maySwitchOff(care::Tier tier)
{
    return tier != care::Tier::emergency && tier != care::Tier::sameDay;
}

} // namespace

RulesPage::RulesPage(wxWindow* parent, Navigator& navigator)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_settings(navigator.settings()),
      m_stored(navigator.session().ask(
          [](records::Record& record) { return record.setting(care::ownRulesKey); }))
{
    auto* back = addButtonRow(0);
    auto* button = makeButton(this, tr("Back to settings"), ButtonLook::quiet, [this] {
        if (mayLeave()) {
            m_navigator.showSettings();
        }
    });
    m_first = button;
    back->Add(button);
    addText(tr("Suggestion rules"), TextStyle::title, Tone::normal, spacing::small);
    addText(tr("Rules that have nothing to do with safety can be switched off. What they would "
               "have said is then not said to anyone in the practice."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    addRules();
    addOwn();
}

void RulesPage::takeFocus()
{
    m_first->SetFocus();
    Scroll(0, 0);
}

bool RulesPage::holdsTyped() const
{
    return fromWx(m_own->GetValue()) != m_stored;
}

void RulesPage::addRules()
{
    for (const care::TierText& tier : care::allTiers()) {
        addText(tr(tier.label), TextStyle::heading, Tone::normal, spacing::large);
        for (const care::SuggestionRule& rule : care::builtInSuggestionRules()) {
            if (rule.tier != tier.tier) {
                continue;
            }
            const std::string label = fmt::format("{}: {}", rule.id, serviceText(rule.service));
            if (maySwitchOff(rule.tier)) {
                addSwitch(rule, label);
            } else {
                addText(fmt::format("{} ({})", label, tr("always on")),
                        TextStyle::body,
                        Tone::normal,
                        spacing::medium);
            }
            addText(tr(rule.text), TextStyle::small, Tone::quiet);
        }
    }
}

void RulesPage::addSwitch(const care::SuggestionRule& rule, const std::string& label)
{
    auto* box = new wxCheckBox(this, wxID_ANY, toWx(label));
    box->SetFont(fontFor(TextStyle::body));
    box->SetValue(!m_settings.rulesOff.contains(rule.id));
    box->Bind(wxEVT_CHECKBOX,
              [this, box, id = rule.id](wxCommandEvent&) { switchRule(id, box->GetValue()); });
    column()->Add(box, 0, wxTOP, FromDIP(spacing::medium));
}

void RulesPage::switchRule(const std::string& id, bool isOn)
{
    if (isOn) {
        m_settings.rulesOff.erase(id);
    } else {
        m_settings.rulesOff.insert(id);
    }
    m_navigator.session().ask([this](records::Record& record) {
        record.setSetting(care::settingsKey, care::settingsText(m_settings));
    });
}

void RulesPage::addOwn()
{
    const std::string title = tr("Our own rules");
    addText(title, TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("In the form that the manual describes under suggestion rules. Each names its "
               "source and begins with “Consider”."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    m_own = makeTextArea(this, title, m_stored, ownLines);
    column()->Add(m_own, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    m_problem = addProblem();
    // Kept by an earlier version, perhaps: what cannot be read suggests nothing.
    showProblem(m_problem, whyUnreadable(m_stored));
    addButtonRow(spacing::small)
        ->Add(makeButton(this, tr("Save our rules"), ButtonLook::primary, [this] { saveOwn(); }));
}

std::string RulesPage::whyUnreadable(const std::string& rules)
{
    try {
        if (hasWords(rules)) {
            care::parseSuggestionRules(
                rules, tr("our own rules"), questionnaires::Library::builtIn());
        }
    } catch (const questionnaires::DefinitionError& error) {
        return error.what();
    }
    return {};
}

void RulesPage::saveOwn()
{
    const std::string text = fromWx(m_own->GetValue());
    if (const std::string why = whyUnreadable(text); !why.empty()) {
        showProblem(m_problem, why);
        return;
    }
    m_navigator.session().ask(
        [&](records::Record& record) { record.setSetting(care::ownRulesKey, text); });
    m_navigator.showRules();
}

} // namespace attune::desktop
