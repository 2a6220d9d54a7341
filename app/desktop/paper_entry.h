#pragma once

#include "attune/questionnaires/instrument.h"
#include "attune/questionnaires/response.h"

#include <optional>
#include <string>
#include <string_view>

namespace attune::desktop {

/// How the digits typed from a paper sheet are meant.
enum class PaperCoding {
    position, ///< 1-based place of the ticked box, as printed
    points    ///< what the sheet's key gives the box
};

/// One cell of the page, read.
struct PaperCell
{
    std::optional<questionnaires::Answer> answer; ///< empty: what stands there is no answer
    std::string echo; ///< "answer 2 of 4, 1 point", "declined", "" for a blank, or what to mend
};

/// Reads a cell: blank is unanswered, "-" or "d" declined, a whole number by `coding`.
PaperCell
readPaperCell(const questionnaires::Item& item, std::string_view text, PaperCoding coding);

/// What the page shows for a stored answer.
std::string paperText(const questionnaires::Item& item,
                      const questionnaires::Answer& answer,
                      PaperCoding coding);

/// "8 of 10 entered" or "8 of 10 entered, 1 declined", or that the sheet contradicts itself.
/// Unscored items, and those that earlier answers rule out, are not counted.
std::string runningCheck(const questionnaires::Instrument& instrument,
                         const questionnaires::Response& response);

} // namespace attune::desktop
