#include "today.h"

#include "attune/care/safety.h"
#include "date_text.h"
#include "translation.h"

#include <fmt/format.h>

namespace attune::desktop {

std::string stageOf(const records::ClientRow& row, care::Date today)
{
    if (row.bereaved || !row.latestBirth) {
        return {};
    }
    care::Infant infant;
    infant.birthDate = row.latestBirth;
    const auto weeks = care::weeksSinceBirth(infant, today);
    if (!weeks) {
        return {};
    }
    if (*weeks == 0) {
        return tr("less than a week after birth");
    }
    return *weeks == 1 ? tr("1 week after birth")
                       : fmt::format(fmt::runtime(tr("{} weeks after birth")), *weeks);
}

std::string titlesOf(const std::vector<std::string>& instrumentIds,
                     const questionnaires::Library& library)
{
    std::string titles;
    for (const std::string& id : instrumentIds) {
        const questionnaires::Instrument* instrument = library.find(id);
        titles += titles.empty() ? "" : ", ";
        titles += instrument == nullptr ? id : instrument->shortTitle;
    }
    return titles;
}

std::string howLongAgo(care::Instant moment, care::Instant now)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - moment).count();
    const care::Date then = care::localTime(moment).date;
    const care::Date today = care::localTime(now).date;
    if (then > today) {
        return dateText(then); // the clock was set back since
    }
    if (minutes < 1) {
        return tr("just now");
    }
    if (minutes < 60) {
        return minutes == 1 ? tr("1 minute ago")
                            : fmt::format(fmt::runtime(tr("{} minutes ago")), minutes);
    }
    if (then == today) {
        return minutes < 120 ? tr("1 hour ago")
                             : fmt::format(fmt::runtime(tr("{} hours ago")), minutes / 60);
    }
    if (std::chrono::sys_days(today) - std::chrono::sys_days(then) == std::chrono::days(1)) {
        return tr("yesterday");
    }
    return dateText(then);
}

std::string openAlertsText(int count)
{
    return count == 1 ? tr("1 open safety alert")
                      : fmt::format(fmt::runtime(tr("{} open safety alerts")), count);
}

std::string openAlertsText(const records::CheckInRow& row, care::Instant now)
{
    const care::Instant since = row.alertSince.value_or(row.at);
    std::string text = openAlertsText(row.openAlerts) + "  ·  " + howLongAgo(since, now);
    if (care::ageOf(since, now) == care::AlertAge::overdue) {
        text += "  ·  " + tr("overdue: it should have been spoken about the same day");
    }
    return text;
}

} // namespace attune::desktop
