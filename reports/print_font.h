#pragma once

#include "attune/reports/font_metrics.h"
#include "font_file.h"

#include <string>

namespace attune::reports {

/// The two faces that reports are set in, with their widths as the PDF will show them.
class PrintFont : public FontMetrics
{
public:
    /// Noto Sans, found where packages put it or in a data folder of this account; read once and
    /// kept. \throws ReportError where there is none
    static const PrintFont& installed();

    /// \throws ReportError
    PrintFont(std::string regularPath, std::string boldPath);

    double widthPt(std::string_view text, double sizePt, Weight weight) const override;
    bool covers(char32_t character) const override;

    const std::string& path(Weight weight) const
    {
        return weight == Weight::bold ? m_boldPath : m_regularPath;
    }

private:
    std::string m_regularPath;
    std::string m_boldPath;
    FontFile m_regular;
    FontFile m_bold;
};

/// What is set of a text: control characters become spaces, marks without a shape are left out.
std::u32string settable(std::string_view text);

/// The width of the box that stands for a character the font cannot set, as a share of the size.
inline constexpr double missingBoxEm = 0.62;

} // namespace attune::reports
