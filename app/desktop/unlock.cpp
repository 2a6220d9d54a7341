#include "unlock.h"

#include "attune/care/marked_text.h"
#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "translation.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace attune::desktop {

namespace {

/// Skips blanks and returns the letters that follow.
std::string_view wordAt(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    std::size_t length = 0;
    while (length < text.size() && std::isalpha(static_cast<unsigned char>(text[length])) != 0) {
        ++length;
    }
    return text.substr(0, length);
}

std::chrono::seconds unitNamed(std::string_view word)
{
    if (word.starts_with("min")) {
        return std::chrono::minutes(1);
    }
    return std::chrono::seconds(word.starts_with("sec") || word == "s" ? 1 : 0);
}

} // namespace

Unlock::Unlock(care::Clock clock) : m_clock(std::move(clock)) {}

bool Unlock::mayTry() const
{
    return !m_working && left().count() == 0;
}

void Unlock::begin()
{
    m_working = true;
    m_trouble = UnlockTrouble::none;
    m_sentence.clear();
    m_waitUntil.reset();
}

void Unlock::succeeded()
{
    m_working = false;
}

void Unlock::failed(const std::exception_ptr& failure)
{
    m_working = false;
    m_trouble = UnlockTrouble::cannotOpen;
    try {
        std::rethrow_exception(failure);
    } catch (const records::WrongKey& error) {
        m_trouble = UnlockTrouble::wrongKey;
        m_sentence = tr(error.what());
    } catch (const records::TryLater& error) {
        m_trouble = UnlockTrouble::wait;
        m_sentence = tr(error.what());
        if (const auto wait = waitNamedIn(error.what())) {
            m_waitUntil = m_clock() + *wait;
        }
    } catch (const records::OlderCopy& error) {
        m_trouble = UnlockTrouble::older;
        m_sentence = tr(error.what());
    } catch (const std::runtime_error& error) {
        m_sentence = tr(error.what());
    } catch (const std::exception&) {
        m_sentence = marked("The practice could not be opened: this computer has too little free "
                            "memory. Close other programs and try again.");
    }
}

UnlockTrouble Unlock::trouble() const
{
    return m_trouble;
}

std::string Unlock::sentence() const
{
    if (!m_waitUntil) {
        return m_sentence;
    }
    if (left().count() == 0) {
        return marked("You can try again now.");
    }
    return m_sentence;
}

std::chrono::seconds Unlock::left() const
{
    if (!m_waitUntil) {
        return std::chrono::seconds(0);
    }
    return std::max(std::chrono::ceil<std::chrono::seconds>(*m_waitUntil - m_clock()),
                    std::chrono::seconds(0));
}

std::string countdown(std::chrono::seconds left)
{
    return fmt::format("{}:{:02}", left.count() / 60, left.count() % 60);
}

std::optional<std::chrono::seconds> waitNamedIn(const std::string& sentence)
{
    std::chrono::seconds total(0);
    const char* end = sentence.data() + sentence.size();
    for (const char* at = sentence.data(); at != end;) {
        int number = 0;
        const auto [after, error] = std::from_chars(at, end, number);
        if (error == std::errc::invalid_argument || number < 0) {
            ++at;
            continue;
        }
        if (error != std::errc()) {
            return {};
        }
        const std::string_view rest(after, static_cast<std::size_t>(end - after));
        total += number * unitNamed(wordAt(rest));
        at = after;
    }
    return total.count() == 0 ? std::optional<std::chrono::seconds>() : total;
}

std::string folderLabel(const std::filesystem::path& folder)
{
    const std::filesystem::path plain = folder.lexically_normal();
    return plain.has_filename() ? plain.filename().string()
                                : plain.parent_path().filename().string();
}

bool needsName(const std::filesystem::path& folder)
{
    try {
        return records::peopleWhoMayOpen(folder) > 1;
    } catch (const records::RecordError&) {
        return false;
    }
}

std::string notAPractice(const std::filesystem::path& folder)
{
    std::error_code unknown;
    if (!std::filesystem::is_directory(folder, unknown)) {
        return marked("This folder is not there. If it is on a drive, connect the drive first.");
    }
    if (!records::isPractice(folder)) {
        return marked("This folder holds no practice. A practice folder has a file named "
                      "vault.keys in it.");
    }
    return {};
}

} // namespace attune::desktop
