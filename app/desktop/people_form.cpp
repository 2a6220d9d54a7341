#include "people_form.h"

#include "attune/care/marked_text.h"
#include "attune/care/roles.h"
#include "date_text.h"
#include "today.h"
#include "translation.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <iterator>

namespace attune::desktop {

namespace {

/// A fraction of the 100 MB a second and more that copying reached on two cores; a wait that ends
/// sooner annoys nobody.
constexpr std::uintmax_t bytesASecond = 20'000'000;
constexpr std::uintmax_t secondsAMinute = 60;

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\n\r");
    return first == std::string::npos
               ? std::string()
               : text.substr(first, text.find_last_not_of(" \t\n\r") - first + 1);
}

bool sameLetters(const std::string& one, const std::string& other)
{
    return std::ranges::equal(one, other, [](unsigned char left, unsigned char right) {
        return std::tolower(left) == std::tolower(right);
    });
}

} // namespace

PeopleLists listsOf(std::vector<records::PersonRow> people)
{
    PeopleLists lists;
    std::ranges::partition_copy(std::make_move_iterator(people.begin()),
                                std::make_move_iterator(people.end()),
                                std::back_inserter(lists.left),
                                std::back_inserter(lists.here),
                                [](const auto& row) { return row.leftAt.has_value(); });
    return lists;
}

care::Person personFrom(const PersonFields& fields, care::PersonId id)
{
    const auto role = std::ranges::find(care::allRoles(), fields.role, &care::RoleText::id);
    return {.id = id,
            .name = trimmed(fields.name),
            .credentials = trimmed(fields.credentials),
            .role = role == care::allRoles().end() ? care::Role::auditor : role->role};
}

std::vector<PersonProblem> problemsOf(const PersonFields& fields)
{
    std::vector<PersonProblem> problems;
    if (trimmed(fields.name).empty()) {
        problems.push_back(
            {PersonField::name, marked("Enter the name they sign and open the practice with.")});
    }
    if (fields.role.empty()) {
        problems.push_back({PersonField::role, marked("Choose what they do here.")});
    }
    return problems;
}

PersonField fieldOfRefusal(const PersonFields& fields,
                           care::PersonId id,
                           const std::vector<records::PersonRow>& here)
{
    const care::Person person = personFrom(fields, id);
    if (!id) {
        const bool isTaken = std::ranges::any_of(here, [&](const records::PersonRow& row) {
            return sameLetters(trimmed(row.person.name), person.name);
        });
        return isTaken ? PersonField::name : PersonField::other;
    }
    const bool isOwner = std::ranges::any_of(here, [&](const records::PersonRow& row) {
        return row.person.id == id && row.person.role == care::Role::owner;
    });
    return isOwner && person.role != care::Role::owner ? PersonField::role : PersonField::other;
}

std::string roleLine(const care::Person& person)
{
    const std::string role = tr(care::textOf(person.role).label);
    return person.credentials.empty() ? role : fmt::format("{}  ·  {}", role, person.credentials);
}

std::string standingOf(const records::PersonRow& row, care::PersonId self, care::Instant now)
{
    if (!row.hasPassphrase) {
        return tr("has no passphrase: give them one");
    }
    if (row.person.id == self) {
        return tr("here now");
    }
    std::string standing = row.lastOpened ? fmt::format(fmt::runtime(tr("last here {}")),
                                                        howLongAgo(*row.lastOpened, now))
                                          : tr("not here yet");
    if (row.mustChange) {
        standing += ", " + tr("chooses a passphrase of their own on coming in");
    }
    return standing;
}

std::string leavingLine(const records::PersonRow& row)
{
    const std::string role = tr(care::textOf(row.person.role).label);
    return row.leftAt ? fmt::format(fmt::runtime(tr("{}, until {}")),
                                    role,
                                    dateText(care::localTime(*row.leftAt).date))
                      : role;
}

std::string epochTime(std::uintmax_t bytes)
{
    const std::uintmax_t seconds = bytes / bytesASecond;
    if (seconds < 10) {
        return tr("a few seconds");
    }
    if (seconds < secondsAMinute) {
        return tr("less than a minute");
    }
    return fmt::format(fmt::runtime(tr("about {} minutes")), seconds / secondsAMinute + 1);
}

} // namespace attune::desktop
