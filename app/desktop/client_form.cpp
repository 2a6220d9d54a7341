#include "client_form.h"

#include "translation.h"

#include <charconv>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int daysInWeek = 7;
constexpr int fewestWeeks = 20;
constexpr int mostWeeks = 45;

/// A number of digits alone: no sign, no blank.
std::optional<int> parseWhole(std::string_view text)
{
    if (text.starts_with('-')) {
        return {};
    }
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        return {};
    }
    return value;
}

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string dateText(const std::optional<care::Date>& date)
{
    return date ? care::isoDate(*date) : std::string();
}

/// Reads a date field; a filled field that is no date becomes a problem.
std::optional<care::Date> readDate(const std::string& text,
                                   const std::string& field,
                                   std::vector<care::FieldProblem>& problems)
{
    const std::string typed = trimmed(text);
    if (typed.empty()) {
        return {};
    }
    auto date = care::parseDate(typed);
    if (!date) {
        problems.push_back(
            {field, tr("This is not a date that exists. Write it like 2026-03-09 or 9 Mar 2026.")});
    }
    return date;
}

care::Infant readInfant(const InfantFields& fields,
                        const std::string& prefix,
                        std::vector<care::FieldProblem>& problems)
{
    care::Infant infant;
    infant.id = fields.id;
    infant.name = trimmed(fields.name);
    infant.deceased = fields.deceased;
    infant.context = fields.context;
    infant.birthDate = readDate(fields.birthDate, prefix + ".birthDate", problems);
    const std::string gestation = trimmed(fields.gestationWeeks);
    if (!gestation.empty()) {
        infant.gestationDays = parseGestation(gestation);
        if (!infant.gestationDays) {
            problems.push_back({prefix + ".gestation",
                                tr("Write the weeks of pregnancy at birth like 39 or 39+4.")});
        }
    }
    return infant;
}

} // namespace

bool InfantFields::isBlank() const
{
    return !id && trimmed(name).empty() && trimmed(birthDate).empty() &&
           trimmed(gestationWeeks).empty() && !deceased;
}

ClientFields fieldsOf(const care::Client& client)
{
    ClientFields fields{.id = client.id,
                        .name = client.name,
                        .preferredName = client.preferredName,
                        .chartNumber = client.chartNumber,
                        .birthDate = dateText(client.birthDate),
                        .dueDate = dateText(client.dueDate),
                        .note = client.note,
                        .relation = client.relation,
                        .infants = {}};
    for (const care::Infant& infant : client.infants) {
        fields.infants.push_back({.id = infant.id,
                                  .name = infant.name,
                                  .birthDate = dateText(infant.birthDate),
                                  .gestationWeeks = infant.gestationDays
                                                        ? formatGestation(*infant.gestationDays)
                                                        : std::string(),
                                  .deceased = infant.deceased,
                                  .context = infant.context});
    }
    return fields;
}

ReadForm readForm(const ClientFields& fields, care::Date today)
{
    ReadForm form;
    care::Client& client = form.client;
    client.id = fields.id;
    client.name = trimmed(fields.name);
    client.preferredName = trimmed(fields.preferredName);
    client.chartNumber = trimmed(fields.chartNumber);
    client.note = trimmed(fields.note);
    client.relation = fields.relation;
    client.birthDate = readDate(fields.birthDate, "birthDate", form.problems);
    client.dueDate = readDate(fields.dueDate, "dueDate", form.problems);
    for (std::size_t index = 0; index < fields.infants.size(); ++index) {
        client.infants.push_back(
            readInfant(fields.infants[index], "infant" + std::to_string(index), form.problems));
    }
    for (care::FieldProblem& problem : care::problemsOf(client, today)) {
        form.problems.push_back(std::move(problem));
    }
    // Blank rows go last, so that every problem is named by the row it was typed in.
    std::vector<care::Infant> recorded;
    for (std::size_t index = 0; index < fields.infants.size(); ++index) {
        if (!fields.infants[index].isBlank()) {
            recorded.push_back(std::move(client.infants[index]));
        }
    }
    client.infants = std::move(recorded);
    return form;
}

std::optional<int> parseGestation(std::string_view text)
{
    const auto plus = text.find('+');
    const auto weeks = parseWhole(trimmed(std::string(text.substr(0, plus))));
    const auto days = plus == std::string_view::npos
                          ? std::optional(0)
                          : parseWhole(trimmed(std::string(text.substr(plus + 1))));
    if (!weeks || !days || *weeks < fewestWeeks || *weeks > mostWeeks || *days >= daysInWeek) {
        return {};
    }
    return *weeks * daysInWeek + *days;
}

std::string formatGestation(int days)
{
    return days % daysInWeek == 0 ? fmt::format("{}", days / daysInWeek)
                                  : fmt::format("{}+{}", days / daysInWeek, days % daysInWeek);
}

} // namespace attune::desktop
