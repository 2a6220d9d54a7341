// Support lines as a practice enters and keeps them.
#include "attune/care/safety.h"

#include <boost/test/unit_test.hpp>

using namespace attune::care;

namespace {

using Fields = std::vector<std::string>;

Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

const Date today = day(2026, 3, 9);

SupportLines twoLines()
{
    return {.region = "Oregon",
            .reviewed = today,
            .lines = {{.name = "Crisis line", .contact = "988", .note = "", .isCrisis = true},
                      {.name = "Group", .contact = "555-0100", .note = "", .isCrisis = false}}};
}

Fields fieldsOf(const SupportLines& lines)
{
    Fields fields;
    for (const FieldProblem& problem : problemsOf(lines, today)) {
        BOOST_TEST(problem.sentence.ends_with('.'));
        fields.push_back(problem.field);
    }
    return fields;
}

} // namespace

BOOST_AUTO_TEST_SUITE(SupportLinesAsEntered)

BOOST_AUTO_TEST_CASE(canBeUsedWithACrisisLineAmongThem)
{
    BOOST_TEST(fieldsOf(twoLines()).empty());
    SupportLines lines = twoLines();
    lines.lines[0].isCrisis = false;
    BOOST_TEST(fieldsOf(lines) == Fields{"lines"}, boost::test_tools::per_element());
    lines.lines.clear();
    BOOST_TEST(fieldsOf(lines) == Fields{"lines"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(areTwentyAtMost)
{
    SupportLines lines = twoLines();
    lines.lines.resize(20, lines.lines[1]);
    BOOST_TEST(fieldsOf(lines).empty());
    lines.lines.resize(21, lines.lines[1]);
    BOOST_TEST(fieldsOf(lines) == Fields{"lines"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(wereReviewedOnADayThatHasBeen)
{
    SupportLines lines = twoLines();
    lines.reviewed = day(2026, 3, 10);
    BOOST_TEST(fieldsOf(lines) == Fields{"reviewed"}, boost::test_tools::per_element());
    lines.reviewed = day(2026, 2, 30);
    BOOST_TEST(fieldsOf(lines) == Fields{"reviewed"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(haveEachANameAndAWayToReachIt)
{
    SupportLines lines = twoLines();
    lines.lines[1].name = "\u200B";
    lines.lines[1].contact = " ";
    BOOST_TEST(fieldsOf(lines) == (Fields{"line1.name", "line1.contact"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(haveFieldsOfFiveHundredCharacters)
{
    SupportLines lines = twoLines();
    const std::string longest(500, 'x');
    lines.region = longest;
    lines.lines[0] = {.name = longest, .contact = longest, .note = longest, .isCrisis = true};
    BOOST_TEST(fieldsOf(lines).empty());
    lines.region += 'x';
    lines.lines[0].name += 'x';
    lines.lines[0].contact += 'x';
    lines.lines[0].note += 'x';
    BOOST_TEST(fieldsOf(lines) == (Fields{"region", "line0.name", "line0.contact", "line0.note"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(SupportLinesText)

BOOST_AUTO_TEST_CASE(isReadBackAsItWasWritten)
{
    for (const SupportLines& lines : {twoLines(), builtInSupportLines()}) {
        BOOST_TEST((supportLinesFrom(supportLinesText(lines)) == lines));
    }
}

BOOST_AUTO_TEST_CASE(isNothingWhereNobodyCouldBeCalled)
{
    const auto text = [](const std::string& reviewed, const std::string& lines) {
        return R"({"region": "", "reviewed": )" + reviewed + R"(, "lines": )" + lines + "}";
    };
    const std::string line =
        R"({"name": "A", "contact": "988", "note": "", "crisis": true, "more": 1})";
    BOOST_TEST(supportLinesFrom(text("\"2026-03-09\"", "[" + line + "]")).has_value());
    const std::string deep(100'000, '[');
    for (const std::string& each :
         {std::string(),
          std::string("null"),
          std::string("{}"),
          deep,
          deep + std::string(100'000, ']'),
          text("\"2026-02-30\"", "[" + line + "]"),
          text("4", "[" + line + "]"),
          text("\"2026-03-09\"", "[]"),
          text("\"2026-03-09\"", "4"),
          text("\"2026-03-09\"", "[4]"),
          text("\"2026-03-09\"", R"([{"name": "A", "contact": "", "note": "", "crisis": true}])"),
          text("\"2026-03-09\"", R"([{"name": "A", "contact": "1", "note": "", "crisis": 1}])"),
          text("\"2026-03-09\"",
               R"([{"name": "A", "contact": "1", "note": "", "crisis": false}])")}) {
        BOOST_TEST(!supportLinesFrom(each).has_value(), each.substr(0, 200));
    }
}

BOOST_AUTO_TEST_SUITE_END()
