#include "attune/exchange/people_table.h"
#include "attune/records/errors.h"
#include "commands.h"
#include "new_epoch.h"
#include "passphrase.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace attune::command {

namespace {

struct PeopleOptions
{
    PracticeOptions practice;
    std::string add;
    std::string change;
    std::string reset;
    std::string remove;
    std::optional<std::string> role;
    std::optional<std::string> credentials;
    int newPassphraseFile = -1;
    bool renewRecovery = false;
};

/// "front desk", also as "front-desk", which needs no quotes in a shell.
care::Role roleNamed(std::string word)
{
    std::ranges::replace(word, '-', ' ');
    const auto found = std::ranges::find(care::allRoles(), word, &care::RoleText::id);
    if (found == care::allRoles().end()) {
        throw BadInput("--role is one of owner, clinician, front-desk and auditor.");
    }
    return found->role;
}

void refuseMisuse(const PeopleOptions& options)
{
    const bool add = !options.add.empty();
    const bool change = !options.change.empty();
    if (options.newPassphraseFile >= 0 ? !add && options.reset.empty()
                                       : add || !options.reset.empty()) {
        throw BadInput("--add and --reset need --new-passphrase-fd, and nothing else does.");
    }
    if (options.newPassphraseFile >= 0 &&
        options.newPassphraseFile == options.practice.passphraseFile) {
        throw BadInput("the two passphrases come from two files: give them different numbers.");
    }
    if (add && !options.role) {
        throw BadInput("--add needs --role: owner, clinician, front-desk or auditor.");
    }
    if (change && !options.role && !options.credentials) {
        throw BadInput("--change needs --role or --credentials.");
    }
    if ((options.role || options.credentials) && !add && !change) {
        throw BadInput("--role and --credentials belong to --add and --change.");
    }
    if (options.renewRecovery && options.remove.empty()) {
        throw BadInput("--renew-recovery belongs to --remove, and to attunectl rekey.");
    }
}

/// Who works in the practice by that name.
care::Person personNamed(records::Record& record, const std::string& name)
{
    for (const records::PersonRow& row : record.people()) {
        if (!row.leftAt && row.person.name == name) {
            return row.person;
        }
    }
    throw BadInput("nobody of this name works here. attunectl people lists who does.");
}

void addSomeone(records::Record& record, const PeopleOptions& options, const records::Secret& own)
{
    record.addPerson({.id = {},
                      .name = options.add,
                      .credentials = options.credentials.value_or(""),
                      .role = roleNamed(*options.role)},
                     readPassphrase(options.newPassphraseFile),
                     own);
    fmt::print("Added {}. On opening the practice first, they choose a passphrase of their own.\n",
               options.add);
}

void changeSomeone(records::Record& record, const PeopleOptions& options)
{
    care::Person person = personNamed(record, options.change);
    if (options.role) {
        person.role = roleNamed(*options.role);
    }
    person.credentials = options.credentials.value_or(person.credentials);
    record.changePerson(person);
    fmt::print("Changed {}.\n", person.name);
}

void resetSomeone(records::Record& record, const PeopleOptions& options, const records::Secret& own)
{
    const care::Person person = personNamed(record, options.reset);
    record.resetPassphrase(person.id, readPassphrase(options.newPassphraseFile), own);
    fmt::print("{} opens the practice with the new passphrase and then chooses another.\n",
               person.name);
}

void removeSomeone(records::Record& record,
                   const PeopleOptions& options,
                   const records::Secret& own)
{
    const care::Person person = personNamed(record, options.remove);
    startEpoch(record, person.id, options.renewRecovery, own);
}

void runPeople(const PeopleOptions& options)
{
    refuseMisuse(options);
    const records::Secret own = readPassphrase(options.practice.passphraseFile);
    const auto record = openWithPassphrase(options.practice, own);
    try {
        if (!options.add.empty()) {
            addSomeone(*record, options, own);
        } else if (!options.change.empty()) {
            changeSomeone(*record, options);
        } else if (!options.reset.empty()) {
            resetSomeone(*record, options, own);
        } else if (!options.remove.empty()) {
            removeSomeone(*record, options, own);
        } else {
            fmt::print("{}", exchange::peopleTable(record->people()));
        }
    } catch (const records::Refused& problem) {
        throw BadInput(problem.what());
    }
}

} // namespace

void registerPeople(CLI::App& app)
{
    const auto options = std::make_shared<PeopleOptions>();
    CLI::App* command = app.add_subcommand(
        "people", "Lists who works in a practice; adds, changes and removes people.");
    addPractice(*command, options->practice);
    CLI::Option_group* deed = command->add_option_group("Deeds", "Without any: list the people");
    deed->add_option("--add", options->add, "Add someone of this name");
    deed->add_option("--change", options->change, "Change the role or credentials of this person");
    deed->add_option("--reset", options->reset, "Give this person a new passphrase");
    deed->add_option(
        "--remove", options->remove, "This person leaves; encrypts the whole record anew");
    deed->require_option(0, 1);
    command->add_option("--role", options->role, "owner, clinician, front-desk or auditor");
    command->add_option("--credentials", options->credentials, "As \"LCSW, PMH-C\"");
    command
        ->add_option("--new-passphrase-fd",
                     options->newPassphraseFile,
                     "Number of an open file whose first line is the passphrase for that person")
        ->check(CLI::NonNegativeNumber);
    command->add_flag("--renew-recovery",
                      options->renewRecovery,
                      "With --remove: make a new recovery key as well");
    command->callback([options] { runPeople(*options); });
}

} // namespace attune::command
