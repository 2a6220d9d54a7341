#pragma once

#include "vault_fixture.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace attune::records::test {

/// A practice of Ana, owner, and Bo, with one signed check-in and a backup beside it, to be used
/// once and then made anew from the same files.
struct FaultScene
{
    TemporaryFolder base;
    FakeClock time;
    std::unique_ptr<Record> record; ///< open as Ana

    fs::path folder() const { return base.path / "practice"; }

    fs::path backup() const { return base.path / "made.attune-backup"; }

    fs::path shelved() const { return base.path / "one.attune-backup"; }

    fs::path restored() const { return base.path / "restored"; }

    fs::path madeAnew() const { return base.path / "made anew"; }

    fs::path older() const { return base.path / "older"; }

    Surroundings surroundings() const { return {time.clock(), base.path / "state", fastPolicy()}; }

    /// As one opens it after a restart. Waits for what wrong tries ask for.
    std::unique_ptr<Record> open(const char* name, const char* passphrase) const;
    /// False where this passphrase is refused.
    bool opens(const char* name, const char* passphrase) const;
    /// Ana's passphrase as it is now. \throws std::runtime_error where none opens
    std::string passphrase() const;
};

/// Something that takes many steps on the disk and is done whole or not at all.
struct FaultTask
{
    std::string name;
    std::string action; ///< that the audit shows once for each time it was done; empty: none
    std::function<void(FaultScene&)> run;
    /// Looks after a restart, when the practice is closed.
    std::function<bool(const FaultScene&)> isDone;
    std::function<void(FaultScene&)> prepare = {}; ///< on a sound disk; empty: nothing
};

/// The clinical work: saving, answering, finishing, signing, and opening an older record.
std::vector<FaultTask> clinicalTasks();

/// Makes the scene's files in an empty folder.
void prepareScene(FaultScene& scene);

const std::vector<FaultTask>& faultTasks();

} // namespace attune::records::test
