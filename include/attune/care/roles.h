#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

/// What somebody is in the practice. It decides what the record lets them do.
enum class Role { owner, clinician, frontDesk, auditor };

/// What the record asks leave for. Every function of the record belongs to one of them.
enum class Action {
    seeClients,      ///< names, birth dates, babies, and which check-ins there are
    changeClients,   ///< register and change them
    runCheckIns,     ///< start, hand over, take back
    seeAnswers,      ///< answers, scores, alerts, notes, impressions
    treat,           ///< act upon alerts, write impressions and notes, amend
    sign,            ///< sign a check-in
    disclose,        ///< print or save what leaves the record
    exportClient,    ///< one client's whole record, for her
    eraseClient,     ///< delete one client's record
    changePractice,  ///< name, settings, wording
    managePeople,    ///< add, change, reset and remove people; recovery key; new keys
    seeAudit,        ///< who did what, without names of clients
    checkRecord,     ///< verify the record and its backups
    backUp,          ///< make a backup: encrypted, so it shows nothing
    emergencyAccess, ///< see answers and treat without the role for it, giving the reason
};

/// A role with its stored and shown words.
struct RoleText
{
    Role role;
    std::string id;    ///< as the record keeps it: "front desk"
    std::string label; ///< "Front desk"
    std::string about; ///< what it is for, one sentence
};

/// Every role, widest first.
const std::vector<RoleText>& allRoles();

/// An action with its words and who may.
struct ActionText
{
    Action action;
    std::string id;    ///< "see-answers"
    std::string label; ///< "see answers, scores and alerts"; completes "may …"
    std::vector<Role> allowed;
};

/// The table of roles and actions; docs/security.md shows it.
const std::vector<ActionText>& allActions();

bool allows(Role role, Action action);

const RoleText& textOf(Role role);
const ActionText& textOf(Action action);

/// The whole table as Markdown, for the manual.
std::string roleTable();

} // namespace attune::care
