#pragma once

#include "pdf_writer.h"

#include <string>
#include <vector>

namespace attune::tests {

/// What is wrong with where the shapes of a page stand, one sentence each; empty: nothing. Checked
/// are the margins of the sheet, letters over letters, and letters over the rules of the margins.
std::vector<std::string> faultsOf(const reports::Page& page, reports::Sheet sheet);

} // namespace attune::tests
