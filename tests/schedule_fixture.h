#pragma once

#include "attune/care/schedule.h"

#include <algorithm>
#include <ostream>
#include <stdexcept>

namespace attune::care {

inline std::ostream& operator<<(std::ostream& stream, WindowState state)
{
    constexpr const char* names[] = {
        "upcoming", "due", "overdue", "done", "missed", "declined", "deferred"};
    return stream << names[static_cast<std::size_t>(state)];
}

} // namespace attune::care

namespace attune::tests {

inline care::Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

inline care::Date after(care::Date from, int days)
{
    return std::chrono::sys_days(from) + std::chrono::days(days);
}

inline care::Infant infant(std::int64_t id, std::optional<care::Date> birth, bool deceased = false)
{
    care::Infant infant;
    infant.id = {id};
    infant.birthDate = birth;
    infant.deceased = deceased;
    return infant;
}

inline care::Client clientWith(std::vector<care::Infant> infants,
                               std::optional<care::Date> dueDate = {})
{
    care::Client client;
    client.id = {1};
    client.infants = std::move(infants);
    client.dueDate = dueDate;
    return client;
}

inline care::Screening screening(std::int64_t id,
                                 care::Date on,
                                 care::CheckInState state = care::CheckInState::handedBack,
                                 const char* reason = "")
{
    return {.checkIn = {id}, .on = on, .state = state, .isScreening = true, .reason = reason};
}

/// One window each, so that a test sees its days.
inline care::ScheduleWindow window(const char* id, int opens, int target, int closes)
{
    return {.id = id,
            .title = id,
            .inPregnancy = target < 0,
            .opens = opens,
            .target = target,
            .closes = closes,
            .battery = "6-weeks"};
}

inline care::Schedule scheduleWith(std::vector<care::ScheduleWindow> windows)
{
    return {.id = "", .title = "Test", .source = "", .windows = std::move(windows)};
}

inline const care::WindowStanding& standingOf(const std::vector<care::WindowStanding>& all,
                                              const std::string& id,
                                              care::InfantId infant)
{
    const auto found = std::ranges::find_if(all, [&](const care::WindowStanding& each) {
        return each.window.id == id && each.infant == infant;
    });
    if (found == all.end()) {
        throw std::runtime_error("no window " + id);
    }
    return *found;
}

} // namespace attune::tests
