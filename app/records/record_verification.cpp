// The whole record checked while it is open.
#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "database_checks.h"
#include "open_record.h"

#include <algorithm>

namespace attune::records {

Verification OpenRecord::verify(const Secret& own, const Progress& progress)
{
    need(care::Action::checkRecord);
    const Secret auditSeed = subkey(ownSlot(own).dataKey, Purpose::audit);
    Verification found;
    try {
        found.checks = databaseChecks(m_connection, auditSeed, m_chain.anchor(), progress);
    } catch (const Cancelled&) {
        noteVerification("stopped");
        throw;
    } catch (const RecordError&) {
        noteVerification("not finished");
        throw;
    }
    found.sound = std::ranges::all_of(found.checks, &Verification::Check::passed);
    noteVerification(found.sound ? "ok" : "not sound");
    if (!found.sound) {
        m_connection.poison();
    }
    return found;
}

void OpenRecord::noteVerification(const char* outcome) noexcept
{
    try {
        change({.action = "record.verify", .object = "record", .client = {}, .outcome = outcome},
               [] {});
    } catch (const std::exception&) {
        // What is damaged, or a full disk, may keep this from being written; the result is told.
    }
}

} // namespace attune::records
