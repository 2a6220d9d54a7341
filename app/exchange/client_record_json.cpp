#include "attune/exchange/client_record_json.h"

#include "attune/care/words.h"

#include <nlohmann/json.hpp>

namespace attune::exchange {

namespace {

using Json = nlohmann::ordered_json;

/// Null where it is unknown: an empty text would look like an answer.
Json dateOrNull(const std::optional<care::Date>& date)
{
    return date ? Json(care::isoDate(*date)) : Json();
}

Json idOrNull(std::int64_t id)
{
    return id == 0 ? Json() : Json(id);
}

const char* stateWord(care::CheckInState state)
{
    switch (state) {
    case care::CheckInState::started:
        return "started";
    case care::CheckInState::handedBack:
        return "handed back";
    case care::CheckInState::notToday:
        return "not today";
    case care::CheckInState::signedOff:
        return "signed";
    }
    return "";
}

Json clientJson(const care::Client& client)
{
    Json infants = Json::array();
    for (const care::Infant& infant : client.infants) {
        infants.push_back(
            {{"id", infant.id.value},
             {"name", infant.name},
             {"birthDate", dateOrNull(infant.birthDate)},
             {"gestationDays", infant.gestationDays ? Json(*infant.gestationDays) : Json()},
             {"hasDied", infant.deceased},
             {"context", infant.context}});
    }
    return {{"id", client.id.value},
            {"chartNumber", client.chartNumber},
            {"name", client.name},
            {"preferredName", client.preferredName},
            {"birthDate", dateOrNull(client.birthDate)},
            {"relation", care::relationText(client.relation)},
            {"dueDate", dateOrNull(client.dueDate)},
            {"note", client.note},
            {"infants", std::move(infants)}};
}

Json scaleJson(const care::RecordedScale& scale)
{
    return {{"id", scale.id},
            {"title", scale.title},
            {"value", scale.value ? Json(*scale.value) : Json()},
            {"lowest", scale.lowest},
            {"highest", scale.highest},
            {"higherIsWorse", scale.higherIsWorse},
            {"prorated", scale.isProrated},
            {"band", scale.band.empty() ? Json() : Json(scale.band)},
            {"says", scale.headline},
            {"notes", scale.notes}};
}

Json answerJson(const care::RecordedAnswer& answer)
{
    return {{"item", answer.read.itemNumber},
            {"printedAs", answer.read.mark},
            {"question", answer.read.question},
            {"option", answer.optionId.empty() ? Json() : Json(answer.optionId)},
            {"declined", answer.isDeclined},
            {"answer", answer.read.answer},
            {"points", answer.read.points.empty() ? Json() : Json(answer.read.points)}};
}

Json questionnaireJson(const care::RecordedQuestionnaire& questionnaire)
{
    Json json{{"instrument", questionnaire.instrumentId},
              {"definition", questionnaire.instrumentVersion},
              {"rules", questionnaire.ruleVersion},
              {"title", questionnaire.title},
              {"infant", idOrNull(questionnaire.infant.value)}};
    json["scales"] = Json::array();
    for (const care::RecordedScale& scale : questionnaire.scales) {
        json["scales"].push_back(scaleJson(scale));
    }
    json["criteria"] = Json::array();
    for (const care::CriterionReview& criterion : questionnaire.criteria) {
        json["criteria"].push_back({{"says", criterion.headline}, {"meaning", criterion.text}});
    }
    json["answers"] = Json::array();
    for (const care::RecordedAnswer& answer : questionnaire.answers) {
        json["answers"].push_back(answerJson(answer));
    }
    json["context"] = questionnaire.context;
    json["cautions"] = questionnaire.cautions;
    json["notice"] = questionnaire.notice;
    json["sources"] = questionnaire.sources;
    return json;
}

Json alertJson(const care::RecordedAlert& alert)
{
    Json action;
    if (alert.action) {
        action = {{"by", alert.action->personName},
                  {"at", care::isoInstant(alert.action->at)},
                  {"found", alert.action->found},
                  {"done", alert.action->done}};
    }
    return {{"raisedAt", care::isoInstant(alert.raisedAt)},
            {"about", alert.headline},
            {"action", std::move(action)}};
}

Json signatureJson(const std::optional<care::Signature>& signature)
{
    if (!signature) {
        return {};
    }
    return {{"by", care::withCredentials(signature->personName, signature->credentials)},
            {"at", care::isoInstant(signature->at)}};
}

Json suggestionJson(const care::Suggestion& suggestion)
{
    Json reasons = Json::array();
    for (const care::SuggestionReason& reason : suggestion.reasons) {
        reasons.push_back(
            {{"rule", reason.ruleId}, {"says", reason.text}, {"source", reason.source}});
    }
    return {{"service", suggestion.service},
            {"tier", care::textOf(suggestion.tier).id},
            {"text", suggestion.text},
            {"reasons", std::move(reasons)}};
}

Json decisionJson(const care::SuggestionDecision& decision)
{
    const bool accepted = decision.choice == care::SuggestionDecision::Choice::accepted;
    return {{"about", suggestionJson(decision.suggestion)},
            {"choice", accepted ? "accepted" : "declined"},
            {"wording", decision.wording},
            {"reason", decision.reason},
            {"by", decision.personName},
            {"at", care::isoInstant(decision.at)}};
}

Json checkInJson(const care::RecordedCheckIn& recorded)
{
    const care::CheckIn& checkIn = recorded.checkIn;
    Json json{
        {"id", checkIn.id.value},
        {"state", stateWord(checkIn.state)},
        {"answered", care::modeText(checkIn.mode)},
        {"language", checkIn.language},
        {"layout", checkIn.layout},
        {"present", care::presenceText(checkIn.presence)},
        {"startedAt", care::isoInstant(checkIn.startedAt)},
        {"finishedAt", checkIn.finishedAt ? Json(care::isoInstant(*checkIn.finishedAt)) : Json()},
        {"paperDate", dateOrNull(checkIn.paperDate)},
        {"notTodayReason", checkIn.notTodayReason},
        {"clinician", recorded.clinician}};
    json["alerts"] = Json::array();
    for (const care::RecordedAlert& alert : recorded.alerts) {
        json["alerts"].push_back(alertJson(alert));
    }
    json["questionnaires"] = Json::array();
    for (const care::RecordedQuestionnaire& questionnaire : recorded.questionnaires) {
        json["questionnaires"].push_back(questionnaireJson(questionnaire));
    }
    json["redFlags"] = recorded.redFlags ? Json(*recorded.redFlags) : Json();
    json["suggestions"] = Json::array();
    for (const care::Suggestion& suggestion : recorded.suggestions) {
        json["suggestions"].push_back(suggestionJson(suggestion));
    }
    json["decisions"] = Json::array();
    for (const care::SuggestionDecision& decision : recorded.decisions) {
        json["decisions"].push_back(decisionJson(decision));
    }
    json["feedbackGiven"] = recorded.feedbackGiven;
    json["impression"] = recorded.impression;
    json["signature"] = signatureJson(recorded.signature);
    json["amendments"] = Json::array();
    for (const care::Amendment& amendment : recorded.amendments) {
        json["amendments"].push_back({{"by", amendment.personName},
                                      {"at", care::isoInstant(amendment.at)},
                                      {"text", amendment.text}});
    }
    return json;
}

Json followUpJson(const care::FollowUp& followUp)
{
    Json steps = Json::array();
    for (const care::FollowUpStep& step : followUp.steps) {
        steps.push_back({{"status", care::textOf(step.status).id},
                         {"on", care::isoDate(step.on)},
                         {"note", step.note},
                         {"by", step.personName},
                         {"at", care::isoInstant(step.at)}});
    }
    return {{"id", followUp.id.value},
            {"checkIn", idOrNull(followUp.checkIn)},
            {"service", followUp.service},
            {"text", followUp.text},
            {"to", followUp.destinationName},
            {"due", care::isoDate(followUp.due)},
            {"lookedAfterBy", followUp.ownerName},
            {"steps", std::move(steps)}};
}

Json planJson(const care::SafetyPlan& plan)
{
    Json parts = Json::object();
    for (std::size_t index = 0; index < plan.parts.size(); ++index) {
        const auto& known = care::safetyPlanParts();
        parts[index < known.size() ? known[index].id : std::to_string(index + 1)] =
            plan.parts[index];
    }
    return {{"by", plan.personName}, {"at", care::isoInstant(plan.at)}, {"parts", parts}};
}

Json disclosureJson(const care::Disclosure& disclosure)
{
    return {{"at", care::isoInstant(disclosure.at)},
            {"what", disclosure.kind},
            {"how", disclosure.how},
            {"checkIn", idOrNull(disclosure.checkIn.value)},
            {"recipient", disclosure.recipient.empty() ? Json() : Json(disclosure.recipient)},
            {"purpose", disclosure.purpose.empty() ? Json() : Json(disclosure.purpose)},
            {"by", disclosure.personName}};
}

} // namespace

std::string clientRecordJson(const care::ClientRecord& record)
{
    Json json{{"format", "attune-client-record"},
              {"formatVersion", 1},
              {"madeAt", care::isoInstant(record.madeAt)},
              {"madeBy", "Attune " ATTUNE_VERSION},
              {"practice",
               {{"name", record.practice.name},
                {"address", record.practice.address},
                {"fictional", record.practice.isFictional}}},
              {"client", clientJson(record.client)}};
    json["checkIns"] = Json::array();
    for (const care::RecordedCheckIn& checkIn : record.checkIns) {
        json["checkIns"].push_back(checkInJson(checkIn));
    }
    json["followUps"] = Json::array();
    for (const care::FollowUp& followUp : record.followUps) {
        json["followUps"].push_back(followUpJson(followUp));
    }
    json["notes"] = Json::array();
    for (const care::ClientNote& note : record.notes) {
        json["notes"].push_back(
            {{"by", note.personName}, {"at", care::isoInstant(note.at)}, {"text", note.text}});
    }
    json["safetyPlans"] = Json::array();
    for (const care::SafetyPlan& plan : record.plans) {
        json["safetyPlans"].push_back(planJson(plan));
    }
    json["disclosures"] = Json::array();
    for (const care::Disclosure& disclosure : record.disclosures) {
        json["disclosures"].push_back(disclosureJson(disclosure));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace attune::exchange
