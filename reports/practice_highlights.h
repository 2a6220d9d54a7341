#pragma once

#include "attune/care/measures.h"
#include "story.h"

namespace attune::reports {

/// What matters first, in less than a page: who was screened, how many screened positive, what was
/// acted upon, which referrals were completed.
void tellHighlights(Story& story, const care::Measures& measures);

} // namespace attune::reports
