#include "attune/reports/referral_letter.h"

#include "attune/care/words.h"
#include "manuscripts.h"

#include <array>
#include <string_view>

namespace attune::reports {

namespace {

constexpr Type letterText{10, 14};
constexpr Type letterStrong{10, 14, Weight::bold, Ink::text};

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (end > 0) {
            lines.emplace_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

void tellLines(Story& story, std::string_view text, double spaceBeforePt)
{
    for (const std::string& line : linesOf(text)) {
        story.paragraph(line, letterText, spaceBeforePt);
        spaceBeforePt = 0;
    }
}

/// A part with its heading; left out where it says nothing.
void tellPart(Story& story, std::string_view heading, std::string_view text)
{
    const auto paragraphs = linesOf(text);
    if (paragraphs.empty()) {
        return;
    }
    story.subheading(heading, type::heading, Role::heading);
    for (const std::string& paragraph : paragraphs) {
        story.paragraph(paragraph, letterText, 3);
    }
}

void tellScores(Story& story, const ReferralLetter& letter)
{
    if (letter.scores.empty()) {
        return;
    }
    story.subheading("Screening results", type::heading, Role::heading);
    Table table;
    constexpr std::array shares{0.25, 0.25, 0.36, 0.14};
    for (const double share : shares) {
        table.columns.push_back({story.widthPt() * share, Align::left});
    }
    table.headers = {"Questionnaire", "Result", "Cut-off", ""};
    for (const LetterScore& score : letter.scores) {
        const Type words = score.standsOut ? type::strong : type::body;
        table.rows.push_back({.cells = {{score.questionnaire, words},
                                        {score.result, words},
                                        {score.cutOff, type::body},
                                        {score.reading, words}},
                              .standsOut = false});
    }
    story.table(table);
    story.paragraph(
        "Questionnaires screen; they are no diagnosis. " + letter.notices, type::quiet, 3);
}

} // namespace

Manuscript referralLetterPages(const ReferralLetter& letter,
                               const care::Visit& visit,
                               const ReportFrame& frame)
{
    const PrintFont& font = PrintFont::installed();
    Story story(contentWidthPt(sheetOf(frame.pageSize)), font);
    story.paragraph(frame.practice.name, letterStrong, 0);
    tellLines(story, frame.practice.address, 0);
    story.spacer(14);
    tellLines(story, letter.recipient, 0);
    story.paragraph(care::longDate(letter.on), letterText, 14);
    story.paragraph(letter.subject.empty() ? "" : "About: " + letter.subject, letterStrong, 14);
    story.paragraph(letter.salutation, letterText, 12);
    tellLines(story, letter.reason, 8);
    tellScores(story, letter);
    tellPart(story, "Safety", letter.risk);
    tellPart(story, "Request", letter.request);
    tellPart(story, "Contact", letter.contact);
    story.paragraph(letter.closing, letterText, 14);
    story.keepLastWithNext();
    story.signature({letter.sender});
    care::Client shown = visit.client;
    if (frame.initialsOnly) {
        shown.name = care::initials(shown.name);
        shown.birthDate.reset();
    }
    Margins margins = marginsAbout(shown, frame, "Referral letter");
    margins.author = care::withCredentials(visit.clinician.name, visit.clinician.credentials);
    if (!visit.signature) {
        margins.mark = "From a check-in that is not signed yet. " + margins.mark;
    }
    return {story, margins, frame.pageSize};
}

Pdf referralLetter(const ReferralLetter& letter, const care::Visit& visit, const ReportFrame& frame)
{
    return print(referralLetterPages(letter, visit, frame));
}

} // namespace attune::reports
