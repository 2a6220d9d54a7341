#pragma once

#include "attune/questionnaires/instrument.h"
#include "attune/questionnaires/wording.h"

#include <deque>
#include <stdexcept>
#include <string>
#include <string_view>

namespace attune::questionnaires {

/// A definition or wording breaks a rule. The text names file, JSON pointer and reason.
class DefinitionError : public std::runtime_error
{
public:
    DefinitionError(std::string_view file, std::string_view pointer, std::string_view reason);
};

/// Reads one instrument definition. \throws DefinitionError naming file, JSON pointer and reason.
Instrument parseInstrument(std::string_view json, std::string_view file);

/// Reads a conversation aid: a definition without any scale, none of whose items is scored.
/// \throws DefinitionError
Instrument parseAid(std::string_view json, std::string_view file);

/// Reads one wording file and holds it against its instrument: item count, option ids,
/// attribution. \throws DefinitionError
Wording parseWording(std::string_view json, std::string_view file, const Instrument& instrument);

/// Reads the wording of a licensed instrument that a practice may use: the same rules, and rights
/// that need a licence are no obstacle. \throws DefinitionError
Wording
parseLicensedWording(std::string_view json, std::string_view file, const Instrument& instrument);

/// Instruments with the wordings that may be shown. Pointers stay valid as long as it does.
class Library
{
public:
    /// The definitions that come with the program, embedded in it.
    /// \throws DefinitionError when one is bad (a test opens them all).
    static const Library& builtIn();

    const std::deque<Instrument>& instruments() const { return m_instruments; }

    /// Conversation aids: asked like instruments, but they measure nothing and have no score.
    const std::deque<Instrument>& aids() const { return m_aids; }

    /// The instrument or aid with this id, or null.
    const Instrument* find(std::string_view id) const;
    /// Its wording in this language, or null where none may be shown or is translated.
    const Wording* wording(std::string_view instrumentId, std::string_view language) const;

    void add(Instrument instrument);
    void addAid(Instrument aid);
    void add(Wording wording);

private:
    std::deque<Instrument> m_instruments;
    std::deque<Instrument> m_aids;
    std::deque<Wording> m_wordings;
};

} // namespace attune::questionnaires
