#include "score_writer.h"

#include "attune/questionnaires/interpretation.h"
#include "csv_cell.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace attune::exchange {

namespace {

constexpr std::size_t flushBytes = 1U << 16U;

std::string_view statusWord(questionnaires::ScoreStatus status)
{
    switch (status) {
    case questionnaires::ScoreStatus::complete:
        return "complete";
    case questionnaires::ScoreStatus::prorated:
        return "prorated";
    case questionnaires::ScoreStatus::absent:
        break;
    }
    return "absent";
}

std::string_view truthWord(questionnaires::Truth truth)
{
    switch (truth) {
    case questionnaires::Truth::met:
        return "met";
    case questionnaires::Truth::notMet:
        return "not-met";
    case questionnaires::Truth::unknown:
        break;
    }
    return "unknown";
}

void appendWhole(std::string& text, int value)
{
    char digits[12];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    text.append(digits, error == std::errc() ? end : digits);
}

} // namespace

ScoreWriter::ScoreWriter(const questionnaires::Instrument& instrument, std::ostream& out)
    : m_instrument(instrument),
      m_out(out)
{
    m_text.reserve(flushBytes + flushBytes / 4);
}

ScoreWriter::~ScoreWriter()
{
    flush();
}

void ScoreWriter::writeHeader()
{
    m_text += "id";
    for (const questionnaires::Scale& scale : m_instrument.scales) {
        for (const std::string_view suffix : {"", "_status", "_missing", "_band"}) {
            m_text += ',';
            m_text += scale.id;
            m_text += suffix;
        }
    }
    for (const questionnaires::Criterion& criterion : m_instrument.criteria) {
        m_text += ',';
        m_text += criterion.id;
    }
    m_text += ",safety\n";
}

void ScoreWriter::writeRow(std::string_view id, const questionnaires::Result& result)
{
    appendCell(m_text, id);
    for (const questionnaires::ScaleScore& score : result.scales) {
        appendScale(score);
    }
    for (const questionnaires::CriterionResult& criterion : result.criteria) {
        m_text += ',';
        m_text += truthWord(criterion.truth);
    }
    m_text += ',';
    bool first = true;
    for (const questionnaires::SafetyFinding& finding : result.safety) {
        if (!first) {
            m_text += ';';
        }
        first = false;
        appendWhole(m_text, finding.itemNumber);
        if (finding.state != questionnaires::SafetyFinding::State::endorsed) {
            m_text += '?';
        }
    }
    m_text += '\n';
    if (m_text.size() > flushBytes) {
        flush();
    }
}

void ScoreWriter::appendScale(const questionnaires::ScaleScore& score)
{
    m_text += ',';
    if (score.value && *score.value == std::floor(*score.value)) {
        appendWhole(m_text, static_cast<int>(*score.value));
    } else if (score.value) {
        m_text += questionnaires::formatPoints(*score.value);
    }
    m_text += ',';
    m_text += statusWord(score.status);
    m_text += ',';
    appendWhole(m_text, score.missing);
    m_text += ',';
    m_text += score.bandId;
}

void ScoreWriter::flush()
{
    m_out.write(m_text.data(), static_cast<std::streamsize>(m_text.size()));
    m_text.clear();
}

} // namespace attune::exchange
