#include "client_identity.h"
#include "printing.h"

#include <fmt/format.h>

namespace attune::reports {

Pdf accountingOfDisclosures(const care::Client& client,
                            const std::vector<care::Disclosure>& disclosures,
                            care::Date from,
                            const ReportFrame& frame)
{
    const PrintFont& font = PrintFont::installed();
    Story story(contentWidthPt(sheetOf(frame.pageSize)), font);
    story.title("Accounting of disclosures");
    std::vector<KeyValue> who = identityOf(client);
    who.push_back({"From", care::longDate(from)});
    who.push_back({"Until", care::longTime(frame.printedAt)});
    story.keyValues(who, 2);
    story.paragraph("What was saved, printed or exported from this client's record with Attune in "
                    "this time, newest first. What was told aloud or copied by hand is not "
                    "in it.",
                    type::quiet,
                    6);
    const auto listed = care::disclosuresSince(disclosures, from);
    story.heading("Disclosures");
    if (listed.empty()) {
        story.paragraph("None is recorded in this time.");
    }
    for (const care::Disclosure& disclosure : listed) {
        story.paragraph(care::longTime(disclosure.at), type::strong, 8);
        story.keepLastWithNext();
        story.paragraph(care::disclosureText(disclosure), type::body, 1);
        story.paragraph("For whom: " + care::saidText(disclosure.recipient), type::body, 1);
        story.paragraph("Why: " + care::saidText(disclosure.purpose), type::body, 1);
        story.paragraph("Noted by " + disclosure.personName, type::quiet, 1);
    }
    return print(story,
                 frame.pageSize,
                 marginsAbout(client, frame, "Accounting of disclosures"),
                 font);
}

} // namespace attune::reports
