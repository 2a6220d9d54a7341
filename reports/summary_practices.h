#pragma once

#include "attune/care/visit.h"
#include "client_words.h"
#include "story.h"

namespace attune::reports {

/// The practices a client would like to talk about and those of her week, with safe sleep beside
/// nearness at night; nothing where she named none. Not for the bereaved.
void tellPractices(Story& story,
                   const ClientWords& words,
                   const care::Visit& visit,
                   const ReadingTypes& types);

} // namespace attune::reports
