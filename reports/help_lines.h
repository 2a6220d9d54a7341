#pragma once

#include "client_words.h"
#include "story.h"

namespace attune::reports {

/// "911 or 988": the lines for a crisis within a sentence; empty where there are none.
std::string crisisNumbers(const ClientWords& words, const care::SupportLines& lines);

/// Whom a client can call, as a table, and when that was last checked; where there is none she is
/// told to ask.
void tellHelpLines(Story& story,
                   const ClientWords& words,
                   const care::SupportLines& lines,
                   care::Date today,
                   const ReadingTypes& types);

} // namespace attune::reports
