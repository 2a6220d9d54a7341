#pragma once

#include "answers.h"
#include "attune/exchange/score_table.h"

#include <sstream>
#include <string>

/// Tables of answers as texts, and what comes of them.
namespace attune::tests {

/// What scoring a table gave.
struct Scored
{
    int badRows = 0;
    std::string table;
    std::string errors;
};

inline Scored scored(const std::string& id,
                     const std::string& table,
                     exchange::Coding coding = exchange::Coding::points)
{
    std::istringstream in(table);
    std::ostringstream out;
    std::ostringstream errors;
    const int badRows = exchange::scoreTable(shipped(id), in, coding, out, errors);
    return {badRows, out.str(), errors.str()};
}

/// "id,1,2,…" up to the last item, and a line end.
inline std::string header(int items)
{
    std::string text = "id";
    for (int item = 1; item <= items; ++item) {
        text += ',' + std::to_string(item);
    }
    return text + '\n';
}

inline const std::string gad7Header = "id,total,total_status,total_missing,total_band,safety\n";

} // namespace attune::tests
