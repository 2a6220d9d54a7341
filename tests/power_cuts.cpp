#include "power_cuts.h"

#include "faulty_calls.h"

#include <algorithm>
#include <stdexcept>

namespace attune::records::test {

PowerCuts::PowerCuts(std::uint64_t order)
{
    faulty_calls::skipSyncs(true);
    const TemporaryFolder base;
    const RecordedDisk disk(base.path);
    Deeds deeds({base.path}, m_time, [&](const Claim& claim) {
        m_told.push_back({disk.events().size(), claim});
    });
    std::vector<Deeds::Kind> kinds = Deeds::kinds();
    if (order != 0) {
        std::ranges::shuffle(kinds, std::mt19937_64(order));
    }
    deeds.create();
    for (const Deeds::Kind& kind : kinds) {
        deeds.carryOut(kind.name);
    }
    deeds.close();
    m_events = disk.events();
    m_disk = DiskAfterCut(m_events);
}

void PowerCuts::forgetSyncs()
{
    std::erase_if(m_events,
                  [](const DiskEvent& event) { return event.kind == DiskEvent::Kind::syncFile; });
    m_disk = DiskAfterCut(m_events);
}

std::vector<Claim> PowerCuts::claimsUntil(std::size_t moment) const
{
    std::vector<Claim> claims;
    for (const Told& told : m_told) {
        if (told.moment <= moment) {
            claims.push_back(told.claim);
        }
    }
    return claims;
}

Judgement PowerCuts::cutAt(std::size_t moment, Cut cut, std::uint64_t seed)
{
    if (moment < m_moment) {
        throw std::logic_error("moments go upward");
    }
    m_moment = moment;
    m_disk.playTo(moment);
    std::mt19937_64 random(seed);
    const TemporaryFolder after;
    m_disk.leave(after.path, cut, random);
    return judge({after.path}, claimsUntil(moment), m_time);
}

Judgement PowerCuts::cutTwice(std::size_t moment, Cut cut, std::uint64_t seed)
{
    m_moment = moment;
    m_disk.playTo(moment);
    std::mt19937_64 random(seed);
    const TemporaryFolder after;
    m_disk.leave(after.path, cut, random);
    const auto claims = claimsUntil(moment);
    std::vector<DiskEvent> events;
    std::size_t before = 0;
    {
        const RecordedDisk again(after.path);
        before = again.events().size();
        judge({after.path}, claims, m_time);
        events = again.events();
    }
    DiskAfterCut second(events);
    second.playTo(std::uniform_int_distribution(before, events.size())(random));
    const TemporaryFolder afterwards;
    second.leave(afterwards.path, cut, random);
    return judge({afterwards.path}, claims, m_time);
}

} // namespace attune::records::test
