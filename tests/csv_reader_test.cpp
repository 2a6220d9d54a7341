// Rows and cells of CSV (RFC 4180), read in pieces.
#include "csv_reader.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <sstream>

using attune::exchange::CsvReader;

namespace {

namespace data = boost::unit_test::data;
using Row = std::vector<std::string>;

std::vector<Row> rowsOf(const std::string& text)
{
    std::istringstream stream(text);
    CsvReader reader(stream);
    std::vector<Row> rows;
    std::vector<std::string_view> cells;
    while (reader.next(cells)) {
        rows.emplace_back(cells.begin(), cells.end());
    }
    return rows;
}

struct Sample
{
    std::string what;
    std::string text;
    std::vector<Row> rows;
};

std::ostream& operator<<(std::ostream& out, const Sample& sample)
{
    return out << sample.what;
}

const std::vector<Sample> samples{
    {"nothing", "", {}},
    {"a mark alone", "\xEF\xBB\xBF", {}},
    {"one row", "a,b\n", {{"a", "b"}}},
    {"no line end", "a,b", {{"a", "b"}}},
    {"one cell", "a", {{"a"}}},
    {"CRLF", "a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}}},
    {"a byte order mark", "\xEF\xBB\xBFid,1\nx,2\n", {{"id", "1"}, {"x", "2"}}},
    {"a mark further in", "a\n\xEF\xBB\xBF", {{"a"}, {"\xEF\xBB\xBF"}}},
    {"empty lines", "\n\na\r\n\r\n\nb\n\n", {{"a"}, {"b"}}},
    {"empty cells", ",,\n", {{"", "", ""}}},
    {"an empty last cell", "a,\n", {{"a", ""}}},
    {"an empty last cell at the end", "a,", {{"a", ""}}},
    {"blanks stay", " a , b\n", {{" a ", " b"}}},
    {"quotes", "\"a\",\"b\"\n", {{"a", "b"}}},
    {"an empty quoted cell", "\"\",a\n", {{"", "a"}}},
    {"a lone empty quoted cell", "\"\"\n", {{""}}},
    {"a comma within quotes", "\"a,b\",c\n", {{"a,b", "c"}}},
    {"a line end within quotes", "\"a\r\nb\",c\nd,e\n", {{"a\r\nb", "c"}, {"d", "e"}}},
    {"doubled quotes", "\"say \"\"hm\"\"\",c\n", {{"say \"hm\"", "c"}}},
    {"doubled quotes alone", "\"\"\"\"\n", {{"\""}}},
    {"letters behind a closing quote", "\"a\"b,c\n", {{"ab", "c"}}},
    {"quotes behind a closing quote", "\"a\"b\"c,d\ne,f\n", {{"ab\"c", "d"}, {"e", "f"}}},
    {"a quote within a cell", "5\" tall,a\nb,c\n", {{"5\" tall", "a"}, {"b", "c"}}},
    {"two quotes within a cell", "a\"\"b,c\nd\n", {{"a\"\"b", "c"}, {"d"}}},
    {"a carriage return within a cell", "a\rb,c\n", {{"a\rb", "c"}}},
    {"a zero byte", std::string("a\0b,c\n", 6), {{std::string("a\0b", 3), "c"}}},
};

} // namespace

BOOST_AUTO_TEST_SUITE(CsvRows)

BOOST_DATA_TEST_CASE(areReadAsTheyWereMeant, data::make(samples), sample)
{
    BOOST_TEST((rowsOf(sample.text) == sample.rows));
}

BOOST_AUTO_TEST_CASE(knowTheLineTheyBeginOn)
{
    std::istringstream stream("a\n\n\"b\n\nb\",c\r\n\r\nd\n");
    CsvReader reader(stream);
    std::vector<std::string_view> cells;
    for (const std::size_t line : {1U, 3U, 7U}) {
        BOOST_TEST_REQUIRE(reader.next(cells));
        BOOST_TEST(reader.line() == line);
    }
    BOOST_TEST(!reader.next(cells));
    BOOST_TEST(!reader.next(cells));
}

BOOST_AUTO_TEST_CASE(nameTheLineOfAQuoteThatIsNeverClosed)
{
    std::istringstream stream("a,b\nc,\"d\ne,f\n");
    CsvReader reader(stream);
    std::vector<std::string_view> cells;
    BOOST_TEST(reader.next(cells));
    BOOST_CHECK_EXCEPTION(reader.next(cells), std::runtime_error, [](const auto& error) {
        return std::string(error.what()) == "Line 2: a quote is opened and never closed.";
    });
}

BOOST_AUTO_TEST_CASE(mayBeLongerThanAPieceOfReading)
{
    for (const std::size_t size : {262'140U, 262'143U, 262'144U, 262'145U, 1'000'000U}) {
        const std::string huge(size, 'x');
        const auto plain = rowsOf(huge + ",a\nb,c\n");
        BOOST_TEST_REQUIRE(plain.size() == 2U);
        BOOST_TEST((plain[0] == Row{huge, "a"}), size);
        BOOST_TEST((plain[1] == Row{"b", "c"}), size);
        // The doubled quote, its line end and the closing quote fall around the piece's end.
        const auto quoted = rowsOf("\"" + huge + "\"\"\r\n\",a\r\nb,c");
        BOOST_TEST_REQUIRE(quoted.size() == 2U);
        BOOST_TEST((quoted[0] == Row{huge + "\"\r\n", "a"}), size);
        BOOST_TEST((quoted[1] == Row{"b", "c"}), size);
    }
}

BOOST_AUTO_TEST_CASE(comeOneByOneFromAStreamOfManyPieces)
{
    constexpr int count = 200'000;
    std::string text;
    for (int row = 0; row < count; ++row) {
        text += std::to_string(row) + ",\"" + std::to_string(row) + "\"\n";
    }
    std::istringstream stream(text);
    CsvReader reader(stream);
    std::vector<std::string_view> cells;
    int wrong = 0;
    for (int row = 0; row < count; ++row) {
        const std::string due = std::to_string(row);
        if (!reader.next(cells) || cells.size() != 2 || cells[0] != due || cells[1] != due ||
            reader.line() != static_cast<std::size_t>(row) + 1) {
            ++wrong;
        }
    }
    BOOST_TEST(wrong == 0);
    BOOST_TEST(!reader.next(cells));
}

BOOST_AUTO_TEST_SUITE_END()
