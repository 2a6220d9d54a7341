#pragma once

#include "attune/care/safety.h"
#include "attune/care/visit.h"

#include <fmt/format.h>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attune::reports {

/// Everything of ours that a client reads on paper, in one language: reports/words/*.json.
class ClientWords
{
public:
    /// `language`: BCP 47; one that has no words of ours is English.
    static const ClientWords& in(std::string_view language);

    /// \throws std::exception where `json` is no file of words
    explicit ClientWords(std::string_view json);

    /// The language these words are in.
    const std::string& language() const { return m_language; }

    /// Every key with its text.
    const std::map<std::string, std::string, std::less<>>& texts() const { return m_texts; }

    /// The text of a key. \throws std::out_of_range: there is none, which is a mistake of ours
    const std::string& operator()(std::string_view key) const;

    /// The same with its places filled in their order.
    template <class... Values>
    std::string operator()(std::string_view key, const Values&... values) const
    {
        return fmt::format(fmt::runtime((*this)(key)), values...);
    }

    std::string date(care::Date day) const;
    /// Day, hour and zone of the computer.
    std::string time(care::Instant moment) const;
    /// "Noor, Sami and Elin".
    std::string list(const std::vector<std::string>& names) const;
    /// Name and note of one of the program's own lines in this language; a practice's own as it
    /// wrote them.
    care::SupportLine of(care::SupportLine line) const;

private:
    std::string m_language;
    std::vector<std::string> m_months;
    std::string m_date;
    std::string m_and;
    std::map<std::string, std::string, std::less<>> m_texts;
    std::map<std::string, std::string, std::less<>> m_supportLines;
};

/// How long a name may be in a sentence; what is longer ends in "…".
std::string nameInText(const std::string& name);

/// What the words call the living infants: their names, or "your baby" where one is not named.
/// Who cares for somebody else's baby does not read "your".
std::string babiesIn(const ClientWords& words, const care::Client& client);
/// The same of one of them.
std::string
babyIn(const ClientWords& words, const care::Client& client, const care::Infant& infant);

} // namespace attune::reports
