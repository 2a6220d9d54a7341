#include "attune/reports/report_frame.h"

#include <array>
#include <random>

namespace attune::reports {

namespace {

constexpr int idLength = 10;

/// Letters and digits that are not mistaken for each other when read aloud.
std::string newReportId()
{
    constexpr std::string_view alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::random_device random;
    std::uniform_int_distribution<std::size_t> pick(0, alphabet.size() - 1);
    std::string id;
    for (int place = 0; place < idLength; ++place) {
        id += alphabet[pick(random)];
    }
    return id;
}

} // namespace

ReportFrame reportFrame(care::Practice practice,
                        care::Instant printedAt,
                        std::uint64_t generation,
                        std::string auditHead)
{
    ReportFrame frame;
    frame.practice = std::move(practice);
    frame.printedAt = printedAt;
    frame.reportId = newReportId();
    frame.generation = generation;
    frame.auditHead = std::move(auditHead);
    return frame;
}

} // namespace attune::reports
