#pragma once

#include "disk_after_cut.h"
#include "practice_deeds.h"

#include <vector>

namespace attune::records::test {

/// One day's work of a practice, written down event by event, to be cut off at any moment of it.
class PowerCuts
{
public:
    /// Makes a practice and does one deed of each kind; `order` shuffles them, 0 leaves them.
    explicit PowerCuts(std::uint64_t order = 0);

    /// How many moments there are; at moment n, n events have happened.
    std::size_t moments() const { return m_events.size(); }

    /// As on a disk that takes syncs for done at once: what this finds, the real one must not show.
    void forgetSyncs();

    /// The power fails at this moment. Moments go upward from call to call.
    /// \throws std::logic_error where they do not
    Judgement cutAt(std::size_t moment, Cut cut, std::uint64_t seed);

    /// It fails again, somewhere while what the first cut left is opened and judged.
    Judgement cutTwice(std::size_t moment, Cut cut, std::uint64_t seed);

private:
    struct Told
    {
        std::size_t moment;
        Claim claim;
    };

    std::vector<Claim> claimsUntil(std::size_t moment) const;

    std::vector<DiskEvent> m_events;
    std::vector<Told> m_told;
    FakeClock m_time;
    DiskAfterCut m_disk{m_events};
    std::size_t m_moment = 0;
};

} // namespace attune::records::test
