#pragma once

#include <bitset>
#include <chrono>
#include <string_view>
#include <vector>

namespace attune::care {

/// From delivery to the day in whose period it counts: then both of its measures are settled.
inline constexpr std::chrono::days deliverySettledAfter{115};

/// What happened after one delivery, for measures in the style of HEDIS PDS-E: a bit a day.
class Delivery
{
public:
    explicit Delivery(std::chrono::sys_days on) : m_on(on) {}

    /// A total of EPDS, PHQ-9 or PHQ-2; of other instruments it is passed over.
    void addTotal(std::string_view instrument, double total, std::chrono::sys_days day);
    void addFollowUp(std::chrono::sys_days day);

    /// Screened 7 to 84 days after it.
    bool isScreened() const { return m_screened.any(); }

    bool isPositive() const { return (m_briefPositive | m_fullPositive).any(); }

    /// Followed up on the day of the first positive screen or within 30 days of it; or the full
    /// form of that day did not bear out a positive PHQ-2.
    bool isFollowedUp() const;

private:
    static constexpr std::size_t longest = 115;
    using Days = std::bitset<longest>;

    std::chrono::sys_days m_on;
    Days m_screened;
    Days m_briefPositive;
    Days m_fullPositive;
    Days m_fullNegative;
    Days m_followedUp;
};

/// Births of one pregnancy are one delivery, on the day of the first. `births` ascending.
std::vector<std::chrono::sys_days> deliveryDays(const std::vector<std::chrono::sys_days>& births);

} // namespace attune::care
