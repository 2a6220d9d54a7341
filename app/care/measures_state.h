#pragma once

#include "attune/care/measures.h"
#include "client_places.h"
#include "delivery.h"
#include "perinatal_time.h"
#include "result_lines.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

/// The families of figures; docs/measures.md defines them.
namespace family {
inline constexpr std::string_view eligible = "eligible";
inline constexpr std::string_view screened = "screened";
inline constexpr std::string_view screenedBonding = "screened-bonding";
inline constexpr std::string_view screenedPositive = "screened-positive";
inline constexpr std::string_view declined = "declined";
inline constexpr std::string_view instruments = "instruments";
inline constexpr std::string_view windows = "windows";
inline constexpr std::string_view byWindow = "by-window";
inline constexpr std::string_view positive = "positive";
inline constexpr std::string_view reached = "reached";
inline constexpr std::string_view scores = "scores";
inline constexpr std::string_view change = "change";
inline constexpr std::string_view changeWithoutFigure = "change-without-figure";
inline constexpr std::string_view alerts = "alerts";
inline constexpr std::string_view acknowledged = "acknowledged";
inline constexpr std::string_view referrals30 = "referrals-30";
inline constexpr std::string_view referrals60 = "referrals-60";
inline constexpr std::string_view pdsScreened = "pds-e-screened";
inline constexpr std::string_view pdsFollowedUp = "pds-e-followed-up";
inline constexpr std::string_view modes = "modes";
inline constexpr std::string_view languages = "languages";
inline constexpr std::string_view missingAny = "missing-any";
inline constexpr std::string_view missingItems = "missing-items";
inline constexpr std::string_view noScore = "no-score";
} // namespace family

std::string figureId(std::string_view family, std::string_view part);

/// A part of a fixed family as it is named in ids and shown.
struct PartText
{
    std::string id;
    std::string title;
};

const std::vector<PartText>& windowTexts(); ///< by PerinatalWindow
const std::vector<PartText>& modeTexts();   ///< by Mode
const std::vector<PartText>& alertTexts();  ///< by kind, then state
/// Same day, later, not yet.
const std::vector<PartText>& acknowledgementTexts();
/// Improved, no change, worse.
const std::vector<PartText>& changeTexts();
/// Of eligible clients: screened, not today only, neither.
const std::vector<PartText>& reachTexts();
/// Of the screened: about depression only, anxiety only, both.
const std::vector<PartText>& moodTexts();

/// The one figure whose clients are wanted.
class AskedFigure
{
public:
    explicit AskedFigure(std::string_view id);

    /// Whether a part of a partition is meant: by itself, or with the whole or a group of parts.
    bool isPart(std::string_view family, std::string_view part) const;
    /// Whether a part of a part is meant, likewise.
    bool isPart(std::string_view family, std::string_view part, std::string_view ofPart) const;
    /// Whether a proportion is meant, and this row by it.
    bool isShare(std::string_view family, std::string_view part, bool counts) const;
    /// Whether a cut-off is meant, and this total by it.
    bool isReached(std::string_view instrument, double total) const;

private:
    std::string m_family;
    std::string m_part;
    bool m_wantsNotCounted = false;
    std::string m_instrument; ///< of a cut-off; else empty
    double m_cutOff = 0;
};

struct InstrumentTally
{
    const questionnaires::Instrument* instrument = nullptr; ///< null: unknown
    std::map<double, int> totals;
    std::array<int, perinatalWindowCount> windows{}; ///< results
    int results = 0;
    int positive = 0;
    ResultLines lines;
};

struct ClientTally
{
    ClientId id;
    PerinatalDates dates;
    std::vector<Delivery> deliveries; ///< those that count in the period
    bool hasLivingInfant = false;     ///< born by the end of the period
    bool isEligible = false;
    bool depression = false; ///< screened about it
    bool anxiety = false;
    bool bonding = false;
    bool positive = false; ///< by any result about mood
    bool notToday = false;
    bool isWanted = false; ///< is behind the figure that was asked for
};

struct ReferralTally
{
    int of = 0;
    int attended = 0;
};

using ReferralTallies = std::map<std::string, ReferralTally, std::less<>>;
using NamedCounts = std::map<std::string, int, std::less<>>;

constexpr std::size_t alertKinds = 2;
constexpr std::size_t alertStates = 3;

struct MeasureTaker::State
{
    State(const Period& wanted, const questionnaires::Library& known, std::string_view askedId);

    bool isInPeriod(std::chrono::sys_days day) const { return from <= day && day <= to; }

    /// \throws std::logic_error
    ClientTally& clientOf(ClientId id);
    InstrumentTally& instrumentOf(std::string_view id);
    void addResult(const AssessmentFacts& facts, ClientTally& client);
    void addReferral(std::string_view family,
                     ReferralTallies& tallies,
                     std::chrono::days within,
                     const ReferralFacts& facts);

    Period period;
    std::chrono::sys_days from;
    std::chrono::sys_days to;
    const questionnaires::Library* library;
    AskedFigure asked;
    std::vector<ClientTally> clients;
    ClientPlaces places;
    std::map<std::string, InstrumentTally, std::less<>> instruments;
    std::array<int, perinatalWindowCount> windows{};
    std::array<int, 4> modes{};
    std::array<int, alertKinds * alertStates> alerts{};
    std::array<int, 3> acknowledged{};
    NamedCounts languages;
    NamedCounts declined;
    ReferralTallies referrals30;
    ReferralTallies referrals60;
    int questionnaires = 0;
    int results = 0;
    int resultsWithMissing = 0;
    int items = 0;
    int missingItems = 0;
};

} // namespace attune::care
