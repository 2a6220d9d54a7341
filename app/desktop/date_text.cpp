#include "date_text.h"

#include "attune/care/marked_text.h"
#include "translation.h"

#include <array>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr std::array months{marked("January"),
                            marked("February"),
                            marked("March"),
                            marked("April"),
                            marked("May"),
                            marked("June"),
                            marked("July"),
                            marked("August"),
                            marked("September"),
                            marked("October"),
                            marked("November"),
                            marked("December")};

} // namespace

std::string dateText(care::Date date)
{
    const auto month = static_cast<unsigned>(date.month());
    return fmt::format(fmt::runtime(tr("{day} {month} {year}")),
                       fmt::arg("day", static_cast<unsigned>(date.day())),
                       fmt::arg("month", tr(months.at(month - 1))),
                       fmt::arg("year", static_cast<int>(date.year())));
}

std::string timeText(care::Instant moment)
{
    const care::LocalTime local = care::localTime(moment);
    return fmt::format(
        "{}, {:02}:{:02} {}", dateText(local.date), local.hour, local.minute, local.zone);
}

} // namespace attune::desktop
