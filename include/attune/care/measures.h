#pragma once

#include "attune/care/measure_facts.h"
#include "attune/questionnaires/library.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

// Practice measures: what was done and found in a period. docs/measures.md defines each figure.
// In all of them an empty number is one that must not leave the practice, see `suppressed`.

/// What a figure counts.
enum class MeasureUnit {
    clients,
    results,
    questionnaires,
    items,
    checkIns,
    alerts,
    referrals,
    deliveries,
    comparisons
};

/// A family of figures in words. Ids of its figures are its own or begin with it and a '/'.
struct MeasureText
{
    std::string id; ///< "positive"
    std::string title;
    std::string definition; ///< one or more plain sentences: of what, what counts, what is left out
    MeasureUnit unit = MeasureUnit::clients;
    bool staysInside = false; ///< too fine to leave the practice, whatever the numbers
};

/// Every family, in the order in which a summary shows them.
const std::vector<MeasureText>& allMeasureTexts();
/// The family that a figure's id belongs to; null for an id of none.
const MeasureText* measureTextOf(std::string_view figureId);

/// So many of so many.
struct Proportion
{
    std::string id; ///< "positive/epds"
    /// Within its family: "EPDS"; the whole family's own; of a referral's service its id.
    std::string title;
    std::optional<int> count;
    std::optional<int> of; ///< at least `count`; 0: there was nothing to count

    bool operator==(const Proportion&) const = default;
};

/// One part of a whole.
struct MeasureCell
{
    std::string id;    ///< "windows/pregnancy"
    std::string title; ///< "In pregnancy"
    std::optional<int> count;

    bool operator==(const MeasureCell&) const = default;
};

/// A whole in parts that do not overlap and add up to it.
struct Partition
{
    std::string id; ///< "windows"; asked for, it has the clients of all parts
    std::string title;
    std::vector<MeasureCell> cells;
    std::optional<int> total;

    bool operator==(const Partition&) const = default;
};

/// Where the totals of one instrument lie, in points.
struct Distribution
{
    std::string id;       ///< "scores/epds"
    std::string title;    ///< "EPDS"
    std::optional<int> n; ///< results
    std::optional<double> least;
    std::optional<double> lowerQuartile; ///< by linear interpolation between ranks, as the median
    std::optional<double> median;
    std::optional<double> upperQuartile;
    std::optional<double> greatest;

    bool operator==(const Distribution&) const = default;
};

/// The figures of one period.
struct Measures
{
    Period period;
    std::vector<Partition> partitions;
    std::vector<Proportion> proportions;
    std::vector<Distribution> distributions;
    std::vector<ClientId> clients; ///< behind the one figure that was asked for, ascending

    /// The figure with this id, or null.
    const Partition* partition(std::string_view id) const;
    const Proportion* proportion(std::string_view id) const;
    const Distribution* distribution(std::string_view id) const;
    /// The part with this id in any partition, or null.
    const MeasureCell* cell(std::string_view id) const;

    bool operator==(const Measures&) const = default;
};

/// Added to a proportion's id, it asks for those who were not counted: "positive/epds/not".
inline constexpr std::string_view notCounted = "/not";

/// Takes the measures of one period from rows that stream by. Memory grows with clients and with
/// distinct scores, not with rows. All clients come first; beyond that no order matters.
class MeasureTaker
{
public:
    /// `asked`: id of the one figure whose clients are wanted; empty or of none: no clients.
    /// `library` must outlive it. An instrument it does not know is shown by its id, and is about
    /// neither mood nor bonding.
    MeasureTaker(const Period& period,
                 const questionnaires::Library& library,
                 std::string_view asked = {});
    ~MeasureTaker();
    MeasureTaker(MeasureTaker&&) noexcept;
    MeasureTaker& operator=(MeasureTaker&&) noexcept;

    /// Each client once. \throws std::logic_error for one that was added before
    void add(const ClientFacts& facts);
    // Rows outside of what the period needs are passed over.
    // \throws std::logic_error for a client who was not added
    void add(const NotTodayFacts& facts);
    void add(const AssessmentFacts& facts);
    void add(const AlertFacts& facts);
    void add(const ReferralFacts& facts);
    void add(const FollowUpFacts& facts);

    /// The figures of all that was added.
    Measures take() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// What may leave the practice: no number of 1 to 4 people or things, and none from which such a
/// number could be worked out, whether within a figure or between figures; no distribution of fewer
/// than five, and never its ends; no clients; nothing of a family that stays inside. Of measures as
/// they were taken, nothing hidden yet.
Measures suppressed(const Measures& measures);

} // namespace attune::care
