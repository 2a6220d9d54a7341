#include "attune/reports/safety_plan_page.h"

#include "attune/care/words.h"
#include "help_lines.h"
#include "manuscripts.h"

#include <algorithm>
#include <optional>

namespace attune::reports {

namespace {

bool isWritten(const std::string& part)
{
    return part.find_first_not_of(" \n\r\t") != std::string::npos;
}

Story storyOf(const care::SafetyPlan& plan,
              const ClientWords& words,
              const ReportFrame& frame,
              double scale)
{
    const ReadingTypes types(scale);
    const ReadingTypes small(std::min(scale, 1.0));
    Story story(contentWidthPt(sheetOf(frame.pageSize)), PrintFont::installed());
    story.title(words("plan.title"));
    story.paragraph(words("plan.lead"), types.text, 3);
    const auto& parts = care::safetyPlanParts();
    for (std::size_t index = 0; index < std::min(parts.size(), plan.parts.size()); ++index) {
        if (isWritten(plan.parts[index])) {
            story.subheading(words("plan." + parts[index].id), types.title);
            story.paragraph(plan.parts[index], types.text, 1);
        }
    }
    story.heading(words("help.title"));
    const std::string numbers = crisisNumbers(words, frame.supportLines);
    if (!numbers.empty()) {
        story.paragraph(words("hard.call", numbers), types.strong, 2);
        story.keepLastWithNext();
    }
    tellHelpLines(story, words, frame.supportLines, care::localTime(frame.printedAt).date, small);
    story.paragraph(
        words("plan.made", words.date(care::localTime(plan.at).date), nameInText(plan.personName)),
        small.note,
        2);
    return story;
}

} // namespace

Manuscript safetyPlanPages(const care::SafetyPlan& plan,
                           const care::Client& client,
                           const ReportFrame& frame,
                           std::string_view language)
{
    if (plan.isEmpty()) {
        throw ReportError("Nothing is written in this plan yet. Write something in at least one "
                          "part of it first.");
    }
    const ClientWords& words = ClientWords::in(language);
    // The largest type that keeps it on one page; what fits none is read more easily at a size of
    // its own than at the smallest.
    std::optional<Story> story;
    for (const double scale : {1.36, 1.28, 1.2, 1.12, 1.04, 0.96, 0.88, 0.8}) {
        story.emplace(storyOf(plan, words, frame, scale));
        if (pageCount(*story, frame.pageSize) == 1) {
            break;
        }
    }
    if (pageCount(*story, frame.pageSize) > 1) {
        story.emplace(storyOf(plan, words, frame, 1.12));
    }
    Margins margins = clientMargins(client, frame, words, "plan.title");
    margins.purpose = words("plan.keep");
    return {*story, margins, frame.pageSize};
}

Pdf safetyPlanPage(const care::SafetyPlan& plan,
                   const care::Client& client,
                   const ReportFrame& frame,
                   std::string_view language)
{
    return print(safetyPlanPages(plan, client, frame, language));
}

} // namespace attune::reports
