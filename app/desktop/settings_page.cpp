#include "settings_page.h"

#include "appearance_section.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace attune::desktop {

SettingsPage::SettingsPage(wxWindow* parent, Navigator& navigator)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_settings(navigator.settings())
{
    const Offer offer = m_navigator.offer();
    auto* back = addButtonRow(0);
    m_back = makeButton(this,
                        offer.clients ? tr("Back to Today") : tr("Back to the audit"),
                        ButtonLook::quiet,
                        [this] {
                            if (mayLeave()) {
                                m_navigator.showToday();
                            }
                        });
    back->Add(m_back);
    addText(tr("Settings"), TextStyle::title, Tone::normal, spacing::small);
    addWays(offer);
    addText(tr("Security"), TextStyle::heading, Tone::normal, spacing::large);
    m_security = std::make_unique<SecuritySection>(this, column(), m_navigator);
    addText(tr("This computer's windows"), TextStyle::heading, Tone::normal, spacing::large);
    addAppearanceSection(this, column(), m_navigator);
    if (offer.practice) {
        addUses();
        addBaseRate();
        addInstruments();
        addBatteries();
        m_retention = std::make_unique<RetentionSection>(
            this, column(), m_navigator, m_settings, [this] { store(); });
    }
}

void SettingsPage::takeFocus()
{
    m_back->SetFocus();
    Scroll(0, 0);
}

bool SettingsPage::mayLeave()
{
    return m_baseRate == nullptr || (storeBaseRate() && m_retention->store());
}

void SettingsPage::addWays(const Offer& offer)
{
    const auto add = [this](bool isOffered,
                            const std::string& title,
                            const std::string& detail,
                            std::function<void()> then) {
        if (!isOffered) {
            return;
        }
        auto* row = makeRow(this, title, detail, [this, then = std::move(then)] {
            if (mayLeave()) {
                then();
            }
        });
        setSpokenName(row, title);
        setSpokenDetail(row, detail);
        column()->Add(row, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    };
    add(offer.people, tr("People"), tr("Who works here, and what they may do"), [this] {
        m_navigator.showPeople({});
    });
    add(true, tr("My passphrase"), tr("The one that opens the practice for you"), [this] {
        m_navigator.showOwnPassphrase();
    });
    add(offer.results,
        tr("Directory"),
        tr("Whom you send people to, and when that was last checked"),
        [this] { m_navigator.showDirectory(); });
    add(offer.practice, tr("When we screen"), tr("The schedule that says who is due"), [this] {
        m_navigator.showScheduleChoice();
    });
    add(offer.practice,
        tr("Suggestion rules"),
        tr("What is suggested after a check-in, and what is not"),
        [this] { m_navigator.showRules(); });
    add(offer.practice,
        tr("Help lines"),
        tr("The numbers that clients are shown, and when they were checked"),
        [this] { m_navigator.showSupportLines(); });
    add(offer.backups, tr("Backups"), tr("Where they go, and whether they would restore"), [this] {
        m_navigator.showBackups();
    });
    add(offer.checkRecord, tr("Check this record"), tr("Is everything as it was left?"), [this] {
        m_navigator.showRecordCheck();
    });
    add(offer.audit, tr("Audit: who did what"), tr("Every change, and who looked at whom"), [this] {
        m_navigator.showAudit();
    });
}

void SettingsPage::store()
{
    m_navigator.session().ask([this](records::Record& record) {
        record.setSetting(care::settingsKey, care::settingsText(m_settings));
    });
    m_navigator.forgetLibrary();
}

} // namespace attune::desktop
