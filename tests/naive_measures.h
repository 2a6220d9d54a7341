#pragma once

#include "measure_practice.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace attune::tests {

/// The same figures, counted a second time without any of the program's own counting: lists of who
/// was counted, for each figure by itself, over the whole of the rows.
struct NaiveMeasures
{
    using Who = std::vector<std::int64_t>; ///< a client for each thing counted

    std::map<std::string, Who> counted;                ///< by id of a cell, partition or proportion
    std::map<std::string, Who> others;                 ///< of a proportion, those not counted
    std::map<std::string, std::vector<double>> totals; ///< by instrument, ascending
    int items = 0;
    int missingItems = 0;
};

NaiveMeasures naiveMeasures(const MeasuredPractice& practice, const care::Period& period);

/// Least, quartiles with the median between them, greatest.
std::array<double, 5> naiveSpread(const std::vector<double>& ascending);

} // namespace attune::tests
