#include "client_words.h"

#include "embedded/client_word_files.h"
#include "utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace attune::reports {

namespace {

std::vector<ClientWords> readAll()
{
    std::vector<ClientWords> all;
    for (const auto& file : embedded::client_word_files()) {
        all.emplace_back(file.content);
    }
    return all;
}

/// "Noor y Sami" but "Noor e Inés".
bool soundsLikeI(const std::string& name)
{
    return name.starts_with("I") || name.starts_with("Í") ||
           (name.starts_with("Hi") && !name.starts_with("Hie"));
}

} // namespace

const ClientWords& ClientWords::in(std::string_view language)
{
    static const std::vector<ClientWords> all = readAll();
    const std::string_view first = language.substr(0, language.find('-'));
    const auto found = std::ranges::find(all, first, &ClientWords::language);
    return found == all.end() ? all.front() : *found;
}

ClientWords::ClientWords(std::string_view json)
{
    const auto file = nlohmann::json::parse(json);
    m_language = file.at("language");
    file.at("months").get_to(m_months);
    m_date = file.at("date");
    m_and = file.at("and");
    for (const auto& [key, text] : file.at("texts").items()) {
        m_texts[key] = text;
    }
    for (const auto& [english, text] : file.at("supportLines").items()) {
        m_supportLines[english] = text;
    }
}

const std::string& ClientWords::operator()(std::string_view key) const
{
    const auto found = m_texts.find(key);
    if (found == m_texts.end()) {
        throw std::out_of_range("There are no words for " + std::string(key));
    }
    return found->second;
}

std::string ClientWords::date(care::Date day) const
{
    return fmt::format(fmt::runtime(m_date),
                       static_cast<unsigned>(day.day()),
                       m_months.at(static_cast<unsigned>(day.month()) - 1),
                       static_cast<int>(day.year()));
}

std::string ClientWords::time(care::Instant moment) const
{
    const care::LocalTime local = care::localTime(moment);
    return fmt::format(
        "{}, {:02}:{:02} {}", date(local.date), local.hour, local.minute, local.zone);
}

std::string ClientWords::list(const std::vector<std::string>& names) const
{
    std::string text;
    for (std::size_t index = 0; index < names.size(); ++index) {
        const bool isLast = index + 1 == names.size();
        if (index > 0) {
            const bool clash = isLast && m_language == "es" && soundsLikeI(names[index]);
            text += !isLast ? ", " : clash ? " e " : m_and;
        }
        text += names[index];
    }
    return text;
}

care::SupportLine ClientWords::of(care::SupportLine line) const
{
    for (std::string* text : {&line.name, &line.note}) {
        if (const auto found = m_supportLines.find(*text); found != m_supportLines.end()) {
            *text = found->second;
        }
    }
    return line;
}

std::string nameInText(const std::string& name)
{
    constexpr std::size_t mostCharacters = 36;
    const std::u32string characters = codePoints(name);
    return characters.size() <= mostCharacters
               ? name
               : toUtf8(std::u32string_view(characters).substr(0, mostCharacters - 1)) + "…";
}

std::string babyIn(const ClientWords& words, const care::Client& client, const care::Infant& infant)
{
    if (!infant.name.empty()) {
        return nameInText(infant.name);
    }
    return words(client.relation == care::Relation::otherCarer ? "baby.oneCared" : "baby.one");
}

std::string babiesIn(const ClientWords& words, const care::Client& client)
{
    const bool cared = client.relation == care::Relation::otherCarer;
    std::vector<std::string> names;
    const auto living = care::infantsForBonding(client);
    for (const care::Infant& infant : living) {
        if (!infant.name.empty()) {
            names.push_back(nameInText(infant.name));
        }
    }
    if (!names.empty() && names.size() == living.size()) {
        return words.list(names);
    }
    return words(living.size() > 1 ? (cared ? "baby.manyCared" : "baby.many")
                                   : (cared ? "baby.oneCared" : "baby.one"));
}

} // namespace attune::reports
