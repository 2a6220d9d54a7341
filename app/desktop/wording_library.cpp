#include "wording_library.h"

namespace attune::desktop {

questionnaires::Library libraryOf(records::Record& record)
{
    questionnaires::Library library = questionnaires::Library::builtIn();
    const auto uses = care::settingsFrom(record.setting(care::settingsKey)).uses;
    for (const records::LicensedWording& kept : record.wordings()) {
        const auto* instrument = library.find(kept.instrumentId);
        if (instrument == nullptr ||
            !care::whyWordingIsClosed(uses, care::usesFrom(kept.covers)).empty()) {
            continue;
        }
        try {
            library.add(questionnaires::parseLicensedWording(
                kept.json, "the practice's wording", *instrument));
        } catch (const questionnaires::DefinitionError&) {
            continue; // Settings shows it as one that has to be added anew
        }
    }
    return library;
}

} // namespace attune::desktop
