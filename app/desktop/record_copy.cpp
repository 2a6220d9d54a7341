#include "record_copy.h"

#include "attune/care/marked_text.h"
#include "attune/care/settings.h"
#include "attune/exchange/client_record_json.h"
#include "attune/exchange/save_file.h"
#include "attune/records/errors.h"
#include "attune/reports/report_frame.h"
#include "translation.h"

namespace attune::desktop {

namespace {

/// As reports::protectPdf asks for it.
constexpr std::size_t fewestCharacters = 12;
constexpr std::size_t mostBytes = 127;

/// Characters of UTF-8: all bytes but those that go on with one.
std::size_t characterCount(const std::string& text)
{
    std::size_t count = 0;
    for (const char byte : text) {
        constexpr unsigned topBits = 0xC0;
        constexpr unsigned goesOn = 0x80;
        count += (static_cast<unsigned char>(byte) & topBits) == goesOn ? 0 : 1;
    }
    return count;
}

std::string bytesOf(records::Record& record,
                    care::ClientId client,
                    const CopyWish& wish,
                    care::Instant moment,
                    reports::PageSize pageSize)
{
    const care::ClientRecord whole = record.wholeRecord(client);
    const std::string json = exchange::clientRecordJson(whole);
    if (wish.form == CopyForm::json) {
        return json;
    }
    const records::Anchor anchor = record.anchor();
    reports::ReportFrame frame =
        reports::reportFrame(whole.practice, moment, anchor.generation, anchor.auditHead);
    frame.pageSize = pageSize;
    const auto settings = care::settingsFrom(record.setting(care::settingsKey));
    frame.supportLines = care::supportLinesOf(settings);
    return wish.form == CopyForm::plainPdf
               ? reports::clientRecord(whole, frame).bytes
               : reports::protectedClientRecord(whole, frame, json, wish.password);
}

} // namespace

std::vector<CopyProblem> problemsOf(const CopyWish& wish, bool hasPassphrase)
{
    std::vector<CopyProblem> problems;
    if (wish.form != CopyForm::protectedPdf) {
        if (!wish.mayBeRead) {
            problems.push_back(
                {CopyField::mayBeRead, marked("Tick this first, or choose the protected file.")});
        }
    } else if (characterCount(wish.password) < fewestCharacters) {
        problems.push_back({CopyField::password, marked("A password has at least 12 characters.")});
    } else if (wish.password.size() > mostBytes) {
        problems.push_back({CopyField::password, marked("This password is too long for a PDF.")});
    }
    if (!hasPassphrase) {
        problems.push_back({CopyField::passphrase, marked("Type your passphrase.")});
    }
    return problems;
}

void giveCopy(records::Record& record,
              care::ClientId client,
              const CopyWish& wish,
              care::Instant moment,
              reports::PageSize pageSize)
{
    exchange::saveFile(wish.file, bytesOf(record, client, wish, moment, pageSize));
    care::Disclosure given = wish.given;
    given.client = client;
    given.kind = wish.form == CopyForm::json ? "whole record for programs" : "whole record";
    given.how = wish.form == CopyForm::protectedPdf ? "saved, protected" : "saved";
    try {
        record.noteDisclosure(given);
    } catch (const records::RecordError& problem) {
        throw records::StorageError(
            tr("The file was saved, but the list of disclosures does not say so. ") +
            problem.what());
    }
}

} // namespace attune::desktop
