// Every report as a file, in every mode: sound for strict readers, in its language, naming nobody
// in what readers show of it before it is opened.
#include "attune/reports/client_summary.h"
#include "attune/reports/referral_letter.h"
#include "report_fixture.h"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

using namespace attune;
using namespace attune::tests;

namespace {

struct MadeReport
{
    std::string kind;
    std::string language = "en";
    std::string bytes;
};

std::vector<MadeReport> inMode(const reports::ReportFrame& frame)
{
    const care::Visit visit = sampleVisit();
    const auto& library = questionnaires::Library::builtIn();
    const auto& lines = care::builtInSupportLines();
    std::vector<MadeReport> all{
        {"clinician", "en", reports::clinicianReport(visit, library, frame).bytes},
        {"accounting",
         "en",
         reports::accountingOfDisclosures(visit.client, {}, std::chrono::year(2020) / 1 / 1, frame)
             .bytes},
        {"letter",
         "en",
         reports::referralLetter(
             reports::proposedLetter(visit, library, {}, {}, frame), visit, frame)
             .bytes}};
    for (const char* language : {"en", "es"}) {
        reports::ClientPageOptions options;
        options.language = language;
        all.push_back({"summary",
                       language,
                       reports::clientSummary(visit, library, lines, options, frame).bytes});
        all.push_back(
            {"handout", language, reports::attunementHandout(visit, lines, options, frame).bytes});
    }
    return all;
}

std::vector<MadeReport> inEveryMode()
{
    std::vector<MadeReport> all;
    for (const auto size : {reports::PageSize::letter, reports::PageSize::a4}) {
        for (const bool initials : {false, true}) {
            reports::ReportFrame frame = sampleFrame();
            frame.pageSize = size;
            frame.initialsOnly = initials;
            for (MadeReport& report : inMode(frame)) {
                all.push_back(std::move(report));
            }
        }
    }
    return all;
}

/// What strict readers complain of; empty: nothing.
std::string complaintsOf(const std::string& bytes)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("report", bytes.data(), bytes.size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDecodeLevel(qpdf_dl_all);
    writer.write();
    delete writer.getBuffer();
    std::string all;
    for (const QPDFExc& warning : pdf.getWarnings()) {
        all += warning.what();
    }
    poppler::set_debug_error_function(
        [](const std::string& words, void* into) { *static_cast<std::string*>(into) += words; },
        &all);
    reports::renderPage(bytes, 0, 36);
    wholeText(bytes);
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    return all;
}

/// Where the links of a document lead.
std::multiset<std::string> linksOf(const std::string& bytes)
{
    QPDF pdf;
    pdf.processMemoryFile("report", bytes.data(), bytes.size());
    std::multiset<std::string> uris;
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        if (!page.hasKey("/Annots")) {
            continue;
        }
        for (QPDFObjectHandle annotation : page.getKey("/Annots").aitems()) {
            uris.insert(annotation.getKey("/A").getKey("/URI").getStringValue());
        }
    }
    return uris;
}

std::string bookmarksOf(const std::string& bytes)
{
    QPDF pdf;
    pdf.processMemoryFile("report", bytes.data(), bytes.size());
    std::string titles;
    QPDFObjectHandle outlines = pdf.getRoot().getKey("/Outlines");
    int count = 0;
    for (QPDFObjectHandle item = outlines.getKey("/First"); item.isDictionary();
         item = item.getKey("/Next")) {
        titles += (titles.empty() ? "" : " | ") + item.getKey("/Title").getUTF8Value();
        ++count;
    }
    BOOST_TEST(outlines.getKey("/Count").getIntValueAsInt() == count);
    return titles;
}

std::string bytesOf(const std::string& kind, const std::string& language = "en")
{
    for (const MadeReport& report : inMode(sampleFrame())) {
        if (report.kind == kind && report.language == language) {
            return report.bytes;
        }
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_SUITE(EveryReportFile)

BOOST_AUTO_TEST_CASE(isReadWithoutComplaintInEveryMode)
{
    for (const MadeReport& report : inEveryMode()) {
        const std::string complaints = complaintsOf(report.bytes);
        BOOST_TEST(complaints.empty(), report.kind << ": " << complaints);
        BOOST_TEST(report.bytes.size() < 120'000U, report.kind);
        BOOST_TEST(!says(wholeText(report.bytes), "\uFFFD"), report.kind);
    }
}

BOOST_AUTO_TEST_CASE(saysItsLanguageAndATitleThatNamesNobody)
{
    std::set<std::string> titles;
    for (const MadeReport& report : inEveryMode()) {
        QPDF pdf;
        pdf.processMemoryFile("report", report.bytes.data(), report.bytes.size());
        BOOST_TEST(pdf.getRoot().getKey("/Lang").getUTF8Value() == report.language);
        const std::string title = pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value();
        titles.insert(title);
        for (const char* hidden : {"Maya", "Lindqvist", "C-1001", "Elin", "Harbor"}) {
            BOOST_TEST(!says(title, hidden), title);
        }
    }
    const std::set<std::string> expected{"Accounting of disclosures",
                                         "Clinician report",
                                         "Ratos pequeños",
                                         "Referral letter",
                                         "Small moments",
                                         "Su resumen",
                                         "Your summary"};
    BOOST_TEST(titles == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(leadsToTheNumbersThatItNames)
{
    const auto found = linksOf(bytesOf("summary"));
    BOOST_TEST(found.count("tel:18009444773") == 1U);
    BOOST_TEST(found.count("tel:18338526262") == 1U);
    BOOST_TEST(found.count("tel:911") == 1U);
    BOOST_TEST(found.count("tel:988") == 1U);
    BOOST_TEST(found.count("tel:9712037773") == 1U);
    BOOST_TEST(found.size() == 5U);
    BOOST_TEST(linksOf(bytesOf("clinician")).count("tel:988") == 1U);
}

BOOST_AUTO_TEST_CASE(listsItsHeadings)
{
    BOOST_TEST(bookmarksOf(bytesOf("summary")) ==
               "What you told us | What it can mean | What we can do together | People you can "
               "call");
    BOOST_TEST(bookmarksOf(bytesOf("summary", "es")).starts_with("Lo que nos contó | Qué puede"));
    BOOST_TEST(bookmarksOf(bytesOf("clinician")) ==
               "Safety | At a glance | Scores | Over time | Answers | How it was completed | "
               "Clinician's impression | Help lines | Questionnaires, rules and sources | "
               "Signature");
}

BOOST_AUTO_TEST_SUITE_END()
