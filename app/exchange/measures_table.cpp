#include "attune/exchange/measures_table.h"

#include "attune/questionnaires/interpretation.h"
#include "csv_cell.h"

#include <array>
#include <optional>

namespace attune::exchange {

namespace {

constexpr std::size_t columns = 11;
using Line = std::array<std::string, columns>;

std::string whole(const std::optional<int>& number)
{
    return number ? std::to_string(*number) : std::string();
}

std::string points(const std::optional<double>& number)
{
    return number ? questionnaires::formatPoints(*number) : std::string();
}

std::string familyOf(const std::string& figure)
{
    const care::MeasureText* family = care::measureTextOf(figure);
    return family == nullptr ? std::string() : family->title;
}

void append(std::string& text, const Line& line)
{
    for (std::size_t column = 0; column < columns; ++column) {
        text += column == 0 ? "" : ",";
        appendCell(text, line[column]);
    }
    text += '\n';
}

} // namespace

std::string measuresTable(const care::Measures& measures)
{
    std::string text;
    append(text,
           {"from",
            "to",
            "figure",
            "family",
            "title",
            "count",
            "of",
            "n",
            "lower_quartile",
            "median",
            "upper_quartile"});
    const std::string from = care::isoDate(measures.period.from);
    const std::string to = care::isoDate(measures.period.to);
    for (const care::Partition& partition : measures.partitions) {
        for (const care::MeasureCell& cell : partition.cells) {
            append(text,
                   {from,
                    to,
                    cell.id,
                    familyOf(cell.id),
                    cell.title,
                    whole(cell.count),
                    whole(partition.total)});
        }
    }
    for (const care::Proportion& each : measures.proportions) {
        append(
            text,
            {from, to, each.id, familyOf(each.id), each.title, whole(each.count), whole(each.of)});
    }
    for (const care::Distribution& each : measures.distributions) {
        append(text,
               {from,
                to,
                each.id,
                familyOf(each.id),
                each.title,
                {},
                {},
                whole(each.n),
                points(each.lowerQuartile),
                points(each.median),
                points(each.upperQuartile)});
    }
    return text;
}

} // namespace attune::exchange
