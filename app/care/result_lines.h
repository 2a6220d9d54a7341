#pragma once

#include "attune/care/people.h"
#include "attune/care/visit.h"

#include <chrono>
#include <cstdint>
#include <vector>

namespace attune::care {

/// A result on its day; results of one day come in the order of their ids.
struct Reading
{
    std::chrono::sys_days day{};
    AssessmentId id;
    double total = 0;

    bool isBefore(const Reading& other) const
    {
        return day != other.day ? day < other.day : id < other.id;
    }
};

/// What one client answered of one questionnaire about one infant, or about herself.
struct ResultLine
{
    std::size_t client = 0; ///< the place of her tally
    InfantId infant;
    Reading first;
    Reading last;
    std::uint32_t earlier = 0; ///< her line before this one, counted from 1; 0: none
};

/// First and last results of one questionnaire. Found by the client's place and then along her
/// few lines, which is faster than a hash for every row.
class ResultLines
{
public:
    void add(std::size_t client, InfantId infant, const Reading& reading);

    const std::vector<ResultLine>& all() const { return m_lines; }

private:
    std::vector<std::uint32_t> m_newest; ///< by client: her newest line, counted from 1; 0: none
    std::vector<ResultLine> m_lines;
};

} // namespace attune::care
