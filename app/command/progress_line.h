#pragma once

#include "attune/records/progress.h"

namespace attune::command {

/// How far long work is, in one line on standard error that is gone in the end; nothing where that
/// is no terminal. It must outlive the work.
class ProgressLine
{
public:
    ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

    records::Progress progress();

private:
    bool m_isTerminal;
    int m_shown = -1; ///< percent
};

} // namespace attune::command
