#include "attune/exchange/audit_filter.h"
#include "attune/exchange/audit_table.h"
#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "commands.h"
#include "passphrase.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <limits>
#include <memory>

namespace attune::command {

namespace {

struct AuditOptions
{
    PracticeOptions practice;
    exchange::AuditFilterFields filter;
};

void runAudit(const AuditOptions& options)
{
    const exchange::ReadAuditFilter read = exchange::readAuditFilter(options.filter);
    if (!read.problem.empty()) {
        throw BadInput(read.problem);
    }
    const auto record = openWithPassphrase(options.practice);
    fmt::print(
        "{}",
        exchange::auditTable(record->findAudit(read.filter, std::numeric_limits<int>::max())));
}

} // namespace

void registerAudit(CLI::App& app)
{
    const auto options = std::make_shared<AuditOptions>();
    CLI::App* command =
        app.add_subcommand("audit", "Writes who did what and when as CSV, newest first.");
    addPractice(*command, options->practice);
    command->add_option("--who", options->filter.person, "Part of a person's name");
    command->add_option("--client", options->filter.client, "A client's number in the record");
    command->add_option("--action", options->filter.action, "How the action begins: check-in");
    command->add_option("--from", options->filter.from, "The first day, like 2026-03-09");
    command->add_option("--to", options->filter.to, "The last day");
    command->callback([options] { runAudit(*options); });
}

} // namespace attune::command
