#pragma once

#include "attune/records/progress.h"

namespace attune::records {

/// Long work in parts, one after the other, each a share of the whole.
class WorkProgress
{
public:
    explicit WorkProgress(Progress tell) : m_tell(std::move(tell)) {}

    /// The next part ends where `end` of the whole is done. \throws Cancelled
    void begin(double end);
    /// So much of the current part is done, 0 to 1. \throws Cancelled
    void at(double fraction);
    /// The same for callers that cannot throw: false once the work has to end.
    bool tell(double fraction);

    /// False once the work has to end; for a part whose length is not known.
    bool tell() { return tell(0); }

    /// A watcher for work that is the current part as a whole.
    Progress part()
    {
        return [this](double fraction) {
            return tell(fraction);
        };
    }

private:
    Progress m_tell;
    double m_begin = 0;
    double m_end = 0;
    double m_told = 0; ///< the greatest
};

/// \throws Cancelled where `progress` says stop
void mustGoOn(const Progress& progress, double fraction);

} // namespace attune::records
