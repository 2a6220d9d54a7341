#pragma once

#include "attune/care/review.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::reports {

/// How much a client told of something, in everyday steps. None of them is a diagnosis.
enum class Level {
    unknown, ///< too few answers for a score
    noLine,  ///< a score that no source divides
    few,     ///< below every cut-off, in the lowest band
    some,    ///< above that, and no positive screen
    many     ///< a positive screen
};

/// How a score stands to the last comparable one, where more than measurement error is known of.
enum class Course { fewer, same, more };

/// What was asked about one thing, across the questionnaires of a visit that ask about it.
struct Area
{
    questionnaires::Construct construct = questionnaires::Construct::other;
    care::InfantId infant; ///< 0: about the client
    Level level = Level::unknown;
    std::optional<Course> course; ///< of the questionnaire that gave the level
    bool anyAnswer = false;
    std::vector<const care::AssessmentReview*> reviews;
};

/// The areas of a visit in the order of `reviews`; where two questionnaires ask the same, the
/// higher step stands. Aids and questions about an infant who has died are left out.
std::vector<Area> areasOf(const care::Visit& visit,
                          const std::vector<care::AssessmentReview>& reviews);

/// True where anything was answered in the visit.
bool hasAnyAnswer(const care::Visit& visit);

} // namespace attune::reports
