#pragma once

#include "attune/reports/client_summary.h"
#include "client_words.h"
#include "levels.h"
#include "story.h"

namespace attune::reports {

/// What a client told, one card an area, to be set in pairs in half the width of `page`: mood and
/// bond first, whichever was asked, then the rest.
std::vector<Story> summaryCards(const care::Visit& visit,
                                const std::vector<Area>& areas,
                                const ClientWords& words,
                                const ClientPageOptions& options,
                                const ReadingTypes& types,
                                const Story& page);

} // namespace attune::reports
