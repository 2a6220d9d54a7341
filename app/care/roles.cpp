#include "attune/care/roles.h"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace attune::care {

const std::vector<RoleText>& allRoles()
{
    static const std::vector<RoleText> roles{
        {Role::owner,
         "owner",
         "Owner",
         "Answers for the practice: does what a clinician does, and manages people and settings."},
        {Role::clinician,
         "clinician",
         "Clinician",
         "Screens and treats: sees answers, acts upon alerts, signs."},
        {Role::frontDesk,
         "front desk",
         "Front desk",
         "Registers clients and starts check-ins. Never sees an answer or a score."},
        {Role::auditor,
         "auditor",
         "Auditor",
         "Reads the audit and checks the record. Sees no client."}};
    return roles;
}

const std::vector<ActionText>& allActions()
{
    using enum Role;
    static const std::vector<Role> carers{owner, clinician};
    static const std::vector<Role> office{owner, clinician, frontDesk};
    static const std::vector<Role> ownersOnly{owner};
    static const std::vector<ActionText> actions{
        {Action::seeClients, "see-clients", "see who the clients are", office},
        {Action::changeClients, "change-clients", "register and change clients", office},
        {Action::runCheckIns, "run-check-ins", "start check-ins and take them back", office},
        {Action::seeAnswers, "see-answers", "see answers, scores and alerts", carers},
        {Action::treat, "treat", "act upon alerts, write and amend", carers},
        {Action::sign, "sign", "sign check-ins", carers},
        {Action::disclose, "disclose", "print and save reports", carers},
        {Action::exportClient, "export-client", "export a client's whole record", carers},
        {Action::eraseClient, "erase-client", "delete a client's record", ownersOnly},
        {Action::changePractice, "change-practice", "change the practice's settings", ownersOnly},
        {Action::managePeople, "manage-people", "manage people and keys", ownersOnly},
        {Action::seeAudit, "see-audit", "read the audit", {owner, auditor}},
        {Action::checkRecord, "check-record", "check the record", {owner, clinician, auditor}},
        {Action::backUp, "back-up", "make backups", office},
        {Action::emergencyAccess,
         "emergency-access",
         "see answers in an emergency, giving the reason",
         {frontDesk}}};
    return actions;
}

bool allows(Role role, Action action)
{
    const auto& allowed = textOf(action).allowed;
    return std::ranges::find(allowed, role) != allowed.end();
}

const RoleText& textOf(Role role)
{
    const auto found = std::ranges::find(allRoles(), role, &RoleText::role);
    if (found == allRoles().end()) {
        throw std::logic_error("a role without words");
    }
    return *found;
}

const ActionText& textOf(Action action)
{
    const auto found = std::ranges::find(allActions(), action, &ActionText::action);
    if (found == allActions().end()) {
        throw std::logic_error("an action that nobody may");
    }
    return *found;
}

std::string roleTable()
{
    std::string head = "| may |";
    std::string line = "|---|";
    for (const RoleText& role : allRoles()) {
        head += fmt::format(" {} |", role.label);
        line += ":---:|";
    }
    std::string table = head + '\n' + line + '\n';
    for (const ActionText& action : allActions()) {
        table += fmt::format("| {} |", action.label);
        for (const RoleText& role : allRoles()) {
            table += allows(role.role, action.action) ? " yes |" : " – |";
        }
        table += '\n';
    }
    return table;
}

} // namespace attune::care
