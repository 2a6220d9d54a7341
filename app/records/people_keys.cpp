#include "people_keys.h"

#include "attune/records/errors.h"

#include <algorithm>
#include <span>

namespace attune::records {

namespace {

using Bytes = std::span<const unsigned char>;

template <class Target>
void take(Bytes from, Target&& target)
{
    if (from.size() != target.size()) {
        throw Damaged("The record's list of keys is damaged. Restore the latest backup.");
    }
    std::ranges::copy(from, target.begin());
}

} // namespace

void keepHolder(Connection& connection, const SlotHolder& holder)
{
    Query(connection,
          "INSERT INTO key_holders (slot, person_id, salt, public_key, seal_key) "
          "VALUES (?, ?, ?, ?, ?) ON CONFLICT (slot) DO UPDATE SET person_id = excluded.person_id, "
          "salt = excluded.salt, public_key = excluded.public_key, seal_key = excluded.seal_key",
          holder.of.slot,
          holder.of.person,
          Bytes(holder.of.salt),
          Bytes(holder.keys.publicKey),
          holder.keys.sealKey.bytes())
        .run();
}

std::vector<SlotHolder> keptHolders(Connection& connection)
{
    Query query(
        connection,
        "SELECT slot, person_id, salt, public_key, seal_key FROM key_holders ORDER BY slot");
    std::vector<SlotHolder> holders;
    while (query.next()) {
        SlotHolder holder;
        holder.of.slot = static_cast<int>(query.whole(0));
        query.read(1, holder.of.person);
        take(query.bytes(2), holder.of.salt);
        take(query.bytes(3), holder.keys.publicKey);
        holder.keys.sealKey = Secret(keyBytes);
        take(query.bytes(4), holder.keys.sealKey.bytes());
        holders.push_back(std::move(holder));
    }
    return holders;
}

void setMustChange(Connection& connection, care::PersonId id, bool mustChange)
{
    Query(connection, "UPDATE people SET must_change = ? WHERE id = ?", mustChange, id).run();
}

} // namespace attune::records
