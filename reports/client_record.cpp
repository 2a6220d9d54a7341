#include "attune/care/client_record.h"

#include "attune/care/safety.h"
#include "attune/care/words.h"
#include "decided.h"
#include "manuscripts.h"
#include "record_parts.h"
#include "record_questionnaire.h"

#include <fmt/format.h>

namespace attune::reports {

namespace {

std::string stateText(care::CheckInState state)
{
    switch (state) {
    case care::CheckInState::started:
        return "not finished";
    case care::CheckInState::handedBack:
        return "finished, not signed yet";
    case care::CheckInState::notToday:
        return "not today";
    case care::CheckInState::signedOff:
        return "signed";
    }
    return {};
}

/// A heading and what was written, each kept in lines of its own.
void written(Story& story, const std::string& what, const std::string& words)
{
    story.paragraph(what, type::strong, 6);
    story.keepLastWithNext();
    story.paragraph(words, type::body, 1);
}

std::string infantText(const care::Infant& infant)
{
    std::string text = infant.name.empty() ? "Baby, not named yet" : infant.name;
    if (infant.birthDate) {
        text += ", born " + care::longDate(*infant.birthDate);
    }
    if (infant.gestationDays) {
        constexpr int daysInWeek = 7;
        text += fmt::format(", after {} weeks and {} days of pregnancy",
                            *infant.gestationDays / daysInWeek,
                            *infant.gestationDays % daysInWeek);
    }
    return infant.deceased ? text + ", who has died" : text;
}

void tellIdentity(Story& story, const care::ClientRecord& record)
{
    story.title("Your record");
    story.paragraph(fmt::format("This is all that {} keeps about you in Attune, up to {}. It is "
                                "yours to read, to keep and to share.",
                                record.practice.name,
                                care::longTime(record.madeAt)),
                    type::body,
                    4);
    story.paragraph("The questions here look for things worth talking about. They never say what "
                    "someone has. If something is not right, or is hard to read alone, ask your "
                    "therapist. You can ask to have it set right.",
                    type::body,
                    4);
    std::vector<KeyValue> who = identityOf(record.client);
    if (record.client.dueDate) {
        who.push_back({"Due date", care::longDate(*record.client.dueDate)});
    }
    story.keyValues(who, 2);
    if (!record.client.infants.empty()) {
        story.heading("Children");
    }
    for (const care::Infant& infant : record.client.infants) {
        story.paragraph(infantText(infant));
        for (const std::string& factor : infant.context) {
            story.paragraph("Noted: " + care::contextLabel(factor), type::quiet, 1);
        }
    }
    if (!record.client.note.empty()) {
        story.heading("Note");
        story.paragraph(record.client.note);
    }
}

void tellHelp(Story& story, const care::SupportLines& lines, care::Date day)
{
    story.heading("Someone to talk to");
    for (const care::SupportLine& line : lines.lines) {
        story.paragraph(
            fmt::format("{}: {}{}",
                        line.name,
                        line.contact,
                        line.note.empty() ? std::string() : fmt::format(" ({})", line.note)),
            line.isCrisis ? type::strong : type::body,
            2);
    }
    story.paragraph(fmt::format("Last checked {}.{}",
                                care::longDate(lines.reviewed),
                                lines.isStale(day) ? " That is more than a year ago." : ""),
                    type::quiet,
                    2);
}

void tellHow(Story& story, const care::RecordedCheckIn& recorded)
{
    const care::CheckIn& checkIn = recorded.checkIn;
    std::vector<KeyValue> pairs{{"Clinician", recorded.clinician},
                                {"State", stateText(checkIn.state)},
                                {"Answered", care::modeText(checkIn.mode)},
                                {"Language", checkIn.language},
                                {"Present", care::presenceText(checkIn.presence)},
                                {"Layout", checkIn.layout},
                                {"Started", care::longTime(checkIn.startedAt)}};
    if (checkIn.finishedAt) {
        pairs.push_back({"Finished", care::longTime(*checkIn.finishedAt)});
    }
    if (checkIn.paperDate) {
        pairs.push_back({"Sheet dated", care::longDate(*checkIn.paperDate)});
    }
    story.keyValues(pairs, 2);
    if (checkIn.state == care::CheckInState::notToday) {
        written(story, "Not today", checkIn.notTodayReason);
    }
}

void tellAlert(Story& story, const care::RecordedAlert& alert)
{
    std::vector<std::string> lines{"Raised " + care::longTime(alert.raisedAt)};
    if (alert.action) {
        lines.push_back("Found: " + alert.action->found);
        lines.push_back("Done: " + alert.action->done);
        lines.push_back(fmt::format(
            "Recorded by {}, {}", alert.action->personName, care::longTime(alert.action->at)));
    } else {
        lines.emplace_back("Nothing is recorded about it yet.");
    }
    story.note(NoteKind::calm, "Safety question: " + alert.headline, lines);
}

void tellClosing(Story& story, const care::RecordedCheckIn& recorded)
{
    if (!recorded.impression.empty()) {
        written(story, "Clinician's impression", recorded.impression);
    }
    if (recorded.signature) {
        written(story,
                "Signed electronically by " +
                    care::withCredentials(recorded.signature->personName,
                                          recorded.signature->credentials),
                care::longTime(recorded.signature->at));
    } else {
        story.paragraph("Not signed.", type::quiet, 6);
    }
    for (const care::Amendment& amendment : recorded.amendments) {
        written(story,
                fmt::format("Added by {}, {}", amendment.personName, care::longTime(amendment.at)),
                amendment.text);
    }
}

void tellCheckIn(Story& story, const care::RecordedCheckIn& recorded)
{
    story.heading("Check-in of " +
                  care::longDate(care::localTime(care::answeredAt(recorded.checkIn)).date));
    tellHow(story, recorded);
    for (const care::RecordedAlert& alert : recorded.alerts) {
        tellAlert(story, alert);
    }
    for (const care::RecordedQuestionnaire& questionnaire : recorded.questionnaires) {
        tellQuestionnaire(story, questionnaire);
    }
    tellDecided(story,
                recorded.redFlags,
                recorded.suggestions,
                recorded.decisions,
                recorded.feedbackGiven,
                decided_types::wide);
    tellClosing(story, recorded);
}

void tellDisclosures(Story& story, const std::vector<care::Disclosure>& disclosures)
{
    story.heading("Who received what");
    if (disclosures.empty()) {
        story.paragraph("Nothing is recorded as given out before this.");
    }
    for (const care::Disclosure& disclosure : disclosures) {
        tellDisclosure(story, disclosure);
    }
}

} // namespace

Manuscript clientRecordPages(const care::ClientRecord& record, const ReportFrame& frame)
{
    const PrintFont& font = PrintFont::installed();
    Story story(contentWidthPt(sheetOf(frame.pageSize)), font);
    tellIdentity(story, record);
    tellHelp(story, frame.supportLines, care::localTime(record.madeAt).date);
    if (record.checkIns.empty()) {
        story.heading("Check-ins");
        story.paragraph("There are none yet.");
    }
    for (const care::RecordedCheckIn& checkIn : record.checkIns) {
        tellCheckIn(story, checkIn);
    }
    tellCare(story, record);
    tellDisclosures(story, record.disclosures);
    tellSources(story, record.checkIns);
    return {story, marginsAbout(record.client, frame, "Whole record"), frame.pageSize};
}

Pdf clientRecord(const care::ClientRecord& record, const ReportFrame& frame)
{
    return print(clientRecordPages(record, frame));
}

std::string protectedClientRecord(const care::ClientRecord& record,
                                  const ReportFrame& frame,
                                  const std::string& json,
                                  std::string_view password)
{
    return protectPdf(clientRecord(record, frame).bytes,
                      password,
                      {{.name = "client-record.json",
                        .mediaType = "application/json",
                        .description = "The same record for programs to read",
                        .bytes = json}});
}

} // namespace attune::reports
