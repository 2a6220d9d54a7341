#include "follow_up_words.h"

#include "attune/care/marked_text.h"
#include "date_text.h"
#include "translation.h"

#include <fmt/format.h>

namespace attune::desktop {

namespace {

std::string withDate(const char* sentence, care::Date date)
{
    return fmt::format(fmt::runtime(tr(sentence)), dateText(date));
}

} // namespace

std::string dueText(care::Date due, care::Date today)
{
    const auto days = (std::chrono::sys_days(due) - std::chrono::sys_days(today)).count();
    if (days == 0) {
        return tr("due today");
    }
    if (days == 1) {
        return tr("due tomorrow");
    }
    return days > 0 ? withDate(marked("due on {}"), due) : withDate(marked("due since {}"), due);
}

std::string serviceText(const std::string& id)
{
    const care::Service* service = care::serviceOf(id);
    return tr(service == nullptr ? id : service->label);
}

std::string titleOf(const care::FollowUp& followUp)
{
    const std::string what = serviceText(followUp.service);
    return followUp.destinationName.empty() ? what
                                            : fmt::format("{}: {}", what, followUp.destinationName);
}

std::string detailOf(const care::FollowUp& followUp, care::Date today)
{
    std::string detail = tr(care::textOf(followUp.status()).label);
    if (followUp.isOpen()) {
        detail += "  ·  " + dueText(followUp.due, today);
    } else {
        detail += "  ·  " + dateText(followUp.steps.back().on);
    }
    return detail + "  ·  " + followUp.ownerName;
}

std::string standingText(const care::WindowStanding& standing, care::Date today)
{
    const auto state = [&]() -> std::string {
        switch (standing.state) {
        case care::WindowState::upcoming:
            return withDate(marked("from {}"), standing.opens);
        case care::WindowState::due:
            return dueText(standing.target, today) + ", " +
                   withDate(marked("at the latest {}"), standing.closes);
        case care::WindowState::overdue:
            return withDate(marked("overdue since {}"), standing.target) + ", " +
                   withDate(marked("at the latest {}"), standing.closes);
        case care::WindowState::done:
            return tr("done");
        case care::WindowState::missed:
            return withDate(marked("missed, was open until {}"), standing.closes);
        case care::WindowState::declined:
            return tr("declined");
        case care::WindowState::deferred:
            return tr("put off");
        }
        return {};
    }();
    const std::string text = fmt::format("{}: {}", tr(standing.window.title), state);
    return standing.reason.empty() ? text : fmt::format("{} ({})", text, standing.reason);
}

} // namespace attune::desktop
