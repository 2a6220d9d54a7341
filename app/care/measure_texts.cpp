#include "attune/care/marked_text.h"
#include "attune/care/measures.h"

namespace attune::care {

namespace {

std::vector<MeasureText> textsAboutReach()
{
    return {
        {"eligible",
         marked("Clients in pregnancy or in the year after a birth"),
         marked(
             "Clients known to the practice by the end of the period for whom a day of it lay in "
             "pregnancy (from 280 days before the birth or due date, to 14 days after a due date "
             "without a birth) or within 364 days after a birth. Fathers, partners and other "
             "carers count as mothers do, and so do the bereaved. Screened: a questionnaire "
             "about depression or anxiety with a total. Asked: a check-in ended with “not "
             "today” instead."),
         MeasureUnit::clients},
        {"screened",
         marked("Screened, by subject"),
         marked("The eligible clients who were screened in the period, by what their "
                "questionnaires with a total were about."),
         MeasureUnit::clients},
        {"screened-positive",
         marked("Screened positive about mood"),
         marked("Of the eligible clients who were screened, those with at least one positive "
                "result about depression or anxiety in the period, as it was decided when it was "
                "scored. A positive screen is not a diagnosis."),
         MeasureUnit::clients},
        {"screened-bonding",
         marked("Screened about bonding"),
         marked("Of the eligible clients with a living baby born by the end of the period, those "
                "with a bonding questionnaire with a total in the period."),
         MeasureUnit::clients},
        {"declined",
         marked("“Not today”, by reason"),
         marked(
             "Check-ins of the period that ended with “not today”, by the reason given. A client "
             "counts as often as she said so, eligible or not."),
         MeasureUnit::checkIns}};
}

std::vector<MeasureText> textsAboutResults()
{
    return {
        {"instruments",
         marked("Results, by questionnaire"),
         marked(
             "Questionnaires of the period with a total, of all clients, eligible or not. A short "
             "form and the full form after it are two. Conversation aids are left out."),
         MeasureUnit::results},
        {"windows",
         marked("Results, by time since birth"),
         marked(
             "The same results by days from the latest birth to the day of answering: 0 to 13, 14 "
             "to 41, 42 to 83, 84 to 181, 182 to 364, 365 or more. Between an earlier birth and "
             "the next, the 280 days before that birth or due date are pregnancy, to 14 days "
             "after a due date without a birth."),
         MeasureUnit::results},
        {"by-window",
         marked("Results, by questionnaire and time since birth"),
         marked("The results of each questionnaire by the same days. So fine a table stays in the "
                "practice."),
         MeasureUnit::results,
         true},
        {"positive",
         marked("Positive results, by questionnaire"),
         marked("Of the results of one questionnaire, those that were positive by its confirmed "
                "cut-off for such clients, as it was decided when they were scored."),
         MeasureUnit::results},
        {"reached",
         marked("Results at or above a published cut-off"),
         marked("Of the results of one questionnaire, those whose total was the cut-off or more, "
                "whoever the cut-off was published for."),
         MeasureUnit::results},
        {"scores",
         marked("Median and spread"),
         marked("The totals of one questionnaire's results: median and quartiles by linear "
                "interpolation between ranks, least and greatest."),
         MeasureUnit::results},
        {"change",
         marked("Reliable change"),
         marked("Clients (and infants, where the questionnaire is about one) with two or more "
                "results of one questionnaire in the period: the last against the first, by its "
                "published reliable change. Both count however they were answered."),
         MeasureUnit::comparisons},
        {"change-without-figure",
         marked("Change without a published threshold"),
         marked("The same comparisons of questionnaires that have no published reliable change: "
                "how many there were."),
         MeasureUnit::comparisons}};
}

std::vector<MeasureText> textsAboutFollowThrough()
{
    return {
        {"alerts",
         marked("Safety items"),
         marked(
             "Safety items of the period, by the day they were raised: answered above zero, left "
             "unanswered or declined."),
         MeasureUnit::alerts},
        {"acknowledged",
         marked("Safety items, by when somebody acted"),
         marked("The same safety items by the first recorded action: on the calendar day they were "
                "raised, on a later day, or not yet."),
         MeasureUnit::alerts},
        {"referrals-30",
         marked("Referrals completed within 30 days"),
         marked(
             "Of the referrals whose 30th day after they were made lies in the period, those that "
             "were attended by that day. Later referrals are not old enough to count; declined "
             "and failed ones count as not completed."),
         MeasureUnit::referrals},
        {"referrals-60",
         marked("Referrals completed within 60 days"),
         marked(
             "Of the referrals whose 60th day after they were made lies in the period, those that "
             "were attended by that day. Later referrals are not old enough to count; declined "
             "and failed ones count as not completed."),
         MeasureUnit::referrals},
        {"pds-e-screened",
         marked("Screened 7 to 84 days after delivery (PDS-E-style, not certified)"),
         marked("Of the deliveries of clients who gave birth whose 115th day after lies in the "
                "period, those followed by a total of EPDS, PHQ-9 or PHQ-2 on day 7 to 84. HEDIS "
                "PDS-E differs: it counts members of a health plan by claims and LOINC codes, "
                "accepts more instruments and excludes some members; here every client of the "
                "practice counts, whatever her insurance, and the bereaved too."),
         MeasureUnit::deliveries},
        {"pds-e-followed-up",
         marked("Followed up within 30 days of the first positive screen (PDS-E-style, not "
                "certified)"),
         marked(
             "Of those deliveries, with a first positive screen on day 7 to 84 (EPDS 10 or more, "
             "PHQ-9 10 or more, PHQ-2 3 or more), those with a follow-up recorded as done or a "
             "referral attended on that day or within 30 days; a PHQ-2 is also settled by an EPDS "
             "or PHQ-9 below its cut-off on the same day. HEDIS PDS-E differs: it counts "
             "encounters and prescriptions by claims codes, which this record does not hold."),
         MeasureUnit::deliveries}};
}

std::vector<MeasureText> textsAboutQuality()
{
    return {{"modes",
             marked("Results, by how they were answered"),
             marked("The results of the period by who read the questions and gave in the answers."),
             MeasureUnit::results},
            {"languages",
             marked("Results, by language"),
             marked("The results of the period by the language of the questionnaire."),
             MeasureUnit::results},
            {"missing-any",
             marked("Results with items left out"),
             marked("Of the results of the period, those with at least one item unanswered or "
                    "declined; their total is pro-rated where the questionnaire's rule allows it."),
             MeasureUnit::results},
            {"missing-items",
             marked("Items left out"),
             marked("Of the items asked in all questionnaires of the period, with a total or not, "
                    "those unanswered or declined."),
             MeasureUnit::items},
            {"no-score",
             marked("Questionnaires without a total"),
             marked("Of the questionnaires of the period, those whose total is absent because too "
                    "much was left out. They count in no other figure but items left out."),
             MeasureUnit::questionnaires}};
}

} // namespace

const std::vector<MeasureText>& allMeasureTexts()
{
    static const std::vector<MeasureText> texts = [] {
        std::vector<MeasureText> all = textsAboutReach();
        for (const auto& more :
             {textsAboutResults(), textsAboutFollowThrough(), textsAboutQuality()}) {
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }();
    return texts;
}

} // namespace attune::care
