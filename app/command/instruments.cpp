#include "attune/exchange/instrument_page.h"
#include "attune/questionnaires/library.h"
#include "commands.h"

#include <nlohmann/json.hpp>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
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
        fmt::print("{:<10} {:<3} {:<58} {:>3} items  {:<15} {}\n",
                   instrument.id,
                   instrument.version,
                   instrument.title,
                   instrument.items.size(),
                   rightsWord(instrument),
                   languages.empty() ? "no wording: entered from paper"
                                     : fmt::format("{}", fmt::join(languages, ", ")));
    }
}

/// Writes the page on each instrument into a folder that is there, and names each file.
void writePages(const std::filesystem::path& folder)
{
    if (!std::filesystem::is_directory(folder)) {
        throw BadInput(folder.string() + " is not a folder.");
    }
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        const std::filesystem::path path = folder / (instrument.id + ".md");
        std::ofstream file(path, std::ios::binary);
        file << exchange::instrumentPage(instrument, Library::builtIn());
        file.close();
        if (!file) {
            throw std::runtime_error(path.string() + " could not be written.");
        }
        fmt::print("{}\n", path.string());
    }
}

} // namespace

void registerInstruments(CLI::App& app)
{
    auto* command = app.add_subcommand("instruments", "List the built-in instruments.");
    auto json = std::make_shared<bool>(false);
    auto pages = std::make_shared<std::string>();
    auto* jsonOption = command->add_flag("--json", *json, "As JSON");
    command->add_option("--pages", *pages, "Write the page on each instrument into this folder")
        ->type_name("DIR")
        ->excludes(jsonOption);
    command->callback([json, pages] {
        if (!pages->empty()) {
            writePages(*pages);
        } else {
            *json ? printJson() : printTable();
        }
    });
}

} // namespace attune::command
