#pragma once

#include "attune/records/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attune::desktop {

/// Someone as typed.
struct PersonFields
{
    std::string name;
    std::string credentials;
    std::string role; ///< the id of a role; empty: none was chosen
};

enum class PersonField { name, role, other };

/// What keeps someone from being added or changed, and where it is said. English; the window
/// translates it.
struct PersonProblem
{
    PersonField field;
    std::string sentence;
};

/// Who works here and who worked here, each by name.
struct PeopleLists
{
    std::vector<records::PersonRow> here;
    std::vector<records::PersonRow> left;
};

PeopleLists listsOf(std::vector<records::PersonRow> people);

/// The person that these fields make; blanks around words are dropped. `id`: 0 for someone new.
care::Person personFrom(const PersonFields& fields, care::PersonId id);

/// What is missing, in the order of the fields; empty: nothing.
std::vector<PersonProblem> problemsOf(const PersonFields& fields);

/// Where a refusal of the record is said. About the name where someone `here` has the same, about
/// the role where the person is the only owner and would not be one any more.
PersonField fieldOfRefusal(const PersonFields& fields,
                           care::PersonId id,
                           const std::vector<records::PersonRow>& here);

/// "Clinician  ·  LCSW, PMH-C"
std::string roleLine(const care::Person& person);

/// How the person stands to the practice: "here now", "last here yesterday", or what is still to
/// be done before it opens for them. `self`: who looks.
std::string standingOf(const records::PersonRow& row, care::PersonId self, care::Instant now);

/// "Front desk, until 9 March 2026"
std::string leavingLine(const records::PersonRow& row);

/// How long the record takes to be encrypted anew, for its size on disk: "a few seconds", "about
/// 3 minutes".
std::string epochTime(std::uintmax_t bytes);

} // namespace attune::desktop
