#include "csv_cell.h"

#include <algorithm>

namespace attune::exchange {

namespace {

bool isPlainNumber(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    return text.find_first_not_of("0123456789.") == std::string_view::npos &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

/// Whether a spreadsheet would run the cell, also one that knows the wide signs of East Asian text.
bool looksLikeFormula(std::string_view cell)
{
    constexpr std::string_view wideSigns[] = {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const bool beginsSo = (!cell.empty() && std::string_view("=+-@\t\r\n").find(cell.front()) !=
                                                std::string_view::npos) ||
                          std::ranges::any_of(wideSigns, [cell](std::string_view sign) {
                              return cell.starts_with(sign);
                          });
    return beginsSo && !isPlainNumber(cell);
}

} // namespace

void appendCell(std::string& text, std::string_view cell)
{
    const std::string_view sign = looksLikeFormula(cell) ? "'" : "";
    // Some spreadsheets part cells at a semicolon or a tab: within quotes they do not.
    if (cell.find_first_of(",;\t\"\r\n") == std::string_view::npos) {
        text += sign;
        text += cell;
        return;
    }
    text += '"';
    text += sign;
    for (const char letter : cell) {
        if (letter == '"') {
            text += '"';
        }
        text += letter;
    }
    text += '"';
}

} // namespace attune::exchange
