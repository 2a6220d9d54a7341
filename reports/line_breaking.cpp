#include "line_breaking.h"

#include "utf8.h"

#include <algorithm>

namespace attune::reports {

namespace {

bool joinsThePrevious(char32_t character)
{
    return (character >= 0x300 && character <= 0x36F) ||
           (character >= 0x1AB0 && character <= 0x1AFF) ||
           (character >= 0x20D0 && character <= 0x20FF) || character == 0x200D ||
           (character >= 0xFE00 && character <= 0xFE0F);
}

bool isDivider(char32_t character)
{
    return character == U'-' || character == U'/';
}

/// One paragraph's lines, filled greedily.
class Filler
{
public:
    Filler(double widthPt, double sizePt, Weight weight, const FontMetrics& metrics)
        : m_width(widthPt),
          m_size(sizePt),
          m_weight(weight),
          m_metrics(metrics),
          m_space(metrics.widthPt(" ", sizePt, weight))
    {}

    void add(std::string_view word)
    {
        const double width = widthOf(word);
        if (!m_line.empty() && m_used + m_space + width <= m_width) {
            m_line += ' ';
            m_line += word;
            m_used += m_space + width;
            return;
        }
        finish();
        if (width <= m_width) {
            m_line = word;
            m_used = width;
        } else {
            addInPieces(codePoints(word));
        }
    }

    void finish()
    {
        if (!m_line.empty()) {
            m_lines.push_back(std::move(m_line));
        }
        m_line.clear();
        m_used = 0;
    }

    std::vector<std::string> take() { return std::move(m_lines); }

private:
    double widthOf(std::string_view text) const
    {
        return m_metrics.widthPt(text, m_size, m_weight);
    }

    /// Where a line that begins with `first` is full: past one character at least.
    std::size_t endOfRoom(const std::u32string& word, std::size_t first) const
    {
        std::size_t end = first;
        double used = 0;
        while (end < word.size()) {
            used += widthOf(toUtf8(std::u32string_view(word).substr(end, 1)));
            if (used > m_width && end > first) {
                break;
            }
            ++end;
        }
        return end;
    }

    /// Where a line that begins with `first` is broken; one character with its marks at least.
    std::size_t endOfPiece(const std::u32string& word, std::size_t first) const
    {
        const std::size_t end = endOfRoom(word, first);
        if (end == word.size()) {
            return end;
        }
        for (std::size_t at = end; at > first + 2; --at) {
            if (isDivider(word[at - 1]) && !joinsThePrevious(word[at])) {
                return at;
            }
        }
        std::size_t at = end;
        while (at > first && joinsThePrevious(word[at])) {
            --at;
        }
        if (at > first) {
            return at;
        }
        std::size_t next = end;
        while (next < word.size() && joinsThePrevious(word[next])) {
            ++next;
        }
        return next;
    }

    void addInPieces(const std::u32string& word)
    {
        for (std::size_t first = 0; first < word.size();) {
            finish();
            const std::size_t end = endOfPiece(word, first);
            m_line = toUtf8(std::u32string_view(word).substr(first, end - first));
            m_used = widthOf(m_line);
            first = end;
        }
    }

    double m_width;
    double m_size;
    Weight m_weight;
    const FontMetrics& m_metrics;
    double m_space;
    double m_used = 0;
    std::string m_line;
    std::vector<std::string> m_lines;
};

bool isBlank(char character)
{
    return character >= 0 && character <= ' ';
}

} // namespace

std::vector<std::string> breakLines(
    std::string_view text, double widthPt, double sizePt, Weight weight, const FontMetrics& metrics)
{
    Filler filler(widthPt, sizePt, weight, metrics);
    for (std::size_t at = 0; at < text.size();) {
        if (isBlank(text[at])) {
            if (text[at] == '\n') {
                filler.finish();
            }
            ++at;
            continue;
        }
        const auto end = std::find_if(text.begin() + at, text.end(), isBlank) - text.begin();
        filler.add(text.substr(at, end - at));
        at = end;
    }
    filler.finish();
    return filler.take();
}

std::string shortened(
    std::string_view text, double widthPt, double sizePt, Weight weight, const FontMetrics& metrics)
{
    if (metrics.widthPt(text, sizePt, weight) <= widthPt) {
        return std::string(text);
    }
    std::u32string characters = codePoints(text);
    double used = metrics.widthPt("…", sizePt, weight);
    std::size_t kept = 0;
    while (kept < characters.size()) {
        used += metrics.widthPt(
            toUtf8(std::u32string_view(characters).substr(kept, 1)), sizePt, weight);
        if (used > widthPt) {
            break;
        }
        ++kept;
    }
    while (kept > 0 && (characters[kept - 1] == U' ' || joinsThePrevious(characters[kept]))) {
        --kept;
    }
    return toUtf8(std::u32string_view(characters).substr(0, kept)) + "…";
}

} // namespace attune::reports
