#include "start_check_in.h"

#include "attune/care/words.h"
#include "translation.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

using questionnaires::Construct;
using questionnaires::Instrument;

constexpr std::size_t fewestPinDigits = 6;

/// Whether the wording speaks to this client: to be asked as a mother would hurt or puzzle others.
bool speaksTo(const Instrument& instrument, care::Relation relation)
{
    if (relation == care::Relation::mother || relation == care::Relation::pregnant) {
        return true;
    }
    return std::ranges::any_of(instrument.populations, [](const std::string& population) {
        return population == "partner" || population == "general";
    });
}

QuestionnaireChoice choiceOf(const Instrument& instrument,
                             const care::Client& client,
                             const care::Infant* infant,
                             bool wordingIsThere,
                             care::Mode mode,
                             const std::vector<std::string>& battery)
{
    QuestionnaireChoice choice;
    choice.instrumentId = instrument.id;
    choice.minutes = instrument.minutes;
    choice.canBeOnScreen = wordingIsThere;
    choice.label = fmt::format("{}: {}", instrument.shortTitle, instrument.title);
    if (instrument.isAid()) {
        choice.label = instrument.title + tr(" (to talk from: no score)");
    }
    if (infant != nullptr) {
        choice.infant = infant->id;
        choice.label += fmt::format(" ({})", care::infantName(client, infant->id));
    }
    if (mode != care::Mode::paper && !wordingIsThere) {
        choice.why =
            instrument.rights.state == questionnaires::RightsState::free
                ? tr("Its wording is not here in this language. It can be entered from paper.")
                : tr("Its wording needs a licence: see Settings. It can be entered from paper.");
    } else if (mode == care::Mode::selfOnDevice && instrument.askedByClinician) {
        choice.why = tr("It is made to be asked aloud: choose \"I read it aloud\".");
    } else if (mode != care::Mode::paper && !speaksTo(instrument, client.relation)) {
        choice.why = tr("It is worded for mothers and was tested with them alone.");
    }
    const bool mayBeUnborn =
        infant != nullptr && !infant->birthDate && client.relation == care::Relation::pregnant;
    choice.proposed = mode != care::Mode::paper && choice.why.empty() && !mayBeUnborn &&
                      std::ranges::find(battery, instrument.id) != battery.end();
    return choice;
}

/// "121212", "123123", "000000": what is typed again and again.
bool repeatsItself(std::string_view pin)
{
    for (std::size_t length = 1; length <= pin.size() / 2; ++length) {
        if (pin.substr(length) == pin.substr(0, pin.size() - length)) {
            return true;
        }
    }
    return false;
}

/// "123456", "890123", "654321": each digit follows the one before, up or down.
bool countsOn(std::string_view pin)
{
    const auto goesBy = [pin](int step) {
        return std::ranges::adjacent_find(pin, [step](char digit, char next) {
                   return (digit - '0' + step) % 10 != next - '0';
               }) == pin.end();
    };
    constexpr int up = 1;
    constexpr int down = 9; // one down, around the ten digits
    return goesBy(up) || goesBy(down);
}

} // namespace

std::vector<QuestionnaireChoice> choicesFor(const care::Client& client,
                                            const questionnaires::Library& library,
                                            care::Mode mode,
                                            const std::string& language,
                                            const std::vector<std::string>& battery)
{
    std::vector<const Instrument*> instruments;
    for (const Instrument& instrument : library.instruments()) {
        instruments.push_back(&instrument);
    }
    std::ranges::stable_sort(instruments, {}, [](const Instrument* instrument) {
        return static_cast<int>(instrument->construct);
    });
    for (const Instrument& aid : library.aids()) {
        if (mode != care::Mode::paper) { // there is no sheet of it
            instruments.push_back(&aid);
        }
    }
    std::vector<QuestionnaireChoice> choices;
    for (const Instrument* instrument : instruments) {
        const bool wordingIsThere = library.wording(instrument->id, language) != nullptr;
        if (!instrument->aboutInfant) {
            choices.push_back(
                choiceOf(*instrument, client, nullptr, wordingIsThere, mode, battery));
            continue;
        }
        for (const care::Infant& infant : care::infantsForBonding(client)) {
            choices.push_back(
                choiceOf(*instrument, client, &infant, wordingIsThere, mode, battery));
        }
    }
    // What cannot be chosen stands below what can.
    std::ranges::stable_sort(
        choices, {}, [](const QuestionnaireChoice& choice) { return !choice.why.empty(); });
    return choices;
}

records::NewCheckIn newCheckIn(care::ClientId client,
                               care::Mode mode,
                               const std::string& language,
                               const std::vector<QuestionnaireChoice>& ticked,
                               std::optional<care::Date> paperDate,
                               bool stepped)
{
    records::NewCheckIn setup;
    setup.client = client;
    setup.mode = mode;
    setup.language = language;
    setup.layout = mode == care::Mode::paper ? "paper" : layoutId;
    setup.paperDate = mode == care::Mode::paper ? paperDate : std::nullopt;
    setup.stepped = stepped && mode != care::Mode::paper;
    for (const QuestionnaireChoice& choice : ticked) {
        setup.questionnaires.push_back({choice.instrumentId, choice.infant});
    }
    return setup;
}

bool mayStepUp(const std::vector<QuestionnaireChoice>& ticked,
               const questionnaires::Library& library)
{
    return std::ranges::any_of(ticked, [&](const QuestionnaireChoice& choice) {
        const auto* instrument = library.find(choice.instrumentId);
        return instrument != nullptr && instrument->stepsUpTo &&
               std::ranges::find(ticked,
                                 instrument->stepsUpTo->instrumentId,
                                 &QuestionnaireChoice::instrumentId) == ticked.end();
    });
}

std::string problemOfBattery(const std::string& title,
                             const std::vector<QuestionnaireChoice>& ticked,
                             const std::vector<care::Battery>& kept)
{
    constexpr std::size_t longestTitle = 60;
    if (title.find_first_not_of(" \t") == std::string::npos) {
        return tr("Give the battery a name.");
    }
    if (title.size() > longestTitle) {
        return tr("The name is too long for a list. Shorten it.");
    }
    if (ticked.empty()) {
        return tr("Tick what belongs to the battery first.");
    }
    const auto hasTitle = [&title](const care::Battery& battery) {
        return battery.title == title;
    };
    if (std::ranges::any_of(kept, hasTitle) ||
        std::ranges::any_of(care::builtInBatteries(), hasTitle)) {
        return tr("A battery has this name already. Choose another.");
    }
    return {};
}

care::Battery batteryOf(const std::string& title, const std::vector<QuestionnaireChoice>& ticked)
{
    care::Battery battery;
    battery.title = title;
    for (const QuestionnaireChoice& choice : ticked) {
        if (std::ranges::find(battery.instruments, choice.instrumentId) ==
            battery.instruments.end()) {
            battery.instruments.push_back(choice.instrumentId);
        }
    }
    return battery;
}

std::string minutesText(const std::vector<QuestionnaireChoice>& ticked)
{
    double minutes = 0;
    for (const QuestionnaireChoice& choice : ticked) {
        minutes += choice.minutes;
    }
    const int whole = std::max(1, static_cast<int>(std::ceil(minutes)));
    return whole == 1 ? tr("About 1 minute")
                      : fmt::format(fmt::runtime(tr("About {} minutes")), whole);
}

std::string batteryToBeginWith(const care::Client& client,
                               const std::vector<care::WindowStanding>& standings,
                               care::Date today)
{
    const care::WindowStanding* next = care::nextDue(standings);
    const bool isDue = next != nullptr && (next->state == care::WindowState::due ||
                                           next->state == care::WindowState::overdue);
    return isDue ? care::batteryFor(next->window, client) : care::batteryDue(client, today);
}

std::string problemOfPin(const std::string& pin)
{
    if (pin.empty()) {
        return {};
    }
    const bool digitsOnly =
        std::ranges::all_of(pin, [](char letter) { return letter >= '0' && letter <= '9'; });
    if (!digitsOnly || pin.size() < fewestPinDigits) {
        return tr("A PIN has at least 6 digits and nothing else.");
    }
    if (repeatsItself(pin) || countsOn(pin)) {
        return tr("This PIN is too easy to guess. Mix the digits.");
    }
    return {};
}

} // namespace attune::desktop
