#include "tally.h"

#include <algorithm>
#include <cstdio>

namespace attune::records::test {

void Tally::count(const std::string& what, std::uint64_t times)
{
    const auto line = std::ranges::find(m_lines, what, &Line::what);
    if (line == m_lines.end()) {
        m_lines.push_back({what, times});
    } else {
        line->times += times;
    }
}

void Tally::finding(const std::string& sentence)
{
    ++m_findings;
    std::fprintf(stderr, "FOUND: %s\n", sentence.c_str());
}

void Tally::print() const
{
    for (const Line& line : m_lines) {
        std::printf("%12llu  %s\n", static_cast<unsigned long long>(line.times), line.what.c_str());
    }
    std::printf("%12llu  findings\n", static_cast<unsigned long long>(m_findings));
}

} // namespace attune::records::test
