#pragma once

#include <stdexcept>

namespace CLI {
class App;
}

namespace attune::records {
struct Verification;
}

namespace attune::command {

/// Input or usage is wrong: a sentence for the person, exit status 2.
class BadInput : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A check ran and found something: exit status 1; the findings are printed already.
class NotSound : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// `attunectl demo --out DIR`: a fictional practice and its reports.
void registerDemo(CLI::App& app);
/// `attunectl score INSTRUMENT [FILE|-]`: a table of answers in, scores out.
void registerScore(CLI::App& app);
/// `attunectl instruments [--json | --pages DIR]`: what is built in.
void registerInstruments(CLI::App& app);
/// `attunectl verify PRACTICE --passphrase-fd N`: every check of a practice.
void registerVerify(CLI::App& app);
/// `attunectl backup PRACTICE --to FILE|DIR --passphrase-fd N`: the whole practice as one file.
void registerBackup(CLI::App& app);
/// `attunectl restore FILE --to DIR`, or `--test` to try it out.
void registerRestore(CLI::App& app);

/// `attunectl people PRACTICE --passphrase-fd N [--add | --change | --reset | --remove NAME]`.
void registerPeople(CLI::App& app);
/// `attunectl rekey PRACTICE --passphrase-fd N`: the whole record under a new key.
void registerRekey(CLI::App& app);

/// `attunectl export PRACTICE --client N --out FILE`: one client's whole record, for the client.
void registerExport(CLI::App& app);
/// `attunectl report PRACTICE --kind K (--client N --out FILE | --out-dir DIR)`: reports as PDF.
void registerReport(CLI::App& app);
/// `attunectl erase PRACTICE --client N`: deletes one client's record.
void registerErase(CLI::App& app);

/// `attunectl measures PRACTICE --from DAY --to DAY --out FILE`: practice measures, CSV or PDF.
void registerMeasures(CLI::App& app);

/// A line for each check, "ok" or "FAIL".
void printChecks(const records::Verification& found);
/// `attunectl audit PRACTICE --passphrase-fd N [filters]`: who did what, as CSV.
void registerAudit(CLI::App& app);

} // namespace attune::command
