#pragma once

#include "attune/care/follow_up.h"
#include "attune/care/schedule.h"

#include <string>

namespace attune::desktop {

/// "due today", "due tomorrow", "due on 9 March 2026", "due since 9 March 2026".
std::string dueText(care::Date due, care::Date today);

/// "Psychiatry or another prescriber"; the id itself where this version does not know it.
std::string serviceText(const std::string& id);

/// A follow-up's first line in a list: what it is about, and where it goes.
std::string titleOf(const care::FollowUp& followUp);

/// Its second line: where it stands, when it is due while it is open, and who looks after it.
std::string detailOf(const care::FollowUp& followUp, care::Date today);

/// "6 weeks: overdue since 9 March 2026, closes on 20 April 2026"; with what was said about it.
std::string standingText(const care::WindowStanding& standing, care::Date today);

} // namespace attune::desktop
