#include "attune/questionnaires/library.h"
#include "commands.h"

#include <nlohmann/json.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace attune::command {

namespace {

using questionnaires::Instrument;
using questionnaires::Library;

/// The languages whose official wording may be shown.
std::vector<std::string> languagesOf(const Instrument& instrument)
{
    std::vector<std::string> languages;
    for (const char* language : {"en", "es"}) {
        if (Library::builtIn().wording(instrument.id, language) != nullptr) {
            languages.emplace_back(language);
        }
    }
    return languages;
}

std::string rightsWord(const Instrument& instrument)
{
    return instrument.rights.state == questionnaires::RightsState::free ? "free" : "licence-needed";
}

void printJson()
{
    auto list = nlohmann::ordered_json::array();
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        list.push_back({{"id", instrument.id},
                        {"version", instrument.version},
                        {"title", instrument.title},
                        {"items", instrument.items.size()},
                        {"rights", rightsWord(instrument)},
                        {"languages", languagesOf(instrument)}});
    }
    fmt::print("{}\n", list.dump(2));
}

void printTable()
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        const auto languages = languagesOf(instrument);
        fmt::print("{:<10} {:<3} {:<40} {:>3} items  {:<15} {}\n",
                   instrument.id,
                   instrument.version,
                   instrument.title,
                   instrument.items.size(),
                   rightsWord(instrument),
                   languages.empty() ? "no wording: entered from paper"
                                     : fmt::format("{}", fmt::join(languages, ", ")));
    }
}

} // namespace

void registerInstruments(CLI::App& app)
{
    auto* command = app.add_subcommand("instruments", "List the built-in instruments.");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "As JSON");
    command->callback([json] { *json ? printJson() : printTable(); });
}

} // namespace attune::command
