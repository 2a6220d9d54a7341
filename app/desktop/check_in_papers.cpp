// What can be printed of a check-in.
#include "attune/reports/client_summary.h"
#include "report_page.h"
#include "text.h"

#include <fmt/format.h>

namespace attune::desktop {

namespace {

/// What was agreed on in the clinician's own words; a rule's wording is not meant for a client.
std::vector<std::string> agreedIn(const care::Visit& visit)
{
    std::vector<std::string> agreed;
    for (const care::SuggestionDecision& decision : visit.decisions) {
        if (!decision.wording.empty()) {
            agreed.push_back(decision.wording);
        }
    }
    return agreed;
}

reports::ClientPageOptions optionsFor(const care::Visit& visit, const std::string& language)
{
    reports::ClientPageOptions options;
    options.language = language;
    options.agreed = agreedIn(visit);
    return options;
}

Paper clientSummaryIn(const std::string& language,
                      const std::string& title,
                      care::CheckInId id,
                      const questionnaires::Library& library)
{
    return {title,
            "client summary",
            "summary",
            [=, &library](records::Record& record, const reports::ReportFrame& frame) {
                const care::Visit visit = record.visit(id);
                return reports::clientSummary(
                    visit, library, frame.supportLines, optionsFor(visit, language), frame);
            }};
}

Paper handoutIn(const std::string& language, const std::string& title, care::CheckInId id)
{
    return {title,
            "attunement handout",
            "handout",
            [=](records::Record& record, const reports::ReportFrame& frame) {
                const care::Visit visit = record.visit(id);
                return reports::attunementHandout(
                    visit, frame.supportLines, optionsFor(visit, language), frame);
            }};
}

} // namespace

PaperSet papersOf(Navigator& navigator, care::CheckInId id)
{
    const questionnaires::Library& library = navigator.library();
    const care::Client client =
        navigator.session().ask([id](records::Record& record) { return record.visit(id).client; });
    PaperSet set;
    set.checkIn = id;
    set.client = client.id;
    set.papers.push_back(
        {tr("Clinician report"),
         "clinician report",
         "report",
         [id, &library](records::Record& record, const reports::ReportFrame& frame) {
             return reports::clinicianReport(record.visit(id), library, frame);
         }});
    set.papers.push_back(clientSummaryIn("en", tr("Client summary"), id, library));
    set.papers.push_back(clientSummaryIn("es", tr("Client summary in Spanish"), id, library));
    if (!care::isBereaved(client)) {
        set.papers.push_back(handoutIn("en", tr("Attunement handout"), id));
        set.papers.push_back(handoutIn("es", tr("Attunement handout in Spanish"), id));
    }
    set.backLabel = tr("Back to review");
    set.back = [&navigator, id] {
        navigator.showReview(id);
    };
    return set;
}

} // namespace attune::desktop
