#include "rule_keys.h"

#include <algorithm>
#include <cassert>

namespace attune::care {

const std::vector<questionnaires::ObjectKeys>& ruleObjects()
{
    static const std::vector<questionnaires::ObjectKeys> objects{
        {"rules", {"formatVersion", "rules"}, {"conditions"}},
        {"rule", {"id", "service", "tier", "text", "source", "when"}, {"replaces"}},
        {"score", {"score", "of"}, {"atOrAbove", "below"}},
        {"positive", {"positive"}, {"scale"}},
        {"criterion", {"criterion", "of"}, {}},
        {"safety", {"safety"}, {"of", "item", "kind"}},
        {"redFlag", {"redFlag"}, {}},
        {"context", {"context"}, {}},
        {"since", {"since"}, {"atOrAbove", "below", "orUnknown"}},
        {"relation", {"relation"}, {}},
        {"straightLine", {"straightLine"}, {}},
        {"screened", {"screened"}, {}},
        {"incomplete", {"incomplete"}, {}},
        {"nothingElse", {"nothingElse"}, {}},
        {"all", {"all"}, {}},
        {"any", {"any"}, {}},
        {"not", {"not"}, {}},
        {"condition", {"condition"}, {}},
    };
    return objects;
}

const questionnaires::ObjectKeys& ruleKeysOf(std::string_view object)
{
    const auto found =
        std::ranges::find(ruleObjects(), object, &questionnaires::ObjectKeys::object);
    assert(found != ruleObjects().end()); // every object that is read has its row above
    return *found;
}

} // namespace attune::care
