#include "printing.h"

#include <fmt/format.h>

namespace attune::reports {

namespace {

/// Groups of the key that stand on one line, to be read and typed in two or three glances.
constexpr int groupsPerLine = 3;

std::vector<std::string> linesOf(std::string_view key)
{
    std::vector<std::string> lines(1);
    int groups = 0;
    for (const char letter : key) {
        if (letter == '-' && ++groups % groupsPerLine == 0) {
            lines.emplace_back();
        } else {
            lines.back() += letter;
        }
    }
    return lines;
}

} // namespace

Pdf recoveryKit(const care::Practice& practice,
                const std::string& personName,
                std::string_view recoveryKey,
                care::Instant printedAt,
                PageSize pageSize)
{
    const PrintFont& font = PrintFont::installed();
    Story story(contentWidthPt(sheetOf(pageSize)), font);
    Type lead = type::body;
    lead.sizePt = 10.5;
    lead.leadingPt = 15.5;
    story.title("Recovery kit");
    story.paragraph("This page opens the record of your practice if the passphrase is lost. "
                    "Without it and without the passphrase nobody can open the record: not you, "
                    "not the makers of Attune.",
                    lead,
                    8);
    story.spacer(18);
    for (const std::string& line : linesOf(recoveryKey)) {
        story.paragraph(line, type::key, 0);
    }
    story.spacer(8);
    story.keyValues({{"Practice", practice.name},
                     {"Made for", personName},
                     {"Made on", care::longTime(printedAt)}},
                    1);
    story.heading("Keep it safe");
    for (const char* advice :
         {"Print this page. Keep it where you keep what you cannot lose: a safe, a bank box, a "
          "sealed envelope with someone you trust.",
          "Keep it apart from the computer. Whoever holds both can read the record.",
          "If you saved it as a file, delete the file once it is printed.",
          "Do not photograph it, send it or store it online."}) {
        story.paragraph(advice, lead, 5);
    }
    story.heading("How to use it");
    story.paragraph("Where Attune asks for the passphrase press “Forgot passphrase?”, type "
                    "the key and choose a new passphrase. Capital or small letters, spaces and "
                    "hyphens make no difference.",
                    lead,
                    5);
    Margins margins;
    margins.title = "Recovery kit";
    margins.practice = practice.name;
    margins.printedAt = "Printed " + care::longTime(printedAt);
    margins.mark = practice.isFictional ? "Fictional: a demonstration." : "";
    return print({story, margins, pageSize});
}

} // namespace attune::reports
