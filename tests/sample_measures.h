#pragma once

#include "attune/care/measures.h"

namespace attune::tests {

/// Measures of one quarter as they were taken, with numbers that stand nowhere else. Hidden of
/// them are, when they leave: 3 and 137 of the eligible, 2 positive PHQ-9 of 2,617 results, and
/// what was followed up after delivery.
care::Measures sampleMeasures();

} // namespace attune::tests
