#pragma once

#include "attune/reports/font_metrics.h"
#include "font_file.h"

#include <bitset>
#include <set>
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
    PrintFont(const std::string& regularPath, const std::string& boldPath);

    double widthPt(std::string_view text, double sizePt, Weight weight) const override;

    bool covers(char32_t character) const override
    {
        return character <= lastCharacter && m_covered[character];
    }

    /// One face reduced to these characters, as TrueType bytes. \throws ReportError
    std::string subset(Weight weight, const std::set<char32_t>& characters) const
    {
        return faceOf(weight).subset(characters);
    }

private:
    static constexpr char32_t lastCharacter = 0xFFFF; ///< of the PDF library

    const FontFile& faceOf(Weight weight) const
    {
        return weight == Weight::bold ? m_bold : m_regular;
    }

    FontFile m_regular;
    FontFile m_bold;
    std::bitset<lastCharacter + 1> m_covered;
};

/// What is set of a text: control characters become spaces, marks without a shape are left out.
std::u32string settable(std::string_view text);

/// The width of the box that stands for a character the font cannot set, as a share of the size.
inline constexpr double missingBoxEm = 0.62;

} // namespace attune::reports
