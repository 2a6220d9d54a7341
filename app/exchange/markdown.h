#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::exchange {

/// A page of Markdown, written block by block. Prose is wrapped at 100 columns; blank lines stand
/// between blocks, and none after a heading or between the parts of one list or table.
class Markdown
{
public:
    void title(std::string_view text);
    void heading(std::string_view text);
    void smallHeading(std::string_view text);
    void paragraph(std::string_view text);
    /// `depth` 0 is the outermost list.
    void bullet(std::string_view text, int depth = 0);
    /// Sentences: one of them as a paragraph, several as a list.
    void paragraphOrList(const std::vector<std::string>& sentences);
    void quote(std::string_view text);
    /// The head of a table. The columns whose name ends in `:` stand to the right, without it.
    void tableHead(const std::vector<std::string>& names);
    void tableRow(const std::vector<std::string>& cells);

    const std::string& text() const { return m_text; }

private:
    enum class Block { none, title, heading, paragraph, list, quote, table };

    void begin(Block block);
    void wrap(std::string_view text, const std::string& first, const std::string& next);

    std::string m_text;
    Block m_last = Block::none;
};

} // namespace attune::exchange
