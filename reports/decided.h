#pragma once

#include "attune/care/client_record.h"
#include "story.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::reports {

/// How suggestions are set.
struct DecidedTypes
{
    Type head;
    Type text;
    Type reason;
};

namespace decided_types {

/// Across the page, also for the client herself.
inline constexpr DecidedTypes wide{type::strong, type::body, type::quiet};
/// In one of two columns.
inline constexpr DecidedTypes narrow{type::compactStrong, type::compact, type::compactQuiet};

} // namespace decided_types

/// What was considered after a check-in and what was decided: signs of an emergency that were seen,
/// suggestions with their reasons and decisions, and whether the client was told what came out.
/// `redFlags` in words; empty: nothing was noted. Nothing at all to tell: tells nothing.
void tellDecided(Story& story,
                 const std::optional<std::vector<std::string>>& redFlags,
                 const std::vector<care::Suggestion>& suggestions,
                 const std::vector<care::SuggestionDecision>& decisions,
                 bool feedbackGiven,
                 const DecidedTypes& types);

/// Follow-ups, notes and safety plans of a client's whole record; nothing where there are none.
void tellCare(Story& story, const care::ClientRecord& record);

} // namespace attune::reports
