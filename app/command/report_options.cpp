#include "report_options.h"

#include "attune/care/clock.h"
#include "commands.h"

#include <filesystem>
#include <fmt/format.h>
#include <map>

namespace attune::command {

namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::string>& kinds()
{
    static const std::map<std::string, std::string> all{{"clinician", "clinician report"},
                                                        {"summary", "client summary"},
                                                        {"letter", "referral letter"},
                                                        {"handout", "attunement handout"}};
    return all;
}

void checkDay(const char* option, const std::string& day)
{
    if (!day.empty() && !care::parseDate(day)) {
        throw BadInput(fmt::format("{} is no day; write it like 2026-03-09.", option));
    }
}

void refusePeriod(const ReportOptions& options)
{
    if (options.client != 0 || options.checkIn != 0 || !options.out.empty()) {
        throw BadInput("--out-dir is for everyone in a period: leave out --client, --check-in and "
                       "--out.");
    }
    if (options.kind == "letter") {
        throw BadInput("a letter has one recipient: name a client.");
    }
    checkDay("--from", options.from);
    checkDay("--to", options.to);
    std::error_code unknown;
    if (fs::exists(options.outDir, unknown) &&
        (!fs::is_directory(options.outDir, unknown) || !fs::is_empty(options.outDir, unknown))) {
        throw BadInput("name a folder for --out-dir that is new or empty.");
    }
}

void refuseSingle(const ReportOptions& options)
{
    if (options.client == 0 || options.out.empty()) {
        throw BadInput("name --client and --out, or --out-dir for everyone in a period.");
    }
    if (!options.from.empty() || !options.to.empty()) {
        throw BadInput("--from and --to go with --out-dir.");
    }
    std::error_code unknown;
    if (fs::exists(options.out, unknown)) {
        throw BadInput("a file of this name is there already; it is left alone.");
    }
}

} // namespace

std::string kindInWords(const std::string& kind)
{
    return kinds().at(kind);
}

void refuseMisuse(const ReportOptions& options)
{
    if (!kinds().contains(options.kind)) {
        throw BadInput("--kind is clinician, summary, letter or handout.");
    }
    if (options.language != "en" && options.language != "es") {
        throw BadInput("--language is en or es.");
    }
    const bool isForClient = options.kind == "summary" || options.kind == "handout";
    if (options.language != "en" && !isForClient) {
        throw BadInput("only what a client reads comes in another language.");
    }
    const bool hasPassword = options.passwordFile >= 0;
    if (hasPassword == options.isUnprotected) {
        throw BadInput("name either --password-fd or, where anyone may read the file, "
                       "--unprotected.");
    }
    if (hasPassword && options.passwordFile == options.practice.passphraseFile) {
        throw BadInput("passphrase and password come from two files: give them different "
                       "numbers.");
    }
    if (options.isForPeriod()) {
        refusePeriod(options);
    } else {
        refuseSingle(options);
    }
}

} // namespace attune::command
