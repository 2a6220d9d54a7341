#pragma once

#include "attune/care/settings.h"
#include "attune/questionnaires/library.h"
#include "attune/records/record.h"

namespace attune::desktop {

/// The built-in instruments and wordings, and with them every licensed wording in the record that
/// this practice may show. One that no longer fits its instrument stays away.
questionnaires::Library libraryOf(records::Record& record);

} // namespace attune::desktop
