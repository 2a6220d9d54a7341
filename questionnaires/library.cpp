#include "attune/questionnaires/library.h"

#include "embedded/aid_files.h"
#include "embedded/aid_wording_files.h"
#include "embedded/instrument_files.h"
#include "embedded/wording_files.h"
#include "library_files.h"

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

void addInstrument(Library& library, const DefinitionFile& file)
{
    Instrument instrument = parseInstrument(file.content, file.name);
    expectItsName(library, instrument, file.name);
    library.add(std::move(instrument));
}

void addWording(Library& library, const DefinitionFile& file)
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

std::vector<DefinitionFile> filesOf(const std::vector<embedded::File>& embedded)
{
    std::vector<DefinitionFile> files;
    for (const embedded::File& file : embedded) {
        files.push_back({file.name, file.content});
    }
    return files;
}

} // namespace

Library libraryOf(const DefinitionFiles& files)
{
    Library library;
    for (const DefinitionFile& file : files.instruments) {
        addInstrument(library, file);
    }
    for (const DefinitionFile& file : files.wordings) {
        addWording(library, file);
    }
    for (const DefinitionFile& file : files.aids) {
        Instrument aid = parseAid(file.content, file.name);
        expectItsName(library, aid, file.name);
        library.addAid(std::move(aid));
    }
    for (const DefinitionFile& file : files.aidWordings) {
        addWording(library, file);
    }
    return library;
}

const Library& Library::builtIn()
{
    static const Library library = libraryOf({filesOf(embedded::instrument_files()),
                                              filesOf(embedded::wording_files()),
                                              filesOf(embedded::aid_files()),
                                              filesOf(embedded::aid_wording_files())});
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
