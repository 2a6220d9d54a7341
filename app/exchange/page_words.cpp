#include "page_words.h"

#include "attune/questionnaires/interpretation.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::exchange {

namespace {

using questionnaires::CutOff;
using questionnaires::formatPoints;
using questionnaires::Instrument;
using questionnaires::Scale;

constexpr Language languages[] = {
    {"en", "English"},
    {"es", "Spanish"},
    {"de", "German"},
    {"fr", "French"},
    {"it", "Italian"},
    {"ja", "Japanese"},
    {"nl", "Dutch"},
    {"pt", "Portuguese"},
    {"sv", "Swedish"},
    {"tr", "Turkish"},
    {"zh", "Chinese"},
};

} // namespace

std::span<const Language> namedLanguages()
{
    return languages;
}

std::string languageName(std::string_view tag)
{
    const auto* found = std::ranges::find(languages, tag, &Language::tag);
    return std::string(found == std::end(languages) ? tag : found->name);
}

std::string populationName(std::string_view population)
{
    if (population == "postpartum") {
        return "after birth";
    }
    if (population == "antenatal") {
        return "in pregnancy";
    }
    return population == "partner" ? "among partners" : "among people in general";
}

std::string joined(const std::vector<std::string>& parts, std::string_view lastWord)
{
    std::string text;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        if (index > 0) {
            text += index + 1 == parts.size() ? fmt::format(" {} ", lastWord) : ", ";
        }
        text += parts[index];
    }
    return text;
}

std::string counted(double number, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", formatPoints(number), number == 1 ? one : many);
}

std::string rangeOf(double from, double to)
{
    return fmt::format("{} to {}", formatPoints(from), formatPoints(to));
}

std::string
nameOf(const Instrument& instrument, std::string_view sourceId, questionnaires::Evidence evidence)
{
    const auto* source = instrument.source(sourceId);
    std::string name = source == nullptr ? std::string() : source->shortName;
    if (evidence == questionnaires::Evidence::confirmed) {
        return name;
    }
    return name.empty() ? "not confirmed" : name + ", not confirmed";
}

std::vector<CutOff> sortedCutOffs(const Scale& scale)
{
    std::vector<CutOff> sorted = scale.cutOffs;
    std::ranges::stable_sort(sorted, std::ranges::less(), &CutOff::atOrAbove);
    return sorted;
}

} // namespace attune::exchange
