// The bond, with its context. Every number is written down from the published thresholds.
#include "suggestion_fixture.h"

namespace attune::tests {

namespace {

using care::Tier;
using care::Visit;

constexpr int threeWeeksAndSixDays = 27;
constexpr int fourWeeks = 28;
constexpr int unknown = -1;

care::Assessment pbq(const Sums& sums)
{
    return summing("pbq-2006", sums);
}

Visit factor1(int sum)
{
    return visitOf({pbq({{"factor1", sum}})});
}

Visit factor2(int sum)
{
    return visitOf({pbq({{"factor2", sum}})});
}

/// A total that no factor's cut-off explains.
Visit total26(int factor3)
{
    return visitOf({pbq({{"factor1", 11}, {"factor2", 12}, {"factor3", factor3}})});
}

/// A total of 32 and factor 3, with factor 2 below its cut-off.
Visit total40(int factor3)
{
    return visitOf({pbq({{"factor1", 20}, {"factor2", 12}, {"factor3", factor3}})});
}

Visit inSpanish(int factor2)
{
    return inLanguage(visitOf({pbq({{"factor1", 11}, {"factor2", factor2}})}), "es");
}

Visit mibs(int sum, int days)
{
    return born(visitOf({summing("mibs", {{"total", sum}})}), elin, days);
}

const std::string f1 = "PBQ (Elin) factor 1: impaired bonding 12 (12 or more)";
const std::string f2 = "PBQ (Elin) factor 2: rejection and pathological anger 13 (13 or more)";
const std::string sum26 = "PBQ (Elin) total 26 (26 or more)";
const std::string spanish13 = "PBQ (Elin) total 13 (13 or more)";
const std::string mibs4 = "MIBS (Elin) total 4 (4 or more); ";

std::vector<TriggerRow> severeRows()
{
    const std::string work = "parent-infant-work";
    const std::string sum40 = "PBQ (Elin) total 40 (40 or more)";
    return {
        {"pbq-interview", "bonding-interview", Tier::twoWeeks, factor2(13), factor2(12), f2},
        {"pbq-factor2", work, Tier::twoWeeks, factor2(13), factor2(12), f2},
        {"pbq-total-severe", work, Tier::twoWeeks, total40(8), total40(7), sum40},
        {"pbq-therapy", "perinatal-therapy", Tier::twoWeeks, factor2(13), factor2(12), f2},
        {"pbq-therapy", "perinatal-therapy", Tier::twoWeeks, total40(8), total40(7), sum40},
    };
}

std::vector<TriggerRow> raisedRows()
{
    const std::string work = "parent-infant-work";
    const std::string atFour = mibs4 + "weeks since birth 4 (4 or more)";
    return {
        {"pbq-factor1", work, Tier::fourWeeks, factor1(12), factor1(11), f1},
        {"pbq-total", work, Tier::fourWeeks, total26(3), total26(2), sum26},
        {"pbq-edition", work, Tier::fourWeeks, inSpanish(2), inSpanish(1), spanish13},
        {"mibs-month", work, Tier::fourWeeks, mibs(4, fourWeeks), mibs(3, fourWeeks), atFour},
        {"mibs-month",
         work,
         Tier::fourWeeks,
         mibs(4, fourWeeks),
         mibs(4, threeWeeksAndSixDays),
         atFour},
        {"mibs-month",
         work,
         Tier::fourWeeks,
         mibs(4, unknown),
         mibs(3, unknown),
         mibs4 + "date of birth not recorded"},
        {"pbq-factor3",
         "perinatal-therapy",
         Tier::fourWeeks,
         visitOf({pbq({{"factor3", 10}})}),
         visitOf({pbq({{"factor3", 9}})}),
         "PBQ (Elin) factor 3: infant-focused anxiety 10 (10 or more)"},
        {"mibs-early",
         "repeat-screen",
         Tier::routine,
         mibs(2, fourWeeks),
         mibs(1, fourWeeks),
         "MIBS (Elin) total 2 (2 or more)"},
        {"mibs-early",
         "repeat-screen",
         Tier::routine,
         mibs(4, threeWeeksAndSixDays),
         mibs(4, fourWeeks),
         "MIBS (Elin) total 4 (2 or more)"},
    };
}

/// Each rule that needs nothing but a raised score, by each way in which it can be raised.
std::vector<TriggerRow> anyRaisedRows()
{
    std::vector<TriggerRow> rows;
    for (const auto& [rule, service] : {std::pair("bonding-again", "repeat-screen"),
                                        std::pair("bonding-attunement", "attunement-practices"),
                                        std::pair("bonding-peers", "peer-support"),
                                        std::pair("bonding-partner", "partner-inclusion")}) {
        rows.push_back({rule, service, Tier::fourWeeks, factor1(12), factor1(11), f1});
        rows.push_back({rule, service, Tier::fourWeeks, factor2(13), factor2(12), f2});
        rows.push_back({rule, service, Tier::fourWeeks, total26(3), total26(2), sum26});
        rows.push_back({rule, service, Tier::fourWeeks, inSpanish(2), inSpanish(1), spanish13});
        rows.push_back({rule,
                        service,
                        Tier::fourWeeks,
                        mibs(4, fourWeeks),
                        mibs(3, fourWeeks),
                        mibs4 + "weeks since birth 4 (4 or more)"});
    }
    return rows;
}

/// What the context has a better word for is not said in general as well.
std::vector<TriggerRow> replacedRows()
{
    return {
        {"bonding-attunement",
         "attunement-practices",
         Tier::fourWeeks,
         ticking(factor1(12), nils, "separation"),
         ticking(factor1(12), elin, "separation"),
         f1},
        {"bonding-peers",
         "peer-support",
         Tier::fourWeeks,
         ticking(factor1(12), nils, "stress"),
         ticking(factor1(12), elin, "stress"),
         f1},
    };
}

std::vector<TriggerRow> moodAndBondRows()
{
    const auto both = [](int factor1, const char* instrument, int sum) {
        return visitOf({pbq({{"factor1", factor1}}), summing(instrument, {{"total", sum}})});
    };
    const std::string work = "parent-infant-work";
    return {
        {"bond-and-mood",
         work,
         Tier::fourWeeks,
         both(12, "epds", 10),
         both(12, "epds", 9),
         f1 + "; EPDS total 10 (10 or more)"},
        {"bond-and-mood",
         work,
         Tier::fourWeeks,
         both(12, "phq-9", 10),
         both(12, "phq-9", 9),
         f1 + "; PHQ-9 total 10 (10 or more)"},
        {"bond-and-mood",
         work,
         Tier::fourWeeks,
         both(12, "phq-9", 10),
         both(11, "phq-9", 10),
         f1 + "; PHQ-9 total 10 (10 or more)"},
    };
}

/// Each factor of the context: with the bond raised and not raised, and on the twin instead.
std::vector<TriggerRow> contextRows()
{
    struct Factor
    {
        const char* id;
        const char* label;
        const char* rule;
        const char* service;
    };

    const std::vector<Factor> factors{
        {"depression", "Depression in the parent", "bonding-mood-context", "perinatal-therapy"},
        {"anxiety", "Anxiety in the parent", "bonding-mood-context", "perinatal-therapy"},
        {"stress",
         "Much strain: money, housing, family, work",
         "bonding-little-support",
         "peer-support"},
        {"birth-trauma",
         "A birth that was frightening or felt like too much",
         "bonding-birth-trauma",
         "trauma-work"},
        {"earlier-trauma", "Earlier trauma or loss", "bonding-birth-trauma", "trauma-work"},
        {"separation", "Time apart after birth", "bonding-separation", "attunement-practices"},
        {"infant-illness",
         "The baby was or is unwell, or in intensive care",
         "bonding-separation",
         "attunement-practices"},
        {"parent-illness", "The parent was or is unwell", "bonding-health", "medical-care"},
        {"complications",
         "Complications in pregnancy or at birth",
         "bonding-health",
         "medical-care"},
        {"exhaustion", "Exhaustion, very little sleep", "bonding-exhaustion", "sleep-protection"},
        {"medication", "Medication or its after-effects", "bonding-health", "medical-care"},
        {"feeding", "Feeding is painful or hard", "bonding-feeding", "lactation"},
        {"little-support", "Little support at home", "bonding-little-support", "peer-support"},
    };
    std::vector<TriggerRow> rows;
    for (const Factor& factor : factors) {
        const Visit least = ticking(factor1(12), elin, factor.id);
        const std::string reason = f1 + "; ticked: " + factor.label + " (Elin)";
        for (const Visit& greatest :
             {ticking(factor1(11), elin, factor.id), ticking(factor1(12), nils, factor.id)}) {
            rows.push_back({factor.rule, factor.service, Tier::fourWeeks, least, greatest, reason});
        }
    }
    return rows;
}

} // namespace

std::vector<TriggerRow> bondingRows()
{
    std::vector<TriggerRow> all;
    for (auto rows : {severeRows(),
                      raisedRows(),
                      anyRaisedRows(),
                      replacedRows(),
                      moodAndBondRows(),
                      contextRows()}) {
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

} // namespace attune::tests
