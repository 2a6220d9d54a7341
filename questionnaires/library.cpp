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

Library load()
{
    Library library;
    for (const embedded::File& file : embedded::instrument_files()) {
        library.add(parseInstrument(file.content, file.name));
    }
    for (const embedded::File& file : embedded::wording_files()) {
        const Instrument* instrument = library.find(instrumentIdOf(file.name));
        if (instrument == nullptr) {
            throw DefinitionError(file.name, {}, "no instrument has this file's name");
        }
        library.add(parseWording(file.content, file.name, *instrument));
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
