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

void Tally::count(Figure figure, std::uint64_t times)
{
    m_figures.at(static_cast<std::size_t>(figure)) += times;
}

void Tally::finding(const std::string& sentence, Figure kind)
{
    ++m_findings;
    count(kind);
    std::fprintf(stderr, "FOUND: %s\n", sentence.c_str());
}

void Tally::print() const
{
    for (const Line& line : m_lines) {
        std::printf("%12llu  %s\n", static_cast<unsigned long long>(line.times), line.what.c_str());
    }
    constexpr std::array<const char*, 7> figures{"kills",
                                                 "power-cut points",
                                                 "disk fault points",
                                                 "bytes flipped",
                                                 "acknowledged changes found again",
                                                 "acknowledged changes lost",
                                                 "corrupt, or a broken promise"};
    std::printf("\nIn all\n");
    for (std::size_t i = 0; i < figures.size(); ++i) {
        std::printf(
            "%12llu  %s\n", static_cast<unsigned long long>(m_figures.at(i)), figures.at(i));
    }
}

} // namespace attune::records::test
