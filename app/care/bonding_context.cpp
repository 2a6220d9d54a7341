#include "attune/care/people.h"

#include <algorithm>

namespace attune::care {

const std::vector<ContextFactor>& bondingContext()
{
    static const std::vector<ContextFactor> factors{
        {"depression", "Depression in the parent"},
        {"anxiety", "Anxiety in the parent"},
        {"stress", "Much strain: money, housing, family, work"},
        {"birth-trauma", "A birth that was frightening or felt like too much"},
        {"earlier-trauma", "Earlier trauma or loss"},
        {"separation", "Time apart after birth"},
        {"infant-illness", "The baby was or is unwell, or in intensive care"},
        {"parent-illness", "The parent was or is unwell"},
        {"complications", "Complications in pregnancy or at birth"},
        {"exhaustion", "Exhaustion, very little sleep"},
        {"medication", "Medication or its after-effects"},
        {"feeding", "Feeding is painful or hard"},
        {"little-support", "Little support at home"},
    };
    return factors;
}

std::string contextLabel(const std::string& id)
{
    const auto& factors = bondingContext();
    const auto found = std::ranges::find(factors, id, &ContextFactor::id);
    return found == factors.end() ? id : found->label;
}

} // namespace attune::care
