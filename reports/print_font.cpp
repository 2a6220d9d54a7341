#include "print_font.h"

#include "attune/reports/report.h"
#include "utf8.h"

#include <cstdlib>
#include <filesystem>
#include <vector>

namespace attune::reports {

namespace {

namespace fs = std::filesystem;

struct Stretch
{
    char32_t from, to;
};

/// Scripts that run from right to left or need shaping: the PDF library sets character after
/// character, so the result would be garbled even where the font has the letters.
constexpr Stretch needShaping[] = {{0x0590, 0x08FF},
                                   {0x0900, 0x0DFF},
                                   {0x0E00, 0x0FFF},
                                   {0x1000, 0x109F},
                                   {0x1780, 0x18AF},
                                   {0x1900, 0x1AAF},
                                   {0x1B00, 0x1C7F},
                                   {0x1CD0, 0x1CFF},
                                   {0xA800, 0xA82F},
                                   {0xA840, 0xABFF},
                                   {0xFB1D, 0xFDFF},
                                   {0xFE70, 0xFEFE}};

constexpr Stretch withoutShape[] = {{0x00AD, 0x00AD},
                                    {0x200B, 0x200F},
                                    {0x202A, 0x202E},
                                    {0x2060, 0x206F},
                                    {0xFE00, 0xFE0F},
                                    {0xFEFF, 0xFEFF}};

template <std::size_t count>
bool isWithin(const Stretch (&stretches)[count], char32_t character)
{
    for (const Stretch& stretch : stretches) {
        if (character >= stretch.from && character <= stretch.to) {
            return true;
        }
    }
    return false;
}

std::vector<fs::path> fontFolders()
{
    std::vector<fs::path> folders{fs::path(ATTUNE_FONT_REGULAR).parent_path()};
    const auto add = [&folders](const fs::path& data) {
        for (const char* leaf : {"fonts/truetype/noto", "fonts/noto", "fonts"}) {
            folders.push_back(data / leaf);
        }
    };
    if (const char* own = std::getenv("XDG_DATA_HOME"); own != nullptr && *own != '\0') {
        add(own);
    } else if (const char* home = std::getenv("HOME")) {
        add(fs::path(home) / ".local/share");
    }
    const char* shared = std::getenv("XDG_DATA_DIRS");
    std::string list =
        shared != nullptr && *shared != '\0' ? shared : "/usr/local/share:/usr/share";
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(':', at), list.size());
        if (end > at) {
            add(list.substr(at, end - at));
        }
        at = end + 1;
    }
    return folders;
}

std::string findFont(const char* leaf)
{
    for (const fs::path& folder : fontFolders()) {
        std::error_code ignored;
        if (fs::is_regular_file(folder / leaf, ignored)) {
            return (folder / leaf).string();
        }
    }
    throw ReportError("Reports need the font Noto Sans, which is not on this computer. Install "
                      "the package fonts-noto-core.");
}

} // namespace

std::u32string settable(std::string_view text)
{
    std::u32string characters = codePoints(text);
    std::erase_if(characters, [](char32_t c) { return isWithin(withoutShape, c); });
    for (char32_t& character : characters) {
        const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0) ||
                             character == 0x2028 || character == 0x2029;
        character = control ? U' ' : character;
    }
    return characters;
}

const PrintFont& PrintFont::installed()
{
    static const PrintFont font(findFont("NotoSans-Regular.ttf"), findFont("NotoSans-Bold.ttf"));
    return font;
}

PrintFont::PrintFont(const std::string& regularPath, const std::string& boldPath)
    : m_regular(regularPath),
      m_bold(boldPath)
{
    for (char32_t character = 0; character <= lastCharacter; ++character) {
        m_covered[character] = character != 0xFFFD && !isWithin(needShaping, character) &&
                               m_regular.covers(character) && m_bold.covers(character);
    }
}

double PrintFont::widthPt(std::string_view text, double sizePt, Weight weight) const
{
    const FontFile& face = faceOf(weight);
    double thousandths = 0;
    for (const char32_t character : settable(text)) {
        thousandths += covers(character) ? face.advance(character) : 1000 * missingBoxEm;
    }
    return thousandths * sizePt / 1000;
}

} // namespace attune::reports
