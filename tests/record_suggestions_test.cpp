// What a check-in suggests, the signs that were seen, and what was decided before it is signed.
#include "attune/care/settings.h"
#include "attune/care/suggestion_rules.h"
#include "positive_visit.h"

#include <functional>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

BOOST_AUTO_TEST_SUITE(Suggestions)

BOOST_FIXTURE_TEST_CASE(followFromTheResultOnceItIsHandedBack, Positive)
{
    BOOST_TEST(suggests("psychiatry"));
    const auto other = start(*record, client.id, {"phq-9"});
    answerAll(*record, assessment(*record, other), 4);
    BOOST_TEST(record->visit(other).suggestions.empty());
}

BOOST_FIXTURE_TEST_CASE(becomeFollowUpsWhenTheyAreAccepted, Positive)
{
    const auto followUp = care.accept(id, "psychiatry", asReferral());
    BOOST_TEST(static_cast<bool>(followUp));
    reopen();
    const care::FollowUp made = only();
    BOOST_TEST((made.id == followUp));
    BOOST_TEST(made.isReferral());
    BOOST_TEST((made.status() == FollowUpStatus::offered));
    BOOST_TEST(made.checkIn == id.value);
    BOOST_TEST(made.text.starts_with("Consider"));
    const care::Date today = care::localTime(*time.now).date;
    BOOST_TEST(
        (std::chrono::sys_days(made.due) == std::chrono::sys_days(today) + std::chrono::days(14)));
    const auto decisions = record->visit(id).decisions;
    BOOST_REQUIRE(decisions.size() == 1U);
    BOOST_TEST(decisions[0].personName == "Ana Lopez");
    BOOST_TEST(decisions[0].suggestion.reasons.at(0).text.find("18") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(areDeclinedWithAReasonOnly, Positive)
{
    BOOST_TEST(
        sentenceOf<Refused>([&] { care.decline(id, "psychiatry", "  "); }).starts_with("Say why"));
    care.decline(id, "psychiatry", "She has a psychiatrist.");
    const auto decisions = record->visit(id).decisions;
    BOOST_REQUIRE(decisions.size() == 1U);
    BOOST_TEST(decisions[0].reason == "She has a psychiatrist.");
    BOOST_TEST(care.followUps(client.id).empty());
}

BOOST_FIXTURE_TEST_CASE(dropTheirFollowUpWhenTheyAreDecidedAnew, Positive)
{
    care.accept(id, "psychiatry", asReferral());
    care.decline(id, "psychiatry", "She does not want to.");
    const care::FollowUp made = only();
    BOOST_TEST(!made.isOpen());
    BOOST_TEST((made.status() == FollowUpStatus::dropped));
    BOOST_TEST(made.steps.back().note == "She does not want to.");
    BOOST_TEST(record->visit(id).decisions.size() == 1U);
    care.accept(id, "psychiatry", asReferral());
    BOOST_TEST(care.followUps(client.id).size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(keepTheClinicianSWords, Positive)
{
    care::Date due(std::chrono::sys_days(care::localTime(*time.now).date) + std::chrono::days(3));
    Acceptance how;
    how.wording = "Call Dr Hale on Monday.";
    how.due = due;
    care.accept(id, "psychiatry", how);
    BOOST_TEST(only().text == "Call Dr Hale on Monday.");
    BOOST_TEST((only().due == due));
    BOOST_TEST(record->visit(id).decisions.at(0).wording == "Call Dr Hale on Monday.");
}

BOOST_FIXTURE_TEST_CASE(areRefusedWhereNothingOfTheKindIsSuggested, Positive)
{
    BOOST_TEST(sentenceOf<Refused>([&] {
                   care.accept(id, "lactation", {});
               }).starts_with("This is not suggested"));
}

BOOST_FIXTURE_TEST_CASE(stayAsTheyWereSigned, Positive)
{
    const auto before = suggested();
    care.decline(id, "psychiatry", "Not now.");
    record->sign(id);
    care::PracticeSettings settings;
    for (const auto& rule : care::builtInSuggestionRules()) {
        settings.rulesOff.insert(rule.id);
    }
    record->setSetting(care::settingsKey, care::settingsText(settings));
    BOOST_TEST((suggested() == before));
    for (const auto& deed :
         std::vector<std::function<void()>>{[&] { care.accept(id, "psychiatry", {}); },
                                            [&] { care.decline(id, "psychiatry", "Never."); },
                                            [&] { care.setRedFlags(id, {}); },
                                            [&] {
                                                care.setFeedbackGiven(id, true);
                                            }}) {
        BOOST_TEST(sentenceOf<Refused>(deed) == "This check-in is signed. You can add to it.");
    }
}

BOOST_FIXTURE_TEST_CASE(leaveOutWhatThePracticeSwitchedOff, Positive)
{
    BOOST_TEST(suggests("psychiatry"));
    care::PracticeSettings settings;
    for (const auto& rule : care::builtInSuggestionRules()) {
        settings.rulesOff.insert(rule.id);
    }
    record->setSetting(care::settingsKey, care::settingsText(settings));
    BOOST_TEST(!suggests("psychiatry"));
}

BOOST_FIXTURE_TEST_CASE(takeInThePracticeSOwnRules, Positive)
{
    BOOST_TEST(!suggests("lactation"));
    record->setSetting(care::ownRulesKey, R"({"formatVersion": 1, "rules": [{"id": "own-feeding",
        "service": "lactation", "tier": "routine", "text": "Consider asking about feeding.",
        "source": "Our practice",
        "when": {"score": "total", "of": "phq-9", "atOrAbove": 18}}]})");
    BOOST_TEST(suggests("lactation"));
    record->setSetting(care::ownRulesKey, "[");
    BOOST_TEST(!suggests("lactation"));
    BOOST_TEST(suggests("psychiatry"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(SignsOfAnEmergency)

BOOST_FIXTURE_TEST_CASE(areKeptAsTheyWereSeenEachTime, Positive)
{
    BOOST_TEST(!record->visit(id).redFlags.has_value());
    care.setRedFlags(id, {});
    BOOST_TEST(record->visit(id).redFlags.value().empty());
    care.setRedFlags(id, {"hallucinations", "confusion"});
    reopen();
    BOOST_TEST(
        (record->visit(id).redFlags == std::vector<std::string>{"hallucinations", "confusion"}));
    record.reset();
    BOOST_TEST(sql().readText("SELECT count(*) FROM red_flag_marks") == "2");
}

BOOST_FIXTURE_TEST_CASE(keepTheCheckInFromBeingSignedUntilItIsDecidedWhatToDo, Positive)
{
    care.setRedFlags(id, {"hallucinations"});
    BOOST_REQUIRE(suggested().at(0).tier == care::Tier::emergency);
    BOOST_TEST(sentenceOf<Refused>([&] {
                   record->sign(id);
               }).starts_with("What is to be done in this emergency"));
    for (const auto& each : suggested()) {
        if (each.tier == care::Tier::emergency) {
            care.accept(id, each.service, {});
        }
    }
    record->sign(id);
    BOOST_TEST((record->visit(id).checkIn.state == care::CheckInState::signedOff));
}

BOOST_FIXTURE_TEST_CASE(haveToBeKnown, Positive)
{
    BOOST_TEST(!sentenceOf<Refused>([&] { care.setRedFlags(id, {"cheerful"}); }).empty());
    const auto underWay = start(*record, client.id, {"phq-9"});
    BOOST_TEST(sentenceOf<Refused>([&] { care.setRedFlags(underWay, {}); }) ==
               "This check-in has not been handed back with a result.");
}

BOOST_FIXTURE_TEST_CASE(standBesideWhetherTheClientWasTold, Positive)
{
    BOOST_TEST(!record->visit(id).feedbackGiven);
    care.setFeedbackGiven(id, true);
    BOOST_TEST(record->visit(id).feedbackGiven);
    care.setFeedbackGiven(id, false);
    BOOST_TEST(!record->visit(id).feedbackGiven);
}

BOOST_AUTO_TEST_SUITE_END()
