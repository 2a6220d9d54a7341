// Mood and bipolar disorder. Every number is written down from the published
// thresholds, not read from the rules.
#include "suggestion_fixture.h"

namespace attune::tests {

namespace {

using care::Relation;
using care::Tier;
using care::Visit;

std::vector<TriggerRow> psychiatryRows()
{
    const std::string psychiatry = "psychiatry";
    return {
        {"mdq-and-severe",
         psychiatry,
         Tier::twoWeeks,
         visitOf({total("phq-9", 20), total("mdq", 8)}),
         visitOf({total("phq-9", 19), total("mdq", 8)}),
         "MDQ yes answers to part 1 8 (8 or more); PHQ-9 total 20 (20 or more)"},
        {"mdq-and-severe",
         psychiatry,
         Tier::twoWeeks,
         visitOf({total("phq-9", 20), total("mdq", 8)}),
         visitOf({total("phq-9", 20), total("mdq", 7)}),
         "MDQ yes answers to part 1 8 (8 or more); PHQ-9 total 20 (20 or more)"},
        {"mdq-positive",
         psychiatry,
         Tier::twoWeeks,
         only("mdq", 8),
         only("mdq", 7),
         "MDQ yes answers to part 1 8 (8 or more)"},
        // Seven, several together, with moderate trouble: positive by the usual rule.
        {"mdq-positive",
         psychiatry,
         Tier::twoWeeks,
         visitOf({answered("mdq", "111111122222213")}),
         visitOf({answered("mdq", "111111122222212")}),
         "MDQ standard scoring: met"},
        // The two together are said in one sentence.
        {"mdq-positive",
         psychiatry,
         Tier::twoWeeks,
         visitOf({total("mdq", 8), total("phq-9", 19)}),
         visitOf({total("mdq", 8), total("phq-9", 20)}),
         "MDQ yes answers to part 1 8 (8 or more)"},
        {"phq-9-severe",
         psychiatry,
         Tier::twoWeeks,
         visitOf({total("mdq", 7), total("phq-9", 20)}),
         visitOf({total("mdq", 8), total("phq-9", 20)}),
         "PHQ-9 total 20 (20 or more)"},
        {"phq-9-severe",
         psychiatry,
         Tier::twoWeeks,
         only("phq-9", 20),
         only("phq-9", 19),
         "PHQ-9 total 20 (20 or more)"},
        {"epds-prescriber",
         psychiatry,
         Tier::twoWeeks,
         only("epds", 13),
         only("epds", 12),
         "EPDS total 13 (13 or more)"},
        {"phq-9-prescriber",
         psychiatry,
         Tier::twoWeeks,
         only("phq-9", 15),
         only("phq-9", 14),
         "PHQ-9 total 15 (15 or more)"},
        // The more urgent wording takes its place.
        {"phq-9-prescriber",
         psychiatry,
         Tier::twoWeeks,
         only("phq-9", 19),
         only("phq-9", 20),
         "PHQ-9 total 19 (15 or more)"},
        {"bipolar-before-antidepressant",
         "bipolar-screen",
         Tier::twoWeeks,
         only("epds", 13),
         only("epds", 12),
         "EPDS total 13 (13 or more); no MDQ in this visit"},
        {"bipolar-before-antidepressant",
         "bipolar-screen",
         Tier::twoWeeks,
         only("phq-9", 15),
         only("phq-9", 14),
         "PHQ-9 total 15 (15 or more); no MDQ in this visit"},
        {"bipolar-before-antidepressant",
         "bipolar-screen",
         Tier::twoWeeks,
         visitOf({total("epds", 13), answered("mdq", std::string(15, '.'))}),
         visitOf({total("epds", 13), total("mdq", 0)}),
         "EPDS total 13 (13 or more); no MDQ in this visit"},
    };
}

std::vector<TriggerRow> moodTherapyRows()
{
    const std::string therapy = "perinatal-therapy";
    std::vector<TriggerRow> rows{
        {"epds-likely",
         therapy,
         Tier::twoWeeks,
         only("epds", 13),
         only("epds", 12),
         "EPDS total 13 (13 or more)"},
        {"phq-9-marked",
         therapy,
         Tier::twoWeeks,
         only("phq-9", 15),
         only("phq-9", 14),
         "PHQ-9 total 15 (15 or more)"},
        {"epds-possible",
         therapy,
         Tier::fourWeeks,
         only("epds", 10),
         only("epds", 9),
         "EPDS total 10 (10 or more, below 13)"},
        {"epds-possible",
         therapy,
         Tier::fourWeeks,
         only("epds", 12),
         only("epds", 13),
         "EPDS total 12 (10 or more, below 13)"},
        {"phq-9-moderate",
         therapy,
         Tier::fourWeeks,
         only("phq-9", 10),
         only("phq-9", 9),
         "PHQ-9 total 10 (10 or more, below 15)"},
        {"phq-9-moderate",
         therapy,
         Tier::fourWeeks,
         only("phq-9", 14),
         only("phq-9", 15),
         "PHQ-9 total 14 (10 or more, below 15)"},
        {"core-10-raised",
         therapy,
         Tier::fourWeeks,
         only("core-10", 9),
         only("core-10", 8),
         "CORE-10 clinical score 9 (9 or more)"},
    };
    for (const auto& [relation, word] : {std::pair(Relation::father, "father"),
                                         std::pair(Relation::partner, "partner"),
                                         std::pair(Relation::otherCarer, "carer")}) {
        const std::string client = std::string("the client: ") + word;
        rows.push_back({"epds-partner",
                        therapy,
                        Tier::fourWeeks,
                        of(only("epds", 6), relation),
                        of(only("epds", 5), relation),
                        client + "; EPDS total 6 (6 or more)"});
        rows.push_back({"epds-partner",
                        therapy,
                        Tier::fourWeeks,
                        of(only("epds", 9), relation),
                        of(only("epds", 10), relation),
                        client + "; EPDS total 9 (6 or more)"});
        rows.push_back({"epds-partner",
                        therapy,
                        Tier::fourWeeks,
                        of(only("epds", 6), relation),
                        only("epds", 9),
                        client + "; EPDS total 6 (6 or more)"});
    }
    return rows;
}

} // namespace

std::vector<TriggerRow> moodRows()
{
    std::vector<TriggerRow> all;
    for (auto rows : {psychiatryRows(), moodTherapyRows()}) {
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

} // namespace attune::tests
