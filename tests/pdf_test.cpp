// The finished file: sound, small, searchable, protected, and shown again from memory.
#include "attune/reports/practice_summary.h"
#include "attune/reports/safety_plan_page.h"
#include "report_fixture.h"
#include "sample_measures.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <memory>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-font.h>
#include <poppler/cpp/poppler-global.h>
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

using namespace attune;
using namespace attune::tests;

BOOST_TEST_GLOBAL_FIXTURE(InUtc);

namespace {

constexpr const char* password = "quiet harbor 42";

const std::string& sampleBytes()
{
    static const std::string bytes = reportOf(sampleVisit()).bytes;
    return bytes;
}

/// What a strict reader complains of in a document, read to its last stream.
std::vector<std::string> warningsOf(const std::string& bytes, const char* userPassword = nullptr)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("report", bytes.data(), bytes.size(), userPassword);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDecodeLevel(qpdf_dl_all);
    writer.write();
    delete writer.getBuffer();
    std::vector<std::string> warnings;
    for (const QPDFExc& warning : pdf.getWarnings()) {
        warnings.emplace_back(warning.what());
    }
    return warnings;
}

std::unique_ptr<poppler::document> opened(const std::string& bytes,
                                          const std::string& userPassword = {})
{
    return std::unique_ptr<poppler::document>(poppler::document::load_from_raw_data(
        bytes.data(), static_cast<int>(bytes.size()), std::string(), userPassword));
}

bool opensWith(const std::string& bytes, const char* userPassword)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", bytes.data(), bytes.size(), userPassword);
        return true;
    } catch (const QPDFExc& refusal) {
        BOOST_TEST(refusal.getErrorCode() == qpdf_e_password);
        return false;
    }
}

/// The share of pixels that are not white, 0 to 1.
double inked(const reports::PageImage& image)
{
    std::size_t dark = 0;
    for (std::size_t at = 0; at + 2 < image.rgb.size(); at += 3) {
        dark += image.rgb[at] < 250 || image.rgb[at + 1] < 250 || image.rgb[at + 2] < 250 ? 1 : 0;
    }
    return static_cast<double>(dark) / (image.width * static_cast<double>(image.height));
}

} // namespace

BOOST_AUTO_TEST_SUITE(PdfFile)

BOOST_AUTO_TEST_CASE(isReadWithoutAnyComplaint)
{
    const auto warnings = warningsOf(sampleBytes());
    BOOST_TEST(warnings.empty(), (warnings.empty() ? "" : warnings.front()));
}

BOOST_AUTO_TEST_CASE(isShownWithoutAnyComplaint)
{
    std::vector<std::string> complaints;
    poppler::set_debug_error_function(
        [](const std::string& words, void* all) {
            static_cast<std::vector<std::string>*>(all)->push_back(words);
        },
        &complaints);
    for (int page = 0; page < reportOf(sampleVisit()).pages; ++page) {
        reports::renderPage(sampleBytes(), page, 36);
    }
    wholeText(sampleBytes());
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    BOOST_TEST(complaints.empty(), (complaints.empty() ? "" : complaints.front()));
}

BOOST_AUTO_TEST_CASE(isTitledWithoutSayingWhomItIsAbout)
{
    const auto document = opened(sampleBytes());
    BOOST_REQUIRE(document);
    const auto utf8 = document->get_title().to_utf8();
    BOOST_TEST(std::string(utf8.begin(), utf8.end()) == "Clinician report");
    for (const std::string& key : document->info_keys()) {
        const auto bytes = document->info_key(key).to_utf8();
        const std::string value(bytes.begin(), bytes.end());
        for (const char* hidden : {"Maya", "Lindqvist", "C-1001", "Elin", "Harbor"}) {
            BOOST_TEST(!says(value, hidden), key << ": " << value);
        }
    }
    BOOST_TEST(document->metadata().to_utf8().empty());
}

BOOST_AUTO_TEST_CASE(namesItsLanguageAndShowsItsTitle)
{
    QPDF pdf;
    pdf.processMemoryFile("report", sampleBytes().data(), sampleBytes().size());
    BOOST_TEST(pdf.getRoot().getKey("/Lang").getUTF8Value() == "en");
    BOOST_TEST(
        pdf.getRoot().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
}

BOOST_AUTO_TEST_CASE(isUnderAHundredAndTwentyKilobytes)
{
    BOOST_TEST(sampleBytes().size() < 120'000U);
    BOOST_TEST(sampleBytes().size() > 5'000U);
}

BOOST_AUTO_TEST_CASE(carriesPartOfItsTwoFontsAndNoOther)
{
    const auto document = opened(sampleBytes());
    BOOST_REQUIRE(document);
    std::set<std::string> names;
    for (const poppler::font_info& font : document->fonts()) {
        BOOST_TEST(font.is_embedded(), font.name());
        BOOST_TEST(font.is_subset(), font.name());
        names.insert(font.name().substr(font.name().find('+') + 1));
    }
    BOOST_TEST(names.size() == 2U);
    for (const std::string& name : names) {
        BOOST_TEST(name.starts_with("NotoSans-"), name);
    }
}

BOOST_AUTO_TEST_CASE(hasAsManyPagesAsItSays)
{
    const reports::Pdf pdf = reportOf(sampleVisit());
    BOOST_TEST(opened(pdf.bytes)->pages() == pdf.pages);
}

BOOST_AUTO_TEST_CASE(isAsSoundForAPracticeAndForAPlan)
{
    care::SafetyPlan plan;
    plan.parts = {"The nights feel endless."};
    for (const std::string& bytes :
         {reports::practiceSummary(care::suppressed(sampleMeasures()), sampleFrame()).bytes,
          reports::safetyPlanPage(plan, sampleVisit().client, sampleFrame(), "es").bytes}) {
        const auto warnings = warningsOf(bytes);
        BOOST_TEST(warnings.empty(), (warnings.empty() ? "" : warnings.front()));
        BOOST_TEST(bytes.size() < 120'000U);
        const auto document = opened(bytes);
        BOOST_REQUIRE(document);
        BOOST_TEST(document->fonts().size() == 2U);
        for (const poppler::font_info& font : document->fonts()) {
            BOOST_TEST((font.is_embedded() && font.is_subset()), font.name());
        }
        const auto utf8 = document->get_title().to_utf8();
        const std::string title(utf8.begin(), utf8.end());
        BOOST_TEST((title == "Practice summary" || title == "Mi plan para los momentos difíciles"),
                   title);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ProtectedPdf)

BOOST_AUTO_TEST_CASE(opensWithItsPasswordOnly)
{
    const std::string guarded = reports::protectPdf(sampleBytes(), password);
    BOOST_TEST(opensWith(guarded, password));
    for (const char* wrong : {"", "quiet harbor 43", "Quiet harbor 42", "quiet harbor 4"}) {
        BOOST_TEST(!opensWith(guarded, wrong), "opened with: " << wrong);
    }
    const auto document = opened(guarded, password);
    BOOST_REQUIRE(document);
    BOOST_TEST(!document->is_locked());
    BOOST_TEST(document->pages() == opened(sampleBytes())->pages());
    BOOST_TEST(warningsOf(guarded, password).empty());
}

BOOST_AUTO_TEST_CASE(isUnderAes256WithItsMetadata)
{
    const std::string guarded = reports::protectPdf(sampleBytes(), password);
    QPDF pdf;
    pdf.processMemoryFile("report", guarded.data(), guarded.size(), password);
    int revision = 0;
    int permissions = 0;
    int version = 0;
    QPDF::encryption_method_e streams{};
    QPDF::encryption_method_e strings{};
    QPDF::encryption_method_e files{};
    BOOST_TEST(pdf.isEncrypted(revision, permissions, version, streams, strings, files));
    BOOST_TEST(revision == 6);
    BOOST_TEST(version == 5);
    BOOST_TEST((streams == QPDF::e_aesv3));
    BOOST_TEST((strings == QPDF::e_aesv3));
    QPDFObjectHandle rules = pdf.getTrailer().getKey("/Encrypt");
    BOOST_TEST(
        (!rules.hasKey("/EncryptMetadata") || rules.getKey("/EncryptMetadata").getBoolValue()));
    BOOST_TEST(!pdf.ownerPasswordMatched());
    BOOST_TEST(!says(guarded, "Clinician report"));
}

BOOST_AUTO_TEST_CASE(isMadeAnewEachTime)
{
    BOOST_TEST((reports::protectPdf(sampleBytes(), password) !=
                reports::protectPdf(sampleBytes(), password)));
}

BOOST_AUTO_TEST_CASE(needsTwelveCharacters)
{
    BOOST_CHECK_THROW(reports::protectPdf(sampleBytes(), "elevenchars"), reports::ReportError);
    BOOST_CHECK_THROW(reports::protectPdf(sampleBytes(), ""), reports::ReportError);
    BOOST_TEST(opensWith(reports::protectPdf(sampleBytes(), "twelve chars"), "twelve chars"));
}

BOOST_AUTO_TEST_CASE(countsCharactersOfThePasswordAndNotItsBytes)
{
    // Eleven characters in thirteen bytes.
    BOOST_CHECK_THROW(reports::protectPdf(sampleBytes(), "größenwahn1"), reports::ReportError);
    const char* twelve = "größenwahn12";
    BOOST_TEST(opensWith(reports::protectPdf(sampleBytes(), twelve), twelve));
}

BOOST_AUTO_TEST_CASE(heedsAllOfALongPassword)
{
    // The format takes 127 bytes: what is longer must not open with its beginning.
    const std::string tooLong(128, 'a');
    BOOST_CHECK_THROW(reports::protectPdf(sampleBytes(), tooLong), reports::ReportError);
    const std::string longest(127, 'a');
    const std::string guarded = reports::protectPdf(sampleBytes(), longest);
    BOOST_TEST(opensWith(guarded, longest.c_str()));
    BOOST_TEST(!opensWith(guarded, longest.substr(1).c_str()));
}

BOOST_AUTO_TEST_CASE(refusesAPasswordThatReadersCannotTake)
{
    BOOST_CHECK_THROW(reports::protectPdf(sampleBytes(), std::string_view("quiet\0harbor 42", 15)),
                      reports::ReportError);
}

BOOST_AUTO_TEST_CASE(isNotMadeOfGarbage)
{
    BOOST_CHECK_THROW(reports::protectPdf("no report at all", password), reports::ReportError);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(RenderedPage)

BOOST_AUTO_TEST_CASE(showsInkAtTheAskedResolution)
{
    const reports::PageImage image = reports::renderPage(sampleBytes(), 0, 36);
    BOOST_TEST(image.width == 306); // 612 points at half a pixel each
    BOOST_TEST(image.height == 396);
    BOOST_TEST(image.rgb.size() == 3U * 306 * 396);
    BOOST_TEST(inked(image) > 0.02);
    BOOST_TEST(inked(image) < 0.6);
}

BOOST_AUTO_TEST_CASE(showsTheAccentAndNotItsOppositeColour)
{
    // The heading "Safety" and others are teal: little red, more green and blue.
    const reports::PageImage image = reports::renderPage(sampleBytes(), 0, 72);
    bool teal = false;
    for (std::size_t at = 0; at + 2 < image.rgb.size(); at += 3) {
        teal = teal || (image.rgb[at] < 60 && image.rgb[at + 1] > 95 && image.rgb[at + 2] > 90 &&
                        image.rgb[at + 1] > image.rgb[at + 2]);
    }
    BOOST_TEST(teal);
}

BOOST_AUTO_TEST_CASE(isRefusedForWhatIsNoReport)
{
    BOOST_CHECK_THROW(reports::renderPage("", 0, 72), reports::ReportError);
    BOOST_CHECK_THROW(reports::renderPage("garbage", 0, 72), reports::ReportError);
    BOOST_CHECK_THROW(reports::renderPage(sampleBytes().substr(0, 400), 0, 72),
                      reports::ReportError);
    BOOST_CHECK_THROW(reports::renderPage(reports::protectPdf(sampleBytes(), password), 0, 72),
                      reports::ReportError);
}

BOOST_AUTO_TEST_CASE(isRefusedWhereThereIsNoSuchPageOrSize)
{
    BOOST_CHECK_THROW(reports::renderPage(sampleBytes(), -1, 72), reports::ReportError);
    BOOST_CHECK_THROW(reports::renderPage(sampleBytes(), 99, 72), reports::ReportError);
    BOOST_CHECK_THROW(reports::renderPage(sampleBytes(), 0, 0), reports::ReportError);
    BOOST_CHECK_THROW(reports::renderPage(sampleBytes(), 0, -72), reports::ReportError);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(RecoveryKit)

BOOST_AUTO_TEST_CASE(showsTheEightGroupsOfTheKeyInOrder)
{
    const std::string key = "AB2CD-EF3GH-JK4LM-NP5QR-ST6UV-WX7YZ-23AB4-C5DE6";
    care::Practice practice;
    practice.name = "Harbor Practice";
    const reports::Pdf kit =
        reports::recoveryKit(practice, "Ana Lopez", key, sampleNow(), reports::PageSize::letter);
    BOOST_TEST(kit.pages == 1);
    BOOST_TEST(warningsOf(kit.bytes).empty());
    const std::string text = wholeText(kit.bytes);
    std::size_t from = 0;
    for (const char* group :
         {"AB2CD", "EF3GH", "JK4LM", "NP5QR", "ST6UV", "WX7YZ", "23AB4", "C5DE6"}) {
        const auto at = text.find(group, from);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, group << " is missing or out of order");
        from = at;
    }
    for (const char* words : {"Harbor Practice", "Ana Lopez", "Made on 9 March 2026, 14:30 UTC"}) {
        BOOST_TEST(says(text, words), words);
    }
    // Large letters: a group of five is a word of its own line, at least 18 points high.
    int large = 0;
    for (const PlacedWord& word : wordsOf(kit.bytes, 0)) {
        large += word.bottom - word.top >= 18 && says(key, word.text.substr(0, 5)) ? 1 : 0;
    }
    BOOST_TEST(large >= 3);
}

BOOST_AUTO_TEST_CASE(isTitledWithoutTheKey)
{
    const reports::Pdf kit = reports::recoveryKit(
        care::Practice{}, "Ana Lopez", "AB2CD-EF3GH", sampleNow(), reports::PageSize::a4);
    const auto utf8 = opened(kit.bytes)->get_title().to_utf8();
    BOOST_TEST(std::string(utf8.begin(), utf8.end()) == "Recovery kit");
}

BOOST_AUTO_TEST_SUITE_END()
