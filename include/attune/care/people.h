#pragma once

#include "attune/care/clock.h"
#include "attune/care/roles.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attune::care {

/// A row's identity; never reused. 0 means "not stored yet".
template <class Tag>
struct Id
{
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }

    auto operator<=>(const Id&) const = default;
};

using ClientId = Id<struct ClientTag>;
using InfantId = Id<struct InfantTag>;
using PersonId = Id<struct PersonTag>;

/// Someone who works with the record.
struct Person
{
    PersonId id;
    std::string name;
    std::string credentials; ///< "LCSW, PMH-C"; may be empty
    Role role = Role::clinician;
};

/// The practice whose record this is.
struct Practice
{
    std::string name;
    std::string address;      ///< lines separated by '\n'; may be empty
    bool isFictional = false; ///< a demonstration: every page says so
};

/// What the client is to the baby; chooses cut-offs and words.
enum class Relation { mother, father, partner, pregnant, otherCarer };

/// A baby. Twins are two infants.
struct Infant
{
    InfantId id;
    std::string name;                 ///< may be empty: "not named yet"
    std::optional<Date> birthDate;    ///< empty: unknown or not born yet
    std::optional<int> gestationDays; ///< at birth; empty: not recorded
    bool deceased = false; ///< recorded quietly; bonding questionnaires are then withheld
    std::vector<std::string> context; ///< ids of `bondingContext()` that apply, in its order
};

/// Someone the practice cares for: mother, father or any carer.
struct Client
{
    ClientId id;
    std::string chartNumber; ///< the practice's own id, printed as second identifier
    std::string name;
    std::string preferredName;     ///< empty: use `name`
    std::optional<Date> birthDate; ///< empty: not recorded
    Relation relation = Relation::mother;
    std::optional<Date> dueDate; ///< while pregnant
    std::vector<Infant> infants;
    std::string note;

    const std::string& calledName() const { return preferredName.empty() ? name : preferredName; }
};

/// The infants that questionnaires about a baby may be asked for: the living ones.
std::vector<Infant> infantsForBonding(const Client& client);

/// True where words such as "your baby" would hurt: every recorded infant has died.
bool isBereaved(const Client& client);

/// Whole weeks from birth to `on`; empty where the birth date is unknown or later.
std::optional<int> weeksSinceBirth(const Infant& infant, Date on);

/// Whole weeks since the day the pregnancy would have reached 40 weeks, negative before it. Empty
/// where birth date or gestation is unknown, or at 37 weeks and more: then age needs no correction.
std::optional<int> correctedWeeks(const Infant& infant, Date on);

/// The most recent birth among the infants; empty: none recorded.
std::optional<Date> latestBirth(const Client& client);

/// "M.K." from "Maria Kovač"; for reports that carry initials only.
std::string initials(const std::string& name);

/// Something that may stand between an infant and the parent: ticked by the clinician, shown beside
/// bonding results, weighed by nobody's formula.
struct ContextFactor
{
    std::string id;
    std::string label;
};

/// The list that the clinician ticks from, in our own words.
const std::vector<ContextFactor>& bondingContext();

/// The words for a stored factor; the id itself where this version does not know it.
std::string contextLabel(const std::string& id);

/// What is wrong with a client as entered, one sentence a field, empty when she can be stored.
/// `today` is the last day a birth can have happened.
struct FieldProblem
{
    std::string field; ///< "name", "birthDate", "infant0.birthDate", "infant0.gestation"
    std::string sentence;
};

std::vector<FieldProblem> problemsOf(const Client& client, Date today);

} // namespace attune::care
