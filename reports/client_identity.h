#pragma once

#include "attune/care/people.h"
#include "story.h"

#include <vector>

namespace attune::reports {

/// Who a document is about: name, what she is called, chart number, birthday, relation.
std::vector<KeyValue> identityOf(const care::Client& client);

} // namespace attune::reports
