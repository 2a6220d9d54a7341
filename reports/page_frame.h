#pragma once

#include "attune/care/visit.h"
#include "attune/reports/report.h"
#include "client_words.h"
#include "paginator.h"
#include "pdf_writer.h"
#include "typography.h"

#include <string>
#include <vector>

namespace attune::reports {

/// What stands above and below the content of every page.
struct Margins
{
    std::string title; ///< of the document, for readers; never says whom it is about
    std::string practice;
    std::string subject;   ///< whom it is about, two identifiers; empty: nobody
    std::string author;    ///< with credentials; may be empty
    std::string printedAt; ///< with the zone
    std::string mark;      ///< "Draft: not signed", "Fictional"; may be empty
    std::string record;    ///< the record's generation and audit head; may be empty

    std::string language = "en"; ///< BCP 47, of the whole document
    std::string confidential = "Confidential";
    std::string purpose = "Questionnaires screen. They never diagnose.";
    std::string pageNumber = "Page {} of {}";
};

/// Height that is left for content on a sheet.
double contentHeightPt(Sheet sheet);
double contentWidthPt(Sheet sheet);

/// Sets divided content with its margins, a page each.
std::vector<Page> framed(const std::vector<std::vector<Placed>>& pages,
                         Sheet sheet,
                         const Margins& margins,
                         const FontMetrics& metrics);

/// The margins of a document about nobody in particular.
Margins marginsOfPractice(const ReportFrame& frame, std::string title);

/// The margins of a document about a client; `title` never says whom it is about.
Margins marginsAbout(const care::Client& client, const ReportFrame& frame, std::string title);

/// The same for a document that a client reads, in her language; with initials where `frame` says
/// so. The title is `titleKey` in these words.
Margins clientMargins(const care::Client& client,
                      const ReportFrame& frame,
                      const ClientWords& words,
                      std::string_view titleKey);

/// The words of `frame` and `visit` for the margins of every page of the clinician report.
Margins marginsOf(const care::Visit& visit, const ReportFrame& frame);

} // namespace attune::reports
