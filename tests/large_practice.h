#pragma once

#include "vault_fixture.h"

#include <cstdint>

namespace attune::records::test {

/// A practice of about this many bytes, in the proportions of daily use: for every questionnaire
/// its answers and its result, and for every answer an audit entry.
void fillPractice(const PracticeFixture& practice, std::uintmax_t bytes);

/// A practice of this many assessments, in the same proportions; a multiple of 1,000.
void fillPracticeWith(const PracticeFixture& practice, int assessments);

} // namespace attune::records::test
