#pragma once

namespace attune::records {

/// SQL by which schema 5 becomes 6: what results lead to.
extern const char* const followThroughSchema;

} // namespace attune::records
