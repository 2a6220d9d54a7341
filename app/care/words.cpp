#include "attune/care/words.h"

#include "attune/care/marked_text.h"

#include <fmt/format.h>

namespace attune::care {

std::string modeText(Mode mode)
{
    switch (mode) {
    case Mode::selfOnDevice:
        return marked("self, on this device");
    case Mode::readAloud:
        return marked("read aloud by the clinician");
    case Mode::withInterpreter:
        return marked("with an interpreter");
    case Mode::paper:
        break;
    }
    return marked("entered from paper");
}

std::string relationText(Relation relation)
{
    switch (relation) {
    case Relation::mother:
        return marked("mother");
    case Relation::father:
        return marked("father");
    case Relation::partner:
        return marked("partner");
    case Relation::pregnant:
        return marked("pregnant now");
    case Relation::otherCarer:
        break;
    }
    return marked("carer");
}

std::string presenceText(std::string_view id)
{
    if (id == "alone") {
        return "no one else";
    }
    if (id == "partner") {
        return "the partner";
    }
    if (id == "family-or-friend") {
        return "family or a friend";
    }
    if (id == "child") {
        return "a child";
    }
    return id.empty() ? "not said" : "someone else";
}

const std::vector<std::string>& notTodayReasons()
{
    static const std::vector<std::string> reasons{marked("I am too tired"),
                                                  marked("I do not have time"),
                                                  marked("I am not alone"),
                                                  marked("I would rather talk"),
                                                  marked("I would rather not say")};
    return reasons;
}

std::string infantName(const Client& client, InfantId id)
{
    for (std::size_t index = 0; index < client.infants.size(); ++index) {
        const Infant& infant = client.infants[index];
        if (infant.id == id) {
            return infant.name.empty() ? fmt::format("baby {}", index + 1) : infant.name;
        }
    }
    return {};
}

std::string ageText(const Infant& infant, Date on)
{
    const auto weeks = weeksSinceBirth(infant, on);
    if (!weeks) {
        return {};
    }
    std::string text = fmt::format("{} {} old", *weeks, *weeks == 1 ? "week" : "weeks");
    if (const auto corrected = correctedWeeks(infant, on)) {
        text += *corrected < 0 ? std::string(", not yet at the due date")
                               : fmt::format(", corrected age {} {}",
                                             *corrected,
                                             *corrected == 1 ? "week" : "weeks");
    }
    return text;
}

std::string withCredentials(const std::string& name, const std::string& credentials)
{
    return credentials.empty() ? name : fmt::format("{}, {}", name, credentials);
}

} // namespace attune::care
