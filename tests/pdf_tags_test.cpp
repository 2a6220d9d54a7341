// What a reader who does not see the page is told of its parts.
#include "attune/reports/client_summary.h"
#include "report_fixture.h"

#include <boost/test/unit_test.hpp>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <utility>

using namespace attune;
using namespace attune::tests;

namespace {

/// Goes through the tree of parts, and notes what is wrong with it.
class Tree
{
public:
    explicit Tree(std::string bytes) : m_bytes(std::move(bytes))
    {
        m_pdf.processMemoryFile("report", m_bytes.data(), m_bytes.size());
        walk(m_pdf.getRoot().getKey("/StructTreeRoot").getKey("/K"), "");
    }

    QPDF& pdf() { return m_pdf; }

    /// "/Document/Table/TR/TH" and the like, how often each.
    std::multiset<std::string> paths;
    std::vector<std::string> alternatives;
    std::set<std::pair<int, int>> marks; ///< page object and number of each marked stretch
    int doubled = 0;

private:
    void walk(QPDFObjectHandle element, const std::string& above)
    {
        const std::string path = above + element.getKey("/S").getName();
        paths.insert(path);
        if (element.hasKey("/Alt")) {
            alternatives.push_back(element.getKey("/Alt").getUTF8Value());
        }
        for (QPDFObjectHandle kid : element.getKey("/K").wrapInArray().aitems()) {
            const bool isPart = kid.isDictionary() && kid.hasKey("/S");
            if (isPart) {
                BOOST_TEST(kid.getKey("/P").getObjGen().getObj() == element.getObjGen().getObj());
                walk(kid, path);
            } else if (kid.isInteger() || kid.hasKey("/MCID")) {
                QPDFObjectHandle page = (kid.isInteger() ? element : kid).getKey("/Pg");
                QPDFObjectHandle mark = kid.isInteger() ? kid : kid.getKey("/MCID");
                const std::pair place(page.getObjGen().getObj(), mark.getIntValueAsInt());
                doubled += marks.insert(place).second ? 0 : 1;
            }
        }
    }

    std::string m_bytes; ///< read again whenever a stream is asked for
    QPDF m_pdf;
};

std::string summary()
{
    return reports::clientSummary(sampleVisit(),
                                  questionnaires::Library::builtIn(),
                                  care::builtInSupportLines(),
                                  {},
                                  sampleFrame())
        .bytes;
}

std::ptrdiff_t countIn(const std::string& text, const std::string& part)
{
    std::ptrdiff_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

std::string contentOf(QPDFObjectHandle page)
{
    const auto data = page.getKey("/Contents").getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

/// What is said in a page as it is written, stretch by stretch; codes are the characters
/// themselves.
std::string saidIn(const std::string& content)
{
    std::string said;
    for (std::size_t at = 0; at < content.size(); ++at) {
        if (content.compare(at, 4, "EMC\n") == 0) {
            said += '|';
        } else if (content[at] == '<' && content[at + 1] != '<' && content[at - 1] != '<') {
            for (++at; content[at] != '>'; at += 4) {
                said += static_cast<char>(std::stoi(content.substr(at, 4), nullptr, 16));
            }
        }
    }
    return said;
}

} // namespace

BOOST_AUTO_TEST_SUITE(TaggedPdf)

BOOST_AUTO_TEST_CASE(keepsTheWordsOfTwoLinesApart)
{
    Tree tree(summary());
    const std::string said = saidIn(contentOf(tree.pdf().getAllPages().front()));
    BOOST_TEST(says(said,
                    "|You told us of many signs of low mood. That makes each day hard work. It is "
                    "worth a longer talk, and there is help for it.|"),
               said);
}

BOOST_AUTO_TEST_CASE(namesHeadingsListsTablesFiguresAndLinks)
{
    Tree tree(summary());
    BOOST_TEST(tree.paths.count("/Document/H1") == 1U);
    BOOST_TEST(tree.paths.count("/Document/H2") == 4U);
    BOOST_TEST(tree.paths.count("/Document/H3") == 3U); // mood, bond, worry
    BOOST_TEST(tree.paths.count("/Document/Figure") == 3U);
    BOOST_TEST(tree.paths.count("/Document/Sect/P") == 3U); // the box of hard things
    BOOST_TEST(tree.paths.count("/Document/L/LI/LBody") == 5U);
    BOOST_TEST(tree.paths.count("/Document/Table/TR") == 4U); // help lines
    BOOST_TEST(tree.paths.count("/Document/Table/TR/TD") == 12U);
    BOOST_TEST(tree.paths.count("/Document/Table/TR/TD/Link") == 5U);
}

BOOST_AUTO_TEST_CASE(tellsInWordsWhatAFigureShows)
{
    Tree tree(summary());
    BOOST_REQUIRE(tree.alternatives.size() == 3U);
    BOOST_TEST(tree.alternatives.front() == "Three steps. Yours is this one: many signs.");
    Tree clinician(reportOf(sampleVisit()).bytes);
    BOOST_TEST(clinician.alternatives.size() > 5U);
    BOOST_TEST(clinician.alternatives.size() == clinician.paths.count("/Document/Figure"));
}

BOOST_AUTO_TEST_CASE(readsTheHeaderOfADividedTableOnce)
{
    Tree tree(reportOf(sampleVisit()).bytes);
    // At a glance 5, three tables of answers 4 each; empty ones count as well.
    BOOST_TEST(tree.paths.count("/Document/Table/TR/TH") == 17U);
}

BOOST_AUTO_TEST_CASE(marksEveryStretchOfEveryPageOnceAndClosesIt)
{
    for (const std::string& bytes : {summary(), reportOf(sampleVisit()).bytes}) {
        Tree tree(bytes);
        BOOST_TEST(tree.doubled == 0);
        std::size_t stretches = 0;
        for (QPDFObjectHandle page : tree.pdf().getAllPages()) {
            const std::string content = contentOf(page);
            const auto parts = countIn(content, " BDC\n");
            BOOST_TEST(countIn(content, "EMC\n") == parts + countIn(content, "/Artifact BMC\n"));
            BOOST_TEST(countIn(content, "\n1 i\n") == 0);
            stretches += static_cast<std::size_t>(parts);
        }
        BOOST_TEST(tree.marks.size() == stretches);
        BOOST_TEST(tree.pdf().getRoot().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    }
}

BOOST_AUTO_TEST_SUITE_END()
