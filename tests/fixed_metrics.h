#pragma once

#include "attune/reports/font_metrics.h"

#include <algorithm>

namespace attune::tests {

/// Every character is as wide as the next, whatever the size: places can be computed by hand.
class FixedMetrics : public reports::FontMetrics
{
public:
    explicit FixedMetrics(double characterPt) : m_characterPt(characterPt) {}

    double widthPt(std::string_view text, double, reports::Weight) const override
    {
        const auto characters = std::ranges::count_if(
            text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
        return m_characterPt * static_cast<double>(characters);
    }

    bool covers(char32_t) const override { return true; }

private:
    double m_characterPt;
};

} // namespace attune::tests
