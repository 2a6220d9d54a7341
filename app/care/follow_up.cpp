#include "attune/care/follow_up.h"

#include "attune/care/marked_text.h"
#include "entered_text.h"

#include <algorithm>
#include <stdexcept>

namespace attune::care {

namespace {

using std::chrono::sys_days;

} // namespace

const std::vector<FollowUpStatusText>& allFollowUpStatuses()
{
    using enum FollowUpStatus;
    static const std::vector<FollowUpStatusText> statuses{
        {.status = open, .id = "open", .label = marked("To do")},
        {.status = done, .id = "done", .label = marked("Done"), .isEnd = true},
        {.status = dropped,
         .id = "dropped",
         .label = marked("Dropped"),
         .isEnd = true,
         .needsNote = true},
        {.status = offered, .id = "offered", .label = marked("Offered"), .isReferral = true},
        {.status = accepted, .id = "accepted", .label = marked("Accepted"), .isReferral = true},
        {.status = sent, .id = "sent", .label = marked("Letter sent"), .isReferral = true},
        {.status = appointmentMade,
         .id = "appointment made",
         .label = marked("Appointment made"),
         .isReferral = true},
        {.status = attended,
         .id = "attended",
         .label = marked("Attended"),
         .isReferral = true,
         .isEnd = true},
        {.status = declined,
         .id = "declined",
         .label = marked("Declined by the client"),
         .isReferral = true,
         .isEnd = true},
        {.status = notReached,
         .id = "not reached",
         .label = marked("No place or no answer"),
         .isReferral = true,
         .isEnd = true,
         .needsNote = true},
    };
    return statuses;
}

const FollowUpStatusText& textOf(FollowUpStatus status)
{
    const auto found =
        std::ranges::find(allFollowUpStatuses(), status, &FollowUpStatusText::status);
    if (found == allFollowUpStatuses().end()) {
        throw std::logic_error("a status without words");
    }
    return *found;
}

std::vector<FollowUpStatus> nextStatuses(FollowUpStatus status)
{
    const FollowUpStatusText& now = textOf(status);
    std::vector<FollowUpStatus> next;
    for (const FollowUpStatusText& each : allFollowUpStatuses()) {
        if (!now.isEnd && each.isReferral == now.isReferral && each.status > status) {
            next.push_back(each.status);
        }
    }
    return next;
}

std::optional<int> daysToAttendance(const FollowUp& followUp)
{
    if (!followUp.isReferral()) {
        return {};
    }
    const auto attended =
        std::ranges::find(followUp.steps, FollowUpStatus::attended, &FollowUpStep::status);
    if (attended == followUp.steps.end()) {
        return {};
    }
    const auto days = (sys_days(attended->on) - sys_days(followUp.madeOn())).count();
    return static_cast<int>(std::max<std::int64_t>(days, 0));
}

bool DirectoryEntry::isStale(Date today) const
{
    constexpr std::chrono::days year(365);
    return !lastChecked || sys_days(today) - sys_days(*lastChecked) > year;
}

std::vector<FieldProblem> problemsOf(const DirectoryEntry& entry, Date today)
{
    std::vector<FieldProblem> problems;
    if (serviceOf(entry.service) == nullptr) {
        problems.push_back({"service", marked("Choose what this place offers.")});
    }
    if (isBlank(entry.name)) {
        problems.push_back({"name", marked("A name is needed.")});
    }
    if (isBlank(entry.phone) && isBlank(entry.address)) {
        problems.push_back({"phone", marked("A telephone number or an address is needed.")});
    }
    checkLength(problems, "name", entry.name);
    checkLength(problems, "contact", entry.contact);
    checkLength(problems, "phone", entry.phone);
    checkLength(problems, "address", entry.address);
    checkLength(problems, "languages", entry.languages);
    checkLength(problems, "insurance", entry.insurance);
    checkLength(problems, "note", entry.note);
    if (entry.lastChecked && !entry.lastChecked->ok()) {
        problems.push_back({"lastChecked", marked("There is no such day. Check the date.")});
    } else if (entry.lastChecked && *entry.lastChecked > today) {
        problems.push_back(
            {"lastChecked", marked("This date is in the future. It cannot be checked yet.")});
    }
    return problems;
}

} // namespace attune::care
