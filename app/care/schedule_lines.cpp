#include "schedule_lines.h"

#include <algorithm>

namespace attune::care {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days withinOneBirth(14);
constexpr std::chrono::years countedFor(2);
// A living baby born later than this belongs to the pregnancy; one born earlier is an older child
// or one who was taken in. Of a loss any day from the first weeks on does.
constexpr days earliestLivingBirth(-140);
constexpr days earliestLoss(-252);

bool isOver(sys_days from, Date today)
{
    // Of 29 February, 1 March two years on.
    return sys_days(Date(from) + countedFor) < sys_days(today);
}

bool isBornBy(const Infant& infant, Date today)
{
    return infant.birthDate && infant.birthDate->ok() && *infant.birthDate <= today;
}

std::vector<Line> birthsOf(const Client& client, Date today)
{
    std::vector<const Infant*> born;
    for (const Infant& infant : client.infants) {
        if (isBornBy(infant, today)) {
            born.push_back(&infant);
        }
    }
    std::ranges::stable_sort(born, {}, [](const Infant* infant) { return *infant->birthDate; });
    std::vector<Line> births;
    for (const Infant* infant : born) {
        const sys_days day = *infant->birthDate;
        if (births.empty() || day - births.back().from > withinOneBirth) {
            births.push_back({.from = day});
        }
        births.back().infants.push_back(infant->id);
    }
    std::erase_if(births, [today](const Line& birth) { return isOver(birth.from, today); });
    return births;
}

std::optional<Line> pregnancyOf(const Client& client, Date today)
{
    if (!client.dueDate || !client.dueDate->ok() || isOver(*client.dueDate, today)) {
        return {};
    }
    Line line{.from = *client.dueDate, .inPregnancy = true};
    for (const Infant& infant : client.infants) {
        const days earliest = infant.deceased ? earliestLoss : earliestLivingBirth;
        if (!isBornBy(infant, today) || sys_days(*infant.birthDate) < line.from + earliest) {
            continue;
        }
        const sys_days eve = sys_days(*infant.birthDate) - days(1);
        line.lastDay = line.lastDay ? std::min(*line.lastDay, eve) : eve;
    }
    return line;
}

} // namespace

std::vector<Line> linesOf(const Client& client, Date today)
{
    std::vector<Line> lines = birthsOf(client, today);
    if (auto pregnancy = pregnancyOf(client, today)) {
        lines.push_back(std::move(*pregnancy));
    }
    return lines;
}

} // namespace attune::care
