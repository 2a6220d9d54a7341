#include "attune/care/marked_text.h"
#include "attune/care/settings.h"

namespace attune::care {

const std::vector<Battery>& builtInBatteries()
{
    // Short gates first where the visit is young; the full questionnaires where bonding disorders
    // and depression are looked for (six weeks to six months); the same ones again later, since
    // only like can be compared with like.
    static const std::vector<Battery> batteries{
        {"first-visit",
         marked("First postpartum visit"),
         {"phq-2", "gad-2", "mibs", "attunement-reflection"}},
        {"6-weeks", marked("6 weeks"), {"phq-9", "gad-7", "pbq-2006"}},
        {"3-months", marked("3 months"), {"phq-9", "gad-7", "pbq-2006"}},
        {"6-months", marked("6 months"), {"phq-9", "gad-7", "pbq-2006"}},
        {"12-months", marked("12 months"), {"phq-9", "gad-2", "mpas"}},
        {"partner", marked("Father, partner or other carer"), {"phq-9", "gad-7"}},
        {"pregnancy", marked("In pregnancy"), {"phq-9", "gad-7"}},
        {"birth-trauma",
         marked("After a birth that was frightening"),
         {"pc-ptsd-5", "phq-9", "gad-7"}},
    };
    return batteries;
}

std::string batteryDue(const Client& client, Date today)
{
    switch (client.relation) {
    case Relation::father:
    case Relation::partner:
    case Relation::otherCarer:
        return "partner";
    case Relation::pregnant:
        return "pregnancy";
    case Relation::mother:
        break;
    }
    Infant youngest;
    youngest.birthDate = latestBirth(client);
    const auto weeks = weeksSinceBirth(youngest, today);
    if (!weeks) {
        return "6-weeks"; // the full ones, where nobody knows how long it has been
    }

    // Each battery from half-way to its own time, as a visit is rarely to the day.
    struct Start
    {
        int week;
        const char* id;
    };

    constexpr Start starts[] = {
        {0, "first-visit"}, {4, "6-weeks"}, {9, "3-months"}, {19, "6-months"}, {39, "12-months"}};
    const char* due = nullptr;
    for (const Start& start : starts) {
        if (*weeks >= start.week) {
            due = start.id;
        }
    }
    return due;
}

} // namespace attune::care
