#include "manuscripts.h"
#include "record_parts.h"

namespace attune::reports {

Manuscript accountingPages(const care::Client& client,
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
        tellDisclosure(story, disclosure);
    }
    return {story, marginsAbout(client, frame, "Accounting of disclosures"), frame.pageSize};
}

Pdf accountingOfDisclosures(const care::Client& client,
                            const std::vector<care::Disclosure>& disclosures,
                            care::Date from,
                            const ReportFrame& frame)
{
    return print(accountingPages(client, disclosures, from, frame));
}

} // namespace attune::reports
