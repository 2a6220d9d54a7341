#include "result_lines.h"

#include <algorithm>

namespace attune::care {

void ResultLines::add(std::size_t client, InfantId infant, const Reading& reading)
{
    if (client >= m_newest.size()) {
        m_newest.resize(std::max(client + 1, m_newest.size() * 2));
    }
    std::uint32_t& newest = m_newest[client];
    for (std::uint32_t at = newest; at > 0; at = m_lines[at - 1].earlier) {
        ResultLine& line = m_lines[at - 1];
        if (line.infant == infant) {
            if (reading.isBefore(line.first)) {
                line.first = reading;
            } else if (line.last.isBefore(reading)) {
                line.last = reading;
            }
            return;
        }
    }
    m_lines.push_back({client, infant, reading, reading, newest});
    newest = static_cast<std::uint32_t>(m_lines.size());
}

} // namespace attune::care
