// Tables that are refused, in part or whole: what is said of them, and that nothing of it is
// scored.
#include "score_table_sample.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune::tests;
using attune::exchange::Coding;
using attune::exchange::scoreTable;

namespace {

namespace data = boost::unit_test::data;

struct BadRow
{
    std::string what;
    std::string row;
    std::string complaint; ///< how its line begins
};

std::ostream& operator<<(std::ostream& out, const BadRow& bad)
{
    return out << bad.what;
}

const std::vector<BadRow> badRows{
    {"above the highest", "a,0,0,4,0,0,0,0", "Line 3, column 4 (item 3): "},
    {"below the lowest", "a,-1,0,0,0,0,0,0", "Line 3, column 2 (item 1): "},
    {"between two points", "a,0,0,0,0,0,0,1.5", "Line 3, column 8 (item 7): "},
    {"a word", "a,0,often,0,0,0,0,0", "Line 3, column 3 (item 2): "},
    {"refused in another spelling", "a,0,0,0,Declined,0,0,0", "Line 3, column 5 (item 4): "},
    {"a blank that is no blank", "a,0,0,0,0, ,0,0", "Line 3, column 6 (item 5): "},
    {"a blank before it", "a,0,0,0,0, 1,0,0", "Line 3, column 6 (item 5): "},
    {"no number", "a,nan,0,0,0,0,0,0", "Line 3, column 2 (item 1): "},
    {"without end", "a,inf,0,0,0,0,0,0", "Line 3, column 2 (item 1): "},
    {"beyond whole numbers", "a,99999999999999999999,0,0,0,0,0,0", "Line 3, column 2 (item 1): "},
    {"a decimal comma", "a,\"1,0\",0,0,0,0,0,0", "Line 3, column 2 (item 1): "},
    {"a formula", "a,=1,0,0,0,0,0,0", "Line 3, column 2 (item 1): "},
    {"an option's id", "a,not-at-all,0,0,0,0,0,0", "Line 3, column 2 (item 1): "},
    {"a row too short", "a,0,0,0", "Line 3, column 5: 8 cells were expected, 4 stand here."},
    {"a row of its id", "a", "Line 3, column 2: 8 cells were expected, 1 stand here."},
    {"a row too long",
     "a,0,0,0,0,0,0,0,0",
     "Line 3, column 9: 8 cells were expected, 9 stand here."},
};

struct BadHeader
{
    std::string text;
    std::string complaint; ///< how it begins
};

std::ostream& operator<<(std::ostream& out, const BadHeader& bad)
{
    return out << bad.text;
}

const std::vector<BadHeader> badHeaders{
    {"", "Line 1: the table is empty"},
    {"\n\r\n", "Line 1: the table is empty"},
    {"\xEF\xBB\xBF", "Line 1: the table is empty"},
    {"a,0,0,0,0,0,0,0\n", "Line 1, column 1: the first column must be named id."},
    {"ID,1,2,3,4,5,6,7\n", "Line 1, column 1: the first column must be named id."},
    {"1,2,3,4,5,6,7,id\n", "Line 1, column 1: the first column must be named id."},
    {"id;1;2;3;4;5;6;7\n", "Line 1, column 1: the first column must be named id."},
    {"id,1,2,3,4,5,6,seven\n",
     "Line 1, column 8: GAD-7 has no item \"seven\"; its items are 1 to 7."},
    {"id,1,2,3,4,5,6,7,8\n", "Line 1, column 9: GAD-7 has no item \"8\""},
    {"id,0,1,2,3,4,5,6,7\n", "Line 1, column 2: GAD-7 has no item \"0\""},
    {"id,1,2,3,4,5,6,7,\n", "Line 1, column 9: GAD-7 has no item \"\""},
    {"id,1,2,3,4,5,6,6\n", "Line 1, column 8: item 6 stands twice."},
    {"id,1,2,3,5,6,7\n", "Line 1, column 8: the column of item 4 is missing."},
    {"id\n", "Line 1, column 2: the column of item 1 is missing."},
    {"\n\nid,1,2,3,4,5,6\n", "Line 3, column 8: the column of item 7 is missing."},
    {"id,\"1\n", "Line 1: a quote is opened and never closed."},
};

/// A stream that fails once it has given its text, as a disk or a network share may.
class FailingBuffer : public std::streambuf
{
public:
    explicit FailingBuffer(std::string text) : m_text(std::move(text))
    {
        setg(m_text.data(), m_text.data(), m_text.data() + m_text.size());
    }

protected:
    int_type underflow() override { throw std::ios_base::failure("the disk is gone"); }

private:
    std::string m_text;
};

} // namespace

BOOST_AUTO_TEST_SUITE(ScoreTableRefusal)

BOOST_DATA_TEST_CASE(namesLineAndColumnOfABadCellAndPrintsNothingForIt, data::make(badRows), bad)
{
    const Scored found =
        scored("gad-7", header(7) + "first,1,0,0,0,0,0,0\n" + bad.row + "\nlast,0,0,0,0,0,0,2\n");
    BOOST_TEST(found.table ==
               gad7Header + "first,1,complete,0,minimal,\nlast,2,complete,0,minimal,\n");
    BOOST_TEST(found.errors.starts_with(bad.complaint), found.errors);
    BOOST_TEST(std::ranges::count(found.errors, '\n') == 1);
    BOOST_TEST(found.badRows == 1);
}

BOOST_AUTO_TEST_CASE(countsEveryBadRow)
{
    const Scored found =
        scored("gad-7", header(7) + "a,9,0,0,0,0,0,0\nb,0,0,0,0,0,0,0\nc,0,0,0,0,0,9,9\n");
    BOOST_TEST(found.badRows == 2);
    BOOST_TEST(found.table == gad7Header + "b,0,complete,0,minimal,\n");
    BOOST_TEST(found.errors ==
               "Line 2, column 2 (item 1): this is not an answer; write 0, 1, 2, 3, declined, or "
               "leave it blank.\n"
               "Line 4, column 7 (item 6): this is not an answer; write 0, 1, 2, 3, declined, or "
               "leave it blank.\n");
}

BOOST_AUTO_TEST_CASE(doesNotRepeatWhatStandsInABadCell)
{
    const Scored found = scored("gad-7", header(7) + "a,Maria Example,0,0,0,0,0,0\n");
    BOOST_TEST(found.errors.find("Maria") == std::string::npos, found.errors);
}

BOOST_AUTO_TEST_CASE(leavesNothingOfABadRowInTheNext)
{
    const Scored found = scored("gad-7", header(7) + "a,3,3,3,3,3,3,9\nb,,,,,,,0\n");
    BOOST_TEST(found.table == gad7Header + "b,,absent,6,,\n");
}

BOOST_DATA_TEST_CASE(refusesABadHeaderAndPrintsNothing, data::make(badHeaders), bad)
{
    const Scored found = scored("gad-7", bad.text);
    BOOST_TEST(found.table == "");
    BOOST_TEST(found.errors.starts_with(bad.complaint), found.errors);
    BOOST_TEST(std::ranges::count(found.errors, '\n') == 1);
    BOOST_TEST(found.badRows == 1);
}

BOOST_AUTO_TEST_CASE(cutsALongHeaderCellBetweenLetters)
{
    const Scored found = scored("gad-7", "id,ääääääääää1ääääääääää\n");
    BOOST_TEST(found.errors.find("\"ääääääääää…\"") != std::string::npos, found.errors);
    const Scored odd = scored("gad-7", "id,1ääääääääääääääääääää\n");
    BOOST_TEST(odd.errors.find("\"1äääääääää…\"") != std::string::npos, odd.errors);
    const Scored broken = scored("gad-7", "id,\"a\nb\033c\"\n");
    BOOST_TEST(broken.errors.find("\"a b c\"") != std::string::npos, broken.errors);
}

BOOST_AUTO_TEST_CASE(keepsTheRowsBeforeAQuoteThatIsNeverClosed)
{
    const Scored found =
        scored("gad-7", header(7) + "a,0,0,0,0,0,0,0\nb,9,0,0,0,0,0,0\n\"c,0,0,0,0,0,0,0\n");
    BOOST_TEST(found.table == gad7Header + "a,0,complete,0,minimal,\n");
    BOOST_TEST(found.errors.ends_with("Line 4: a quote is opened and never closed.\n"));
    BOOST_TEST(found.badRows == 2);
}

BOOST_AUTO_TEST_CASE(saysThatAStreamFailed)
{
    for (const std::string& text : {std::string(), header(7) + "a,0,0,0,0,0,0,0\nb,0,0,0"}) {
        FailingBuffer buffer(text);
        std::istream in(&buffer);
        std::ostringstream out;
        std::ostringstream errors;
        BOOST_TEST(scoreTable(shipped("gad-7"), in, Coding::points, out, errors) == 1);
        BOOST_TEST(errors.str() == "The table could not be read to its end.\n");
    }
}

BOOST_AUTO_TEST_SUITE_END()
