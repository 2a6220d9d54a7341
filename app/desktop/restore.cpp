#include "restore.h"

#include "attune/care/marked_text.h"
#include "attune/records/errors.h"
#include "failure_sentence.h"
#include "welcome.h"

#include <fmt/format.h>
#include <utility>

namespace attune::desktop {

Restore::Restore(std::filesystem::path proposed) : m_folder(std::move(proposed)) {}

bool Restore::isWorking() const
{
    return m_step == RestoreStep::reading || m_step == RestoreStep::restoring;
}

void Restore::back()
{
    if (m_step == RestoreStep::folder) {
        m_step = RestoreStep::file;
    }
}

std::optional<RestoreProblem> Restore::acceptFile(std::filesystem::path file)
{
    m_file = std::move(file);
    if (m_file.empty()) {
        return RestoreProblem{RestoreField::file, marked("Choose the backup first.")};
    }
    m_step = RestoreStep::reading;
    return {};
}

void Restore::described(records::BackupReceipt backup)
{
    m_backup = std::move(backup);
    m_step = RestoreStep::folder;
}

RestoreProblem Restore::notDescribed(const std::exception_ptr& failure)
{
    m_step = RestoreStep::file;
    return {RestoreField::file, sentenceOf(failure)};
}

std::optional<RestoreProblem> Restore::acceptFolder(const std::filesystem::path& folder)
{
    m_folder = withoutEndingSlash(folder);
    if (std::string sentence = folderProblem(m_folder, m_backup.bytes); !sentence.empty()) {
        return RestoreProblem{RestoreField::folder, std::move(sentence)};
    }
    m_step = RestoreStep::restoring;
    return {};
}

void Restore::restored()
{
    m_step = RestoreStep::restored;
}

RestoreProblem Restore::notRestored(const std::exception_ptr& failure)
{
    m_step = RestoreStep::folder;
    std::error_code unknown;
    bool isAboutFile = !std::filesystem::exists(m_file, unknown); // its disk was taken out
    try {
        std::rethrow_exception(failure);
    } catch (const records::Damaged&) {
        isAboutFile = true;
    } catch (const std::exception&) { // the folder, its disk, or this computer
    }
    if (isAboutFile) {
        m_step = RestoreStep::file;
    }
    return {isAboutFile ? RestoreField::file : RestoreField::folder, sentenceOf(failure)};
}

std::filesystem::path freeFolder(const std::filesystem::path& wanted)
{
    std::filesystem::path folder = wanted;
    std::error_code unknown;
    for (int number = 2;
         std::filesystem::exists(folder, unknown) && !std::filesystem::is_empty(folder, unknown);
         ++number) {
        folder = wanted;
        folder += fmt::format("-{}", number);
    }
    return folder;
}

std::string sizeText(std::uintmax_t bytes)
{
    constexpr double thousand = 1000;
    const auto size = static_cast<double>(bytes);
    if (size < thousand) {
        return fmt::format("{} bytes", bytes);
    }
    if (size < thousand * thousand) {
        return fmt::format("{:.0f} kB", size / thousand);
    }
    return fmt::format("{:.1f} MB", size / (thousand * thousand));
}

} // namespace attune::desktop
