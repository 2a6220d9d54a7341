#include "attune/exchange/score_table.h"

#include "csv_reader.h"
#include "score_writer.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <optional>
#include <set>

namespace attune::exchange {

namespace {

using questionnaires::Answer;
using questionnaires::Instrument;
using questionnaires::Item;
using questionnaires::Response;

template <class Number>
std::optional<Number> numberIn(std::string_view text)
{
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        return {};
    }
    return value;
}

/// A number as it stands in a cell: 2, 0.5, or the 2.0 of programs that know no whole numbers.
std::optional<double> cellNumber(std::string_view text)
{
    if (const auto whole = numberIn<int>(text)) {
        return *whole;
    }
    return numberIn<double>(text);
}

/// "0, 1, 2 or 3" or "1 to 4": what a cell of this item may hold besides blank and declined.
std::string allowedText(const Item& item, Coding coding)
{
    if (coding == Coding::position) {
        return fmt::format("1 to {}", item.options.size());
    }
    std::set<double> points;
    for (const auto& option : item.options) {
        points.insert(option.points);
    }
    std::string text;
    for (const double value : points) {
        text += fmt::format("{}{}", text.empty() ? "" : ", ", value);
    }
    return text;
}

/// A header cell as it may be shown in an error: short, whole letters, without line breaks.
std::string shown(std::string_view cell)
{
    constexpr std::size_t mostShown = 20;
    std::size_t end = std::min(mostShown, cell.size());
    while (end > 0 && end < cell.size() &&
           (static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80U) {
        --end; // not within a letter of UTF-8
    }
    std::string text(cell.substr(0, end));
    std::ranges::replace_if(
        text, [](char letter) { return static_cast<unsigned char>(letter) < ' '; }, ' ');
    return end < cell.size() ? text + "…" : text;
}

/// The answers that cells stand for, prepared once for an instrument, so that a table of a
/// million rows makes no strings of its own.
class CellReader
{
public:
    CellReader(const Instrument& instrument, Coding coding)
        : m_coding(coding),
          m_answers(instrument.items.size())
    {
        for (std::size_t index = 0; index < instrument.items.size(); ++index) {
            const Item& item = instrument.items[index];
            for (std::size_t place = 0; place < item.options.size(); ++place) {
                const double code = coding == Coding::position ? static_cast<double>(place + 1)
                                                               : item.options[place].points;
                m_answers[index].emplace_back(code, Answer::chosen(item.options[place].id));
            }
        }
    }

    /// Null where the cell is none of what the item may hold.
    const Answer* read(std::size_t itemIndex, std::string_view cell) const
    {
        if (cell.empty()) {
            return &m_unanswered;
        }
        if (cell == "declined") {
            return &m_declined;
        }
        const auto code = cellNumber(cell);
        for (const auto& [known, answer] : m_answers[itemIndex]) {
            if (code && *code == known) {
                return &answer;
            }
        }
        return nullptr;
    }

    Coding coding() const { return m_coding; }

private:
    Coding m_coding;
    std::vector<std::vector<std::pair<double, Answer>>> m_answers;
    Answer m_unanswered;
    Answer m_declined = Answer::declined();
};

/// The item of each column behind "id"; empty, and said on `errors`, where the header is wrong.
std::optional<std::vector<int>> readHeader(const Instrument& instrument,
                                           const std::vector<std::string_view>& cells,
                                           std::size_t line,
                                           std::ostream& errors)
{
    const auto refuse = [line, &errors](std::size_t column, const std::string& reason) {
        fmt::print(errors, "Line {}, column {}: {}\n", line, column, reason);
        return std::nullopt;
    };
    if (cells.empty() || cells.front() != "id") {
        return refuse(1, "the first column must be named id.");
    }
    std::vector<int> items;
    for (std::size_t column = 1; column < cells.size(); ++column) {
        const auto number = numberIn<int>(cells[column]);
        if (!number || instrument.item(*number) == nullptr) {
            return refuse(column + 1,
                          fmt::format("{} has no item \"{}\"; its items are 1 to {}.",
                                      instrument.shortTitle,
                                      shown(cells[column]),
                                      instrument.items.size()));
        }
        if (std::ranges::find(items, *number) != items.end()) {
            return refuse(column + 1, fmt::format("item {} stands twice.", *number));
        }
        items.push_back(*number);
    }
    for (const Item& item : instrument.items) {
        if (item.scored && std::ranges::find(items, item.number) == items.end()) {
            return refuse(cells.size() + 1,
                          fmt::format("the column of item {} is missing.", item.number));
        }
    }
    return items;
}

/// Reads a row's answers into `response`; false, and said on `errors`, where a cell is wrong. What
/// stands in the cell is not repeated: in a table whose columns slipped it may be a name.
bool readRow(const Instrument& instrument,
             const CellReader& reader,
             const std::vector<int>& items,
             const std::vector<std::string_view>& cells,
             std::size_t line,
             Response& response,
             std::ostream& errors)
{
    if (cells.size() != items.size() + 1) {
        fmt::print(errors,
                   "Line {}, column {}: {} cells were expected, {} stand here.\n",
                   line,
                   std::min(cells.size(), items.size() + 1) + 1,
                   items.size() + 1,
                   cells.size());
        return false;
    }
    for (std::size_t column = 0; column < items.size(); ++column) {
        const auto index = static_cast<std::size_t>(items[column] - 1);
        const Answer* answer = reader.read(index, cells[column + 1]);
        if (answer == nullptr) {
            fmt::print(errors,
                       "Line {}, column {} (item {}): this is not an answer; write {}, declined, "
                       "or leave it blank.\n",
                       line,
                       column + 2,
                       items[column],
                       allowedText(instrument.items[index], reader.coding()));
            return false;
        }
        response.set(items[column], *answer);
    }
    return true;
}

} // namespace

int scoreTable(const Instrument& instrument,
               std::istream& in,
               Coding coding,
               std::ostream& out,
               std::ostream& errors)
{
    int badRows = 0;
    try {
        CsvReader rows(in);
        std::vector<std::string_view> cells;
        if (!rows.next(cells)) {
            fmt::print(errors,
                       "Line 1: the table is empty; a header with id and the item "
                       "numbers is needed.\n");
            return 1;
        }
        const auto items = readHeader(instrument, cells, rows.line(), errors);
        if (!items) {
            return 1;
        }
        const CellReader reader(instrument, coding);
        ScoreWriter writer(instrument, out);
        writer.writeHeader();
        Response response(instrument.items.size());
        while (rows.next(cells)) {
            if (readRow(instrument, reader, *items, cells, rows.line(), response, errors)) {
                writer.writeRow(cells.front(), questionnaires::score(instrument, response));
            } else {
                ++badRows;
            }
        }
    } catch (const std::runtime_error& error) {
        fmt::print(errors, "{}\n", error.what());
        ++badRows;
    }
    return badRows;
}

} // namespace attune::exchange
