#include "attune/care/settings.h"
#include "attune/exchange/client_record_json.h"
#include "attune/exchange/save_file.h"
#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "attune/reports/report_frame.h"
#include "commands.h"
#include "passphrase.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace attune::command {

namespace {

struct ExportOptions
{
    PracticeOptions practice;
    std::int64_t client = 0;
    std::string out;
    bool json = false;
    bool isUnprotected = false;
    int passwordFile = -1;
    std::string recipient;
    std::string purpose;
};

void refuseMisuse(const ExportOptions& options)
{
    const bool hasPassword = options.passwordFile >= 0;
    if (hasPassword == options.isUnprotected) {
        throw BadInput("name either --password-fd or, where anyone may read the file, "
                       "--unprotected.");
    }
    if (options.json && hasPassword) {
        throw BadInput("a JSON file has no password: leave out --json, and it goes inside the "
                       "protected PDF; or say --unprotected.");
    }
    if (hasPassword && options.passwordFile == options.practice.passphraseFile) {
        throw BadInput("passphrase and password come from two files: give them different "
                       "numbers.");
    }
    std::error_code unknown;
    if (std::filesystem::exists(options.out, unknown)) {
        throw BadInput("a file of this name is there already; it is left alone.");
    }
}

/// The password for the file, before anything was opened or noted. \throws BadInput
std::string passwordOf(const ExportOptions& options)
{
    if (options.isUnprotected) {
        return {};
    }
    return std::string(readPassphrase(options.passwordFile).text());
}

std::string
bytesOf(records::Record& record, const ExportOptions& options, std::string_view password)
{
    const care::ClientRecord whole = record.wholeRecord({options.client});
    const std::string json = exchange::clientRecordJson(whole);
    if (options.json) {
        return json;
    }
    const records::Anchor anchor = record.anchor();
    reports::ReportFrame frame =
        reports::reportFrame(whole.practice, whole.madeAt, anchor.generation, anchor.auditHead);
    const auto settings = care::settingsFrom(record.setting(care::settingsKey));
    frame.supportLines = care::supportLinesOf(settings);
    try {
        return options.isUnprotected ? reports::clientRecord(whole, frame).bytes
                                     : reports::protectedClientRecord(whole, frame, json, password);
    } catch (const reports::ReportError& problem) {
        throw BadInput(problem.what());
    }
}

void runExport(const ExportOptions& options)
{
    refuseMisuse(options);
    const std::string password = passwordOf(options);
    const auto record = openWithPassphrase(options.practice);
    try {
        exchange::saveFile(options.out, bytesOf(*record, options, password));
        care::Disclosure given;
        given.client = {options.client};
        given.kind = options.json ? "whole record for programs" : "whole record";
        given.how = options.isUnprotected ? "saved" : "saved, protected";
        given.recipient = options.recipient;
        given.purpose = options.purpose;
        record->noteDisclosure(given);
    } catch (const records::Refused& problem) {
        throw BadInput(problem.what());
    }
    fmt::print("{} It stands in the list of disclosures.\n",
               options.isUnprotected ? "Saved. Anyone who has the file can read it."
                                     : "Saved. It opens with the password.");
}

} // namespace

void registerExport(CLI::App& app)
{
    const auto options = std::make_shared<ExportOptions>();
    CLI::App* command =
        app.add_subcommand("export", "Saves one client's whole record, for the client.");
    addPractice(*command, options->practice);
    command->add_option("--client", options->client, "The client's number in the record")
        ->required();
    command->add_option("--out", options->out, "The file to write")->required();
    command->add_flag("--json", options->json, "The machine-readable form alone");
    command
        ->add_option("--password-fd",
                     options->passwordFile,
                     "Number of an open file whose first line is the password for the PDF")
        ->check(CLI::NonNegativeNumber);
    command->add_flag("--unprotected", options->isUnprotected, "Without a password, on purpose");
    command->add_option("--recipient", options->recipient, "For whom")->required();
    command->add_option("--purpose", options->purpose, "Why")->required();
    command->callback([options] { runExport(*options); });
}

} // namespace attune::command
