#pragma once

#include "attune/reports/report.h"
#include "passphrase.h"

#include <cstdint>
#include <string>

namespace attune::command {

/// What `attunectl report` was asked for.
struct ReportOptions
{
    PracticeOptions practice;
    std::string kind;
    std::int64_t client = 0;  ///< 0: of everyone in a period
    std::int64_t checkIn = 0; ///< 0: the last one that was given back
    std::string out;
    std::string from; ///< a day
    std::string to;   ///< a day, included
    std::string outDir;
    bool initials = false;
    bool numbers = false;
    bool a4 = false;
    std::string language = "en";
    bool isUnprotected = false;
    int passwordFile = -1;
    std::string recipient;
    std::string purpose;
    std::string service; ///< a letter: what the recipient is
    std::string address;
    std::string request;

    bool isForPeriod() const { return !outDir.empty(); }
};

/// How a disclosure names each kind: "clinician report".
std::string kindInWords(const std::string& kind);

/// Refuses what does not fit together, before anything is opened. \throws BadInput
void refuseMisuse(const ReportOptions& options);

} // namespace attune::command
