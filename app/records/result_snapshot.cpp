#include "result_snapshot.h"

#include "attune/records/errors.h"
#include "stored_words.h"

#include <nlohmann/json.hpp>

namespace attune::records {

using nlohmann::json;
using questionnaires::CriterionResult;
using questionnaires::Result;
using questionnaires::SafetyFinding;
using questionnaires::ScaleScore;

std::string snapshotOf(const Result& result)
{
    json scales = json::array();
    for (const ScaleScore& score : result.scales) {
        scales.push_back({{"scale", score.scaleId},
                          {"status", storedWord(score.status)},
                          {"value", score.value ? json(*score.value) : json(nullptr)},
                          {"missing", score.missing},
                          {"band", score.bandId}});
    }
    json safety = json::array();
    for (const SafetyFinding& finding : result.safety) {
        safety.push_back({{"item", finding.itemNumber},
                          {"kind", storedWord(finding.kind)},
                          {"state", storedWord(finding.state)},
                          {"option", finding.optionId}});
    }
    json criteria = json::array();
    for (const CriterionResult& criterion : result.criteria) {
        criteria.push_back(
            {{"criterion", criterion.criterionId}, {"truth", storedWord(criterion.truth)}});
    }
    return json{{"instrument", result.instrumentId},
                {"version", result.instrumentVersion},
                {"rules", result.ruleVersion},
                {"straightLine", result.straightLine},
                {"scales", scales},
                {"criteria", criteria},
                {"safety", safety}}
        .dump();
}

Result fromSnapshot(std::string_view snapshot)
try {
    const json value = json::parse(snapshot);
    Result result;
    result.instrumentId = value.at("instrument");
    result.instrumentVersion = value.at("version");
    result.ruleVersion = value.at("rules");
    result.straightLine = value.at("straightLine");
    for (const json& row : value.at("scales")) {
        ScaleScore score;
        score.scaleId = row.at("scale");
        score.status =
            fromStoredWord<questionnaires::ScoreStatus>(row.at("status").get<std::string>());
        if (!row.at("value").is_null()) {
            score.value = row.at("value").get<double>();
        }
        score.missing = row.at("missing");
        score.bandId = row.at("band");
        result.scales.push_back(std::move(score));
    }
    for (const json& row : value.at("safety")) {
        result.safety.push_back(
            {.itemNumber = row.at("item"),
             .kind = fromStoredWord<questionnaires::SafetyKind>(row.at("kind").get<std::string>()),
             .state = fromStoredWord<SafetyFinding::State>(row.at("state").get<std::string>()),
             .optionId = row.at("option")});
    }
    if (value.contains("criteria")) { // results signed before there were any have none
        for (const json& row : value.at("criteria")) {
            result.criteria.push_back({.criterionId = row.at("criterion"),
                                       .truth = fromStoredWord<questionnaires::Truth>(
                                           row.at("truth").get<std::string>())});
        }
    }
    return result;

} catch (const json::exception&) {
    throw Damaged(
        "A signed result in the record cannot be read. Restore a backup or ask for help.");
}

} // namespace attune::records
