#include "attune/care/settings.h"
#include "attune/exchange/save_file.h"
#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "attune/reports/client_summary.h"
#include "attune/reports/referral_letter.h"
#include "attune/reports/report_frame.h"
#include "commands.h"
#include "progress_line.h"
#include "report_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <memory>

namespace attune::command {

namespace {

namespace fs = std::filesystem;
using care::CheckInState;

/// Makes reports of one kind from an open practice, saves them and notes that they left it.
class ReportWriter
{
public:
    ReportWriter(records::Record& record, const ReportOptions& options, std::string password)
        : m_record(record),
          m_options(options),
          m_password(std::move(password))
    {}

    void writeOne();
    void writePeriod();

private:
    reports::ReportFrame frame();
    reports::Pdf made(const care::Visit& visit);
    void save(care::CheckInId id, const fs::path& file);
    std::vector<care::CheckInId> checkInsOfPeriod();

    records::Record& m_record;
    const ReportOptions& m_options;
    std::string m_password;
    int m_leftOut = 0;
};

reports::ReportFrame ReportWriter::frame()
{
    const records::Anchor anchor = m_record.anchor();
    reports::ReportFrame frame = reports::reportFrame(
        m_record.practice(), care::systemClock()(), anchor.generation, anchor.auditHead);
    frame.initialsOnly = m_options.initials;
    frame.pageSize = m_options.a4 ? reports::PageSize::a4 : reports::PageSize::letter;
    const auto settings = care::settingsFrom(m_record.setting(care::settingsKey));
    frame.baseRate = settings.baseRate;
    frame.supportLines = care::supportLinesOf(settings);
    return frame;
}

reports::Pdf ReportWriter::made(const care::Visit& visit)
{
    const auto& library = questionnaires::Library::builtIn();
    const reports::ReportFrame around = frame();
    reports::ClientPageOptions page;
    page.language = m_options.language;
    page.showNumbers = m_options.numbers;
    if (m_options.kind == "summary") {
        return reports::clientSummary(visit, library, around.supportLines, page, around);
    }
    if (m_options.kind == "handout") {
        return reports::attunementHandout(visit, around.supportLines, page, around);
    }
    if (m_options.kind == "letter") {
        care::DirectoryEntry addressee;
        addressee.service = m_options.service;
        addressee.name = m_options.recipient;
        addressee.address = m_options.address;
        care::FollowUp followUp;
        followUp.text = m_options.request;
        return reports::referralLetter(
            reports::proposedLetter(visit, library, followUp, addressee, around), visit, around);
    }
    return reports::clinicianReport(visit, library, around);
}

void ReportWriter::save(care::CheckInId id, const fs::path& file)
{
    const care::Visit visit = m_record.visit(id);
    const reports::Pdf pdf = made(visit);
    exchange::saveFile(file,
                       m_password.empty() ? pdf.bytes : reports::protectPdf(pdf.bytes, m_password));
    care::Disclosure given;
    given.client = visit.client.id;
    given.checkIn = id;
    given.kind = kindInWords(m_options.kind);
    given.how = m_password.empty() ? "saved" : "saved, protected";
    given.recipient = m_options.recipient;
    given.purpose = m_options.purpose;
    m_record.noteDisclosure(given);
}

void ReportWriter::writeOne()
{
    const std::vector<records::CheckInRow> rows = m_record.checkInsOf({m_options.client});
    const auto found = std::ranges::find_if(rows, [&](const records::CheckInRow& row) {
        return m_options.checkIn == 0 ? row.state != CheckInState::started
                                      : row.id.value == m_options.checkIn;
    });
    if (found == rows.end()) {
        throw BadInput("this client has no such check-in.");
    }
    if (found->state == CheckInState::started) {
        throw BadInput("this check-in has not been handed back yet.");
    }
    save(found->id, m_options.out);
}

/// Those that were handed back, by their numbers; the day is the one on which answers were given.
std::vector<care::CheckInId> ReportWriter::checkInsOfPeriod()
{
    const auto from = care::parseDate(m_options.from);
    const auto to = care::parseDate(m_options.to);
    std::vector<care::CheckInId> ids;
    for (const auto& client : m_record.findClients("", std::numeric_limits<int>::max())) {
        for (const records::CheckInRow& row : m_record.checkInsOf(client.id)) {
            const care::Date day = care::localTime(row.at).date;
            const bool isLeftOut = row.state == CheckInState::started ||
                                   (m_options.kind == "handout" && client.bereaved);
            if ((from && day < *from) || (to && day > *to)) {
                continue;
            }
            m_leftOut += isLeftOut ? 1 : 0;
            if (!isLeftOut) {
                ids.push_back(row.id);
            }
        }
    }
    std::ranges::sort(ids);
    return ids;
}

void ReportWriter::writePeriod()
{
    const fs::path folder = m_options.outDir;
    const std::vector<care::CheckInId> ids = checkInsOfPeriod();
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem) {
        throw BadInput("the folder for --out-dir cannot be made; choose one you may write to.");
    }
    fs::permissions(folder, fs::perms::owner_all, problem);
    ProgressLine line;
    const records::Progress progress = line.progress();
    for (std::size_t index = 0; index < ids.size(); ++index) {
        progress(static_cast<double>(index) / static_cast<double>(ids.size()));
        save(ids[index],
             folder / fmt::format("attune-{}-check-in-{}.pdf", m_options.kind, ids[index].value));
    }
    fmt::print("{} {} saved.\n", ids.size(), ids.size() == 1 ? "report" : "reports");
    if (m_leftOut > 0) {
        fmt::print("Left out: {}.\n", m_leftOut);
    }
}

void runReport(const ReportOptions& options)
{
    refuseMisuse(options);
    const std::string password = options.isUnprotected
                                     ? std::string()
                                     : std::string(readPassphrase(options.passwordFile).text());
    const auto record = openWithPassphrase(options.practice);
    ReportWriter writer(*record, options, password);
    try {
        if (options.isForPeriod()) {
            writer.writePeriod();
        } else {
            writer.writeOne();
        }
    } catch (const records::Refused& problem) {
        throw BadInput(problem.what());
    } catch (const reports::ReportError& problem) {
        throw BadInput(problem.what());
    }
    fmt::print("{} It stands in the list of disclosures.\n",
               options.isUnprotected ? "Anyone who has the file can read it."
                                     : "It opens with the password.");
}

void addForm(CLI::App& command, ReportOptions& options)
{
    command.add_option("--kind", options.kind, "clinician, summary, letter or handout")->required();
    command.add_flag("--initials", options.initials, "Initials and chart number alone");
    command.add_flag("--numbers", options.numbers, "A summary with totals");
    command.add_flag("--a4", options.a4, "A4 paper instead of Letter");
    command.add_option("--language", options.language, "What a client reads: en or es");
    command.add_option("--service", options.service, "A letter: what the recipient is");
    command.add_option("--address", options.address, "A letter: the recipient's address");
    command.add_option("--request", options.request, "A letter: what is asked for");
}

} // namespace

void registerReport(CLI::App& app)
{
    const auto options = std::make_shared<ReportOptions>();
    CLI::App* command = app.add_subcommand("report", "Saves reports as PDF.");
    addPractice(*command, options->practice);
    addForm(*command, *options);
    command->add_option("--client", options->client, "The client's number in the record");
    command->add_option("--check-in", options->checkIn, "The check-in's number; else the last");
    command->add_option("--out", options->out, "The file to write");
    command->add_option("--out-dir", options->outDir, "A folder for those of a whole period");
    command->add_option("--from", options->from, "The first day, like 2026-03-09");
    command->add_option("--to", options->to, "The last day");
    command
        ->add_option("--password-fd",
                     options->passwordFile,
                     "Number of an open file whose first line is the password for the PDF")
        ->check(CLI::NonNegativeNumber);
    command->add_flag("--unprotected", options->isUnprotected, "Without a password, on purpose");
    command->add_option("--recipient", options->recipient, "For whom")->required();
    command->add_option("--purpose", options->purpose, "Why")->required();
    command->callback([options] { runReport(*options); });
}

} // namespace attune::command
