// Screening again, anxiety and trauma. Every number is written down from the published thresholds,
// not read from the rules.
#include "suggestion_fixture.h"

namespace attune::tests {

namespace {

using care::Relation;
using care::Tier;
using care::Visit;

constexpr auto criteriaMet = "12211112122111112211111122211";
constexpr auto onlyOneArousal = "12211112122111112111111122211";

std::vector<TriggerRow> screenAgainRows()
{
    const std::string again = "repeat-screen";
    return {
        {"mood-again",
         again,
         Tier::fourWeeks,
         only("epds", 10),
         only("epds", 9),
         "EPDS total 10 (10 or more, below 13)"},
        {"mood-again",
         again,
         Tier::fourWeeks,
         of(only("epds", 6), Relation::father),
         of(only("epds", 5), Relation::father),
         "the client: father; EPDS total 6 (6 or more)"},
        {"mood-again",
         again,
         Tier::fourWeeks,
         only("phq-9", 10),
         only("phq-9", 9),
         "PHQ-9 total 10 (10 or more, below 15)"},
        {"mood-again",
         again,
         Tier::fourWeeks,
         only("core-10", 9),
         only("core-10", 8),
         "CORE-10 clinical score 9 (9 or more)"},
        {"mood-in-full",
         again,
         Tier::fourWeeks,
         only("phq-2", 2),
         only("phq-2", 1),
         "PHQ-2 total 2 (2 or more); no PHQ-9 in this visit; no EPDS in this visit"},
        {"mood-in-full",
         again,
         Tier::fourWeeks,
         only("whooley", 1),
         only("whooley", 0),
         "Whooley yes answers 1 (1 or more); no PHQ-9 in this visit; no EPDS in this visit"},
        {"mood-in-full",
         again,
         Tier::fourWeeks,
         only("phq-2", 2),
         visitOf({total("phq-2", 2), total("phq-9", 2)}),
         "PHQ-2 total 2 (2 or more); no PHQ-9 in this visit; no EPDS in this visit"},
        {"mood-in-full",
         again,
         Tier::fourWeeks,
         only("phq-2", 2),
         visitOf({total("phq-2", 2), total("epds", 2)}),
         "PHQ-2 total 2 (2 or more); no PHQ-9 in this visit; no EPDS in this visit"},
        {"epds-zero",
         again,
         Tier::routine,
         only("epds", 0),
         only("epds", 1),
         "EPDS total 0 (below 1)"},
        {"answers-missing",
         again,
         Tier::twoWeeks,
         visitOf({answered("phq-9", "111111...1")}),
         visitOf({answered("phq-9", "1111111..1")}),
         "PHQ-9 total: no score, 3 of 9 not answered"},
        {"answers-missing",
         again,
         Tier::twoWeeks,
         visitOf({answered("city-bits", "1221111212211111221111111222.")}),
         visitOf({answered("city-bits", onlyOneArousal)}),
         "City BiTS DSM-5 criteria: not known"},
        {"straight-line",
         again,
         Tier::fourWeeks,
         visitOf({answered("gad-7", "2222222")}),
         visitOf({answered("gad-7", "2222221")}),
         "GAD-7: the same printed answer throughout"},
        {"by-schedule",
         again,
         Tier::routine,
         only("phq-9", 9),
         only("phq-9", 10),
         "no other suggestion applies"},
    };
}

std::vector<TriggerRow> anxietyRows()
{
    const std::string therapy = "perinatal-therapy";
    const std::string again = "repeat-screen";
    const auto anxious = [](int sum) {
        return visitOf({summing("epds", {{"epds-3a", sum}})});
    };
    const auto pregnantInSpanish = [](int sum) {
        return inLanguage(of(only("gad-7", sum), Relation::pregnant), "es");
    };
    return {
        {"gad-7-raised",
         therapy,
         Tier::fourWeeks,
         only("gad-7", 10),
         only("gad-7", 9),
         "GAD-7 total 10 (10 or more)"},
        {"pass-raised",
         therapy,
         Tier::fourWeeks,
         only("pass", 26),
         only("pass", 25),
         "PASS total 26 (26 or more)"},
        {"epds-3a-raised",
         therapy,
         Tier::fourWeeks,
         anxious(5),
         anxious(4),
         "EPDS anxiety items (EPDS-3A) 5 (5 or more)"},
        {"anxiety-again",
         again,
         Tier::fourWeeks,
         only("gad-7", 10),
         only("gad-7", 9),
         "GAD-7 total 10 (10 or more)"},
        {"anxiety-again",
         again,
         Tier::fourWeeks,
         only("pass", 26),
         only("pass", 25),
         "PASS total 26 (26 or more)"},
        {"anxiety-again",
         again,
         Tier::fourWeeks,
         anxious(5),
         anxious(4),
         "EPDS anxiety items (EPDS-3A) 5 (5 or more)"},
        {"gad-7-perinatal",
         again,
         Tier::fourWeeks,
         only("gad-7", 8),
         only("gad-7", 7),
         "GAD-7 total 8 (8 or more)"},
        {"gad-7-perinatal",
         again,
         Tier::fourWeeks,
         pregnantInSpanish(7),
         pregnantInSpanish(6),
         "GAD-7 total 7 (7 or more)"},
        {"anxiety-in-full",
         again,
         Tier::fourWeeks,
         only("gad-2", 3),
         only("gad-2", 2),
         "GAD-2 total 3 (3 or more); no GAD-7 in this visit"},
        {"anxiety-in-full",
         again,
         Tier::fourWeeks,
         only("gad-2", 3),
         visitOf({total("gad-2", 3), total("gad-7", 3)}),
         "GAD-2 total 3 (3 or more); no GAD-7 in this visit"},
        {"city-bits-criteria",
         "trauma-work",
         Tier::twoWeeks,
         visitOf({answered("city-bits", criteriaMet)}),
         visitOf({answered("city-bits", onlyOneArousal)}),
         "City BiTS DSM-5 criteria: met"},
        {"pc-ptsd-5-raised",
         "trauma-work",
         Tier::fourWeeks,
         visitOf({answered("pc-ptsd-5", "111122")}),
         visitOf({answered("pc-ptsd-5", "111222")}),
         "PC-PTSD-5 yes answers 3 (3 or more)"},
        {"pc-ptsd-5-again",
         again,
         Tier::fourWeeks,
         visitOf({answered("pc-ptsd-5", "111122")}),
         visitOf({answered("pc-ptsd-5", "111222")}),
         "PC-PTSD-5 yes answers 3 (3 or more)"},
    };
}

} // namespace

std::vector<TriggerRow> screenRows()
{
    std::vector<TriggerRow> all;
    for (auto rows : {screenAgainRows(), anxietyRows()}) {
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

} // namespace attune::tests
