#include "attune/care/roles.h"

#include "attune/care/marked_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace attune::care {

const std::vector<RoleText>& allRoles()
{
    static const std::vector<RoleText> roles{
        {Role::owner,
         "owner",
         marked("Owner"),
         marked("Answers for the practice: does what a clinician does, and manages people and "
                "settings.")},
        {Role::clinician,
         "clinician",
         marked("Clinician"),
         marked("Screens and treats: sees answers, acts upon alerts, signs.")},
        {Role::frontDesk,
         "front desk",
         marked("Front desk"),
         marked("Registers clients and starts check-ins. Never sees an answer or a score.")},
        {Role::auditor,
         "auditor",
         marked("Auditor"),
         marked("Reads the audit and checks the record. Sees no client.")}};
    return roles;
}

const std::vector<ActionText>& allActions()
{
    using enum Role;
    static const std::vector<Role> carers{owner, clinician};
    static const std::vector<Role> office{owner, clinician, frontDesk};
    static const std::vector<Role> ownersOnly{owner};
    static const std::vector<ActionText> actions{
        {Action::seeClients, "see-clients", marked("see who the clients are"), office},
        {Action::changeClients, "change-clients", marked("register and change clients"), office},
        {Action::runCheckIns,
         "run-check-ins",
         marked("start check-ins and take them back"),
         office},
        {Action::seeAnswers, "see-answers", marked("see answers, scores and alerts"), carers},
        {Action::treat, "treat", marked("act upon alerts, write and amend"), carers},
        {Action::sign, "sign", marked("sign check-ins"), carers},
        {Action::disclose, "disclose", marked("print and save reports"), carers},
        {Action::exportClient, "export-client", marked("export a client's whole record"), carers},
        {Action::eraseClient, "erase-client", marked("delete a client's record"), ownersOnly},
        {Action::changePractice,
         "change-practice",
         marked("change the practice's settings"),
         ownersOnly},
        {Action::managePeople, "manage-people", marked("manage people and keys"), ownersOnly},
        {Action::seeAudit, "see-audit", marked("read the audit"), {owner, auditor}},
        {Action::checkRecord,
         "check-record",
         marked("check the record"),
         {owner, clinician, auditor}},
        {Action::backUp, "back-up", marked("make backups"), office},
        {Action::emergencyAccess,
         "emergency-access",
         marked("see answers in an emergency, giving the reason"),
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
