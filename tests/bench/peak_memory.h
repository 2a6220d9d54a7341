#pragma once

#include <fstream>
#include <malloc.h>
#include <string>

namespace attune::bench {

/// In MB, from the kernel's account of this process: "VmRSS:" now, "VmHWM:" at its peak.
inline double memory(const char* what)
{
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        if (word == what) {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

/// From here on the peak counts anew.
inline void forgetPeakMemory()
{
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5";
}

} // namespace attune::bench
