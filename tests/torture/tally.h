#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace attune::records::test {

/// The figures that stand at the end, over all trials.
enum class Figure { kills, powerCuts, diskFaults, bytesFlipped, foundAgain, lost, corrupt };

/// What was tried, line by line of the table at the end, and what went wrong.
class Tally
{
public:
    void count(const std::string& what, std::uint64_t times = 1);
    void count(Figure figure, std::uint64_t times = 1);
    /// A loss, or else damage or a broken promise. Said at once, so that nothing is lost with the
    /// program.
    void finding(const std::string& sentence, Figure kind = Figure::corrupt);
    void print() const;

    std::uint64_t findings() const { return m_findings; }

private:
    struct Line
    {
        std::string what;
        std::uint64_t times;
    };

    std::vector<Line> m_lines;                ///< in the order in which they were first counted
    std::array<std::uint64_t, 7> m_figures{}; ///< by `Figure`
    std::uint64_t m_findings = 0;
};

} // namespace attune::records::test
