// What the practice sets for everyone: uses, base rate, questionnaires and batteries.
#include "card.h"
#include "date_text.h"
#include "settings_page.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"
#include "today.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int rateWidth = 96; ///< device-independent pixels
constexpr double perHundred = 100;

} // namespace

void SettingsPage::addUses()
{
    addText(tr("What we use questionnaires for"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("Some wordings may be used for care but not for profit, teaching or research. "
               "Licensed wording is shown only where its licence covers everything you tick; "
               "while nothing is ticked it is not shown at all."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    for (const care::UseText& use : care::allUses()) {
        auto* box = new wxCheckBox(this, wxID_ANY, toWx(tr(use.label)));
        box->SetFont(fontFor(TextStyle::body));
        box->SetValue(m_settings.uses.contains(use.use));
        box->Bind(wxEVT_CHECKBOX, [this, use = use.use, box](wxCommandEvent&) {
            if (box->GetValue()) {
                m_settings.uses.insert(use);
            } else {
                m_settings.uses.erase(use);
            }
            store();
            sayWhatIsShown();
        });
        column()->Add(box, 0, wxTOP, FromDIP(spacing::small));
        m_uses.push_back(box);
    }
}

void SettingsPage::addBaseRate()
{
    addText(tr("How common depression is among our clients"),
            TextStyle::heading,
            Tone::normal,
            spacing::large);
    addText(tr("What a positive screen means depends on it: “Of 100 people who score 10 or more, "
               "about …”. 15 in 100 is a round figure between published ones (Gavin 2005, "
               "Hahn-Holbrook 2018); set your own where you know it."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    addText(tr("In 100 clients"), TextStyle::body, Tone::normal, spacing::small);
    m_baseRate = makeField(this,
                           tr("How many in 100 clients have depression"),
                           questionnaires::formatPoints(perHundred * m_settings.baseRate),
                           0,
                           rateWidth);
    column()->Add(m_baseRate, 0, wxTOP, FromDIP(spacing::hair));
    m_baseRate->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        storeBaseRate();
        event.Skip();
    });
    m_baseRateProblem = addProblem();
}

bool SettingsPage::storeBaseRate()
{
    double rate = 0;
    const bool isNumber = m_baseRate->GetValue().ToCDouble(&rate);
    if (!isNumber || rate < 1 || rate >= perHundred) {
        showProblem(m_baseRateProblem, tr("Write a number from 1 to 99."));
        return false;
    }
    showProblem(m_baseRateProblem, {});
    if (rate / perHundred != m_settings.baseRate && m_navigator.session().isOpen()) {
        m_settings.baseRate = rate / perHundred;
        store();
    }
    return true;
}

void SettingsPage::addInstruments()
{
    addText(tr("Questionnaires"), TextStyle::heading, Tone::normal, spacing::large);
    const auto kept =
        m_navigator.session().ask([](records::Record& record) { return record.wordings(); });
    for (const auto& instrument : questionnaires::Library::builtIn().instruments()) {
        auto* card = new Card(this);
        card->content()->Add(
            new WrappedText(card,
                            fmt::format("{}: {}", instrument.shortTitle, instrument.title),
                            TextStyle::lead),
            0,
            wxEXPAND);
        card->content()->Add(
            new WrappedText(card, instrument.rights.statement, TextStyle::small, Tone::quiet),
            0,
            wxEXPAND | wxTOP,
            FromDIP(spacing::hair));
        column()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
        const auto own =
            std::ranges::find(kept, instrument.id, &records::LicensedWording::instrumentId);
        if (questionnaires::Library::builtIn().wording(instrument.id, "en") == nullptr) {
            addWording(*card, instrument, own == kept.end() ? nullptr : &*own);
        }
    }
}

std::string SettingsPage::wordingState(const records::LicensedWording* kept) const
{
    std::string state = tr("Its wording is not here: answers are entered from paper.");
    if (kept != nullptr) {
        state = fmt::format("{} {}, {}.",
                            tr("Our own wording, confirmed by"),
                            kept->confirmedBy,
                            timeText(kept->confirmedAt));
        const std::string closed =
            care::whyWordingIsClosed(m_settings.uses, care::usesFrom(kept->covers));
        if (!closed.empty()) {
            state += " " + tr("It is not shown.") + " " + closed;
        }
    }
    return state;
}

void SettingsPage::sayWhatIsShown()
{
    for (const auto& [text, kept] : m_states) {
        text->setText(wordingState(&kept));
    }
    relayout();
}

void SettingsPage::addWording(Card& card,
                              const questionnaires::Instrument& instrument,
                              const records::LicensedWording* kept)
{
    auto* state = new WrappedText(&card, wordingState(kept), TextStyle::body);
    card.content()->Add(state, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    if (kept != nullptr) {
        m_states.emplace_back(state, *kept);
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    card.content()->Add(row, 0, wxTOP, FromDIP(spacing::small));
    row->Add(makeButton(&card,
                        fmt::format("{} ({})",
                                    kept == nullptr ? tr("Add wording") : tr("Add it anew"),
                                    instrument.shortTitle),
                        ButtonLook::normal,
                        [this, id = instrument.id] { m_navigator.showWordingPaste(id); }));
    if (kept == nullptr) {
        return;
    }
    row->AddSpacer(FromDIP(spacing::small));
    row->Add(makeButton(
        &card,
        fmt::format("{} ({})", tr("Remove wording"), instrument.shortTitle),
        ButtonLook::quiet,
        [this, id = kept->instrumentId, language = kept->language] {
            if (wxMessageBox(toWx(tr("Remove this wording from the record? Results stay.")),
                             toWx("Attune"),
                             wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION,
                             this) != wxYES) {
                return;
            }
            m_navigator.session().ask(
                [&](records::Record& record) { record.removeWording(id, language); });
            m_navigator.forgetLibrary();
            m_navigator.showSettings();
        }));
}

void SettingsPage::addBatteries()
{
    addText(tr("Batteries"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("Questionnaires that belong to one kind of visit. Make one of your own where you "
               "start a check-in: tick what belongs to it and name it."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    const auto& library = questionnaires::Library::builtIn();
    for (const care::Battery& battery : care::builtInBatteries()) {
        addText(fmt::format("{}: {}", tr(battery.title), titlesOf(battery.instruments, library)),
                TextStyle::body,
                Tone::normal,
                spacing::small);
    }
    for (std::size_t index = 0; index < m_settings.batteries.size(); ++index) {
        const care::Battery& battery = m_settings.batteries[index];
        addText(fmt::format("{}: {}", battery.title, titlesOf(battery.instruments, library)),
                TextStyle::body,
                Tone::normal,
                spacing::small);
        auto* row = addButtonRow(spacing::hair);
        row->Add(makeButton(this,
                            fmt::format("{} ({})", tr("Remove"), battery.title),
                            ButtonLook::quiet,
                            [this, index] {
                                m_settings.batteries.erase(m_settings.batteries.begin() +
                                                           static_cast<std::ptrdiff_t>(index));
                                store();
                                m_navigator.showSettings();
                            }));
    }
}

} // namespace attune::desktop
