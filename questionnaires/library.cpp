#include "attune/questionnaires/library.h"

#include "embedded/instrument_files.h"
#include "embedded/wording_files.h"

#include <algorithm>

namespace attune::questionnaires {

namespace {

/// "phq-9" from "phq-9.en.json".
std::string_view instrumentIdOf(std::string_view wordingFile)
{
    return wordingFile.substr(0, wordingFile.find('.'));
}

void addInstrument(Library& library, const embedded::File& file)
{
    Instrument instrument = parseInstrument(file.content, file.name);
    if (file.name != instrument.id + ".json") {
        throw DefinitionError(file.name, "/id", "a definition's file is named for its id");
    }
    if (library.find(instrument.id) != nullptr) {
        throw DefinitionError(file.name, "/id", "another definition has this id");
    }
    library.add(std::move(instrument));
}

void addWording(Library& library, const embedded::File& file)
{
    const Instrument* instrument = library.find(instrumentIdOf(file.name));
    if (instrument == nullptr) {
        throw DefinitionError(file.name, "", "no instrument has this file's name");
    }
    Wording wording = parseWording(file.content, file.name, *instrument);
    if (file.name != instrument->id + "." + wording.language + ".json") {
        throw DefinitionError(
            file.name, "/language", "a wording's file is named for its instrument and language");
    }
    library.add(std::move(wording));
}

Library load()
{
    Library library;
    for (const embedded::File& file : embedded::instrument_files()) {
        addInstrument(library, file);
    }
    for (const embedded::File& file : embedded::wording_files()) {
        addWording(library, file);
    }
    return library;
}

} // namespace

const Library& Library::builtIn()
{
    static const Library library = load();
    return library;
}

const Instrument* Library::find(std::string_view id) const
{
    const auto found = std::ranges::find(m_instruments, id, &Instrument::id);
    return found == m_instruments.end() ? nullptr : &*found;
}

const Wording* Library::wording(std::string_view instrumentId, std::string_view language) const
{
    const auto found = std::ranges::find_if(m_wordings, [&](const Wording& wording) {
        return wording.instrumentId == instrumentId && wording.language == language;
    });
    return found == m_wordings.end() ? nullptr : &*found;
}

void Library::add(Instrument instrument)
{
    m_instruments.push_back(std::move(instrument));
}

void Library::add(Wording wording)
{
    m_wordings.push_back(std::move(wording));
}

} // namespace attune::questionnaires
