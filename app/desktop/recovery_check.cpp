#include "recovery_check.h"

#include <algorithm>
#include <cassert>
#include <random>
#include <utility>

namespace attune::desktop {

namespace {

std::vector<std::string_view> split(std::string_view key)
{
    std::vector<std::string_view> groups;
    while (!key.empty()) {
        const std::size_t end = std::min(key.find('-'), key.size());
        groups.push_back(key.substr(0, end));
        key.remove_prefix(std::min(end + 1, key.size()));
    }
    return groups;
}

/// As Crockford's base32 is meant to be read from paper.
std::string forgiving(std::string_view typed)
{
    std::string plain;
    for (const char letter : typed) {
        if (letter == ' ' || letter == '-' || letter == '\t') {
            continue;
        }
        const char upper =
            letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        plain += upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    }
    return plain;
}

} // namespace

RecoveryCheck::RecoveryCheck(records::Secret key, unsigned seed)
    : m_key(std::move(key)),
      m_groups(split(m_key.text()))
{
    assert(m_groups.size() >= 2);
    std::mt19937 random(seed);
    const std::size_t count = m_groups.size();
    const std::size_t first = std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    const std::size_t step = std::uniform_int_distribution<std::size_t>(1, count - 1)(random);
    const std::size_t second = (first + step) % count;
    m_asked = {std::min(first, second) + 1, std::max(first, second) + 1};
}

bool RecoveryCheck::matches(std::size_t number, std::string_view typed) const
{
    const std::string plain = forgiving(typed);
    return !plain.empty() && plain == forgiving(m_groups.at(number - 1));
}

} // namespace attune::desktop
