#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

struct hb_face_t;

namespace attune::reports {

/// A TrueType font: which characters it has, how wide they are, and the small font that holds only
/// the ones a document needs.
class FontFile
{
public:
    /// \throws ReportError where the file cannot be opened or is no font
    explicit FontFile(const std::string& path);

    /// Whether there is a glyph other than the "missing" one.
    bool covers(char32_t character) const { return advanceOrNone(character) >= 0; }

    /// The advance in thousandths of the type size; 0 for a character that is not covered.
    int advance(char32_t character) const
    {
        const int found = advanceOrNone(character);
        return found < 0 ? 0 : found;
    }

    /// The font reduced to these characters, without hinting programs, as TrueType bytes.
    /// \throws ReportError
    std::string subset(const std::set<char32_t>& characters) const;

private:
    struct Destroy
    {
        void operator()(hb_face_t* face) const;
    };

    int advanceOrNone(char32_t character) const
    {
        return character < m_advances.size() ? m_advances[character] : -1;
    }

    std::unique_ptr<hb_face_t, Destroy> m_face;
    /// By character, in thousandths of the type size; -1: no glyph. Asked for every letter set.
    std::vector<std::int16_t> m_advances;
};

} // namespace attune::reports
