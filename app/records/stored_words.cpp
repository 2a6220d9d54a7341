#include "stored_words.h"

#include "attune/records/errors.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attune::records {

namespace {

using care::CheckInState;
using care::Mode;
using care::Relation;
using questionnaires::SafetyFinding;
using questionnaires::SafetyKind;
using questionnaires::ScoreStatus;
using questionnaires::Truth;

template <class Value>
using Row = std::pair<Value, std::string_view>;

template <class Value>
constexpr std::array<Row<Value>, 0> wordsOf{};

template <>
constexpr std::array wordsOf<Relation>{Row<Relation>{Relation::mother, "mother"},
                                       Row<Relation>{Relation::father, "father"},
                                       Row<Relation>{Relation::partner, "partner"},
                                       Row<Relation>{Relation::pregnant, "pregnant"},
                                       Row<Relation>{Relation::otherCarer, "other carer"}};

template <>
constexpr std::array wordsOf<CheckInState>{
    Row<CheckInState>{CheckInState::started, "started"},
    Row<CheckInState>{CheckInState::handedBack, "handed back"},
    Row<CheckInState>{CheckInState::notToday, "not today"},
    Row<CheckInState>{CheckInState::signedOff, "signed"}};

template <>
constexpr std::array wordsOf<Mode>{Row<Mode>{Mode::selfOnDevice, "self"},
                                   Row<Mode>{Mode::readAloud, "read aloud"},
                                   Row<Mode>{Mode::withInterpreter, "interpreter"},
                                   Row<Mode>{Mode::paper, "paper"}};

template <>
constexpr std::array wordsOf<SafetyKind>{
    Row<SafetyKind>{SafetyKind::selfHarm, "self-harm"},
    Row<SafetyKind>{SafetyKind::harmToInfant, "harm to infant"}};

template <>
constexpr std::array wordsOf<SafetyFinding::State>{
    Row<SafetyFinding::State>{SafetyFinding::State::endorsed, "endorsed"},
    Row<SafetyFinding::State>{SafetyFinding::State::declined, "declined"},
    Row<SafetyFinding::State>{SafetyFinding::State::unanswered, "unanswered"}};

template <>
constexpr std::array wordsOf<ScoreStatus>{Row<ScoreStatus>{ScoreStatus::complete, "complete"},
                                          Row<ScoreStatus>{ScoreStatus::prorated, "prorated"},
                                          Row<ScoreStatus>{ScoreStatus::absent, "absent"}};

template <>
constexpr std::array wordsOf<Truth>{Row<Truth>{Truth::met, "met"},
                                    Row<Truth>{Truth::notMet, "not met"},
                                    Row<Truth>{Truth::unknown, "unknown"}};

[[noreturn]] void throwUnknownWord()
{
    throw Damaged("The record holds a word that this version of Attune does not know. Install "
                  "the newest version.");
}

} // namespace

template <class Value>
std::string_view storedWord(Value value)
{
    const auto found = std::ranges::find(wordsOf<Value>, value, &Row<Value>::first);
    return found == wordsOf<Value>.end() ? std::string_view() : found->second;
}

template <class Value>
Value fromStoredWord(std::string_view word)
{
    const auto found = std::ranges::find(wordsOf<Value>, word, &Row<Value>::second);
    if (found == wordsOf<Value>.end()) {
        throwUnknownWord();
    }
    return found->first;
}

// The words of these stand with what people read of them.
template <>
std::string_view storedWord<care::ErasureReason>(care::ErasureReason value)
{
    return care::textOf(value).id;
}

template <>
care::ErasureReason fromStoredWord<care::ErasureReason>(std::string_view word)
{
    const auto found =
        std::ranges::find(care::allErasureReasons(), word, &care::ErasureReasonText::id);
    if (found == care::allErasureReasons().end()) {
        throwUnknownWord();
    }
    return found->reason;
}

template <>
std::string_view storedWord<care::Role>(care::Role value)
{
    return care::textOf(value).id;
}

template <>
care::Role fromStoredWord<care::Role>(std::string_view word)
{
    const auto found = std::ranges::find(care::allRoles(), word, &care::RoleText::id);
    if (found == care::allRoles().end()) {
        throwUnknownWord();
    }
    return found->role;
}

template <>
std::string_view storedWord<care::Tier>(care::Tier value)
{
    return care::textOf(value).id;
}

template <>
care::Tier fromStoredWord<care::Tier>(std::string_view word)
{
    const auto found = std::ranges::find(care::allTiers(), word, &care::TierText::id);
    if (found == care::allTiers().end()) {
        throwUnknownWord();
    }
    return found->tier;
}

template <>
std::string_view storedWord<care::FollowUpStatus>(care::FollowUpStatus value)
{
    return care::textOf(value).id;
}

template <>
care::FollowUpStatus fromStoredWord<care::FollowUpStatus>(std::string_view word)
{
    const auto found =
        std::ranges::find(care::allFollowUpStatuses(), word, &care::FollowUpStatusText::id);
    if (found == care::allFollowUpStatuses().end()) {
        throwUnknownWord();
    }
    return found->status;
}

#define ATTUNE_STORED(Value)                                                                       \
    template std::string_view storedWord<Value>(Value);                                            \
    template Value fromStoredWord<Value>(std::string_view);

ATTUNE_STORED(Relation)
ATTUNE_STORED(CheckInState)
ATTUNE_STORED(Mode)
ATTUNE_STORED(SafetyKind)
ATTUNE_STORED(SafetyFinding::State)
ATTUNE_STORED(ScoreStatus)
ATTUNE_STORED(Truth)

#undef ATTUNE_STORED

} // namespace attune::records
