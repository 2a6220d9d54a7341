#include "font_file.h"

#include "attune/reports/report.h"

#include <algorithm>

namespace attune::reports {

namespace {

/// A table of a font: numbers are big-endian, and nothing is read beyond its end.
class Bytes
{
public:
    explicit Bytes(std::string_view bytes) : m_bytes(bytes) {}

    std::size_t size() const { return m_bytes.size(); }

    Bytes from(std::size_t offset) const
    {
        need(offset, 0);
        return Bytes(m_bytes.substr(offset));
    }

    Bytes part(std::size_t offset, std::size_t length) const
    {
        need(offset, length);
        return Bytes(m_bytes.substr(offset, length));
    }

    std::uint16_t u16(std::size_t offset) const
    {
        need(offset, 2);
        return static_cast<std::uint16_t>((byte(offset) << 8) | byte(offset + 1));
    }

    std::uint32_t u32(std::size_t offset) const
    {
        return (std::uint32_t(u16(offset)) << 16) | u16(offset + 2);
    }

    std::string_view tag(std::size_t offset) const
    {
        need(offset, 4);
        return m_bytes.substr(offset, 4);
    }

private:
    unsigned byte(std::size_t offset) const { return static_cast<unsigned char>(m_bytes[offset]); }

    void need(std::size_t offset, std::size_t length) const
    {
        if (offset > m_bytes.size() || length > m_bytes.size() - offset) {
            throw ReportError("The font for reports is damaged. Install the package "
                              "fonts-noto-core again.");
        }
    }

    std::string_view m_bytes;
};

Bytes tableOf(const Bytes& font, std::string_view tag)
{
    const int count = font.u16(4);
    for (int index = 0; index < count; ++index) {
        const std::size_t row = 12 + 16 * std::size_t(index);
        if (font.tag(row) == tag) {
            return font.part(font.u32(row + 8), font.u32(row + 12));
        }
    }
    throw ReportError("The font for reports cannot be read. Install the package fonts-noto-core.");
}

using Glyphs = std::unordered_map<char32_t, std::uint16_t>;

void readFormat4(const Bytes& table, Glyphs& glyphs)
{
    const std::size_t segments = table.u16(6) / 2;
    const std::size_t ends = 14;
    const std::size_t starts = ends + 2 * segments + 2;
    const std::size_t deltas = starts + 2 * segments;
    const std::size_t offsets = deltas + 2 * segments;
    for (std::size_t segment = 0; segment < segments; ++segment) {
        const char32_t start = table.u16(starts + 2 * segment);
        const char32_t end = table.u16(ends + 2 * segment);
        const unsigned delta = table.u16(deltas + 2 * segment);
        const std::size_t offset = table.u16(offsets + 2 * segment);
        for (char32_t character = start; character <= end && character != 0xFFFF; ++character) {
            unsigned glyph = character;
            if (offset != 0) {
                glyph = table.u16(offsets + 2 * segment + offset + 2 * (character - start));
            }
            glyph = offset != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFFu;
            if (glyph != 0) {
                glyphs.emplace(character, static_cast<std::uint16_t>(glyph));
            }
        }
    }
}

void readFormat12(const Bytes& table, Glyphs& glyphs)
{
    constexpr std::uint32_t mostCharacters = 0x110000;
    const std::uint32_t groups = table.u32(12);
    for (std::uint32_t group = 0; group < groups; ++group) {
        const std::size_t row = 16 + 12 * std::size_t(group);
        const std::uint32_t start = table.u32(row);
        const std::uint32_t end = table.u32(row + 4);
        const std::uint32_t glyph = table.u32(row + 8);
        for (std::uint32_t at = start; at <= end && at < mostCharacters; ++at) {
            if (const std::uint32_t own = glyph + (at - start); own != 0 && own <= 0xFFFF) {
                glyphs.emplace(at, static_cast<std::uint16_t>(own));
            }
        }
    }
}

Glyphs readCharacters(const Bytes& cmap)
{
    Glyphs glyphs;
    const int count = cmap.u16(2);
    for (int index = 0; index < count; ++index) {
        const std::size_t row = 4 + 8 * std::size_t(index);
        const int platform = cmap.u16(row);
        const int encoding = cmap.u16(row + 2);
        const bool isUnicode =
            platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
        const Bytes table = cmap.from(cmap.u32(row + 4));
        const int format = table.u16(0);
        if (isUnicode && format == 4) {
            readFormat4(table, glyphs);
        } else if (isUnicode && format == 12) {
            readFormat12(table, glyphs);
        }
    }
    return glyphs;
}

} // namespace

FontFile::FontFile(std::string_view bytes)
{
    const Bytes font(bytes);
    m_glyphs = readCharacters(tableOf(font, "cmap"));
    m_unitsPerEm = std::max<int>(1, tableOf(font, "head").u16(18));
    const std::size_t metrics = tableOf(font, "hhea").u16(34);
    const Bytes widths = tableOf(font, "hmtx");
    m_advances.reserve(metrics);
    for (std::size_t glyph = 0; glyph < metrics; ++glyph) {
        m_advances.push_back(widths.u16(4 * glyph));
    }
    if (m_glyphs.empty() || m_advances.empty()) {
        throw ReportError("The font for reports holds no letters. Install the package "
                          "fonts-noto-core.");
    }
}

int FontFile::advance(char32_t character) const
{
    const auto glyph = m_glyphs.find(character);
    if (glyph == m_glyphs.end()) {
        return 0;
    }
    const std::size_t index = std::min<std::size_t>(glyph->second, m_advances.size() - 1);
    return m_advances[index] * 1000 / m_unitsPerEm;
}

} // namespace attune::reports
