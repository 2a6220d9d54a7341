#include "progress_line.h"

#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace attune::command {

ProgressLine::ProgressLine() : m_isTerminal(::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine()
{
    if (m_shown >= 0) {
        std::fputs("\r    \r", stderr);
    }
}

records::Progress ProgressLine::progress()
{
    return [this](double done) {
        const int percent = static_cast<int>(done * 100);
        if (m_isTerminal && percent != m_shown) {
            m_shown = percent;
            fmt::print(stderr, "\r{:3}%", percent);
            std::fflush(stderr);
        }
        return true;
    };
}

} // namespace attune::command
