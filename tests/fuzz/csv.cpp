// Any table: what is read is written and read again the same, wherever in the reader's pieces it
// stands. The first byte says where.
#include "csv_cell.h"
#include "csv_reader.h"
#include "target.h"

#include <algorithm>
#include <optional>
#include <sstream>

using namespace attune::exchange;

namespace {

constexpr std::size_t pieceBytes = std::size_t(1) << 18U;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
using Rows = std::vector<std::vector<std::string>>;

/// Empty: refused.
std::optional<Rows> rowsOf(const std::string& text)
{
    std::istringstream in(text);
    Rows rows;
    try {
        CsvReader reader(in);
        std::vector<std::string_view> cells;
        for (std::size_t line = 0; reader.next(cells); line = reader.line()) {
            attune::fuzz::expect(reader.line() > line, "rows begin on later and later lines");
            rows.emplace_back(cells.begin(), cells.end());
        }
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
    return rows;
}

std::string written(const Rows& rows)
{
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += i == 0 ? "" : ",";
            appendCell(text, row[i]);
        }
        text += '\n';
    }
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const std::string text(attune::fuzz::textOf(data + 1, size - 1));
    const auto rows = rowsOf(text);
    if (data[0] >= 0xC0 && !text.starts_with(byteOrderMark)) {
        const std::string before(pieceBytes - (data[0] - 0xC0U), 'x');
        auto moved = rowsOf(before + '\n' + text);
        attune::fuzz::expect(moved.has_value() == rows.has_value(), "a table is read anywhere");
        if (moved) {
            moved->erase(moved->begin());
            attune::fuzz::expect(moved == rows, "a table is read the same anywhere");
        }
    }
    if (!rows) {
        return 0;
    }
    // Once through the writer cells hold what formulas are guarded with; from then on they stay.
    const auto guarded = rowsOf(written(*rows));
    attune::fuzz::expect(guarded.has_value(), "what is written can be read");
    attune::fuzz::expect(rowsOf(written(*guarded)) == guarded, "what is read again is the same");
    return 0;
}
