#include "csv_reader.h"

#include <cstring>
#include <stdexcept>

namespace attune::exchange {

namespace {

constexpr std::size_t pieceBytes = 1U << 18U;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// Where in a row reading stands.
enum class Place { cellStart, plain, quoted, afterQuote };

/// A quote opens a cell only as its first letter; elsewhere it is a letter like any other.
Place placeAfter(Place place, char letter)
{
    if (place == Place::quoted) {
        return letter == '"' ? Place::afterQuote : Place::quoted;
    }
    if (letter == '"' && place != Place::plain) {
        return Place::quoted;
    }
    return letter == ',' ? Place::cellStart : Place::plain;
}

} // namespace

CsvReader::CsvReader(std::istream& in) : m_in(in)
{
    fill();
    if (std::string_view(m_buffer).substr(0, byteOrderMark.size()) == byteOrderMark) {
        m_after = byteOrderMark.size();
    }
}

bool CsvReader::next(std::vector<std::string_view>& cells)
{
    while (true) {
        m_line += m_rowLines;
        m_rowLines = 0;
        m_begin = m_after;
        m_rowLine = m_line;
        if (!findRowEnd()) {
            return false;
        }
        if (m_end > m_begin) {
            return split(cells);
        }
    }
}

bool CsvReader::fill()
{
    if (m_streamEnded) {
        return false;
    }
    const std::size_t old = m_buffer.size();
    m_buffer.resize(old + pieceBytes);
    m_in.read(m_buffer.data() + old, pieceBytes);
    m_buffer.resize(old + static_cast<std::size_t>(m_in.gcount()));
    if (m_in.bad()) {
        throw std::runtime_error("The table could not be read to its end.");
    }
    m_streamEnded = m_in.gcount() < static_cast<std::streamsize>(pieceBytes);
    return m_buffer.size() > old;
}

/// Finds the row that begins at m_begin, reading on as needed. False when there is none.
bool CsvReader::findRowEnd()
{
    if (m_begin > pieceBytes) {
        m_buffer.erase(0, m_begin);
        m_begin = 0;
    }
    Place place = Place::cellStart;
    for (std::size_t next = m_begin; next < m_buffer.size() || fill(); ++next) {
        const char letter = m_buffer[next];
        m_rowLines += letter == '\n' ? 1 : 0;
        if (letter == '\n' && place != Place::quoted) {
            m_after = next + 1;
            m_end = next > m_begin && m_buffer[next - 1] == '\r' ? next - 1 : next;
            return true;
        }
        place = placeAfter(place, letter);
    }
    if (place == Place::quoted) {
        throw std::runtime_error("Line " + std::to_string(m_rowLine) +
                                 ": a quote is opened and never closed.");
    }
    m_end = m_after = m_buffer.size();
    return m_end > m_begin;
}

bool CsvReader::split(std::vector<std::string_view>& cells)
{
    cells.clear();
    std::size_t position = m_begin;
    while (true) {
        if (position < m_end && m_buffer[position] == '"') {
            cells.push_back(readQuoted(position));
        } else {
            const void* comma = std::memchr(m_buffer.data() + position, ',', m_end - position);
            const std::size_t stop =
                comma == nullptr
                    ? m_end
                    : static_cast<std::size_t>(static_cast<const char*>(comma) - m_buffer.data());
            cells.emplace_back(m_buffer.data() + position, stop - position);
            position = stop;
        }
        if (position >= m_end) {
            return true;
        }
        ++position; // the comma
        if (position == m_end) {
            cells.emplace_back();
            return true;
        }
    }
}

/// A quoted cell, its doubled quotes made single in place. `position` ends at the comma or m_end.
std::string_view CsvReader::readQuoted(std::size_t& position)
{
    const std::size_t begin = position + 1;
    std::size_t written = begin;
    std::size_t place = begin;
    for (; place < m_end; ++place) {
        if (m_buffer[place] == '"') {
            if (place + 1 >= m_end || m_buffer[place + 1] != '"') {
                break;
            }
            ++place;
        }
        m_buffer[written++] = m_buffer[place];
    }
    position = place + 1;
    while (position < m_end && m_buffer[position] != ',') {
        m_buffer[written++] = m_buffer[position++]; // letters after the closing quote stay visible
    }
    return {m_buffer.data() + begin, written - begin};
}

} // namespace attune::exchange
