#include "random_content.h"

#include "sample_visit.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace attune::tests {

namespace {

constexpr std::array words{"a",
                           "of",
                           "baby",
                           "nights",
                           "steadier",
                           "conversation",
                           "Wohlbefindensfragebogen",
                           "https://example.org/a/very/long/way/to/a/page",
                           "–",
                           "O’Brien",
                           "Ω"};
/// Wide, narrow, accented, of other scripts, without a glyph, combining.
constexpr std::array letters{"W", "i", "m", "é", "ß", "Ж", "λ", "中", "😀", "e\u0301", ".", "-"};

} // namespace

int RandomContent::upTo(int most)
{
    return std::uniform_int_distribution<int>(0, most)(m_random);
}

/// Mostly little, now and then up to `most`.
int RandomContent::skewed(int most)
{
    return oneIn(12) ? upTo(most) : upTo(std::min(most, 4));
}

std::string RandomContent::name(int most)
{
    const int length = 1 + (oneIn(5) ? upTo(most - 1) : upTo(std::min(most - 1, 30)));
    const int kind = upTo(2);
    std::string text;
    for (int count = 0; count < length; ++count) {
        const bool isSpace = kind == 0 && count > 0 && count + 1 < length && oneIn(7);
        text += isSpace ? " " : kind == 1 ? "W" : letters[static_cast<std::size_t>(upTo(11))];
    }
    return text;
}

std::string RandomContent::prose(int mostWords)
{
    std::string text;
    for (int count = skewed(mostWords); count > 0; --count) {
        text += words[static_cast<std::size_t>(upTo(10))];
        text += oneIn(20) ? "\n" : oneIn(8) ? ". " : " ";
    }
    return text;
}

reports::ReportFrame RandomContent::frame()
{
    reports::ReportFrame frame;
    frame.practice.name = name();
    frame.practice.address = oneIn(2) ? name(120) + "\n" + name(60) : "";
    frame.practice.isFictional = oneIn(2);
    frame.printedAt = sampleNow() + std::chrono::days(upTo(1) * 900);
    frame.reportId = "QX7B2M9K4T";
    frame.generation = 4100000;
    frame.auditHead = "ab12cd34ef56ab78";
    frame.initialsOnly = oneIn(3);
    frame.pageSize = oneIn(2) ? reports::PageSize::a4 : reports::PageSize::letter;
    return frame;
}

care::SupportLines RandomContent::supportLines()
{
    care::SupportLines lines = care::builtInSupportLines();
    if (oneIn(3)) {
        lines.lines.clear();
        for (int count = skewed(12); count > 0; --count) {
            lines.lines.push_back(
                {name(120), oneIn(2) ? "1-800-944-4773" : name(40), prose(60), oneIn(2)});
        }
    }
    return lines;
}

reports::ClientPageOptions RandomContent::pageOptions()
{
    reports::ClientPageOptions options;
    options.language = oneIn(2) ? "es" : "en";
    options.showNumbers = oneIn(2);
    for (int count = skewed(6); count > 0; --count) {
        options.agreed.push_back(prose(40));
    }
    return options;
}

care::DirectoryEntry RandomContent::addressee()
{
    constexpr std::array services{
        "psychiatry", "perinatal-therapy", "medical-care", "paediatrics", "peer-support", ""};
    care::DirectoryEntry entry;
    entry.service = services[static_cast<std::size_t>(upTo(5))];
    entry.name = name();
    entry.contact = oneIn(2) ? name(80) : "";
    entry.address = oneIn(2) ? name(120) + "\n" + name(60) : "";
    return entry;
}

care::FollowUp RandomContent::followUp()
{
    care::FollowUp made;
    made.text = "Consider " + prose(200);
    made.due = std::chrono::year(2026) / 3 / (1 + static_cast<unsigned>(upTo(30)));
    return made;
}

std::vector<care::Disclosure> RandomContent::disclosures()
{
    std::vector<care::Disclosure> all;
    for (int count = skewed(60); count > 0; --count) {
        all.push_back({.client = {3},
                       .checkIn = {count},
                       .checkInAt = sampleNow(),
                       .at = sampleNow(),
                       .personName = name(),
                       .kind = "clinician report",
                       .how = "saved",
                       .recipient = oneIn(2) ? name() : "",
                       .purpose = prose(60)});
    }
    return all;
}

} // namespace attune::tests
