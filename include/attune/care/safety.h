#pragma once

#include "attune/care/visit.h"
#include "attune/questionnaires/instrument.h"

#include <string>
#include <vector>

namespace attune::care {

/// What the alert asks the clinician to do. It asks, it never concludes.
struct AlertText
{
    std::string headline; ///< "PHQ-9 item 9 (thoughts of death or self-harm): answered above zero"
    std::string ask;      ///< the next step, in plain words
};

AlertText alertText(const questionnaires::Instrument& instrument,
                    const questionnaires::SafetyFinding& finding);

/// Why a visit cannot be signed yet, as sentences; empty when it can.
std::vector<std::string> obstaclesToSigning(const Visit& visit);

/// A crisis or support line. Data with a review date, editable by the practice.
struct SupportLine
{
    std::string name;
    std::string contact; ///< "988" or "1-800-944-4773"
    std::string note;    ///< "call or text, 24 hours"; grade 6
    bool isCrisis = false;
};

/// The lines for a region with the date they were last checked.
struct SupportLines
{
    std::string region;
    Date reviewed;
    std::vector<SupportLine> lines;

    /// True where the review is more than a year old: then say so wherever they stand.
    bool isStale(Date today) const;
};

/// The lines that come with the program. "US" is always there.
const SupportLines& builtInSupportLines();

} // namespace attune::care
