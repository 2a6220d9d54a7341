#include "fault_tasks.h"
#include "faulty_calls.h"
#include "trial.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <random>
#include <utility>

namespace attune::records::test {

namespace {

/// One way in which the disk fails during a task.
struct Fault
{
    enum class Of { nothing, change, reading, shortReadings };

    const FaultTask* task = nullptr;
    Of of = Of::nothing;
    int step = 0;
    bool forGood = false;
    int error = 0;

    void arm() const
    {
        switch (of) {
        case Of::nothing:
            return faulty_calls::repair();
        case Of::change:
            return faulty_calls::failAt(step, forGood, error);
        case Of::reading:
            return faulty_calls::failReadingAt(step, forGood, error);
        case Of::shortReadings:
            return faulty_calls::shortenReadings();
        }
    }

    std::string words() const
    {
        const char* what = of == Of::reading ? "reading " : "change ";
        const char* how = error == ENOSPC ? "disk full" : "disk error";
        return of == Of::shortReadings
                   ? std::string("short readings")
                   : what + std::to_string(step) + ", " + how + (forGood ? " for good" : " once");
    }
};

class DiskFaults : public Trial
{
public:
    DiskFaults(std::uint64_t seed, std::size_t skip) : m_random(seed), m_skip(skip) {}

    void runUntil(Deadline end, Tally& tally) override
    {
        faulty_calls::skipSyncs(true);
        if (!m_template) {
            m_template.emplace();
            prepareScene(*m_template);
        }
        while (!isOver(end)) {
            if (m_faults.empty()) {
                planAll(tally);
            }
            const Fault fault = m_faults.back();
            m_faults.pop_back();
            tryOut(fault, tally);
            tally.count("disk faults: every one of them", m_faults.empty() ? 1 : 0);
        }
        faulty_calls::repair();
    }

private:
    void planAll(Tally& tally)
    {
        for (const FaultTask& task : faultTasks()) {
            const auto [changes, readings] = tryOut({.task = &task}, tally);
            m_faults.push_back({.task = &task, .of = Fault::Of::shortReadings});
            for (const bool forGood : {false, true}) {
                for (int step = 1; step <= changes; ++step) {
                    for (const int error : {ENOSPC, EIO}) {
                        m_faults.push_back({&task, Fault::Of::change, step, forGood, error});
                    }
                }
                for (int step = 1; step <= readings; ++step) {
                    m_faults.push_back({&task, Fault::Of::reading, step, forGood, EIO});
                }
            }
        }
        std::ranges::shuffle(m_faults, m_random);
        m_faults.resize(m_faults.size() - std::min(m_faults.size(), std::exchange(m_skip, 0)));
        tally.count("disk faults: planned", m_faults.size());
    }

    struct Steps
    {
        int changes;
        int readings;
    };

    /// What an attempt came to.
    struct Attempt
    {
        bool succeeded = false;
        bool wentOn = false; ///< a setting was stored afterwards, on a disk that works again
        std::size_t entriesBefore = 0; ///< of the task's action in the audit
    };

    Steps tryOut(const Fault& fault, Tally& tally)
    {
        FaultScene scene;
        fs::copy(m_template->base.path, scene.base.path, fs::copy_options::recursive);
        Steps steps{};
        const std::string where = " (" + fault.task->name + ", " + fault.words() + ")";
        try {
            scene.record = scene.open("Ana Lopez", goodPassphrase);
            if (fault.task->prepare) {
                fault.task->prepare(scene);
            }
            const std::size_t before = entriesOf(*scene.record, fault.task->action);
            fault.arm();
            const bool succeeded = attempt(fault, scene, where, tally);
            steps = {faulty_calls::steps(), faulty_calls::readings()};
            faulty_calls::repair();
            const bool wentOn = goesOn(scene);
            scene.record.reset();
            look(fault, scene, {succeeded, wentOn, before}, where, tally);
        } catch (const std::exception& error) {
            faulty_calls::repair();
            tally.finding("after a disk fault: " + std::string(error.what()) + where);
        }
        const bool isFault = fault.of != Fault::Of::nothing;
        tally.count(Figure::diskFaults, isFault ? 1 : 0);
        tally.count("disk faults: " + fault.task->name, isFault ? 1 : 0);
        return steps;
    }

    static bool
    attempt(const Fault& fault, FaultScene& scene, const std::string& where, Tally& tally)
    {
        try {
            fault.task->run(scene);
            return true;
        } catch (const RecordError& error) {
            const std::string sentence = error.what();
            if (!sentence.ends_with('.') ||
                sentence.find(scene.base.path.string()) != sentence.npos) {
                tally.finding("not a sentence for a user: " + sentence + where);
            }
            tally.count("disk faults: refused with a sentence");
        }
        if (fault.of == Fault::Of::nothing || fault.of == Fault::Of::shortReadings) {
            tally.finding("it fails though the disk does not" + where);
        }
        return false;
    }

    static std::size_t entriesOf(Record& record, const std::string& action)
    {
        AuditFilter filter;
        filter.action = action;
        return static_cast<std::size_t>(std::ranges::count(
            record.findAudit(filter, 1000), std::string("ok"), &AuditEntry::outcome));
    }

    static bool goesOn(FaultScene& scene)
    {
        try {
            scene.record->setSetting("after", "the fault");
            return true;
        } catch (const RecordError&) {
            return false; // it closed itself, and says so
        }
    }

    static void look(const Fault& fault,
                     const FaultScene& scene,
                     const Attempt& made,
                     const std::string& where,
                     Tally& tally)
    {
        const bool isDone = fault.task->isDone(scene);
        if (made.succeeded && !isDone) {
            tally.finding("it was acknowledged and is not there" + where, Figure::lost);
        }
        const std::string passphrase = scene.passphrase();
        {
            const auto record = scene.open("Ana Lopez", passphrase.c_str());
            if (made.wentOn && record->setting("after") != "the fault") {
                tally.finding("a later change was acknowledged and is not there" + where,
                              Figure::lost);
            }
            if (record->findClients("Maria", 10).size() != 1) {
                tally.finding("the client is gone" + where, Figure::lost);
            }
            const std::size_t entries = entriesOf(*record, fault.task->action);
            const std::size_t due = made.entriesBefore + (isDone ? 1 : 0);
            const bool isKnown = !made.succeeded && isDone && entries + 1 == due &&
                                 fault.task->action.starts_with("passphrase.");
            tally.count("disk faults: a refused passphrase holds, without its audit entry",
                        isKnown);
            if (!fault.task->action.empty() && entries != due && !isKnown) {
                tally.finding("the audit tells another story" + where);
            }
        }
        const auto found =
            verifyPractice(scene.folder(), Secret::fromText(passphrase), scene.surroundings());
        for (const auto& check : found.checks) {
            if (!check.passed) {
                tally.finding(check.name + ": " + check.detail + where);
            }
        }
        tally.count(isDone ? "disk faults: the new state" : "disk faults: the old state");
    }

    std::mt19937_64 m_random;
    std::size_t m_skip; ///< of the first round
    std::optional<FaultScene> m_template;
    std::vector<Fault> m_faults; ///< still to come
};

} // namespace

std::unique_ptr<Trial> diskFaults(std::uint64_t seed, std::size_t skip)
{
    return std::make_unique<DiskFaults>(seed, skip);
}

} // namespace attune::records::test
