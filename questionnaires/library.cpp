#include "attune/questionnaires/library.h"

#include "embedded/aid_files.h"
#include "embedded/aid_wording_files.h"
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

void expectItsName(const Library& library, const Instrument& instrument, std::string_view file)
{
    if (file != instrument.id + ".json") {
        throw DefinitionError(file, "/id", "a definition's file is named for its id");
    }
    if (library.find(instrument.id) != nullptr) {
        throw DefinitionError(file, "/id", "another definition has this id");
    }
}

void addInstrument(Library& library, const embedded::File& file)
{
    Instrument instrument = parseInstrument(file.content, file.name);
    expectItsName(library, instrument, file.name);
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
    for (const embedded::File& file : embedded::aid_files()) {
        Instrument aid = parseAid(file.content, file.name);
        expectItsName(library, aid, file.name);
        library.addAid(std::move(aid));
    }
    for (const embedded::File& file : embedded::aid_wording_files()) {
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
    for (const auto* list : {&m_instruments, &m_aids}) {
        const auto found = std::ranges::find(*list, id, &Instrument::id);
        if (found != list->end()) {
            return &*found;
        }
    }
    return nullptr;
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

void Library::addAid(Instrument aid)
{
    m_aids.push_back(std::move(aid));
}

void Library::add(Wording wording)
{
    m_wordings.push_back(std::move(wording));
}

} // namespace attune::questionnaires
