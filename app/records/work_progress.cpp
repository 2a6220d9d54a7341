#include "work_progress.h"

#include <algorithm>
#include <utility>

namespace attune::records {

void WorkProgress::begin(double end)
{
    m_begin = std::exchange(m_end, end);
    at(0);
}

void WorkProgress::at(double fraction)
{
    if (!tell(fraction)) {
        throw Cancelled();
    }
}

bool WorkProgress::tell(double fraction)
{
    const double done = m_begin + (m_end - m_begin) * std::clamp(fraction, 0.0, 1.0);
    m_told = std::max(m_told, done);
    return !m_tell || m_tell(m_told);
}

void mustGoOn(const Progress& progress, double fraction)
{
    if (progress && !progress(fraction)) {
        throw Cancelled();
    }
}

} // namespace attune::records
