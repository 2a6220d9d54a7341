#include "measure_practice.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace attune::tests {

namespace {

using namespace care;
using std::chrono::sys_days;
using Row = std::vector<std::string>;

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts(1);
    for (const char letter : text) {
        if (letter == separator) {
            parts.emplace_back();
        } else {
            parts.back() += letter;
        }
    }
    return parts;
}

std::optional<sys_days> dayOrNone(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(dayOf(text));
}

Relation relationOf(const std::string& text)
{
    return text == "mother"     ? Relation::mother
           : text == "father"   ? Relation::father
           : text == "partner"  ? Relation::partner
           : text == "pregnant" ? Relation::pregnant
                                : Relation::otherCarer;
}

Mode modeOf(const std::string& text)
{
    return text == "self"          ? Mode::selfOnDevice
           : text == "read-aloud"  ? Mode::readAloud
           : text == "interpreter" ? Mode::withInterpreter
                                   : Mode::paper;
}

MeasuredClient clientOf(const Row& row)
{
    MeasuredClient client;
    client.facts.client = {std::stoll(row.at(0))};
    client.facts.relation = relationOf(row.at(1));
    client.facts.dueDate = dayOrNone(row.at(2));
    client.facts.knownSince = dayOrNone(row.at(4));
    for (const std::string& birth : split(row.at(3), ' ')) {
        if (birth == "deceased") {
            client.births.back().deceased = true;
        } else if (!birth.empty()) {
            client.births.push_back({dayOf(birth), false});
        }
    }
    return client;
}

AssessmentFacts assessmentOf(const Row& row, std::deque<std::string>& texts)
{
    AssessmentFacts facts;
    facts.assessment = {std::stoll(row.at(0))};
    facts.checkIn = {facts.assessment.value};
    facts.client = {std::stoll(row.at(1))};
    facts.infant = {std::stoll(row.at(2))};
    facts.instrument = texts.emplace_back(row.at(3));
    facts.day = dayOf(row.at(4));
    facts.mode = modeOf(row.at(5));
    facts.language = texts.emplace_back(row.at(6));
    facts.total = row.at(7).empty() ? std::nullopt : std::optional(std::stod(row.at(7)));
    facts.isPositive = row.at(8) == "yes";
    facts.missingItems = std::stoi(row.at(9));
    facts.items = std::stoi(row.at(10));
    return facts;
}

AlertFacts alertOf(const Row& row)
{
    using questionnaires::SafetyFinding;
    AlertFacts facts;
    facts.client = {std::stoll(row.at(0))};
    facts.kind = row.at(1) == "infant" ? questionnaires::SafetyKind::harmToInfant
                                       : questionnaires::SafetyKind::selfHarm;
    facts.state = row.at(2) == "endorsed"   ? SafetyFinding::State::endorsed
                  : row.at(2) == "declined" ? SafetyFinding::State::declined
                                            : SafetyFinding::State::unanswered;
    facts.raisedOn = dayOf(row.at(3).substr(0, 10)); // the clock's time is for the reader
    facts.actedOn = dayOrNone(row.at(4).substr(0, 10));
    return facts;
}

} // namespace

Measures measuresOf(const MeasuredPractice& practice, const Period& period, std::string_view asked)
{
    MeasureTaker taker(period, questionnaires::Library::builtIn(), asked);
    for (const MeasuredClient& client : practice.clients) {
        ClientFacts facts = client.facts;
        facts.births = client.births;
        taker.add(facts);
    }
    const auto addAll = [&](const auto& rows) {
        for (const auto& row : rows) {
            taker.add(row);
        }
    };
    addAll(practice.notToday);
    addAll(practice.assessments);
    addAll(practice.alerts);
    addAll(practice.referrals);
    addAll(practice.followUps);
    return taker.take();
}

sys_days dayOf(std::string_view isoDate)
{
    return parseDate(isoDate).value();
}

std::vector<Row> measureRows(const std::string& file)
{
    std::ifstream in(std::string(ATTUNE_SOURCE_DIR) + "/tests/data/measures-40-clients/" + file);
    std::string line;
    if (!std::getline(in, line)) {
        throw std::runtime_error("cannot read " + file);
    }
    const std::size_t columns = split(line, ',').size();
    std::vector<Row> rows;
    while (std::getline(in, line)) {
        rows.push_back(split(line, ','));
        if (rows.back().size() != columns) {
            throw std::runtime_error(file + ": " + line);
        }
    }
    return rows;
}

MeasuredPractice practiceOf40()
{
    MeasuredPractice practice;
    for (const Row& row : measureRows("clients.csv")) {
        practice.clients.push_back(clientOf(row));
    }
    for (const Row& row : measureRows("assessments.csv")) {
        practice.assessments.push_back(assessmentOf(row, practice.texts));
    }
    for (const Row& row : measureRows("not-today.csv")) {
        const std::string& reason = practice.texts.emplace_back(row.at(2));
        practice.notToday.push_back({{std::stoll(row.at(0))}, {}, dayOf(row.at(1)), reason});
    }
    for (const Row& row : measureRows("alerts.csv")) {
        practice.alerts.push_back(alertOf(row));
    }
    for (const Row& row : measureRows("referrals.csv")) {
        const std::string& service = practice.texts.emplace_back(row.at(1));
        practice.referrals.push_back(
            {{std::stoll(row.at(0))}, service, dayOf(row.at(2)), dayOrNone(row.at(3))});
    }
    for (const Row& row : measureRows("follow-ups.csv")) {
        practice.followUps.push_back({{std::stoll(row.at(0))}, dayOf(row.at(1))});
    }
    return practice;
}

Period periodOf40()
{
    return {Date(dayOf("2026-01-01")), Date(dayOf("2026-03-31"))};
}

} // namespace attune::tests
