#pragma once

#include "attune/reports/report.h"

#include <string>
#include <vector>

namespace attune::reports {

/// What is chosen for a page that a client takes home.
struct ClientPageOptions
{
    std::string language = "en"; ///< BCP 47; English where we have no words in it
    /// Totals beside the words. Off: a score without a person does harm.
    bool showNumbers = false;
    /// What client and clinician agreed on, in her words; empty: the general offers alone.
    std::vector<std::string> agreed;
};

/// What a client takes home from a visit, at US grade 6: what she told, what it can mean, what can
/// be done together, and whom she can call. No item is quoted and nothing is called good; a bond is
/// spoken of beside mood, and never to the bereaved. `lines`: whom she can call.
/// \throws ReportError
Pdf clientSummary(const care::Visit& visit,
                  const questionnaires::Library& library,
                  const care::SupportLines& lines,
                  const ClientPageOptions& options,
                  const ReportFrame& frame);

/// One page on the nine practices that help parent and baby to read each other, those first that
/// she chose in the attunement reflection of this visit or the last one before; safe sleep beside
/// sleeping near; whom she can call. `options`: the language alone counts.
/// \throws ReportError also where every recorded infant has died: it speaks of a living baby
Pdf attunementHandout(const care::Visit& visit,
                      const care::SupportLines& lines,
                      const ClientPageOptions& options,
                      const ReportFrame& frame);

} // namespace attune::reports
