#include "attune/care/red_flags.h"

#include "attune/care/marked_text.h"

#include <algorithm>

namespace attune::care {

const std::vector<RedFlag>& redFlags()
{
    static const std::vector<RedFlag> flags{
        {"hallucinations", marked("Sees or hears what others do not")},
        {"delusions", marked("Is sure of something that cannot be, and no fact changes it")},
        {"confusion", marked("Is confused, or does not know where, when or who")},
        {"mania", marked("Is very high, driven or irritable, unlike before")},
        {"no-need-for-sleep", marked("Hardly sleeps and does not feel tired")},
        {"self-harm-intent", marked("Means or plans to harm herself or himself")},
        {"infant-harm-intent", marked("Means or plans to harm the baby"), true},
    };
    return flags;
}

std::string redFlagLabel(std::string_view id)
{
    const auto found = std::ranges::find(redFlags(), id, &RedFlag::id);
    return found == redFlags().end() ? std::string(id) : found->label;
}

// The emergency number is the practice's own, see `SupportLine`. How often: VanderKruik R et al.
// BMC Psychiatry 2017;17:272 for the range; the first two weeks are the usual time.
const std::vector<std::string>& emergencySteps()
{
    static const std::vector<std::string> steps{
        marked("Do not leave this person alone, and no child alone with this person."),
        marked("Call the emergency number among your practice's crisis lines now."),
        marked(
            "Stay calm, in a quiet room, with as few people as it takes. Do not argue about what "
            "she or he believes."),
        marked("Keep medicines, sharp things and other means of harm out of reach."),
        marked(
            "Ask someone whom she or he trusts to come, and see that any child is looked after."),
        marked("Tell the emergency team when the birth was, what you saw, when it began, and which "
               "medicines are taken."),
        marked("Psychosis after birth is an emergency: it follows 1 to 2 in 1,000 births, usually "
               "within the first two weeks. It can be treated, and people recover."),
        marked("Write down what you saw, whom you called and when."),
    };
    return steps;
}

} // namespace attune::care
