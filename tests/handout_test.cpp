// The handout on nine practices: one page, hers first, never for the bereaved.
#include "attune/reports/client_summary.h"
#include "report_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::tests;

namespace {

reports::Pdf handoutOf(const care::Visit& visit,
                       const std::string& language = "en",
                       reports::ReportFrame frame = sampleFrame())
{
    reports::ClientPageOptions options;
    options.language = language;
    return reports::attunementHandout(visit, care::builtInSupportLines(), options, frame);
}

care::Visit withWish(int wish)
{
    care::Visit visit = sampleVisit();
    visit.assessments.push_back(
        assessmentOf(40, "attunement-reflection", {4, 4, 4, 4, 4, 4, 1, 4, 4, wish}));
    return visit;
}

constexpr const char* titles[]{"Be there",
                               "Listen",
                               "Answer",
                               "Speak with eyes, face and hands",
                               "Skin to skin",
                               "Carry and sleep near, if it works for your family",
                               "Keep some things the same",
                               "Be patient with yourself",
                               "Let others help"};

} // namespace

BOOST_AUTO_TEST_SUITE(AttunementHandout)

BOOST_AUTO_TEST_CASE(isOnePageOnEitherPaperInEitherLanguageWithAnyNames)
{
    for (const auto size : {reports::PageSize::letter, reports::PageSize::a4}) {
        for (const char* language : {"en", "es"}) {
            for (const std::size_t length : {0, 1, 36, 500}) {
                care::Visit visit = withWish(6);
                visit.client.name = std::string(std::max<std::size_t>(length, 1), 'W');
                visit.clinician.name = visit.client.name;
                visit.client.infants.front().name = std::string(length, 'M');
                visit.client.infants.push_back(visit.client.infants.front());
                reports::ReportFrame frame = sampleFrame();
                frame.pageSize = size;
                BOOST_TEST(handoutOf(visit, language, frame).pages == 1, language << length);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(holdsAllNineAndWhereToFindSupport)
{
    const std::string text = wholeText(handoutOf(sampleVisit()).bytes);
    for (const char* title : titles) {
        BOOST_TEST(says(text, title), title);
    }
    BOOST_TEST(says(text, "Small moments with Elin"));
    BOOST_TEST(says(text, "Where to find support Your therapist is Ana Lopez"));
    BOOST_TEST(says(text, "1-800-944-4773"));
}

BOOST_AUTO_TEST_CASE(beginsWithWhatSheChose)
{
    const std::string text = wholeText(handoutOf(withWish(8)).bytes);
    const auto wished = text.find("Be patient with yourself you want to talk about this");
    const auto regular = text.find("Keep some things the same part of your week");
    BOOST_REQUIRE(wished != std::string::npos);
    BOOST_REQUIRE(regular != std::string::npos);
    BOOST_TEST(wished < regular);
    BOOST_TEST(regular < text.find("Be there"));
}

BOOST_AUTO_TEST_CASE(hasSafeSleepBesideSleepingNearWhereverItStands)
{
    for (int wish = 1; wish <= 10; ++wish) {
        const reports::Pdf pdf = handoutOf(withWish(wish));
        double near = 0;
        double safe = -1;
        for (const PlacedWord& word : wordsOf(pdf.bytes, 0)) {
            near = word.text == "Carry" ? word.top : near;
            safe = word.text == "Safe" && word.left > 300 ? word.top : safe;
        }
        BOOST_TEST(std::abs(near - safe) < 8, "wish " << wish);
    }
}

BOOST_AUTO_TEST_CASE(isRefusedForTheBereaved)
{
    care::Visit visit = sampleVisit();
    visit.client.infants.front().deceased = true;
    BOOST_CHECK_EXCEPTION(handoutOf(visit), reports::ReportError, [](const auto& problem) {
        return says(problem.what(), "speaks of a living baby");
    });
}

BOOST_AUTO_TEST_CASE(speaksOfNoBabyByNameInInitialsOnlyMode)
{
    reports::ReportFrame frame = sampleFrame();
    frame.initialsOnly = true;
    const std::string text = wholeText(handoutOf(sampleVisit(), "en", frame).bytes);
    BOOST_TEST(!says(text, "Elin"));
    BOOST_TEST(!says(text, "Lindqvist"));
    BOOST_TEST(says(text, "Small moments with your baby"));
}

BOOST_AUTO_TEST_SUITE_END()
