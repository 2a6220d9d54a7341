#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "database_checks.h"
#include "opened_vault.h"
#include "vault.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::records {

namespace {

Verification::Check checkOf(std::string name, const HeaderCopy& copy)
{
    if (!copy.header) {
        return {std::move(name),
                false,
                copy.problem + "; opening the practice mends it from the other copy"};
    }
    return {std::move(name), true, fmt::format("write {}", copy.header->sequence)};
}

/// What each way in costs a guesser; a computer with little memory made a cheaper one.
Verification::Check costCheck(const Header& header)
{
    std::string detail;
    for (const KeySlot& slot : header.slots) {
        if (slot.kind != SlotKind::empty) {
            detail += fmt::format("{}{} MiB, {} passes",
                                  detail.empty() ? "" : "; ",
                                  slot.cost.memoryBytes >> 20U,
                                  slot.cost.passes);
        }
    }
    return {"Cost of a passphrase try", true, detail};
}

class Verifier
{
public:
    Verifier(const std::filesystem::path& folder,
             const Surroundings& surroundings,
             const Progress& progress)
        : m_vault(folder, surroundings),
          m_progress(progress)
    {}

    Verification run(const Secret& passphrase)
    {
        try {
            checkDatabase(checkHeader(passphrase));
        } catch (const Damaged& problem) {
            m_result.checks.push_back({m_stage, false, problem.what()});
        }
        m_result.sound = std::all_of(m_result.checks.begin(),
                                     m_result.checks.end(),
                                     [](const auto& check) { return check.passed; });
        return std::move(m_result);
    }

private:
    Secret checkHeader(const Secret& passphrase)
    {
        m_stage = "Key file";
        m_vault.load();
        m_result.checks.push_back(checkOf("Key file, first copy", m_vault.found().main));
        m_result.checks.push_back(checkOf("Key file, second copy", m_vault.found().copy));
        m_stage = "Key file, signature";
        Secret dataKey = m_vault.unlockAsAnyone(passphrase);
        m_result.checks.push_back({m_stage, true, "made with this practice's key"});
        const auto rollback = m_vault.rollbackProblem();
        m_result.checks.push_back(
            {"Key file, age", !rollback, rollback.value_or("not older than last seen here")});
        m_result.checks.push_back(costCheck(m_vault.header()));
        return dataKey;
    }

    void checkDatabase(const Secret& dataKey)
    {
        m_stage = "Record";
        try {
            const auto found = verifyDatabase(
                m_vault.databaseFile(), recordKeys(dataKey), m_vault.expectedAnchor(), m_progress);
            m_result.checks.insert(m_result.checks.end(), found.begin(), found.end());
        } catch (const Cancelled&) {
            throw;
        } catch (const RecordError& problem) {
            // The keys are right: a record that cannot be read to its end is not sound.
            m_result.checks.push_back({m_stage, false, problem.what()});
        }
    }

    Vault m_vault;
    const Progress& m_progress;
    Verification m_result;
    std::string m_stage;
};

} // namespace

Verification verifyPractice(const std::filesystem::path& folder,
                            const Secret& passphrase,
                            const Surroundings& surroundings,
                            const Progress& progress)
{
    needPractice(folder);
    return Verifier(folder, surroundings, progress).run(passphrase);
}

} // namespace attune::records
