#include "attune/care/safety_plan.h"

#include "attune/care/marked_text.h"
#include "entered_text.h"

#include <algorithm>

namespace attune::care {

const std::vector<SafetyPlanPart>& safetyPlanParts()
{
    static const std::vector<SafetyPlanPart> parts{
        {"warning-signs",
         marked("Signs that a hard time is coming"),
         marked("What do you notice first when things get too much? It may be a thought, a mood, "
                "or something in your body.")},
        {"on-my-own",
         marked("What helps when I am on my own"),
         marked("What can you do by yourself to get through the next hour? Think of what has "
                "helped before.")},
        {"people-and-places",
         marked("People and places that take my mind off it"),
         marked("Where can you go, or who can you be with, to think of other things for a while? "
                "You need not talk about how you feel.")},
        {"people-to-ask",
         marked("People I can ask for help"),
         marked("Who can you tell that you need help? Write down each name and how to reach "
                "them.")},
        {"trained-help",
         marked("Trained people and help lines"),
         marked("Who is trained to help, and which lines can you call, day or night? Write down "
                "the numbers.")},
        {"safer-place",
         marked("Making the place I live in safer"),
         marked("What is near you that you could hurt yourself with? Who can take it away, lock "
                "it up or keep it for you?")},
        {"what-matters",
         marked("What matters to me"),
         marked("What has kept you going? What would you still like to see or do?")},
    };
    return parts;
}

bool SafetyPlan::isEmpty() const
{
    return std::ranges::all_of(parts, [](const std::string& part) { return isBlank(part); });
}

} // namespace attune::care
