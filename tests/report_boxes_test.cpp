// Whatever a report holds, nothing stands over anything else and nothing leaves the margins.
#include "manuscripts.h"
#include "page_boxes.h"
#include "random_content.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>

using namespace attune;
using namespace attune::tests;
using namespace attune::reports;

namespace {

constexpr int rounds = 10000;

const questionnaires::Library& library()
{
    return questionnaires::Library::builtIn();
}

care::ClientRecord recordOf(RandomContent& content, const care::Visit& visit)
{
    care::ClientRecord record;
    record.practice.name = content.name();
    record.client = visit.client;
    record.madeAt = care::answeredAt(visit.checkIn);
    record.checkIns = {care::recordedCheckIn(visit, library(), care::defaultBaseRate)};
    record.disclosures = content.disclosures();
    return record;
}

/// One report of the kind that is this round's turn.
Manuscript manuscript(RandomContent& content, int round)
{
    const care::Visit visit = content.visit();
    const ReportFrame frame = content.frame();
    switch (round % 8) {
    case 0:
        return clinicianReportPages(visit, library(), frame);
    case 1:
        return clientSummaryPages(
            visit, library(), content.supportLines(), content.pageOptions(), frame);
    case 2:
        return care::isBereaved(visit.client)
                   ? clientSummaryPages(
                         visit, library(), content.supportLines(), content.pageOptions(), frame)
                   : attunementHandoutPages(
                         visit, content.supportLines(), content.pageOptions(), frame);
    case 3: {
        ReferralLetter letter =
            proposedLetter(visit, library(), content.followUp(), content.addressee(), frame);
        letter.request += content.prose(500);
        return referralLetterPages(letter, visit, frame);
    }
    case 4:
        return accountingPages(
            visit.client, content.disclosures(), std::chrono::year(2020) / 1 / 1, frame);
    case 5:
        return practiceSummaryPages(content.measures(), frame);
    case 6:
        return safetyPlanPages(
            content.safetyPlan(), visit.client, frame, content.pageOptions().language);
    default:
        return clientRecordPages(recordOf(content, visit), frame);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(PagesOfAnyReport)

BOOST_AUTO_TEST_CASE(keepTheirMarginsAndNeverSetOneThingOverAnother)
{
    int pages = 0;
    for (int round = 0; round < rounds; ++round) {
        RandomContent content(20260309U + static_cast<unsigned>(round));
        BOOST_TEST_CONTEXT("round " << round)
        {
            const Manuscript made = manuscript(content, round);
            for (const Page& page : pagesOf(made)) {
                const auto faults = faultsOf(page, sheetOf(made.size));
                BOOST_TEST(faults.empty(), (faults.empty() ? "" : faults.front()));
                ++pages;
            }
        }
    }
    BOOST_TEST(pages > 2 * rounds);
    BOOST_TEST_MESSAGE(pages << " pages");
}

BOOST_AUTO_TEST_CASE(areNoticedWhereTheyFail)
{
    const Sheet sheet = sheetOf(PageSize::letter);
    const TextRun run{.x = 100, .y = 100, .text = "one"};
    Page page{.shapes = {run}, .bookmarks = {}};
    BOOST_TEST(faultsOf(page, sheet).empty());
    TextRun over = run;
    over.y += 3;
    page.shapes = {run, over};
    BOOST_TEST(faultsOf(page, sheet).size() == 1U);
    TextRun outside = run;
    outside.x = sheet.widthPt - 60;
    page.shapes = {outside};
    BOOST_TEST(faultsOf(page, sheet).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
