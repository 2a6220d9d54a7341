#include "fault_tasks.h"

#include "attune/records/backup.h"
#include "header_copies.h"
#include "record_fixture.h"

#include <algorithm>
#include <iterator>

namespace attune::records::test {

namespace {

constexpr const char* ana = "Ana Lopez";
constexpr const char* bo = "Bo Lind";
constexpr const char* firstOfBo = "granite willow parcel eleven";
constexpr const char* secondOfBo = "cobalt harbour ninety lanterns";
constexpr const char* cleo = "Cleo Marsh";
constexpr const char* firstOfCleo = "meadow thimble orchard twelve";
constexpr care::PersonId boId{2};

Secret secret(const char* text)
{
    return Secret::fromText(text);
}

NewPractice setup()
{
    return {{"Harbour Street Counselling", "", true}, {{}, ana, "LCSW"}, secret(goodPassphrase)};
}

bool hasEpoch(const FaultScene& scene, std::uint64_t epoch)
{
    return readHeader(scene.folder()).header.epoch == epoch;
}

bool isGoodPractice(const FaultScene& scene, const fs::path& folder)
{
    if (!isPractice(folder)) {
        return false;
    }
    Surroundings around = scene.surroundings();
    around.acceptOlder = true;
    around.stateFolder = scene.base.path / "another state";
    return openPractice(folder, ana, secret(goodPassphrase), around) != nullptr;
}

std::vector<FaultTask> keyTasks()
{
    return {
        {"making a practice",
         "",
         [](FaultScene& scene) { createPractice(scene.madeAnew(), setup(), scene.surroundings()); },
         [](const FaultScene& scene) {
             return isGoodPractice(scene, scene.madeAnew());
         }},
        {"adding a person",
         "person.add",
         [](FaultScene& scene) {
             scene.record->addPerson({{}, cleo, "", care::Role::frontDesk},
                                     secret(firstOfCleo),
                                     secret(goodPassphrase));
         },
         [](const FaultScene& scene) {
             try {
                 return scene.opens(cleo, firstOfCleo);
             } catch (const Damaged&) {
                 return false; // a slot without a person: who adds her again takes it over
             }
         }},
        {"giving a new passphrase",
         "passphrase.reset",
         [](FaultScene& scene) {
             scene.record->resetPassphrase(boId, secret(secondOfBo), secret(goodPassphrase));
         },
         [](const FaultScene& scene) {
             const bool isNew = scene.opens(bo, secondOfBo);
             if (isNew == scene.opens(bo, firstOfBo)) {
                 throw std::runtime_error("Bo has both passphrases or none");
             }
             return isNew;
         }},
        {"changing the passphrase",
         "passphrase.change",
         [](FaultScene& scene) {
             scene.record->changePassphrase(secret(goodPassphrase), secret(otherPassphrase));
         },
         [](const FaultScene& scene) {
             return scene.passphrase() == otherPassphrase;
         }},
        {"parting with a person",
         "person.remove",
         [](FaultScene& scene) { scene.record->startEpoch(boId, false, secret(goodPassphrase)); },
         [](const FaultScene& scene) {
             const bool isDone = hasEpoch(scene, 2);
             if (isDone == scene.opens(bo, firstOfBo)) {
                 throw std::runtime_error("who was removed opens it, or who was not does not");
             }
             return isDone;
         }},
        {"renewing the keys",
         "keys.renew",
         [](FaultScene& scene) { scene.record->startEpoch({}, true, secret(goodPassphrase)); },
         [](const FaultScene& scene) {
             if (!scene.opens(bo, firstOfBo)) {
                 throw std::runtime_error("who stayed does not open it");
             }
             return hasEpoch(scene, 2);
         }},
        {"backing up",
         "",
         [](FaultScene& scene) { scene.record->makeBackup(scene.backup(), false); },
         [](const FaultScene& scene) {
             return fs::exists(scene.backup()) && describeBackup(scene.backup()).bytes > 0;
         }},
        {"restoring",
         "",
         [](FaultScene& scene) { restoreBackup(scene.shelved(), scene.restored()); },
         [](const FaultScene& scene) {
             return isGoodPractice(scene, scene.restored());
         }}};
}

} // namespace

std::unique_ptr<Record> FaultScene::open(const char* name, const char* passphrase) const
{
    FakeClock(time).advance(std::chrono::hours(1));
    return openPractice(folder(), name, secret(passphrase), surroundings());
}

bool FaultScene::opens(const char* name, const char* passphrase) const
{
    try {
        return open(name, passphrase) != nullptr;
    } catch (const WrongKey&) {
        return false;
    }
}

std::string FaultScene::passphrase() const
{
    for (const char* each : {goodPassphrase, otherPassphrase}) {
        if (opens(ana, each)) {
            return each;
        }
    }
    throw std::runtime_error("no passphrase opens");
}

void prepareScene(FaultScene& scene)
{
    auto record = createPractice(scene.folder(), setup(), scene.surroundings()).record;
    record->addPerson(
        {{}, bo, "", care::Role::clinician}, secret(firstOfBo), secret(goodPassphrase));
    record->sign(answeredCheckIn(*record, {"phq-9", "gad-7"}));
    record->makeBackup(scene.shelved(), false);
}

const std::vector<FaultTask>& faultTasks()
{
    static const std::vector<FaultTask> tasks = [] {
        std::vector<FaultTask> all = keyTasks();
        std::ranges::move(clinicalTasks(), std::back_inserter(all));
        return all;
    }();
    return tasks;
}

} // namespace attune::records::test
