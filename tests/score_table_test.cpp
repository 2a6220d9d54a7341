// Tables of answers in, tables of scores out. Scores are done by hand.
#include "attune/questionnaires/interpretation.h"
#include "attune/questionnaires/library.h"
#include "score_table_sample.h"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace attune::tests;
using attune::exchange::Coding;
using attune::exchange::scoreTable;

namespace {

/// Scores a GAD-7 table and expects these rows and no complaint.
void expectRows(const std::string& table, const std::string& rows)
{
    const Scored found = scored("gad-7", table);
    BOOST_TEST(found.table == gad7Header + rows);
    BOOST_TEST(found.errors == "");
    BOOST_TEST(found.badRows == 0);
}

} // namespace

BOOST_AUTO_TEST_SUITE(ScoreTable)

BOOST_AUTO_TEST_CASE(scoresEachRowByPoints)
{
    expectRows(header(7) + "a,0,1,2,3,0,1,2\nb,3,3,3,3,3,3,3\nc,0,0,0,0,0,0,0\n",
               "a,9,complete,0,mild,\nb,21,complete,0,severe,\nc,0,complete,0,minimal,\n");
}

BOOST_AUTO_TEST_CASE(scoresEachRowByPosition)
{
    // "Always" throughout and "never" throughout: the golden sheets of the PBQ.
    const std::string ones(",1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1");
    const std::string sixes(",6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6");
    const Scored found =
        scored("pbq-2006", header(25) + "a" + ones + "\nn" + sixes + "\n", Coding::position);
    BOOST_TEST(
        found.table ==
        "id,total,total_status,total_missing,total_band,"
        "factor1,factor1_status,factor1_missing,factor1_band,"
        "factor2,factor2_status,factor2_missing,factor2_band,"
        "factor3,factor3_status,factor3_missing,factor3_band,"
        "factor4,factor4_status,factor4_missing,factor4_band,safety\n"
        "a,85,complete,0,,40,complete,0,,25,complete,0,,10,complete,0,,10,complete,0,,18;24\n"
        "n,40,complete,0,,20,complete,0,,10,complete,0,,10,complete,0,,0,complete,0,,\n");
    BOOST_TEST(found.errors == "");
}

/// The first printed answer to every item, added up by hand from the published keys.
BOOST_AUTO_TEST_CASE(scoresEveryInstrumentByBothCodings)
{
    const std::vector<std::pair<const char*, const char*>> allFirst{
        {"epds", "21"}, // items 3 and 5 to 10 count 3
        {"phq-9", "0"},
        {"phq-2", "0"},
        {"gad-7", "0"},
        {"gad-2", "0"},
        {"pass", "0"},
        {"core-10", "8"},   // items 2 and 3 count 4
        {"whooley", "2"},   // yes is printed first
        {"pbq-2006", "85"}, // 17 items count 5
        {"mibs", "15"},     // 5 items count 3
        {"mpas", "51"},     // 8 items count 5, 11 count 1
        {"city-bits", "0"},
        {"pc-ptsd-5", "5"},
        {"asq", "4"},
        {"mdq", "13"}};
    BOOST_TEST(allFirst.size() == attune::questionnaires::Library::builtIn().instruments().size());
    for (const auto& [id, total] : allFirst) {
        const auto& instrument = *attune::questionnaires::Library::builtIn().find(id);
        std::string positions = header(static_cast<int>(instrument.items.size())) + "a";
        std::string points = positions;
        for (const auto& item : instrument.items) {
            positions += ",1";
            points += "," + attune::questionnaires::formatPoints(item.options.front().points);
        }
        for (const auto& [table, coding] :
             {std::pair(positions, Coding::position), std::pair(points, Coding::points)}) {
            const Scored found = scored(id, table + "\n", coding);
            const std::string row = found.table.substr(found.table.find('\n') + 1);
            BOOST_TEST(row.starts_with(std::string("a,") + total + ",complete,0,"), id << row);
            BOOST_TEST(found.errors == "", id);
        }
    }
}

/// By SIGN's rules: every symptom, a yes to the first question, one month or more, distress, and
/// no other cause.
BOOST_AUTO_TEST_CASE(hasAColumnForEachCriterion)
{
    const auto row = [](const std::string& name, const std::string& last) {
        std::string cells = name + ",1,0";
        for (int item = 3; item <= 24; ++item) {
            cells += ",1";
        }
        return cells + last + "\n";
    };
    const Scored found = scored("city-bits",
                                header(29) + row("met", ",1,1,1,0,0") + row("not", ",1,1,1,0,1") +
                                    row("who", ",1,1,1,0,"));
    BOOST_TEST(found.errors == "");
    BOOST_TEST(found.table.find(",dsm5,safety\n") != std::string::npos);
    BOOST_TEST(found.table.find("met,20,complete") != std::string::npos);
    BOOST_TEST(found.table.find(",met,\n") != std::string::npos, found.table);
    BOOST_TEST(found.table.find(",not-met,\n") != std::string::npos, found.table);
    BOOST_TEST(found.table.find(",unknown,\n") != std::string::npos, found.table);
}

BOOST_AUTO_TEST_CASE(turnsReversedItemsInPositionCodingOnly)
{
    const std::string ones = header(10) + "a,1,1,1,1,1,1,1,1,1,1\n";
    const std::string columns = "id,total,total_status,total_missing,total_band,"
                                "epds-3a,epds-3a_status,epds-3a_missing,epds-3a_band,safety\n";
    BOOST_TEST(scored("epds", ones, Coding::position).table ==
               columns + "a,21,complete,0,assess,6,complete,0,,10\n");
    BOOST_TEST(scored("epds", ones, Coding::points).table ==
               columns + "a,10,complete,0,repeat,3,complete,0,,10\n");
}

BOOST_AUTO_TEST_CASE(refusesZeroAndTheNumberBehindTheLastPosition)
{
    for (const char* row : {"a,0,1,1,1,1,1,1\n", "a,5,1,1,1,1,1,1\n"}) {
        const Scored found = scored("gad-7", header(7) + row, Coding::position);
        BOOST_TEST(found.table == gad7Header);
        BOOST_TEST(found.errors.starts_with("Line 2, column 2 (item 1): "), found.errors);
        BOOST_TEST(found.errors.find("write 1 to 4, declined") != std::string::npos, found.errors);
    }
}

BOOST_AUTO_TEST_CASE(keepsABlankApartFromAZero)
{
    // Six of seven: 3 × 7 / 6 is 3.5, a half upward.
    expectRows(header(7) + "a,,1,1,1,0,0,0\n"
                           "b,declined,1,1,1,0,0,0\n"
                           "c,\"\",1,1,1,0,0,0\n"
                           "d,0,1,1,1,0,0,0\n"
                           "e,,,,1,1,1,1\n"
                           "f,,,,,,,\n",
               "a,4,prorated,1,minimal,\n"
               "b,4,prorated,1,minimal,\n"
               "c,4,prorated,1,minimal,\n"
               "d,3,complete,0,minimal,\n"
               "e,,absent,3,,\n"
               "f,,absent,7,,\n");
}

BOOST_AUTO_TEST_CASE(namesTheSafetyItems)
{
    const Scored found = scored("phq-9",
                                header(9) + "a,0,0,0,0,0,0,0,0,1\n"
                                            "b,0,0,0,0,0,0,0,0,0\n"
                                            "c,0,0,0,0,0,0,0,0,\n"
                                            "d,0,0,0,0,0,0,0,0,declined\n"
                                            "e,,,,,,,,,3\n");
    BOOST_TEST(found.table == "id,total,total_status,total_missing,total_band,safety\n"
                              "a,1,complete,0,minimal,9\n"
                              "b,0,complete,0,minimal,\n"
                              "c,0,prorated,1,minimal,9?\n"
                              "d,0,prorated,1,minimal,9?\n"
                              "e,,absent,8,,9\n");
}

BOOST_AUTO_TEST_CASE(namesSafetyItemsThatWereAnsweredBesideThoseThatWereNot)
{
    std::string row = "a";
    for (int item = 1; item <= 25; ++item) {
        row += item == 18 ? "," : item == 24 ? ",5" : ",0";
    }
    const std::string table = scored("pbq-2006", header(25) + row + "\n").table;
    BOOST_TEST(table.ends_with(",,absent,1,,18?;24\n"), table);
}

BOOST_AUTO_TEST_CASE(takesItemsInAnyOrderAndDoesWithoutTheUnscoredOne)
{
    expectRows("id,7,6,5,4,3,2,1\na,,0,0,0,0,0,3\n", "a,4,prorated,1,minimal,\n"); // 3.5
    const std::string answered = ",1,1,1,1,1,1,1,1,0";
    const std::string row = "a,8,complete,0,mild,\n";
    BOOST_TEST(scored("phq-9", header(9) + "a" + answered + "\n").table.ends_with(row));
    BOOST_TEST(scored("phq-9", header(10) + "a" + answered + ",3\n").table.ends_with(row));
    BOOST_TEST(scored("phq-9", header(10) + "a" + answered + ",\n").table.ends_with(row));
}

BOOST_AUTO_TEST_CASE(readsWholeNumbersAsOtherProgramsWriteThem)
{
    expectRows(header(7) + "a,1.0,2.0,0.0,1,,0,0\n", "a,5,prorated,1,mild,\n"); // 4.67
}

BOOST_AUTO_TEST_CASE(readsPointsThatAreNotWhole)
{
    auto halves = shipped("gad-7");
    for (auto& item : halves.items) {
        item.options[1].points = 0.5;
    }
    halves.scales[0].bands.clear();
    std::istringstream in(header(7) + "a,0.5,.5,0,0,0,0,2\nb,1,0,0,0,0,0,0\n");
    std::ostringstream out;
    std::ostringstream errors;
    BOOST_TEST(scoreTable(halves, in, Coding::points, out, errors) == 1);
    BOOST_TEST(out.str() == gad7Header + "a,3,complete,0,,\n");
    BOOST_TEST(errors.str() == "Line 3, column 2 (item 1): this is not an answer; write 0, 0.5, 2, "
                               "3, declined, or leave it blank.\n");
}

BOOST_AUTO_TEST_CASE(readsQuotesLineEndsAndAByteOrderMark)
{
    expectRows("\xEF\xBB\xBF\"id\",1,2,3,4,5,6,\"7\"\r\n\"a\",\"1\",0,0,0,0,0,\"declined\"\r\n\r\n",
               "a,1,prorated,1,minimal,\n"); // 1 × 7 / 6 is 1.17
}

BOOST_AUTO_TEST_CASE(handsIdsThroughAsTheyAre)
{
    const std::string answers = ",0,0,0,0,0,0,0\n";
    const std::string scores = ",0,complete,0,minimal,\n";
    for (const char* id : {"",
                           "a",
                           " a ",
                           "007",
                           "-5",
                           "+49.5",
                           "Ärztin",
                           "\"a,b\"",
                           "\"a\nb\"",
                           "\"say \"\"hm\"\"\"",
                           "\"a;b\"",
                           "\"a\tb\"",
                           "a=b",
                           "a-b"}) {
        expectRows(header(7) + id + answers, id + scores);
    }
    const std::string huge(1'000'000, 'x');
    expectRows(header(7) + huge + answers, huge + scores);
}

BOOST_AUTO_TEST_CASE(writesAnIdThatReadsAsAFormulaAsText)
{
    const std::string answers = ",0,0,0,0,0,0,0\n";
    const std::string scores = ",0,complete,0,minimal,\n";
    const std::vector<std::pair<std::string, std::string>> ids{
        {"=1+1", "'=1+1"},
        {"+1+1", "'+1+1"},
        {"-1+1", "'-1+1"},
        {"-", "'-"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\"=HYPERLINK(\"\"a\"\",1)\"", "\"'=HYPERLINK(\"\"a\"\",1)\""},
        {"\t=1", "\"'\t=1\""},
        {"\"\r=1\"", "\"'\r=1\""},
        {"\"\n=1\"", "\"'\n=1\""},
        {"＝1+1", "'＝1+1"},
        {"＠A1", "'＠A1"},
        {"a;=1+1", "\"a;=1+1\""}, // where cells part at a semicolon
    };
    for (const auto& [id, written] : ids) {
        expectRows(header(7) + id + answers, written + scores);
    }
}

BOOST_AUTO_TEST_CASE(scoresManyRowsEachByItself)
{
    constexpr int count = 50'000;
    std::string table = header(7);
    std::string due = gad7Header;
    for (int row = 0; row < count; ++row) {
        const int points = row % 4;
        table += std::to_string(row) + ",0,0,0,0,0,0," + std::to_string(points) + "\n";
        due += std::to_string(row) + "," + std::to_string(points) + ",complete,0,minimal,\n";
    }
    BOOST_TEST((scored("gad-7", table).table == due));
}

BOOST_AUTO_TEST_SUITE_END()
