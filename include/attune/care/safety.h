#pragma once

#include "attune/care/visit.h"
#include "attune/questionnaires/instrument.h"

#include <optional>
#include <string>
#include <string_view>
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

/// How long an open alert has waited, on the computer's own calendar.
enum class AlertAge {
    fresh,  ///< raised less than an hour ago; also where the clock has gone back
    today,  ///< an hour or more ago, today
    overdue ///< an hour or more ago, on an earlier day
};

/// Of an alert that is open since then.
AlertAge ageOf(Instant raisedAt, Instant now);
/// Empty where somebody has acted on it: it waits no longer.
std::optional<AlertAge> ageOf(const Alert& alert, Instant now);

/// A crisis or support line. Data with a review date, editable by the practice.
struct SupportLine
{
    std::string name;
    std::string contact; ///< "988" or "1-800-944-4773"
    std::string note;    ///< "call or text, 24 hours"; grade 6; may be empty
    bool isCrisis = false;

    bool operator==(const SupportLine&) const = default;
};

/// The lines for a region with the date they were last checked.
struct SupportLines
{
    std::string region;
    Date reviewed;
    std::vector<SupportLine> lines;

    /// True where the review is more than a year old: then say so wherever they stand.
    bool isStale(Date today) const;

    bool operator==(const SupportLines&) const = default;
};

/// The lines that come with the program. "US" is always there.
const SupportLines& builtInSupportLines();

/// What is wrong with lines as entered, one sentence a field, empty where they can be used: there
/// are 1 to 20 with a crisis line among them, and they were reviewed on a day that has been.
/// Fields: "region", "reviewed", "lines", "line0.name", "line0.contact", "line0.note".
std::vector<FieldProblem> problemsOf(const SupportLines& lines, Date today);

/// Reads what `supportLinesText` wrote; empty where it is unreadable or could not be used, so that
/// nobody is left without a line to call. The date of its review may lie ahead: clocks go back.
std::optional<SupportLines> supportLinesFrom(std::string_view text);
/// As JSON, the form of the built-in ones.
std::string supportLinesText(const SupportLines& lines);

} // namespace attune::care
