#include "letter_scope.h"

#include <algorithm>

namespace attune::reports {

const LetterScope& letterScope(std::string_view service)
{
    using enum questionnaires::Construct;
    static const std::vector<LetterScope> scopes{
        {"emergency-services", {depression, anxiety, bonding, trauma, risk, other}},
        {"psychiatry", {depression, anxiety, trauma, risk, other}},
        {"perinatal-therapy", {depression, anxiety, bonding, trauma, risk, other}},
        {"parent-infant-work", {depression, bonding}},
        {"trauma-work", {depression, anxiety, trauma, risk}},
        {"medical-care", {depression, anxiety, risk}},
        // The child's own record: the parent's mood and thoughts are told there by the parent.
        {"paediatrics", {bonding}, false, true},
        {"lactation", {}, false, false},
        {"peer-support", {}, false, false},
    };
    static const LetterScope usual{"", {depression, anxiety, bonding}};
    const auto found = std::ranges::find(scopes, service, &LetterScope::service);
    return found == scopes.end() ? usual : *found;
}

} // namespace attune::reports
