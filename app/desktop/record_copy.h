#pragma once

#include "attune/care/disclosure.h"
#include "attune/records/record.h"
#include "attune/reports/report.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace attune::desktop {

/// As what a client's whole record is handed out.
enum class CopyForm {
    protectedPdf, ///< under a password, the machine-readable form inside
    plainPdf,
    json, ///< the machine-readable form alone
};

/// What the person wants.
struct CopyWish
{
    CopyForm form = CopyForm::protectedPdf;
    std::string password;       ///< UTF-8; of no matter where the form is not protected
    bool mayBeRead = false;     ///< she said that a file without protection is meant
    care::Disclosure given;     ///< for whom and why
    std::filesystem::path file; ///< where it goes
};

/// A field of the page, to say a problem beside it.
enum class CopyField { password, mayBeRead, passphrase };

/// What keeps the copy from being made. English; the window translates it.
struct CopyProblem
{
    CopyField field;
    std::string sentence;
};

/// Everything that has to be mended first. `hasPassphrase`: the person's own was typed.
std::vector<CopyProblem> problemsOf(const CopyWish& wish, bool hasPassphrase);

/// Makes the copy, saves it, and only then notes it among the disclosures. Takes up to some
/// seconds. \throws records::RecordError, reports::ReportError; where the copy was saved and could
/// not be noted the sentence says so
void giveCopy(records::Record& record,
              care::ClientId client,
              const CopyWish& wish,
              care::Instant moment,
              reports::PageSize pageSize);

} // namespace attune::desktop
