#pragma once

#include "attune/care/people.h"

#include <string>
#include <vector>

namespace attune::care {

/// One part of a safety plan, with the question that leads to it in our own words.
struct SafetyPlanPart
{
    std::string id;       ///< "warning-signs"
    std::string title;    ///< "Signs that a hard time is coming"
    std::string question; ///< grade 6
};

/// The parts in the order in which they are gone through together.
const std::vector<SafetyPlanPart>& safetyPlanParts();

/// What client and clinician wrote down together. A new plan never replaces an older one.
struct SafetyPlan
{
    /// What stands in each part, by its order in `safetyPlanParts`; an empty text: nothing yet.
    std::vector<std::string> parts;
    std::string personName;
    Instant at{};

    /// True where nothing is written in any part.
    bool isEmpty() const;
};

} // namespace attune::care
