#include "person_keys_pages.h"

#include "given_passphrase_page.h"
#include "people_page.h"
#include "spacing.h"
#include "text.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>

#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace attune::desktop {

namespace {

/// Bytes of the whole practice on disk; 0 where they cannot be counted.
std::uintmax_t sizeOf(const std::filesystem::path& practice)
{
    std::uintmax_t bytes = 0;
    std::error_code unknown;
    for (const auto& file : std::filesystem::directory_iterator(practice, unknown)) {
        const std::uintmax_t size = file.file_size(unknown);
        bytes += unknown ? 0 : size;
    }
    return bytes;
}

} // namespace

ResetPassphrasePage::ResetPassphrasePage(wxWindow* parent, Navigator& navigator, care::PersonId id)
    : KeyDeedPage(parent, navigator),
      m_person(personOf(navigator, id).person),
      m_practice(
          navigator.session().ask([](records::Record& record) { return record.practice().name; }))
{
    addHead(fmt::format("{} {}", tr("Back to"), m_person.name),
            fmt::format(fmt::runtime(tr("A new passphrase for {}")), m_person.name),
            {tr("The one they have now opens nothing any more. Copies and backups made until today "
                "go on opening with it.")});
    m_first = std::make_unique<FirstPassphrase>(
        this,
        column(),
        [this] {
            return std::vector<std::string>{"attune", m_practice, m_person.name};
        },
        [this] { relayout(); });
    addDeed(tr("Give this passphrase"), ButtonLook::primary, tr("This takes a few seconds."));
}

void ResetPassphrasePage::goBack()
{
    navigator().showPeople({.kind = PeopleTask::Kind::change, .person = m_person.id});
}

KeyDeedPage::Deed ResetPassphrasePage::deed()
{
    auto first = std::make_shared<const records::Secret>(m_first->secret());
    return [first = std::move(first), id = m_person.id](records::Record& record,
                                                        const records::Secret& own) {
        record.resetPassphrase(id, *first, own);
    };
}

void ResetPassphrasePage::done()
{
    cover(new GivenPassphrasePage(
        this, m_person.name, m_first->secret(), [this] { navigator().showPeople({}); }));
}

RemovePersonPage::RemovePersonPage(wxWindow* parent, Navigator& navigator, care::PersonId id)
    : KeyDeedPage(parent, navigator),
      m_person(personOf(navigator, id).person)
{
    addHead(
        fmt::format("{} {}", tr("Back to"), m_person.name),
        fmt::format(fmt::runtime(tr("Remove {} from the practice")), m_person.name),
        {tr("They can no longer open it. What they entered and signed stays, under their name."),
         fmt::format(fmt::runtime(tr("The whole record is encrypted anew under a key that they do "
                                     "not have. This takes {}. It cannot be half done: if the "
                                     "power goes, everything is as it was.")),
                     epochTime(sizeOf(navigator.practiceFolder()))),
         tr("Backups made until today stay readable with their old passphrase. Keep those where "
            "they cannot get at them, and make a new backup afterwards.")});
    m_renew =
        new wxCheckBox(this,
                       wxID_ANY,
                       toWx(tr("Make a new recovery key as well: they may know the one there is")));
    m_renew->SetFont(fontFor(TextStyle::body));
    column()->Add(m_renew, 0, wxTOP, FromDIP(spacing::medium));
    addDeed(tr("Remove this person"),
            ButtonLook::alert,
            tr("The record is being encrypted anew. Leave the computer on until this is done."));
}

void RemovePersonPage::goBack()
{
    m_isDone ? navigator().showPeople({})
             : navigator().showPeople({.kind = PeopleTask::Kind::change, .person = m_person.id});
}

KeyDeedPage::Deed RemovePersonPage::deed()
{
    m_newKey = std::make_shared<records::Secret>();
    return [id = m_person.id, renew = m_renew->GetValue(), key = m_newKey](
               records::Record& record, const records::Secret& own) {
        if (auto made = record.startEpoch(id, renew, own)) {
            *key = std::move(*made);
        }
    };
}

void RemovePersonPage::done()
{
    m_isDone = true;
    if (m_newKey->empty()) {
        goBack();
    } else {
        showRecoveryKit(std::move(*m_newKey));
    }
}

RenewRecoveryKeyPage::RenewRecoveryKeyPage(wxWindow* parent, Navigator& navigator)
    : KeyDeedPage(parent, navigator)
{
    addHead(tr("Back to People"),
            tr("Make a new recovery key"),
            {tr("The one there is now opens this practice no more. The new one is shown once, to "
                "be printed and kept away from this computer. Have a printer or pen at hand."),
             tr("Backups made until today go on opening with the old key.")});
    addDeed(tr("Make the key"), ButtonLook::primary, tr("This takes a few seconds."));
}

KeyDeedPage::Deed RenewRecoveryKeyPage::deed()
{
    m_newKey = std::make_shared<records::Secret>();
    return [key = m_newKey](records::Record& record, const records::Secret& own) {
        *key = record.renewRecoveryKey(own);
    };
}

void RenewRecoveryKeyPage::done()
{
    showRecoveryKit(std::move(*m_newKey));
}

} // namespace attune::desktop
