#pragma once

#include "attune/care/clock.h"
#include "attune/questionnaires/library.h"
#include "attune/records/record.h"

#include <string>
#include <vector>

namespace attune::desktop {

/// "6 weeks after birth" for a client in a list; "expecting" texts and losses stay unsaid.
std::string stageOf(const records::ClientRow& row, care::Date today);

/// "PHQ-9, GAD-7" from instrument ids.
std::string titlesOf(const std::vector<std::string>& instrumentIds,
                     const questionnaires::Library& library);

/// "just now", "25 minutes ago", "3 hours ago", "yesterday", "9 March 2026"; days in this
/// computer's zone.
std::string howLongAgo(care::Instant moment, care::Instant now);

/// "1 open safety alert", "3 open safety alerts".
std::string openAlertsText(int count);

/// The same with how long the oldest is open; from an earlier day it says that it is overdue.
std::string openAlertsText(const records::CheckInRow& row, care::Instant now);

} // namespace attune::desktop
