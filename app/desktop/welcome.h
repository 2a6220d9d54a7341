#pragma once

#include "attune/records/practice_folder.h"

#include <cstdint>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::desktop {

enum class WelcomeStep { hello, practice, passphrase, creating, recoveryKey };

/// A field of the first run, to say a problem beside it.
enum class WelcomeField { practiceName, yourName, folder, passphrase, repeated };

/// What keeps the person from going on. English; the window translates it.
struct WelcomeProblem
{
    WelcomeField field;
    std::string sentence;
};

using WelcomeProblems = std::vector<WelcomeProblem>;

/// What the person says about the practice.
struct PracticeDetails
{
    std::string practiceName;
    std::string yourName;
    std::string credentials; ///< may be empty
    std::filesystem::path folder;
};

/// The first run, step by step, without windows. Every step forward checks what was entered and
/// stays where it is while there are problems.
class Welcome
{
public:
    WelcomeStep step() const { return m_step; }

    const PracticeDetails& details() const { return m_details; }

    void begin();
    /// One step back. While creating and once the practice exists there is no way back to its
    /// making.
    void back();
    bool canGoBack() const;

    WelcomeProblems acceptPractice(PracticeDetails details);
    WelcomeProblems acceptPassphrase(std::string_view passphrase, std::string_view repeated);

    /// What the record is made from; `passphrase` moves into it.
    records::NewPractice newPractice(records::Secret passphrase) const;

    /// The practice stands; its recovery key has to come onto paper, see recovery_kit.h.
    void created() { m_step = WelcomeStep::recoveryKey; }

    /// It could not be made: back to the step where this can be mended, with the sentence for it.
    WelcomeProblems notCreated(const std::exception_ptr& failure);

    /// Words that a passphrase must not be made of.
    std::vector<std::string> passphraseContext() const;

private:
    WelcomeStep m_step = WelcomeStep::hello;
    PracticeDetails m_details;
};

/// What is wrong with a new passphrase typed twice; empty: nothing. `context` as judgePassphrase.
std::optional<WelcomeProblem> newPassphraseProblem(std::string_view passphrase,
                                                   std::string_view repeated,
                                                   const std::vector<std::string>& context);

/// Why a new practice cannot be kept in `folder`; empty: it can, as far as one can see beforehand.
/// `bytes`: how much room it needs; 0: hardly any.
std::string folderProblem(const std::filesystem::path& folder, std::uintmax_t bytes = 0);

/// The folder as it is compared and shown: a slash at the end names the same one.
std::filesystem::path withoutEndingSlash(const std::filesystem::path& folder);

} // namespace attune::desktop
