// Signs of an emergency and safety items: every sign, every item in every state, alone with
// everything else at zero and with everything else missing.
#include "suggestion_fixture.h"

namespace attune::tests {

namespace {

using care::Tier;
using care::Visit;

struct SafetyItem
{
    const char* instrument;
    const char* title; ///< as a reason calls it
    std::string zeros; ///< a sheet without a point; '#' is the item's place
    char zero;         ///< the printed place of its answer of 0 points
    char least;        ///< … of its least answer above
    bool isAboutInfant;
};

const std::vector<SafetyItem> safetyItems{
    {"epds", "EPDS item 10", "114144444#", '4', '3', false},
    {"phq-9", "PHQ-9 item 9", "11111111#1", '1', '2', false},
    {"core-10", "CORE-10 item 6", "15511#1111", '1', '2', false},
    {"asq", "ASQ item 1", "#2222", '2', '1', false},
    {"asq", "ASQ item 2", "2#222", '2', '1', false},
    {"asq", "ASQ item 3", "22#22", '2', '1', false},
    {"asq", "ASQ item 4", "222#2", '2', '1', false},
    {"pbq-2006", "PBQ (Elin) item 18", "16616661161666616#6661661", '6', '5', true},
    {"pbq-2006", "PBQ (Elin) item 24", "16616661161666616666616#1", '6', '5', true},
    {"mibs", "MIBS (Elin) item 8", "1441414#", '4', '3', true},
};

std::string filled(std::string sheet, char answer)
{
    sheet.at(sheet.find('#')) = answer;
    return sheet;
}

std::string missingBut(const std::string& sheet, char answer)
{
    std::string missing(sheet.size(), '.');
    missing.at(sheet.find('#')) = answer;
    return missing;
}

Visit only(const char* instrument, const std::string& sheet)
{
    return visitOf({answered(instrument, sheet)});
}

void addOne(std::vector<TriggerRow>& rows,
            const SafetyItem& item,
            const std::string& rule,
            const std::string& service,
            Tier tier,
            char answer,
            const std::string& words)
{
    for (const std::string& sheet : {filled(item.zeros, answer), missingBut(item.zeros, answer)}) {
        rows.push_back({rule,
                        service,
                        tier,
                        only(item.instrument, sheet),
                        only(item.instrument, filled(item.zeros, item.zero)),
                        item.title + words,
                        true});
    }
}

std::vector<TriggerRow> itemRows()
{
    std::vector<TriggerRow> rows;
    const std::string above = " answered above zero";
    for (const SafetyItem& item : safetyItems) {
        const std::string rule = item.isAboutInfant ? "infant-harm-" : "self-harm-";
        const std::string inquiry = item.isAboutInfant ? "infant-safety-inquiry" : "safety-inquiry";
        addOne(rows, item, rule + "answered", inquiry, Tier::sameDay, item.least, above);
        addOne(rows, item, rule + "open", inquiry, Tier::sameDay, 'x', " declined");
        addOne(rows, item, rule + "open", inquiry, Tier::sameDay, '.', " not answered");
        if (item.isAboutInfant) {
            addOne(rows,
                   item,
                   "infant-harm-obsessions",
                   "ocd-assessment",
                   Tier::twoWeeks,
                   item.least,
                   above);
        } else {
            addOne(rows, item, "self-harm-plan", "safety-plan", Tier::sameDay, item.least, above);
        }
    }
    return rows;
}

/// Item 5 of the ASQ is asked after a yes or a refusal only.
std::vector<TriggerRow> asqRows()
{
    const std::string inquiry = "safety-inquiry";
    const Visit negative = only("asq", "2222.");
    return {
        {"asq-acute",
         "emergency-services",
         Tier::emergency,
         only("asq", "22121"),
         only("asq", "22122"),
         "ASQ acute positive screen: met"},
        {"asq-positive",
         inquiry,
         Tier::sameDay,
         only("asq", "22122"),
         negative,
         "ASQ positive screen: met"},
        {"asq-positive",
         inquiry,
         Tier::sameDay,
         only("asq", "222x2"),
         negative,
         "ASQ positive screen: met"},
        {"self-harm-plan",
         "safety-plan",
         Tier::sameDay,
         only("asq", "222x2"),
         negative,
         "ASQ positive screen: met"},
        {"self-harm-answered",
         inquiry,
         Tier::sameDay,
         only("asq", "....1"),
         negative,
         "ASQ item 5 answered above zero"},
        {"self-harm-open",
         inquiry,
         Tier::sameDay,
         only("asq", "1222x"),
         negative,
         "ASQ item 5 declined"},
        {"self-harm-open",
         inquiry,
         Tier::sameDay,
         only("asq", "1222."),
         negative,
         "ASQ item 5 not answered"},
    };
}

std::vector<TriggerRow> signRows()
{
    struct Sign
    {
        const char* id;
        const char* rule;
        const char* label;
    };

    const std::vector<Sign> signs{
        {"hallucinations", "red-flag-psychosis", "Sees or hears what others do not"},
        {"delusions",
         "red-flag-psychosis",
         "Is sure of something that cannot be, and no fact changes it"},
        {"confusion", "red-flag-psychosis", "Is confused, or does not know where, when or who"},
        {"mania", "red-flag-psychosis", "Is very high, driven or irritable, unlike before"},
        {"no-need-for-sleep", "red-flag-psychosis", "Hardly sleeps and does not feel tired"},
        {"self-harm-intent", "red-flag-self-harm", "Means or plans to harm herself or himself"},
        {"infant-harm-intent", "red-flag-infant-harm", "Means or plans to harm the baby"},
    };
    std::vector<TriggerRow> rows;
    for (const Sign& sign : signs) {
        rows.push_back({sign.rule,
                        "emergency-services",
                        Tier::emergency,
                        noticing(visitOf({}), sign.id),
                        visitOf({}),
                        std::string("noticed: ") + sign.label});
    }
    return rows;
}

} // namespace

std::vector<TriggerRow> safetyRows()
{
    std::vector<TriggerRow> all;
    for (auto rows : {signRows(), asqRows(), itemRows()}) {
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

} // namespace attune::tests
