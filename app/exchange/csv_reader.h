#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace attune::exchange {

/// Reads CSV (RFC 4180) row by row from a stream, in pieces, without holding the whole file.
/// Quoted cells may hold commas, line breaks and doubled quotes; CRLF and LF end rows; a UTF-8
/// byte order mark is passed over; empty lines are skipped.
class CsvReader
{
public:
    /// \throws std::runtime_error for a stream that fails
    explicit CsvReader(std::istream& in);

    /// The next row's cells, valid until the next call. False at the end.
    /// \throws std::runtime_error for a quote that is never closed, naming the line, and for a
    /// stream that fails: half a table must not look like a whole one
    bool next(std::vector<std::string_view>& cells);

    /// The line on which the last row began, 1-based.
    std::size_t line() const { return m_rowLine; }

private:
    bool fill();
    bool findRowEnd();
    bool split(std::vector<std::string_view>& cells);
    std::string_view readQuoted(std::size_t& position);

    std::istream& m_in;
    std::string m_buffer;
    std::size_t m_begin = 0; ///< of the row in m_buffer
    std::size_t m_end = 0;   ///< of the row, without its line break
    std::size_t m_after = 0; ///< where the next row begins
    std::size_t m_line = 1;
    std::size_t m_rowLine = 1;
    std::size_t m_rowLines = 0; ///< line breaks within and after the row
    bool m_streamEnded = false;
};

} // namespace attune::exchange
