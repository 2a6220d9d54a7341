#include "record_questionnaire.h"

#include "answer_table.h"

#include <fmt/format.h>
#include <set>

namespace attune::reports {

namespace {

void tellScale(Story& story, const care::RecordedScale& scale)
{
    story.paragraph(scale.id == "total" ? scale.headline
                                        : fmt::format("{}: {}", scale.title, scale.headline),
                    type::strong,
                    4);
    for (const std::string& note : scale.notes) {
        story.keepLastWithNext();
        story.paragraph(note, type::body, 1);
    }
}

} // namespace

void tellQuestionnaire(Story& story, const care::RecordedQuestionnaire& questionnaire)
{
    story.subheading(questionnaire.title);
    for (const care::RecordedScale& scale : questionnaire.scales) {
        tellScale(story, scale);
    }
    for (const care::CriterionReview& criterion : questionnaire.criteria) {
        story.paragraph(criterion.headline, type::strong, 4);
        story.keepLastWithNext();
        story.paragraph(criterion.text, type::body, 1);
    }
    if (!questionnaire.context.empty()) {
        story.paragraph(
            fmt::format("What may stand in the way: {}.", fmt::join(questionnaire.context, "; ")),
            type::body,
            3);
    }
    for (const std::string& caution : questionnaire.cautions) {
        story.paragraph(caution, type::quiet, 2);
    }
    Table answers = answerTable(story.widthPt(), answer_layout::wide);
    for (const care::RecordedAnswer& answer : questionnaire.answers) {
        answers.rows.push_back(answerRow(answer.read, answer_layout::wide, false));
    }
    story.table(answers);
}

void tellSources(Story& story, const std::vector<care::RecordedCheckIn>& checkIns)
{
    std::set<std::string> told;
    for (const care::RecordedCheckIn& checkIn : checkIns) {
        for (const care::RecordedQuestionnaire& questionnaire : checkIn.questionnaires) {
            if (!told.insert(questionnaire.instrumentId + questionnaire.instrumentVersion).second) {
                continue;
            }
            if (told.size() == 1) {
                story.heading("Questionnaires, rules and sources");
            }
            story.paragraph(fmt::format("{}, definition {}{}.",
                                        questionnaire.instrumentId,
                                        questionnaire.instrumentVersion,
                                        questionnaire.ruleVersion.empty()
                                            ? std::string()
                                            : ", scored by rules " + questionnaire.ruleVersion),
                            type::strong,
                            5);
            story.keepLastWithNext();
            story.paragraph(questionnaire.notice, type::quiet, 1);
            for (const std::string& source : questionnaire.sources) {
                story.paragraph(source, type::quiet, 1);
            }
        }
    }
}

} // namespace attune::reports
