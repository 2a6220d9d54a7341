#include "attune/care/people.h"

#include "attune/care/marked_text.h"
#include "entered_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace attune::care {

namespace {

constexpr int oldestYears = 120;
constexpr int oldestInfantYears = 18;
constexpr int daysInWeek = 7;
constexpr int fewestGestationDays = 20 * daysInWeek;
constexpr int mostGestationDays = 46 * daysInWeek - 1;
constexpr const char* noSuchDay = marked("There is no such day. Check the date.");

void checkBirth(std::vector<FieldProblem>& problems,
                const std::string& field,
                const std::optional<Date>& birth,
                Date today,
                int oldest)
{
    if (!birth) {
        return;
    }
    if (!birth->ok()) {
        problems.push_back({field, noSuchDay});
    } else if (*birth > today) {
        problems.push_back({field, marked("This date is in the future. A birth date cannot be.")});
    } else if (*birth < today - std::chrono::years(oldest)) {
        problems.push_back(
            {field, fmt::format("This is more than {} years ago. Check the year.", oldest)});
    }
}

} // namespace

std::vector<Infant> infantsForBonding(const Client& client)
{
    std::vector<Infant> living;
    std::ranges::copy_if(client.infants, std::back_inserter(living), [](const Infant& infant) {
        return !infant.deceased;
    });
    return living;
}

bool isBereaved(const Client& client)
{
    return !client.infants.empty() && infantsForBonding(client).empty();
}

std::optional<int> weeksSinceBirth(const Infant& infant, Date on)
{
    if (!infant.birthDate) {
        return {};
    }
    const auto days =
        (std::chrono::sys_days(on) - std::chrono::sys_days(*infant.birthDate)).count();
    return days < 0 ? std::nullopt : std::optional(static_cast<int>(days / daysInWeek));
}

std::optional<int> correctedWeeks(const Infant& infant, Date on)
{
    constexpr int daysToTerm = 37 * 7;
    constexpr int daysToDueDate = 40 * 7;
    if (!infant.birthDate || !infant.gestationDays || *infant.gestationDays >= daysToTerm ||
        std::chrono::sys_days(on) < std::chrono::sys_days(*infant.birthDate)) {
        return {};
    }
    const auto dueDay = std::chrono::sys_days(*infant.birthDate) +
                        std::chrono::days(daysToDueDate - *infant.gestationDays);
    return static_cast<int>(
        std::chrono::floor<std::chrono::weeks>(std::chrono::sys_days(on) - dueDay).count());
}

std::optional<Date> latestBirth(const Client& client)
{
    std::optional<Date> latest;
    for (const Infant& infant : client.infants) {
        if (infant.birthDate && (!latest || *latest < *infant.birthDate)) {
            latest = infant.birthDate;
        }
    }
    return latest;
}

std::string initials(const std::string& name)
{
    const auto text = icu::UnicodeString::fromUTF8(name);
    icu::UnicodeString letters;
    bool atStart = true;
    for (int32_t place = 0; place < text.length(); place = text.moveIndex32(place, 1)) {
        const UChar32 character = text.char32At(place);
        if (u_isUWhiteSpace(character) || character == '-') {
            atStart = true;
        } else if (atStart && u_isalnum(character)) {
            letters.append(u_toupper(character)).append(u'.');
            atStart = false;
        }
    }
    std::string utf8;
    letters.toUTF8String(utf8);
    return utf8;
}

std::vector<FieldProblem> problemsOf(const Client& client, Date today)
{
    std::vector<FieldProblem> problems;
    if (isBlank(client.name)) {
        problems.push_back(
            {"name", marked("A name is needed. Initials or a made-up name will do.")});
    }
    checkLength(problems, "name", client.name);
    checkLength(problems, "preferredName", client.preferredName);
    checkLength(problems, "chartNumber", client.chartNumber);
    checkBirth(problems, "birthDate", client.birthDate, today, oldestYears);
    if (client.dueDate && !client.dueDate->ok()) {
        problems.push_back({"dueDate", noSuchDay});
    } else if (client.dueDate) {
        constexpr int mostDaysAhead = 310;
        if (std::chrono::sys_days(*client.dueDate) - std::chrono::sys_days(today) >
            std::chrono::days(mostDaysAhead)) {
            problems.push_back(
                {"dueDate", marked("This is more than ten months away. Check the year.")});
        }
    }
    for (std::size_t index = 0; index < client.infants.size(); ++index) {
        const Infant& infant = client.infants[index];
        const std::string field = fmt::format("infant{}", index);
        checkLength(problems, field + ".name", infant.name);
        checkBirth(problems, field + ".birthDate", infant.birthDate, today, oldestInfantYears);
        if (infant.gestationDays && (*infant.gestationDays < fewestGestationDays ||
                                     *infant.gestationDays > mostGestationDays)) {
            problems.push_back({field + ".gestation",
                                marked("This is not between 20 and 45 weeks. Check the number.")});
        }
    }
    return problems;
}

} // namespace attune::care
