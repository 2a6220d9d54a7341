#include "delivery.h"

#include <algorithm>
#include <array>

namespace attune::care {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int firstScreeningDay = 7;
constexpr int lastScreeningDay = 84;
constexpr std::size_t followUpDays = 30;
constexpr days fewestBetweenDeliveries{180};

/// HEDIS PDS-E's own, which need not be those that alert elsewhere.
struct ScreeningForm
{
    std::string_view instrument;
    double positiveAtOrAbove;
    bool isFull;
};

constexpr std::array<ScreeningForm, 3> forms{
    {{"epds", 10, true}, {"phq-9", 10, true}, {"phq-2", 3, false}}};

} // namespace

void Delivery::addTotal(std::string_view instrument, double total, sys_days day)
{
    const auto form = std::ranges::find(forms, instrument, &ScreeningForm::instrument);
    const auto since = (day - m_on).count();
    if (form == forms.end() || since < firstScreeningDay || since > lastScreeningDay) {
        return;
    }
    const auto place = static_cast<std::size_t>(since);
    m_screened.set(place);
    const bool isPositive = total >= form->positiveAtOrAbove;
    if (isPositive) {
        (form->isFull ? m_fullPositive : m_briefPositive).set(place);
    } else if (form->isFull) {
        m_fullNegative.set(place);
    }
}

void Delivery::addFollowUp(sys_days day)
{
    const auto since = (day - m_on).count();
    if (since >= firstScreeningDay && since < static_cast<int>(longest)) {
        m_followedUp.set(static_cast<std::size_t>(since));
    }
}

bool Delivery::isFollowedUp() const
{
    const Days positive = m_briefPositive | m_fullPositive;
    std::size_t first = 0;
    while (first < longest && !positive.test(first)) {
        ++first;
    }
    if (first == longest) {
        return false;
    }
    const bool isCleared = !m_fullPositive.test(first) && m_fullNegative.test(first);
    const Days within = (m_followedUp >> first) << (longest - followUpDays - 1);
    return isCleared || within.any();
}

std::vector<sys_days> deliveryDays(const std::vector<sys_days>& births)
{
    std::vector<sys_days> deliveries;
    for (const sys_days birth : births) {
        if (deliveries.empty() || birth - deliveries.back() >= fewestBetweenDeliveries) {
            deliveries.push_back(birth);
        }
    }
    return deliveries;
}

} // namespace attune::care
