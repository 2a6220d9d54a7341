#include "answer_table.h"

namespace attune::reports {

Table answerTable(double widthPt, const AnswerLayout& layout)
{
    Table table;
    table.columns = {{layout.numberPt, Align::right},
                     {widthPt - layout.numberPt - layout.answerPt - layout.pointsPt, Align::left},
                     {layout.answerPt, Align::left},
                     {layout.pointsPt, Align::right}};
    table.headers = {"", "Question", "Answer", "Points"};
    table.cellXPt = layout.cellXPt;
    table.cellYPt = layout.cellYPt;
    return table;
}

Table::Row answerRow(const care::AnswerReview& answer, const AnswerLayout& layout, bool marked)
{
    Type number = layout.number;
    number.leadingPt = layout.type.leadingPt; // one line with the question
    const bool standsOut = marked && answer.standsOut;
    const Type words = standsOut ? layout.strong : layout.type;
    return {.cells = {{answer.mark, number},
                      {answer.question, words},
                      {answer.answer, words},
                      {answer.points, words}},
            .standsOut = standsOut};
}

} // namespace attune::reports
