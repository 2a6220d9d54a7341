#pragma once

#include "attune/care/people.h"

#include <string>
#include <vector>

namespace attune::desktop {

/// An infant as typed.
struct InfantFields
{
    care::InfantId id;
    std::string name;
    std::string birthDate;
    std::string gestationWeeks; ///< "39" or "39+4"
    bool deceased = false;
    std::vector<std::string> context; ///< not on the form: carried through

    /// True for an empty row that was never stored: it is left out.
    bool isBlank() const;
};

/// A client as typed; nothing is parsed until she is saved.
struct ClientFields
{
    care::ClientId id;
    std::string name;
    std::string preferredName;
    std::string chartNumber;
    std::string birthDate;
    std::string dueDate;
    std::string note;
    care::Relation relation = care::Relation::mother;
    std::vector<InfantFields> infants;
};

ClientFields fieldsOf(const care::Client& client);

/// What was typed, read: the client and what is wrong with her, field by field.
/// Fields are named "name", "birthDate", "dueDate", "infant0.birthDate", "infant0.gestation"; an
/// infant by the row it was typed in, blank rows counted.
struct ReadForm
{
    care::Client client;
    std::vector<care::FieldProblem> problems; ///< empty: the client can be stored
};

ReadForm readForm(const ClientFields& fields, care::Date today);

/// "39" or "39+4" weeks as days; empty for anything else or outside 20–45 weeks.
std::optional<int> parseGestation(std::string_view text);
/// "39+4" from days.
std::string formatGestation(int days);

} // namespace attune::desktop
