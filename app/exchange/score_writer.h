#pragma once

#include "attune/questionnaires/scoring.h"

#include <ostream>
#include <string>
#include <string_view>

namespace attune::exchange {

/// Writes a score table as CSV, gathered into large pieces.
class ScoreWriter
{
public:
    ScoreWriter(const questionnaires::Instrument& instrument, std::ostream& out);
    ScoreWriter(const ScoreWriter&) = delete;
    ScoreWriter& operator=(const ScoreWriter&) = delete;
    ~ScoreWriter();

    void writeHeader();
    void writeRow(std::string_view id, const questionnaires::Result& result);

private:
    void appendScale(const questionnaires::ScaleScore& score);
    void flush();

    const questionnaires::Instrument& m_instrument;
    std::ostream& m_out;
    std::string m_text;
};

} // namespace attune::exchange
