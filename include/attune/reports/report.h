#pragma once

#include "attune/care/client_record.h"
#include "attune/care/review.h"
#include "attune/questionnaires/library.h"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace attune::reports {

enum class PageSize { letter, a4 };

/// What stands on every page beside the content.
struct ReportFrame
{
    care::Practice practice;
    care::Instant printedAt{};
    std::string reportId;         ///< random, shown in the footer
    std::uint64_t generation = 0; ///< of the record: the outside anchor
    std::string auditHead;        ///< of the record: the outside anchor
    bool initialsOnly = false;    ///< initials and chart number instead of the name
    PageSize pageSize = PageSize::letter;
    double baseRate = care::defaultBaseRate; ///< as the practice sets it, see naturalFrequency
    care::SupportLines supportLines = care::builtInSupportLines(); ///< those of the practice
};

/// The report cannot be set: no font, or text that it cannot show. A sentence for the user.
class ReportError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A finished document in memory.
struct Pdf
{
    std::string bytes;
    int pages = 0;
    /// Characters the font cannot set, as "U+4E2D"; each was replaced by a visible box.
    std::vector<std::string> replaced;
};

/// The clinician report of one visit: safety first, scores, change, trend, answers, how it was
/// completed, attributions, signature. An unsigned visit is marked as a draft on every page.
/// \throws ReportError
Pdf clinicianReport(const care::Visit& visit,
                    const questionnaires::Library& library,
                    const ReportFrame& frame);

/// The accounting of what left a client's record from `from` until the printing, newest first, as
/// 45 CFR 164.528(b) wants it. `disclosures`: all of them, see `care::disclosuresSince`.
/// \throws ReportError
Pdf accountingOfDisclosures(const care::Client& client,
                            const std::vector<care::Disclosure>& disclosures,
                            care::Date from,
                            const ReportFrame& frame);

/// One client's whole record for her to read: who she is, every check-in with every answer, score,
/// alert and note, who received what, sources, and help lines.
/// \throws ReportError
Pdf clientRecord(const care::ClientRecord& record, const ReportFrame& frame);

/// The same under AES-256 with its machine-readable form, `json`, attached inside.
/// \throws ReportError as `protectPdf`
std::string protectedClientRecord(const care::ClientRecord& record,
                                  const ReportFrame& frame,
                                  const std::string& json,
                                  std::string_view password);

/// The recovery key as a page to keep: what it is, the key in large groups, where to keep it.
/// \throws ReportError
Pdf recoveryKit(const care::Practice& practice,
                const std::string& personName,
                std::string_view recoveryKey,
                care::Instant printedAt,
                PageSize pageSize);

/// A file that goes along within a PDF; names and descriptions say nothing of a client.
struct Attachment
{
    std::string name;
    std::string mediaType;
    std::string description;
    std::string bytes;
};

/// The same document under AES-256 (R6), metadata and attachments included; the owner password is
/// random and dropped. `userPassword`: UTF-8.
/// \throws ReportError for a password under 12 characters or over 127 bytes
std::string protectPdf(const std::string& bytes,
                       std::string_view userPassword,
                       const std::vector<Attachment>& attachments = {});

/// A page as pixels, three bytes each (red, green, blue), rows from the top, unpadded.
struct PageImage
{
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

/// Renders page `page` (0-based) from memory; nothing is written to disk.
/// \throws ReportError where the bytes are no readable PDF, there is no such page, or `dpi` is not
/// above zero
PageImage renderPage(const std::string& pdfBytes, int page, double dpi);

} // namespace attune::reports
