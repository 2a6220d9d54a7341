#include "suggestion_fixture.h"

#include "answers.h"
#include "sample_visit.h"

#include <algorithm>
#include <stdexcept>

namespace attune::tests {

namespace {

using questionnaires::Answer;
using questionnaires::Instrument;
using questionnaires::Item;
using questionnaires::Option;

care::Assessment
made(const Instrument& instrument, questionnaires::Response response, care::InfantId infant)
{
    static std::int64_t lastId = 100;
    care::Assessment assessment;
    assessment.id = {++lastId};
    assessment.instrumentId = instrument.id;
    assessment.instrumentVersion = instrument.version;
    assessment.infantId = instrument.aboutInfant ? infant : care::InfantId{};
    assessment.response = std::move(response);
    assessment.result = questionnaires::score(instrument, assessment.response);
    return assessment;
}

const Option& leastOf(const Item& item)
{
    return *std::ranges::min_element(item.options, {}, &Option::points);
}

/// Gives the item the most points that do not exceed `room`; says how many that were.
double raise(const Item& item, double room, questionnaires::Response& response)
{
    const Option* best = &leastOf(item);
    for (const Option& option : item.options) {
        if (option.points > best->points && option.points <= room) {
            best = &option;
        }
    }
    response.set(item.number, Answer::chosen(best->id));
    return best->points;
}

void raiseTo(const Instrument& instrument,
             const std::string& scaleId,
             double sum,
             questionnaires::Response& response)
{
    std::vector<int> items = instrument.scale(scaleId)->items;
    std::stable_partition(items.begin(), items.end(), [&](int number) {
        return instrument.item(number)->safety == questionnaires::SafetyKind::none;
    });
    double left = sum;
    for (const int number : items) {
        const Item& item = *instrument.item(number);
        const bool isFree = response.at(number).optionId() == leastOf(item).id;
        if (isFree && left > 0) {
            left -= raise(item, left, response);
        }
    }
    if (left != 0) {
        throw std::logic_error("this sum cannot be reached");
    }
}

care::Infant& infantIn(care::Visit& visit, care::InfantId id)
{
    return *std::ranges::find(visit.client.infants, id, &care::Infant::id);
}

} // namespace

care::Assessment summing(const std::string& id, const Sums& sums, care::InfantId infant)
{
    const Instrument& instrument = shipped(id);
    questionnaires::Response response(instrument.items.size());
    for (const Item& item : instrument.items) {
        response.set(item.number, Answer::chosen(leastOf(item).id));
    }
    for (const auto& [scale, sum] : sums) {
        raiseTo(instrument, scale, sum, response);
    }
    return made(instrument, std::move(response), infant);
}

care::Assessment total(const std::string& instrument, int sum)
{
    return summing(instrument, {{"total", sum}});
}

care::Assessment answered(const std::string& id, const std::string& sheet, care::InfantId infant)
{
    return made(shipped(id), answers(shipped(id), sheet), infant);
}

care::Visit visitOf(std::vector<care::Assessment> assessments)
{
    care::Visit visit = sampleVisit();
    visit.checkIn.state = care::CheckInState::handedBack;
    visit.signature.reset();
    visit.alerts.clear();
    visit.earlier.clear();
    care::Infant twin = visit.client.infants.front();
    twin.id = nils;
    twin.name = "Nils";
    visit.client.infants.push_back(twin);
    visit.assessments = std::move(assessments);
    visit.redFlags.emplace();
    return visit;
}

care::Visit only(const std::string& instrument, int sum)
{
    return visitOf({total(instrument, sum)});
}

care::Visit noticing(care::Visit visit, const std::string& redFlag)
{
    visit.redFlags->push_back(redFlag);
    return visit;
}

care::Visit ticking(care::Visit visit, care::InfantId infant, const std::string& factor)
{
    infantIn(visit, infant).context.push_back(factor);
    return visit;
}

care::Visit of(care::Visit visit, care::Relation relation)
{
    visit.client.relation = relation;
    return visit;
}

care::Visit inLanguage(care::Visit visit, const std::string& language)
{
    visit.checkIn.language = language;
    return visit;
}

care::Visit born(care::Visit visit, care::InfantId infant, int days)
{
    auto& birth = infantIn(visit, infant).birthDate;
    birth.reset();
    if (days >= 0) {
        birth = std::chrono::floor<std::chrono::days>(sampleNow()) - std::chrono::days(days);
    }
    return visit;
}

care::Visit withDeceased(care::Visit visit, care::InfantId infant)
{
    infantIn(visit, infant).deceased = true;
    return visit;
}

std::vector<care::Suggestion> suggested(const care::Visit& visit)
{
    return suggested(visit, care::builtInSuggestionRules());
}

std::vector<care::Suggestion> suggested(const care::Visit& visit,
                                        const std::vector<care::SuggestionRule>& rules)
{
    return care::suggestionsFor(visit, questionnaires::Library::builtIn(), rules, {});
}

std::vector<care::Suggestion> suggestedWithout(const care::Visit& visit,
                                               const std::set<std::string>& off)
{
    return care::suggestionsFor(
        visit, questionnaires::Library::builtIn(), care::builtInSuggestionRules(), off);
}

const care::Suggestion* find(const std::vector<care::Suggestion>& all, const std::string& service)
{
    const auto found = std::ranges::find(all, service, &care::Suggestion::service);
    return found == all.end() ? nullptr : &*found;
}

const care::SuggestionReason* reasonOf(const std::vector<care::Suggestion>& all,
                                       const std::string& rule)
{
    for (const care::Suggestion& suggestion : all) {
        const auto found =
            std::ranges::find(suggestion.reasons, rule, &care::SuggestionReason::ruleId);
        if (found != suggestion.reasons.end()) {
            return &*found;
        }
    }
    return nullptr;
}

std::vector<std::string> reasonsOf(const std::vector<care::Suggestion>& all,
                                   const std::string& rule)
{
    std::vector<std::string> texts;
    for (const care::Suggestion& suggestion : all) {
        for (const care::SuggestionReason& reason : suggestion.reasons) {
            if (reason.ruleId == rule) {
                texts.push_back(reason.text);
            }
        }
    }
    return texts;
}

bool holds(const TriggerRow& row, const std::vector<care::SuggestionRule>& rules)
{
    const auto all = suggested(row.least, rules);
    const care::Suggestion* suggestion = find(all, row.service);
    const auto texts = reasonsOf(all, row.rule);
    const bool isSaid = std::ranges::any_of(texts, [&](const std::string& text) {
        return row.isPartly ? text.find(row.reason) != std::string::npos : text == row.reason;
    });
    // Another rule can make the service more urgent, never less.
    return suggestion != nullptr && suggestion->tier <= row.tier && isSaid &&
           reasonOf(suggested(row.greatest, rules), row.rule) == nullptr;
}

std::vector<TriggerRow> triggerRows()
{
    std::vector<TriggerRow> all;
    for (auto rows : {safetyRows(), moodRows(), screenRows(), bondingRows()}) {
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

} // namespace attune::tests
