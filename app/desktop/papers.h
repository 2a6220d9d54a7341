#pragma once

#include "attune/records/record.h"
#include "attune/reports/report.h"

#include <functional>
#include <string>
#include <vector>

namespace attune::desktop {

/// Something that can be printed or saved.
struct Paper
{
    std::string title;    ///< in the language of the windows
    std::string kind;     ///< as the accounting of disclosures names it: "clinician report"
    std::string fileKind; ///< of the neutral file name: "report"
    /// \throws reports::ReportError
    std::function<reports::Pdf(records::Record&, const reports::ReportFrame&)> make;
};

/// Papers about one thing, and the way back from them.
struct PaperSet
{
    std::vector<Paper> papers; ///< at least one; the first is shown
    care::ClientId client;     ///< 0: about no client, nothing is disclosed
    care::CheckInId checkIn;   ///< 0: about no check-in
    std::string backLabel;
    std::function<void()> back;
    /// Called after a paper was saved or printed; may be empty.
    std::function<void()> left;
};

} // namespace attune::desktop
