// A new data key: the whole record encrypted anew.
#include "open_record.h"
#include "people_keys.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace attune::records {

std::vector<SlotHolder> OpenRecord::staying(std::optional<care::PersonId> leaving,
                                            bool renewRecovery)
{
    std::vector<SlotHolder> kept = keptHolders(m_connection);
    std::vector<SlotHolder> staying;
    for (const SlotInUse& slot : keys().slots()) {
        const bool isRecovery = !slot.person;
        const auto person = isRecovery ? std::nullopt : whoWorksHere(slot.person);
        const bool goes = isRecovery
                              ? renewRecovery
                              : !person || slot.person == m_person.id || slot.person == leaving;
        if (goes) {
            continue; // or is not sealed to: who opened the record wraps her own
        }
        const auto holder = std::ranges::find_if(kept, [&](const SlotHolder& each) {
            return each.of.slot == slot.slot && each.of.salt == slot.salt;
        });
        if (holder != kept.end()) {
            staying.push_back(std::move(*holder));
        } else if (isRecovery) {
            throw Refused("The recovery key is from before keys could be renewed. Have a new one "
                          "made together with this.");
        } else {
            throw Refused(fmt::format("The new key cannot be given to {} yet. Ask them to open the "
                                      "practice once, or give them a new passphrase.",
                                      person->name));
        }
    }
    return staying;
}

Anchor OpenRecord::writeEpoch(const Secret& endingDataKey,
                              const NextEpoch& next,
                              std::optional<care::PersonId> leaving)
{
    const Secret key = subkey(next.dataKey, Purpose::database);
    m_connection.copyUnder(keys().nextDatabaseFile(), key, Connection::Copy::toKeep);
    Connection copy(keys().nextDatabaseFile(), key, Connection::Mode::open);
    Transaction transaction(copy);
    beginAuditEpoch(copy, subkey(endingDataKey, Purpose::audit));
    if (leaving) {
        Query(copy, "DELETE FROM key_holders WHERE person_id = ?", *leaving).run();
        Query(copy,
              "DELETE FROM settings WHERE key LIKE ?",
              fmt::format("{}{}.%", formDraftPrefix, leaving->value))
            .run();
        Query(copy,
              "UPDATE people SET left_at = ? WHERE id = ?",
              now().time_since_epoch().count(),
              *leaving)
            .run();
    }
    if (next.recovery) {
        keepHolder(copy, *next.recovery);
    }
    AuditChain chain(copy, subkey(next.dataKey, Purpose::audit), verifiedAtOpening);
    chain.append({.action = leaving ? "person.remove" : "keys.renew",
                  .person = m_person.id,
                  .role = care::textOf(m_person.role).id,
                  .object = leaving ? fmt::format("person {}", leaving->value)
                                    : fmt::format("epoch {}", next.header.epoch),
                  .client = {}},
                 now());
    transaction.commit();
    chain.settle();
    return chain.anchor();
}

std::optional<Secret>
OpenRecord::startEpoch(std::optional<care::PersonId> leaving, bool renewRecovery, const Secret& own)
{
    need(care::Action::managePeople);
    if (leaving) {
        personOf(*leaving); // refuses who does not work here
        refuseLosingLastOwner(*leaving);
        if (*leaving == m_person.id) {
            throw Refused("You cannot take away your own way in. Another owner does that.");
        }
    }
    const OpenedSlot mine = ownSlot(own);
    NextEpoch next = keys().prepareEpoch(mine, staying(leaving, renewRecovery), renewRecovery);
    const std::filesystem::path file = keys().nextDatabaseFile();
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    Anchor anchor;
    try {
        anchor = writeEpoch(mine.dataKey, next, leaving);
    } catch (...) {
        std::filesystem::remove(file, ignored);
        throw;
    }
    keys().commitEpoch(next, anchor);
    m_connection.reopen(
        m_options.file, subkey(next.dataKey, Purpose::database), [this] { keys().moveDatabase(); });
    m_chain.startOver(subkey(next.dataKey, Purpose::audit), verifiedAtOpening);
    m_current = {};
    return std::move(next.recoveryKey);
}

} // namespace attune::records
