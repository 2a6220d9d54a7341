#pragma once

#include "attune/care/people.h"
#include "attune/care/retention.h"
#include "attune/care/review.h"
#include "attune/care/safety.h"
#include "attune/care/schedule.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

/// Questionnaires that belong to one kind of visit. Those about an infant are asked once for each
/// living one.
struct Battery
{
    std::string id;    ///< empty: the practice's own
    std::string title; ///< as lists show it
    std::vector<std::string> instruments;
};

/// The batteries that come with the program. Each takes seven minutes at most with one infant.
const std::vector<Battery>& builtInBatteries();

/// The id of the built-in battery that suits this client today, by what she is to the baby and the
/// time since the latest birth; the one of six weeks where that is not known.
std::string batteryDue(const Client& client, Date today);

/// What a practice does with results; what a licence may or may not cover.
enum class Use { clinical, commercial, education, research };

/// Every use with its id and its words.
struct UseText
{
    Use use;
    std::string id;
    std::string label;
};

const std::vector<UseText>& allUses();

/// The ids joined by commas, and back; unknown ids are left out, so that nothing more is allowed.
std::string usesText(const std::set<Use>& uses);
std::set<Use> usesFrom(std::string_view text);

/// Why a licensed wording that covers `covered` may not be shown in a practice that does `made`,
/// as a sentence with what to do; empty where it may. Nothing said is nothing allowed.
std::string whyWordingIsClosed(const std::set<Use>& made, const std::set<Use>& covered);

/// `PracticeSettings::scheduleId` of a practice that screens by its own schedule.
inline constexpr const char* ownScheduleId = "own";

/// What a practice sets for itself.
struct PracticeSettings
{
    double baseRate = defaultBaseRate; ///< above 0 and below 1, see naturalFrequency
    std::set<Use> uses;                ///< empty: not said yet
    std::vector<Battery> batteries;    ///< the practice's own
    /// How long records are kept, see keepUntil; empty: not said yet.
    std::optional<int> retentionYears;
    std::string scheduleId;              ///< of a preset, or `ownScheduleId`; empty: the default
    std::optional<Schedule> ownSchedule; ///< kept while a preset is chosen; empty: none written
    std::set<std::string> rulesOff;      ///< ids of suggestion rules, see suggestionsFor
    std::optional<SupportLines> supportLines; ///< the practice's own; empty: the built-in ones
};

/// The schedule a practice screens by; the default where the chosen one is not known or not there.
/// The reference lives as long as the settings do.
const Schedule& scheduleOf(const PracticeSettings& settings);
const Schedule& scheduleOf(PracticeSettings&&) = delete;

/// The lines a practice shows: its own, else the built-in ones. Lives as long as the settings do.
const SupportLines& supportLinesOf(const PracticeSettings& settings);
const SupportLines& supportLinesOf(PracticeSettings&&) = delete;

/// The key under which the record keeps them.
inline constexpr const char* settingsKey = "practice-settings";

/// Reads what `settingsText` wrote; whatever is missing or unreadable keeps its default and harms
/// nothing else.
PracticeSettings settingsFrom(std::string_view text);
std::string settingsText(const PracticeSettings& settings);

} // namespace attune::care
