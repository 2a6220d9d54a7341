// The clinician report of people at the edges: names, twins, grief, initials, long texts.
#include "report_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fmt/format.h>

using namespace attune;
using namespace attune::tests;
using namespace std::chrono_literals;

BOOST_TEST_GLOBAL_FIXTURE(InUtc);

namespace {

/// The sample without its bonding questionnaire, after the death of her infant.
care::Visit bereavedVisit()
{
    care::Visit visit = sampleVisit();
    visit.client.infants.front().deceased = true;
    visit.assessments.pop_back();
    return visit;
}

care::Visit twinsVisit()
{
    care::Visit visit = sampleVisit();
    care::Infant twin = visit.client.infants.front();
    twin.id = {8};
    twin.name = "Nils";
    visit.client.infants.push_back(twin);
    care::Assessment second = visit.assessments.back();
    second.id = {24};
    second.infantId = twin.id;
    // One point more than Elin: item 1, the third printed option instead of the second.
    second.response.set(
        1, questionnaires::Answer::chosen(responseOf("pbq-2006", {3}).at(1).optionId()));
    second.result = questionnaires::score(*questionnaires::Library::builtIn().find("pbq-2006"),
                                          second.response);
    visit.assessments.push_back(second);
    return visit;
}

/// No word stands below the rule above the footer but the footer's own, and none beyond the sheet.
void checkMargins(const reports::Pdf& pdf, double widthPt, double heightPt)
{
    constexpr double side = 54;
    constexpr double footer = 34 + 2 * 10 + 4; // below the content's last line
    constexpr double slack = 1.5;
    for (int page = 0; page < pdf.pages; ++page) {
        std::string below;
        for (const PlacedWord& word : wordsOf(pdf.bytes, page)) {
            BOOST_TEST(word.left >= side - slack, page << ": " << word.text);
            BOOST_TEST(word.right <= widthPt - side + slack, page << ": " << word.text);
            if (word.bottom > heightPt - footer) {
                BOOST_TEST(word.top > heightPt - footer, page << " crosses: " << word.text);
                below += word.text + " ";
            }
        }
        for (const char* own : {"Questionnaires screen. They never diagnose.",
                                "Report QX7B2M9K4T · record generation 41 · audit "
                                "ab12cd34ef56ab78",
                                "Attune"}) {
            BOOST_TEST(says(below, own), below);
        }
        BOOST_TEST(std::ranges::count(below, ' ') == 20, below);
    }
}

std::string numbered(int words)
{
    std::string text;
    for (int word = 0; word < words; ++word) {
        text += fmt::format("word{:05} ", word);
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(ReportOfPeopleAtTheEdges)

BOOST_AUTO_TEST_CASE(neverSpeaksOfABabyToTheBereaved)
{
    const std::string text = textOf(bereavedVisit());
    BOOST_TEST(says(text, "Depression PHQ-9 13 of 27"));
    for (const char* word : {"baby", "bonding", "infant", "PBQ"}) {
        BOOST_TEST(timesIn(text, word) == 0, word);
    }
    BOOST_TEST(!says(text, "Elin"));
}

BOOST_AUTO_TEST_CASE(speaksOfTheLivingTwinOnly)
{
    care::Visit visit = twinsVisit();
    visit.client.infants.front().deceased = true;
    visit.assessments.erase(visit.assessments.begin() + 2);
    const std::string text = textOf(visit);
    BOOST_TEST(says(text, "PBQ (Nils)"));
    BOOST_TEST(!says(text, "Elin"));
}

BOOST_AUTO_TEST_CASE(keepsAnEarlierBondingResultAsItWasSigned)
{
    care::Visit visit = sampleVisit();
    visit.client.infants.front().deceased = true;
    const std::string text = textOf(visit);
    BOOST_TEST(says(text, "PBQ (Elin)"));
    BOOST_TEST(says(text, "17 of 125"));
}

BOOST_AUTO_TEST_CASE(givesTwinsARowEach)
{
    const std::string text = textOf(twinsVisit());
    BOOST_TEST(says(text, "Bonding PBQ (Elin) 17 of 125"));
    BOOST_TEST(says(text, "PBQ (Nils) 18 of 125"));
    BOOST_TEST(says(text, "PBQ: Postpartum Bonding Questionnaire (Nils)"));
    BOOST_TEST(says(text, "Infant Elin, 6 weeks old Infant Nils, 6 weeks old"));
    BOOST_TEST(timesIn(text, "Depression PHQ-9") == 1);
}

BOOST_AUTO_TEST_CASE(countsInfantsWithoutAName)
{
    care::Visit visit = twinsVisit();
    visit.client.infants[0].name.clear();
    visit.client.infants[1].name.clear();
    const std::string text = textOf(visit);
    BOOST_TEST(says(text, "PBQ (baby 1) 17 of 125"));
    BOOST_TEST(says(text, "PBQ (baby 2) 18 of 125"));
}

BOOST_AUTO_TEST_CASE(carriesInitialsOnlyWhereAskedTo)
{
    reports::ReportFrame frame = sampleFrame();
    frame.initialsOnly = true;
    care::Visit visit = sampleVisit();
    visit.client.preferredName = "Majsan";
    const std::string text = textOf(visit, frame);
    BOOST_TEST(says(text, "M.L."));
    BOOST_TEST(says(text, "C-1001"));
    BOOST_TEST(says(text, "PBQ (E.)"));
    for (const char* hidden :
         {"Maya", "Lindqvist", "Majsan", "Elin", "1993", "Born", "26 January"}) {
        BOOST_TEST(!says(text, hidden), hidden);
    }
}

BOOST_AUTO_TEST_CASE(setsANameOfFiveHundredCharacters)
{
    care::Visit visit = sampleVisit();
    visit.client.name = std::string(499, 'W') + "Z";
    visit.client.chartNumber = std::string(499, 'C') + "D";
    visit.client.infants.front().name = std::string(499, 'M') + "N";
    const reports::Pdf pdf = reportOf(visit);
    const std::string text = withoutSpaces(wholeText(pdf.bytes));
    // Broken in a narrow column beside another: counted rather than searched for.
    BOOST_TEST(std::ranges::count(text, 'W') >= 499);
    BOOST_TEST(std::ranges::count(text, 'C') >= 499);
    BOOST_TEST(says(text, visit.client.infants.front().name));
    checkMargins(pdf, 612, 792);
}

BOOST_AUTO_TEST_CASE(namesEachCharacterThatItCannotSet)
{
    care::Visit visit = sampleVisit();
    visit.client.name = "中文 \U0001F476 Zoë Żółw";
    visit.impression = "مريم मीरा";
    const reports::Pdf pdf = reportOf(visit);
    // Arabic needs joining and Devanagari reordering: refused rather than garbled.
    std::vector<std::string> expected{"U+0631",
                                      "U+0645",
                                      "U+064A",
                                      "U+0930",
                                      "U+092E",
                                      "U+093E",
                                      "U+0940",
                                      "U+4E2D",
                                      "U+6587",
                                      "U+1F476"};
    std::ranges::sort(expected, {}, [](const std::string& code) {
        return std::stoul(code.substr(2), nullptr, 16);
    });
    BOOST_TEST(pdf.replaced == expected, boost::test_tools::per_element());
    const std::string text = wholeText(pdf.bytes);
    BOOST_TEST(says(text, "Zoë Żółw"));
    BOOST_TEST(timesIn(text, "中") == 0);
}

BOOST_AUTO_TEST_CASE(leavesQuotesAndMarkupAlone)
{
    care::Visit visit = sampleVisit();
    visit.client.name = R"(O'Brien "Jo" (née) \ <b>&amp;)";
    visit.impression = "100 % of {} \\n stays\tas\r\ntyped — “so”.";
    const std::string text = textOf(visit);
    BOOST_TEST(says(text, R"(Client O'Brien "Jo" (née) \ <b>&amp;)"));
    BOOST_TEST(says(text, "100 % of {} \\n stays as typed — “so”."));
}

BOOST_AUTO_TEST_CASE(losesNoWordOfALongImpression)
{
    care::Visit visit = sampleVisit();
    const int shortPages = reportOf(visit).pages;
    visit.impression = numbered(2000); // 20 000 characters
    const reports::Pdf pdf = reportOf(visit);
    BOOST_TEST(pdf.pages > shortPages + 1);
    const std::string text = wholeText(pdf.bytes);
    std::size_t from = 0;
    for (int word = 0; word < 2000; ++word) {
        const std::string each = fmt::format("word{:05}", word);
        const auto at = text.find(each, from);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, each << " is lost or out of order");
        from = at;
        BOOST_TEST(timesIn(text, each) == 1);
    }
    checkMargins(pdf, 612, 792);
}

BOOST_AUTO_TEST_CASE(losesNothingOfAnAlertThatRunsOverPages)
{
    care::Visit visit = sampleVisit();
    visit.alerts.front().action->found = numbered(1200);
    const reports::Pdf pdf = reportOf(visit);
    const std::string text = wholeText(pdf.bytes);
    BOOST_TEST(timesIn(text, "word0") == 1200);
    BOOST_TEST(says(text, "word01199"));
    checkMargins(pdf, 612, 792);
}

BOOST_AUTO_TEST_CASE(fitsBothSheets)
{
    reports::ReportFrame frame = sampleFrame();
    checkMargins(reportOf(sampleVisit(), frame), 612, 792);
    frame.pageSize = reports::PageSize::a4;
    checkMargins(reportOf(sampleVisit(), frame), 595.28, 841.89);
}

BOOST_AUTO_TEST_CASE(toleratesAVisitWithNothingInIt)
{
    const std::string text = textOf(care::Visit{});
    BOOST_TEST(says(text, "Draft: not signed."));
    BOOST_TEST(says(text, "Page 1 of"));
}

BOOST_AUTO_TEST_SUITE_END()
