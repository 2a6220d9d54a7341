#pragma once

#include "attune/care/disclosure.h"
#include "attune/records/follow_through.h"
#include "attune/records/record.h"

#include <string>
#include <variant>
#include <vector>

namespace attune::desktop {

/// One thing that happened with a client, as her page lists it.
struct TimelineRow
{
    /// What pressing it opens; nothing where it only tells.
    using Opens = std::variant<std::monostate, records::CheckInRow, care::FollowUpId>;

    care::Instant at{};
    std::string title; ///< "Note by Ruth Adler"
    std::string detail;
    Opens opens;
};

/// What a client's page knows of her.
struct TimelineSources
{
    std::vector<records::CheckInRow> checkIns;
    std::vector<care::ClientNote> notes;
    std::vector<care::FollowUp> followUps;
    std::vector<care::SafetyPlan> plans;
    std::vector<care::Disclosure> documents; ///< what left the record
};

/// All of it in one line of time, newest first; of one moment in the order check-ins, referrals,
/// notes, plans, documents. `isForClinician`: the words for who may see results.
std::vector<TimelineRow> timelineOf(const TimelineSources& sources, bool isForClinician);

} // namespace attune::desktop
