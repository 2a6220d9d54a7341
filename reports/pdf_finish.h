#pragma once

#include "pdf_writer.h"
#include "structure.h"

#include <string>
#include <string_view>

namespace attune::reports {

/// What a document says of itself to its reader.
struct DocumentWords
{
    std::string title;    ///< names no one
    std::string language; ///< BCP 47
};

/// Mends what the writing library cannot do: a character map that strict readers accept, language,
/// a title that names no one, a list of contents, links, what each part is,
/// compressed objects. `pages`: as written.
/// \throws ReportError
std::string finishPdf(const RawPdf& raw,
                      const std::vector<Page>& pages,
                      const Structure& structure,
                      const DocumentWords& words);

} // namespace attune::reports
