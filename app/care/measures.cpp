#include "attune/care/measures.h"

#include "measures_state.h"

#include <algorithm>
#include <cassert>
#include <stdexcept>

namespace attune::care {

namespace {

using questionnaires::Construct;
using std::chrono::days;
using std::chrono::sys_days;

bool gaveBirth(Relation relation)
{
    return relation == Relation::mother || relation == Relation::pregnant;
}

bool isAbout(const InstrumentTally& tally, Construct construct)
{
    return tally.instrument != nullptr && tally.instrument->construct == construct;
}

} // namespace

Date firstDayNeeded(const Period& period)
{
    return sys_days(period.from) - deliverySettledAfter;
}

MeasureTaker::State::State(const Period& wanted,
                           const questionnaires::Library& known,
                           std::string_view askedId)
    : period(wanted),
      from(wanted.from),
      to(wanted.to),
      library(&known),
      asked(askedId)
{
    assert(from <= to);
}

ClientTally& MeasureTaker::State::clientOf(ClientId id)
{
    const auto place = places.of(id);
    if (!place) {
        throw std::logic_error("a row of a client whom the measures were not told of");
    }
    return clients[*place];
}

InstrumentTally& MeasureTaker::State::instrumentOf(std::string_view id)
{
    const auto found = instruments.find(id);
    if (found != instruments.end()) {
        return found->second;
    }
    InstrumentTally& made = instruments[std::string(id)];
    made.instrument = library->find(id);
    return made;
}

void MeasureTaker::State::addResult(const AssessmentFacts& facts, ClientTally& client)
{
    InstrumentTally& tally = instrumentOf(facts.instrument);
    const auto window = static_cast<std::size_t>(windowOf(client.dates, facts.day));
    const auto mode = static_cast<std::size_t>(facts.mode);
    const bool isIncomplete = facts.missingItems > 0;
    const bool isAboutMood =
        isAbout(tally, Construct::depression) || isAbout(tally, Construct::anxiety);
    ++results;
    ++tally.results;
    ++tally.totals[*facts.total];
    tally.positive += facts.isPositive ? 1 : 0;
    ++windows.at(window);
    ++tally.windows.at(window);
    ++modes.at(mode);
    resultsWithMissing += isIncomplete ? 1 : 0;
    const auto language = languages.find(facts.language);
    ++(language != languages.end() ? language->second : languages[std::string(facts.language)]);
    client.depression |= isAbout(tally, Construct::depression);
    client.anxiety |= isAbout(tally, Construct::anxiety);
    client.bonding |= isAbout(tally, Construct::bonding);
    client.positive |= isAboutMood && facts.isPositive;
    tally.lines.add(static_cast<std::size_t>(&client - clients.data()),
                    facts.infant,
                    {facts.day, facts.assessment, *facts.total});
    client.isWanted |=
        asked.isPart(family::instruments, facts.instrument) ||
        asked.isPart(family::scores, facts.instrument) ||
        asked.isPart(family::windows, windowTexts().at(window).id) ||
        asked.isPart(family::byWindow, facts.instrument, windowTexts().at(window).id) ||
        asked.isPart(family::modes, modeTexts().at(mode).id) ||
        asked.isPart(family::languages, facts.language) ||
        asked.isShare(family::positive, facts.instrument, facts.isPositive) ||
        asked.isShare(family::missingAny, {}, isIncomplete) ||
        asked.isReached(facts.instrument, *facts.total);
}

void MeasureTaker::State::addReferral(std::string_view family,
                                      ReferralTallies& tallies,
                                      days within,
                                      const ReferralFacts& facts)
{
    const sys_days last = facts.madeOn + within;
    if (!isInPeriod(last)) {
        return;
    }
    const bool attended = facts.attendedOn && *facts.attendedOn <= last;
    ReferralTally& tally = tallies[std::string(facts.service)];
    ++tally.of;
    tally.attended += attended ? 1 : 0;
    clientOf(facts.client).isWanted |=
        asked.isShare(family, facts.service, attended) || asked.isShare(family, {}, attended);
}

MeasureTaker::MeasureTaker(const Period& period,
                           const questionnaires::Library& library,
                           std::string_view asked)
    : m_state(std::make_unique<State>(period, library, asked))
{}

MeasureTaker::~MeasureTaker() = default;
MeasureTaker::MeasureTaker(MeasureTaker&&) noexcept = default;
MeasureTaker& MeasureTaker::operator=(MeasureTaker&&) noexcept = default;

void MeasureTaker::add(const ClientFacts& facts)
{
    State& state = *m_state;
    if (!state.places.add(facts.client, state.clients.size())) {
        throw std::logic_error("the measures were told of a client twice");
    }
    ClientTally& client = state.clients.emplace_back();
    client.id = facts.client;
    client.dates.dueDate = facts.dueDate;
    for (const BirthFacts& birth : facts.births) {
        client.dates.births.push_back(birth.on);
        client.hasLivingInfant |= !birth.deceased && birth.on <= state.to;
    }
    std::ranges::sort(client.dates.births);
    const bool isKnown = !facts.knownSince || *facts.knownSince <= state.to;
    client.isEligible = isKnown && touchesPerinatalYear(client.dates, state.from, state.to);
    if (gaveBirth(facts.relation)) {
        for (const sys_days day : deliveryDays(client.dates.births)) {
            if (state.isInPeriod(day + deliverySettledAfter)) {
                client.deliveries.emplace_back(day);
            }
        }
    }
}

void MeasureTaker::add(const NotTodayFacts& facts)
{
    State& state = *m_state;
    if (!state.isInPeriod(facts.day)) {
        return;
    }
    const std::string_view reason = facts.reason.empty() ? "not-said" : facts.reason;
    ++state.declined[std::string(reason)];
    ClientTally& client = state.clientOf(facts.client);
    client.notToday = true;
    client.isWanted |= state.asked.isPart(family::declined, reason);
}

void MeasureTaker::add(const AssessmentFacts& facts)
{
    State& state = *m_state;
    const auto* instrument = state.library->find(facts.instrument);
    if (instrument != nullptr && instrument->isAid()) {
        return;
    }
    ClientTally& client = state.clientOf(facts.client);
    if (facts.total) {
        for (Delivery& delivery : client.deliveries) {
            delivery.addTotal(facts.instrument, *facts.total, facts.day);
        }
    }
    if (!state.isInPeriod(facts.day)) {
        return;
    }
    ++state.questionnaires;
    state.items += facts.items;
    state.missingItems += facts.missingItems;
    client.isWanted |= state.asked.isShare(family::noScore, {}, !facts.total) ||
                       state.asked.isShare(family::missingItems, {}, facts.missingItems > 0);
    if (facts.total) {
        state.addResult(facts, client);
    }
}

void MeasureTaker::add(const AlertFacts& facts)
{
    State& state = *m_state;
    if (!state.isInPeriod(facts.raisedOn)) {
        return;
    }
    const std::size_t kind = facts.kind == questionnaires::SafetyKind::harmToInfant ? 1 : 0;
    const std::size_t place = kind * alertStates + static_cast<std::size_t>(facts.state);
    // Acted on before it was raised: a clock was set back in between.
    const std::size_t when = !facts.actedOn ? 2 : *facts.actedOn <= facts.raisedOn ? 0 : 1;
    ++state.alerts.at(place);
    ++state.acknowledged.at(when);
    state.clientOf(facts.client).isWanted |=
        state.asked.isPart(family::alerts, alertTexts().at(place).id) ||
        state.asked.isPart(family::acknowledged, acknowledgementTexts().at(when).id);
}

void MeasureTaker::add(const ReferralFacts& facts)
{
    State& state = *m_state;
    state.addReferral(family::referrals30, state.referrals30, days(30), facts);
    state.addReferral(family::referrals60, state.referrals60, days(60), facts);
    if (facts.attendedOn) {
        add(FollowUpFacts{facts.client, *facts.attendedOn});
    }
}

void MeasureTaker::add(const FollowUpFacts& facts)
{
    for (Delivery& delivery : m_state->clientOf(facts.client).deliveries) {
        delivery.addFollowUp(facts.doneOn);
    }
}

} // namespace attune::care
