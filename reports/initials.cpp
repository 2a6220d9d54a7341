#include "initials.h"

#include <string>

namespace attune::reports {

namespace {

/// The reasons of a suggestion name the infant they are about.
void replaceName(care::Suggestion& suggestion, const std::string& name, const std::string& by)
{
    for (care::SuggestionReason& reason : suggestion.reasons) {
        for (std::size_t at = 0; (at = reason.text.find(name, at)) != std::string::npos;) {
            reason.text.replace(at, name.size(), by);
            at += by.size();
        }
    }
}

} // namespace

care::Visit withInitials(care::Visit visit)
{
    for (const care::Infant& infant : visit.client.infants) {
        if (infant.name.empty()) {
            continue;
        }
        const std::string by = care::initials(infant.name);
        for (care::Suggestion& suggestion : visit.suggestions) {
            replaceName(suggestion, infant.name, by);
        }
        for (care::SuggestionDecision& decision : visit.decisions) {
            replaceName(decision.suggestion, infant.name, by);
        }
    }
    care::Client& client = visit.client;
    client.name = care::initials(client.name);
    client.preferredName.clear();
    client.birthDate.reset();
    for (care::Infant& infant : client.infants) {
        infant.name = care::initials(infant.name);
    }
    return visit;
}

} // namespace attune::reports
