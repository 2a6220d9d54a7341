#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace attune::records::test {

/// What was tried, line by line of the table at the end, and what went wrong.
class Tally
{
public:
    void count(const std::string& what, std::uint64_t times = 1);
    /// A loss, damage, or a broken promise. Said at once, so that nothing is lost with the program.
    void finding(const std::string& sentence);
    void print() const;

    std::uint64_t findings() const { return m_findings; }

private:
    struct Line
    {
        std::string what;
        std::uint64_t times;
    };

    std::vector<Line> m_lines; ///< in the order in which they were first counted
    std::uint64_t m_findings = 0;
};

} // namespace attune::records::test
