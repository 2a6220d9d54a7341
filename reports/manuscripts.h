#pragma once

#include "attune/reports/client_summary.h"
#include "attune/reports/practice_summary.h"
#include "attune/reports/referral_letter.h"
#include "attune/reports/safety_plan_page.h"
#include "printing.h"

namespace attune::reports {

// Every report before it is divided into pages: what the functions of the same names print.

Manuscript clinicianReportPages(const care::Visit& visit,
                                const questionnaires::Library& library,
                                const ReportFrame& frame);
Manuscript clientSummaryPages(const care::Visit& visit,
                              const questionnaires::Library& library,
                              const care::SupportLines& lines,
                              const ClientPageOptions& options,
                              const ReportFrame& frame);
Manuscript attunementHandoutPages(const care::Visit& visit,
                                  const care::SupportLines& lines,
                                  const ClientPageOptions& options,
                                  const ReportFrame& frame);
Manuscript referralLetterPages(const ReferralLetter& letter,
                               const care::Visit& visit,
                               const ReportFrame& frame);
Manuscript accountingPages(const care::Client& client,
                           const std::vector<care::Disclosure>& disclosures,
                           care::Date from,
                           const ReportFrame& frame);
Manuscript clientRecordPages(const care::ClientRecord& record, const ReportFrame& frame);
Manuscript practiceSummaryPages(const care::Measures& suppressed, const ReportFrame& frame);
Manuscript safetyPlanPages(const care::SafetyPlan& plan,
                           const care::Client& client,
                           const ReportFrame& frame,
                           std::string_view language);

} // namespace attune::reports
