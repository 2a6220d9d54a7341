#include "attune/care/marked_text.h"
#include "attune/care/people.h"

#include <algorithm>

namespace attune::care {

const std::vector<ContextFactor>& bondingContext()
{
    static const std::vector<ContextFactor> factors{
        {"depression", marked("Depression in the parent")},
        {"anxiety", marked("Anxiety in the parent")},
        {"stress", marked("Much strain: money, housing, family, work")},
        {"birth-trauma", marked("A birth that was frightening or felt like too much")},
        {"earlier-trauma", marked("Earlier trauma or loss")},
        {"separation", marked("Time apart after birth")},
        {"infant-illness", marked("The baby was or is unwell, or in intensive care")},
        {"parent-illness", marked("The parent was or is unwell")},
        {"complications", marked("Complications in pregnancy or at birth")},
        {"exhaustion", marked("Exhaustion, very little sleep")},
        {"medication", marked("Medication or its after-effects")},
        {"feeding", marked("Feeding is painful or hard")},
        {"little-support", marked("Little support at home")},
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
