#include "welcome.h"

#include "attune/care/marked_text.h"
#include "attune/records/errors.h"
#include "translation.h"

#include <unistd.h>
#include <utility>

namespace attune::desktop {

namespace {

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\n\r");
    if (first == std::string::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t\n\r") - first + 1);
}

/// The folder itself or the nearest one above it that exists already.
std::filesystem::path nearestExisting(std::filesystem::path folder)
{
    std::error_code unknown;
    while (!std::filesystem::exists(folder, unknown) && folder.has_relative_path()) {
        folder = folder.parent_path();
    }
    return folder;
}

bool hasRoom(const std::filesystem::path& folder, std::uintmax_t bytes)
{
    std::error_code unknown;
    const auto space = std::filesystem::space(folder, unknown);
    return unknown || space.available >= bytes;
}

} // namespace

std::filesystem::path withoutEndingSlash(const std::filesystem::path& folder)
{
    std::filesystem::path plain = folder.lexically_normal();
    if (!plain.has_filename() && plain.has_relative_path()) {
        plain = plain.parent_path();
    }
    return plain;
}

std::string folderProblem(const std::filesystem::path& folder, std::uintmax_t bytes)
{
    if (folder.empty()) {
        return marked("Choose a folder for the practice.");
    }
    if (!folder.is_absolute()) {
        return marked("Write the whole path of the folder, from the first slash on.");
    }
    std::error_code unknown;
    if (records::isPractice(folder)) {
        return marked("This folder holds a practice already. Go back and open it, or choose "
                      "another folder.");
    }
    const std::filesystem::path existing = nearestExisting(folder);
    if (!std::filesystem::is_directory(existing, unknown)) {
        return marked("A file stands in the way. Choose another folder.");
    }
    if (::access(existing.c_str(), R_OK | W_OK | X_OK) != 0) {
        return marked("This folder cannot be written to. Choose another one.");
    }
    if (existing == folder && !records::mayBecomePractice(folder)) {
        return marked("This folder is not empty. Choose an empty or a new one.");
    }
    if (!hasRoom(existing, bytes)) {
        return marked("There is not enough room on this disk. Make room there, or choose a folder "
                      "on another disk.");
    }
    return {};
}

std::optional<WelcomeProblem> newPassphraseProblem(std::string_view passphrase,
                                                   std::string_view repeated,
                                                   const std::vector<std::string>& context)
{
    const records::PassphraseVerdict verdict = records::judgePassphrase(passphrase, context);
    if (!verdict.acceptable) {
        return WelcomeProblem{WelcomeField::passphrase, verdict.sentence};
    }
    if (repeated.empty()) {
        return WelcomeProblem{WelcomeField::repeated, marked("Type the passphrase once more.")};
    }
    if (passphrase != repeated) {
        return WelcomeProblem{WelcomeField::repeated,
                              marked("The two passphrases differ. Show them to compare.")};
    }
    return {};
}

void Welcome::begin()
{
    m_step = WelcomeStep::practice;
}

bool Welcome::canGoBack() const
{
    return m_step == WelcomeStep::practice || m_step == WelcomeStep::passphrase;
}

void Welcome::back()
{
    switch (m_step) {
    case WelcomeStep::practice:
        m_step = WelcomeStep::hello;
        break;
    case WelcomeStep::passphrase:
        m_step = WelcomeStep::practice;
        break;
    case WelcomeStep::hello:
    case WelcomeStep::creating:
    case WelcomeStep::recoveryKey:
        break;
    }
}

WelcomeProblems Welcome::acceptPractice(PracticeDetails details)
{
    details.practiceName = trimmed(details.practiceName);
    details.yourName = trimmed(details.yourName);
    details.credentials = trimmed(details.credentials);
    details.folder = withoutEndingSlash(details.folder);
    m_details = std::move(details);

    WelcomeProblems problems;
    if (m_details.practiceName.empty()) {
        problems.push_back({WelcomeField::practiceName,
                            marked("Enter the practice's name as it should stand on reports.")});
    }
    if (m_details.yourName.empty()) {
        problems.push_back(
            {WelcomeField::yourName, marked("Enter your name as you sign reports.")});
    }
    if (std::string sentence = folderProblem(m_details.folder); !sentence.empty()) {
        problems.push_back({WelcomeField::folder, std::move(sentence)});
    }
    if (problems.empty()) {
        m_step = WelcomeStep::passphrase;
    }
    return problems;
}

WelcomeProblems Welcome::acceptPassphrase(std::string_view passphrase, std::string_view repeated)
{
    if (auto problem = newPassphraseProblem(passphrase, repeated, passphraseContext())) {
        return {std::move(*problem)};
    }
    m_step = WelcomeStep::creating;
    return {};
}

records::NewPractice Welcome::newPractice(records::Secret passphrase) const
{
    records::NewPractice setup;
    setup.practice.name = m_details.practiceName;
    setup.owner.name = m_details.yourName;
    setup.owner.credentials = m_details.credentials;
    setup.passphrase = std::move(passphrase);
    return setup;
}

WelcomeProblems Welcome::notCreated(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const records::StorageError& error) {
        m_step = WelcomeStep::practice;
        return {{WelcomeField::folder, tr(error.what())}};
    } catch (const std::runtime_error& error) {
        m_step = WelcomeStep::passphrase;
        return {{WelcomeField::passphrase, tr(error.what())}};
    } catch (const std::exception&) {
        m_step = WelcomeStep::passphrase;
        return {{WelcomeField::passphrase,
                 marked("The practice could not be made: this computer has too little free "
                        "memory. Close other programs and try again.")}};
    }
}

std::vector<std::string> Welcome::passphraseContext() const
{
    std::vector<std::string> words{"attune"};
    for (const std::string& word : {m_details.practiceName, m_details.yourName}) {
        if (!word.empty()) {
            words.push_back(word);
        }
    }
    return words;
}

} // namespace attune::desktop
