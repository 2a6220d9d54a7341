#pragma once

#include "attune/reports/report.h"
#include "pdf_text.h"
#include "sample_visit.h"

#include <cstdlib>
#include <ctime>
#include <string>

namespace attune::tests {

/// Makes UTC the computer's zone, so that printed times are known. One for each test program.
struct InUtc
{
    InUtc()
    {
        ::setenv("TZ", "UTC", 1);
        ::tzset();
    }
};

/// The frame of every report here: printed at `sampleNow()`, generation 41.
inline reports::ReportFrame sampleFrame()
{
    reports::ReportFrame frame;
    frame.practice.name = "Harbor Practice";
    frame.printedAt = sampleNow();
    frame.reportId = "QX7B2M9K4T";
    frame.generation = 41;
    frame.auditHead = "ab12cd34ef56ab78";
    return frame;
}

inline reports::Pdf reportOf(const care::Visit& visit,
                             const reports::ReportFrame& frame = sampleFrame())
{
    return reports::clinicianReport(visit, questionnaires::Library::builtIn(), frame);
}

/// The whole text of the visit's report.
inline std::string textOf(const care::Visit& visit,
                          const reports::ReportFrame& frame = sampleFrame())
{
    return wholeText(reportOf(visit, frame).bytes);
}

inline bool says(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace attune::tests
