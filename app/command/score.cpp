#include "attune/exchange/score_table.h"
#include "attune/questionnaires/library.h"
#include "commands.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <memory>

namespace attune::command {

namespace {

struct ScoreOptions
{
    std::string instrumentId;
    std::string file = "-";
    std::string coding = "points";
};

std::string knownIds()
{
    std::string ids;
    for (const auto& instrument : questionnaires::Library::builtIn().instruments()) {
        ids += (ids.empty() ? "" : ", ") + instrument.id;
    }
    return ids;
}

void runScore(const ScoreOptions& options)
{
    const auto* instrument = questionnaires::Library::builtIn().find(options.instrumentId);
    if (instrument == nullptr) {
        throw BadInput(fmt::format(
            "there is no instrument \"{}\"; known are {}.", options.instrumentId, knownIds()));
    }
    std::ifstream file;
    if (options.file != "-") {
        file.open(options.file, std::ios::binary);
        if (!file) {
            throw BadInput(fmt::format("the file {} cannot be read.", options.file));
        }
    }
    std::istream& in = options.file == "-" ? std::cin : file;
    const auto coding =
        options.coding == "position" ? exchange::Coding::position : exchange::Coding::points;
    const int bad = exchange::scoreTable(*instrument, in, coding, std::cout, std::cerr);
    std::cout.flush();
    if (!std::cout) {
        throw std::runtime_error("the scores could not be written; is the disk full?");
    }
    if (bad > 0) {
        throw BadInput(bad == 1 ? "1 place was refused; see above."
                                : fmt::format("{} rows were refused; see above.", bad));
    }
}

} // namespace

void registerScore(CLI::App& app)
{
    auto* command = app.add_subcommand(
        "score", "Score a table of answers (CSV: id, then the item numbers) to CSV.");
    auto options = std::make_shared<ScoreOptions>();
    command->add_option("instrument", options->instrumentId, "For example phq-9")->required();
    command->add_option("file", options->file, "A CSV file; - or nothing reads standard input");
    command
        ->add_option("--coding",
                     options->coding,
                     "points: after keying (the default); position: 1-based, as printed")
        ->check(CLI::IsMember({"points", "position"}));
    command->callback([options] { runScore(*options); });
}

} // namespace attune::command
