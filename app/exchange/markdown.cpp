#include "markdown.h"

#include <algorithm>

namespace attune::exchange {

namespace {

constexpr std::size_t columns = 100;

/// How many letters UTF-8 text has.
std::size_t lettersIn(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// Whether a word at the start of a line would end the paragraph and open a block of its own.
bool opensABlock(std::string_view word)
{
    return word == "-" || word == "+" || word == "*" || word == "1." || word == "1)" ||
           word.starts_with('>') || word.find_first_not_of('#') == std::string_view::npos ||
           word.find_first_not_of('=') == std::string_view::npos;
}

std::string cellOf(std::string_view text)
{
    std::string cell;
    for (const char letter : text) {
        cell += letter == '|' ? "\\|" : std::string(1, letter);
    }
    return cell;
}

} // namespace

void Markdown::title(std::string_view text)
{
    begin(Block::title);
    m_text += "# " + std::string(text) + "\n";
}

void Markdown::heading(std::string_view text)
{
    begin(Block::heading);
    m_text += "## " + std::string(text) + "\n";
}

void Markdown::smallHeading(std::string_view text)
{
    begin(Block::heading);
    m_text += "### " + std::string(text) + "\n";
}

void Markdown::paragraph(std::string_view text)
{
    begin(Block::paragraph);
    wrap(text, {}, {});
}

void Markdown::bullet(std::string_view text, int depth)
{
    begin(Block::list);
    const std::string indent(2 * static_cast<std::size_t>(depth), ' ');
    wrap(text, indent + "- ", indent + "  ");
}

void Markdown::paragraphOrList(const std::vector<std::string>& sentences)
{
    for (const std::string& sentence : sentences) {
        sentences.size() == 1 ? paragraph(sentence) : bullet(sentence);
    }
}

void Markdown::quote(std::string_view text)
{
    begin(Block::quote);
    wrap(text, "> ", "> ");
}

void Markdown::tableHead(const std::vector<std::string>& names)
{
    begin(Block::table);
    std::vector<std::string> plain;
    std::string rule = "|";
    for (const std::string& name : names) {
        const bool right = name.ends_with(':');
        plain.push_back(right ? name.substr(0, name.size() - 1) : name);
        rule += right ? "---:|" : "---|";
    }
    tableRow(plain);
    m_text += rule + "\n";
}

void Markdown::tableRow(const std::vector<std::string>& cells)
{
    m_text += "|";
    for (const std::string& cell : cells) {
        m_text += cell.empty() ? " |" : " " + cellOf(cell) + " |";
    }
    m_text += "\n";
}

void Markdown::begin(Block block)
{
    const bool goesOn = m_last == block && block == Block::list;
    if (m_last != Block::none && m_last != Block::heading && !goesOn) {
        m_text += "\n";
    }
    m_last = block;
}

void Markdown::wrap(std::string_view text, const std::string& first, const std::string& next)
{
    std::string line = first;
    std::size_t width = lettersIn(first);
    bool isEmpty = true;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t letters = lettersIn(word);
        if (!isEmpty && width + 1 + letters > columns && !opensABlock(word)) {
            m_text += line + "\n";
            line = next;
            width = lettersIn(next);
            isEmpty = true;
        }
        line += isEmpty ? "" : " ";
        line += word;
        width += letters + (isEmpty ? 0 : 1);
        isEmpty = false;
    }
    m_text += line + "\n";
}

} // namespace attune::exchange
