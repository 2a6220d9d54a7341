#pragma once

#include "pdf_writer.h"

#include <string>
#include <string_view>

namespace attune::reports {

/// Mends what the writing library cannot do: a character map that strict readers accept, language,
/// a title that names no one, compressed objects. \throws ReportError
std::string finishPdf(const RawPdf& raw, std::string_view title);

} // namespace attune::reports
