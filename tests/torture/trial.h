#pragma once

#include "tally.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace attune::records::test {

using Deadline = std::chrono::steady_clock::time_point;

inline bool isOver(Deadline end)
{
    return std::chrono::steady_clock::now() >= end;
}

/// One way to hurt a practice. Goes on where it stopped from one call to the next.
class Trial
{
public:
    Trial() = default;
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;
    virtual ~Trial() = default;

    virtual void runUntil(Deadline end, Tally& tally) = 0;
};

/// kill -9 of a process at random moments of a practice's work.
std::unique_ptr<Trial> kills(std::uint64_t seed);
/// Power cuts at random moments of it, and again while it is opened afterwards.
std::unique_ptr<Trial> powerFailures(std::uint64_t seed);
/// Every call by which the vault changes or reads the disk fails, each in turn, in random order.
/// `skip`: so many points of the first round were tried before, by the same seed.
std::unique_ptr<Trial> diskFaults(std::uint64_t seed, std::size_t skip);
/// Every byte of the key file and of the first four pages of the record changes, in random order.
/// `skip`: as above.
std::unique_ptr<Trial> byteFlips(std::uint64_t seed, std::size_t skip);

} // namespace attune::records::test
