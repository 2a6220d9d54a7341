#pragma once

#include "attune/care/disclosure.h"
#include "story.h"

#include <vector>

namespace attune::reports {

/// Who a document is about: name, what she is called, chart number, birthday, relation.
std::vector<KeyValue> identityOf(const care::Client& client);

/// One disclosure: when, what, for whom, why, by whom.
void tellDisclosure(Story& story, const care::Disclosure& disclosure);

} // namespace attune::reports
