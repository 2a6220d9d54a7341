#include "attune/records/hardening.h"
#include "commands.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>

namespace {

constexpr int exitFailure = 1;
constexpr int exitBadInput = 2;

int run(int argc, char** argv)
{
    CLI::App app("Attune from the command line. It screens; it never diagnoses.", "attunectl");
    app.set_version_flag("--version", "attunectl " ATTUNE_VERSION);
    app.require_subcommand(1);
    attune::command::registerDemo(app);
    attune::command::registerScore(app);
    attune::command::registerInstruments(app);
    attune::command::registerVerify(app);
    attune::command::registerAudit(app);
    attune::command::registerMeasures(app);
    attune::command::registerPeople(app);
    attune::command::registerRekey(app);
    attune::command::registerExport(app);
    attune::command::registerReport(app);
    attune::command::registerErase(app);
    attune::command::registerBackup(app);
    attune::command::registerRestore(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : exitBadInput;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    attune::records::hardenProcess();
    std::ios::sync_with_stdio(false);
    try {
        return run(argc, argv);
    } catch (const attune::command::BadInput& problem) {
        fmt::print(stderr, "attunectl: {}\n", problem.what());
        return exitBadInput;
    } catch (const attune::command::NotSound& finding) {
        fmt::print(stderr, "attunectl: {}\n", finding.what());
        return exitFailure;
    } catch (const std::exception& error) {
        fmt::print(stderr, "attunectl: {}\n", error.what());
        return exitFailure;
    }
}
