#include "fault_tasks.h"
#include "practice_claims.h"
#include "record_fixture.h"

namespace attune::records::test {

namespace {

constexpr care::ClientId maria{1};
constexpr care::CheckInId second{2}; ///< of the scene, behind the one that is signed

std::unique_ptr<Record> reopened(const FaultScene& scene)
{
    return scene.open("Ana Lopez", goodPassphrase);
}

/// All but the last item, which is the one about safety.
void answerAlmostAll(FaultScene& scene)
{
    const care::Assessment phq = assessment(*scene.record, start(*scene.record, maria, {"phq-9"}));
    for (int item = 1; item <= 8; ++item) {
        scene.record->storeAnswer(phq.id, item, Answer::chosen("several-days"));
    }
}

void answerSafetyItem(FaultScene& scene)
{
    const care::Assessment phq = assessment(*scene.record, second);
    scene.record->storeAnswer(phq.id, 9, Answer::chosen("several-days"));
}

/// True with the answer and the alert that it raises, false with neither.
bool isSafetyItemAnswered(const FaultScene& scene)
{
    const care::Visit visit = reopened(scene)->visit(second);
    const bool isAnswered = visit.assessments.at(0).response.at(9).isChosen();
    if (visit.alerts.size() != (isAnswered ? 1U : 0U)) {
        throw std::runtime_error("an answer without its alert, or an alert without its answer");
    }
    return isAnswered;
}

void finish(FaultScene& scene)
{
    answerAlmostAll(scene);
    answerSafetyItem(scene);
    scene.record->handBack(second);
    acknowledgeAll(*scene.record, second);
}

Surroundings aroundOlder(const FaultScene& scene)
{
    Surroundings around = scene.surroundings();
    around.acceptOlder = true;
    around.stateFolder = scene.base.path / "state of the older";
    return around;
}

std::unique_ptr<Record> openOlder(const FaultScene& scene)
{
    return openPractice(
        scene.older(), "", Secret::fromText(DeedPlaces::olderPassphrase), aroundOlder(scene));
}

void copyOlder(FaultScene& scene)
{
    fs::copy(fs::path(ATTUNE_SOURCE_DIR) / "tests" / "data" / "practice-schema-2", scene.older());
}

} // namespace

std::vector<FaultTask> clinicalTasks()
{
    return {{"saving a client",
             "client.add",
             [](FaultScene& scene) { scene.record->saveClient(aMother("Noor Haddad")); },
             [](const FaultScene& scene) {
                 return !reopened(scene)->findClients("Noor", 2).empty();
             }},
            {"storing an answer",
             "answer.store",
             &answerSafetyItem,
             &isSafetyItemAnswered,
             &answerAlmostAll},
            {"finishing a check-in",
             "check-in.hand-back",
             [](FaultScene& scene) { scene.record->handBack(second); },
             [](const FaultScene& scene) {
                 return reopened(scene)->visit(second).checkIn.state != care::CheckInState::started;
             },
             &answerAlmostAll},
            {"signing",
             "check-in.sign",
             [](FaultScene& scene) { scene.record->sign(second); },
             [](const FaultScene& scene) {
                 return reopened(scene)->visit(second).signature.has_value();
             },
             &finish},
            {"opening a record of an earlier schema",
             "",
             [](FaultScene& scene) { openOlder(scene)->setSetting("theme", "light"); },
             [](const FaultScene& scene) { return openOlder(scene)->setting("theme") == "light"; },
             &copyOlder}};
}

} // namespace attune::records::test
