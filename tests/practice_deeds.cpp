#include "practice_deeds.h"

#include "attune/records/backup.h"
#include "durable_file.h"
#include "record_fixture.h"

#include <algorithm>

namespace attune::records::test {

namespace {

using What = Claim::What;

/// As a copy program does that waits for the disk.
void copyPractice(const fs::path& from, const fs::path& to)
{
    makePrivateFolders(to, "The copy");
    for (const auto& entry : fs::directory_iterator(from)) {
        writeDurably(to / entry.path().filename(), bytesOf(entry.path()), "The copy");
    }
    syncFolder(to.parent_path(), "The copy");
}

} // namespace

const std::vector<Deeds::Kind>& Deeds::kinds()
{
    static const std::vector<Kind> kinds{{"add a client", &Deeds::addClient},
                                         {"check in", &Deeds::checkIn},
                                         {"leave a check-in open", &Deeds::leaveCheckInOpen},
                                         {"delete a client", &Deeds::eraseClient},
                                         {"set", &Deeds::set},
                                         {"reopen", &Deeds::reopen},
                                         {"recover", &Deeds::recover},
                                         {"back up", &Deeds::backUp},
                                         {"restore", &Deeds::restore},
                                         {"migrate", &Deeds::migrate},
                                         {"change the passphrase", &Deeds::changePassphrase},
                                         {"add a colleague", &Deeds::addColleague},
                                         {"part with a colleague", &Deeds::partWithColleague},
                                         {"renew the keys", &Deeds::renewKeys}};
    return kinds;
}

Deeds::Deeds(DeedPlaces places, FakeClock time, Tell tell)
    : m_places(std::move(places)),
      m_time(std::move(time)),
      m_tell(std::move(tell))
{}

Surroundings Deeds::surroundings(const fs::path& state, bool acceptOlder) const
{
    return {m_time.clock(), state, fastPolicy(), acceptOlder};
}

void Deeds::create()
{
    NewPractice setup{
        {"Harbour Street Counselling", "", true}, {{}, DeedPlaces::owner, "LCSW"}, own()};
    auto created =
        createPractice(m_places.practice(), std::move(setup), surroundings(m_places.state()));
    m_recoveryKey = created.recoveryKey.text();
    m_record = std::move(created.record);
    m_tell({What::practice});
}

std::unique_ptr<Record>
Deeds::opened(const fs::path& folder, const fs::path& state, bool acceptOlder)
{
    return openPractice(folder, DeedPlaces::owner, own(), surroundings(state, acceptOlder));
}

void Deeds::open(std::int64_t passphrase, std::int64_t number, const std::string& recoveryKey)
{
    m_passphrase = passphrase;
    m_number = number;
    m_recoveryKey = recoveryKey;
    m_record = opened(m_places.practice(), m_places.state(), false);
}

void Deeds::carryOut(std::string_view kind)
{
    m_time.advance(std::chrono::seconds(30));
    const auto found = std::ranges::find(kinds(), kind, &Kind::name);
    if (found == kinds().end()) {
        throw std::logic_error("no such deed");
    }
    m_tell({What::begun, found - kinds().begin()});
    (this->*found->carryOut)();
}

void Deeds::carryOn(std::mt19937_64& random)
{
    for (;;) {
        std::uniform_int_distribution<std::size_t> any(0, kinds().size() - 1);
        carryOut(kinds()[any(random)].name);
    }
}

void Deeds::addClient()
{
    const std::int64_t number = ++m_number;
    m_client = m_record->saveClient(aMother(DeedPlaces::clientName(number)));
    m_tell({What::client, m_client.id.value, number});
}

void Deeds::answer(care::CheckInId id, int items)
{
    const care::Assessment first = assessment(*m_record, id);
    for (int item = 10 - items; item <= 9; ++item) {
        m_record->storeAnswer(first.id, item, Answer::chosen("several-days"));
        m_tell({What::answer, id.value, item});
    }
}

void Deeds::checkIn()
{
    addClient();
    const care::CheckInId id = start(*m_record, m_client.id, {"phq-9", "gad-7"});
    answer(id, 3);
    m_record->handBack(id);
    m_tell({What::handedBack, id.value});
    acknowledgeAll(*m_record, id);
    m_tell({What::acknowledged, id.value});
    m_record->sign(id);
    m_tell({What::signedOff, id.value});
    m_record->amend(id, "Added later.");
}

void Deeds::leaveCheckInOpen()
{
    addClient();
    answer(start(*m_record, m_client.id, {"phq-9", "gad-7"}), 9);
}

/// Somebody of whom nothing was claimed before.
void Deeds::eraseClient()
{
    const care::ClientId id = m_record->saveClient(aMother("Deleted later")).id;
    const care::CheckInId checkIn = start(*m_record, id, {"phq-9", "gad-7"});
    m_record->storeAnswer(assessment(*m_record, checkIn).id, 9, Answer::chosen("several-days"));
    m_record->handBack(checkIn);
    acknowledgeAll(*m_record, checkIn);
    m_record->sign(checkIn);
    m_record->eraseClient(id, care::ErasureReason::clientAsked, own());
    m_tell({What::erased, id.value});
}

void Deeds::set()
{
    const std::string number = std::to_string(++m_number);
    m_record->setSetting("deed-" + number, number);
    m_tell({What::setting, m_number});
}

void Deeds::reopen()
{
    close();
    m_record = opened(m_places.practice(), m_places.state(), false);
}

void Deeds::recover()
{
    close();
    const std::int64_t next = m_passphrase + 1;
    m_tell({What::replacing, next});
    m_record = openWithRecoveryKey(m_places.practice(),
                                   DeedPlaces::owner,
                                   m_recoveryKey,
                                   Secret::fromText(DeedPlaces::passphrase(next)),
                                   surroundings(m_places.state()));
    m_passphrase = next;
    m_tell({What::passphrase, next});
}

void Deeds::backUp()
{
    makePrivateFolders(m_places.backup().parent_path(), "The shelf");
    syncFolder(m_places.root, "The shelf");
    const BackupReceipt receipt = m_record->makeBackup(m_places.backup(), true);
    m_tell({What::backup, static_cast<std::int64_t>(receipt.anchor.generation)});
}

void Deeds::restore()
{
    backUp();
    const std::int64_t number = ++m_number;
    restoreBackup(m_places.backup(), m_places.restored(number));
    m_tell({What::restored, number, m_passphrase});
    const fs::path state = m_places.root / "state of a restored one";
    opened(m_places.restored(number), state, true)->setSetting("theme", "dark");
}

void Deeds::migrate()
{
    const std::int64_t number = ++m_number;
    const fs::path kept = fs::path(ATTUNE_SOURCE_DIR) / "tests" / "data" / "practice-schema-2";
    copyPractice(kept, m_places.older(number));
    m_tell({What::older, number});
    openPractice(m_places.older(number),
                 "",
                 Secret::fromText(DeedPlaces::olderPassphrase),
                 surroundings(m_places.root / "state of an older one", true))
        ->setSetting("theme", "light");
}

Secret Deeds::own() const
{
    return Secret::fromText(DeedPlaces::passphrase(m_passphrase));
}

void Deeds::changePassphrase()
{
    const std::int64_t next = m_passphrase + 1;
    m_tell({What::replacing, next});
    m_record->changePassphrase(own(), Secret::fromText(DeedPlaces::passphrase(next)));
    m_passphrase = next;
    m_tell({What::passphrase, next});
}

std::vector<care::PersonId> Deeds::colleagues()
{
    std::vector<care::PersonId> found;
    for (const PersonRow& row : m_record->people()) {
        if (row.hasPassphrase && !row.leftAt && row.person.name != DeedPlaces::owner) {
            found.push_back(row.person.id);
        }
    }
    return found;
}

void Deeds::addColleague()
{
    if (colleagues().size() > 8) {
        return partWithColleague();
    }
    const std::int64_t number = ++m_number;
    const care::PersonId id =
        m_record->addPerson({{}, DeedPlaces::colleague(number), "", care::Role::clinician},
                            Secret::fromText(DeedPlaces::firstPassphrase(number)),
                            own());
    m_tell({What::colleague, id.value, number});
}

void Deeds::partWithColleague()
{
    if (colleagues().empty()) {
        addColleague();
    }
    const care::PersonId id = colleagues().front();
    m_tell({What::leaving, id.value});
    m_record->startEpoch(id, false, own());
    m_tell({What::left, id.value});
}

void Deeds::renewKeys()
{
    m_record->startEpoch({}, false, own());
}

} // namespace attune::records::test
