#include "attune/exchange/measures_table.h"
#include "attune/exchange/save_file.h"
#include "attune/records/errors.h"
#include "attune/records/follow_through.h"
#include "attune/records/practice_folder.h"
#include "attune/reports/practice_summary.h"
#include "attune/reports/report_frame.h"
#include "commands.h"
#include "passphrase.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace attune::command {

namespace {

struct MeasuresOptions
{
    PracticeOptions practice;
    std::string from;
    std::string to;
    std::string out;
    bool isUnsuppressed = false;

    bool isPdf() const { return out.ends_with(".pdf"); }
};

care::Date dayOf(const std::string& text)
{
    const auto day = care::parseDate(text);
    if (!day) {
        throw BadInput("a day is written like 2026-03-09.");
    }
    return *day;
}

void refuseMisuse(const MeasuresOptions& options)
{
    if (!options.isPdf() && !options.out.ends_with(".csv")) {
        throw BadInput("the name of the file has to end in .csv or .pdf.");
    }
    if (options.isPdf() && options.isUnsuppressed) {
        throw BadInput("a PDF is for others and never holds small numbers: leave out "
                       "--unsuppressed, or name a file that ends in .csv.");
    }
    std::error_code unknown;
    if (std::filesystem::exists(options.out, unknown)) {
        throw BadInput("a file of this name is there already; it is left alone.");
    }
}

std::string summaryOf(records::Record& record, const care::Measures& suppressed)
{
    const records::Anchor anchor = record.anchor();
    return reports::practiceSummary(
               suppressed,
               reports::reportFrame(
                   record.practice(), care::systemClock()(), anchor.generation, anchor.auditHead))
        .bytes;
}

void runMeasures(const MeasuresOptions& options)
{
    refuseMisuse(options);
    const care::Period period{dayOf(options.from), dayOf(options.to)};
    const auto record = openWithPassphrase(options.practice);
    try {
        const care::Measures all = record->followThrough().measures(period);
        const care::Measures told = options.isUnsuppressed ? all : care::suppressed(all);
        exchange::saveFile(options.out,
                           options.isPdf() ? summaryOf(*record, told)
                                           : exchange::measuresTable(told));
    } catch (const records::Refused& problem) {
        throw BadInput(problem.what());
    } catch (const reports::ReportError& problem) {
        throw BadInput(problem.what());
    }
    fmt::print("{}\n",
               options.isUnsuppressed
                   ? "Saved with every number. Somebody may be guessed from small ones: keep it "
                     "within the practice."
                   : "Saved. Small numbers are hidden.");
}

} // namespace

void registerMeasures(CLI::App& app)
{
    const auto options = std::make_shared<MeasuresOptions>();
    CLI::App* command =
        app.add_subcommand("measures", "Saves what the practice did and found in a period.");
    addPractice(*command, options->practice);
    command->add_option("--from", options->from, "The first day, like 2026-01-01")->required();
    command->add_option("--to", options->to, "The last day, today at the latest")->required();
    command->add_option("--out", options->out, "The file to write; it ends in .csv or .pdf")
        ->required();
    command->add_flag("--unsuppressed",
                      options->isUnsuppressed,
                      "CSV only: with small numbers too, for the practice alone");
    command->callback([options] { runMeasures(*options); });
}

} // namespace attune::command
