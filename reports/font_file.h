#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attune::reports {

/// What a TrueType file says about its characters: which it has, and how wide they are.
/// Reads the tables cmap (formats 4 and 12), head, hhea and hmtx.
class FontFile
{
public:
    /// \throws ReportError where the bytes are no font that can be read
    explicit FontFile(std::string_view bytes);

    /// Whether there is a glyph other than the "missing" one.
    bool covers(char32_t character) const { return m_glyphs.contains(character); }

    /// The advance in thousandths of the type size; 0 for a character that is not covered.
    int advance(char32_t character) const;

private:
    std::unordered_map<char32_t, std::uint16_t> m_glyphs;
    std::vector<std::uint16_t> m_advances; ///< by glyph; the last one holds for all further ones
    int m_unitsPerEm = 1000;
};

} // namespace attune::reports
