#include "wording_draft.h"

#include "translation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace attune::desktop {

namespace {

using questionnaires::Instrument;

std::string_view trimmed(std::string_view line)
{
    constexpr const char* blanks = " \t\r\f\v";
    const auto first = line.find_first_not_of(blanks);
    return first == std::string_view::npos
               ? std::string_view()
               : line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.emplace_back(trimmed(text.substr(0, end)));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

/// "*12. Words" begins item 12: its number, and what follows.
std::optional<std::pair<int, std::string>> itemStart(std::string_view line)
{
    while (!line.empty() && (line.front() == '*' || line.front() == '#')) {
        line = trimmed(line.substr(1));
    }
    std::size_t digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') {
        ++digits;
    }
    constexpr std::size_t mostDigits = 2;
    if (digits == 0 || digits > mostDigits || digits >= line.size() ||
        (line[digits] != '.' && line[digits] != ')')) {
        return {};
    }
    return std::pair(std::stoi(std::string(line.substr(0, digits))),
                     std::string(trimmed(line.substr(digits + 1))));
}

/// What follows a box, a bullet or "a)"; empty where the line begins with none.
std::optional<std::string> afterMark(std::string_view line)
{
    static constexpr std::array<std::string_view, 18> marks{"□",
                                                            "☐",
                                                            "☑",
                                                            "◻",
                                                            "▢",
                                                            "○",
                                                            "◯",
                                                            "●",
                                                            "•",
                                                            "▪",
                                                            "-",
                                                            "–",
                                                            "—",
                                                            "[ ]",
                                                            "[]",
                                                            "( )",
                                                            "()",
                                                            "_ "};
    for (const std::string_view mark : marks) {
        if (line.starts_with(mark)) {
            return std::string(trimmed(line.substr(mark.size())));
        }
    }
    constexpr std::size_t letterMark = 2;
    if (line.size() > letterMark && line[0] >= 'a' && line[0] <= 'h' && line[1] == ')') {
        return std::string(trimmed(line.substr(letterMark)));
    }
    return {};
}

void carryOn(std::string& text, const std::string& line)
{
    text += (text.empty() || line.empty() ? "" : " ") + line;
}

/// The lines of one item, its number already taken off; blank lines are empty.
class ItemLines
{
public:
    ItemLines(std::vector<std::string> lines, std::size_t answers)
        : m_lines(std::move(lines)),
          m_answers(answers)
    {}

    void readInto(WordingDraft::Item& item, std::string* after) const
    {
        const bool marked = std::ranges::any_of(
            m_lines, [](const std::string& line) { return afterMark(line).has_value(); });
        marked ? readMarked(item, after) : readPlain(item, after);
    }

private:
    void readMarked(WordingDraft::Item& item, std::string* after) const
    {
        bool pastBlank = false;
        for (const std::string& line : m_lines) {
            if (line.empty()) {
                pastBlank = true;
            } else if (const auto label = afterMark(line)) {
                item.labels.push_back(*label);
                pastBlank = false;
            } else if (item.labels.empty()) {
                carryOn(item.stem, line);
            } else if (after != nullptr && pastBlank && item.labels.size() >= m_answers) {
                carryOn(*after, line);
            } else {
                carryOn(item.labels.back(), line);
            }
        }
    }

    void readPlain(WordingDraft::Item& item, std::string* after) const
    {
        std::vector<std::string> lines;
        std::size_t end = m_lines.size();
        if (after != nullptr) { // behind a blank line the answers are over
            const auto words = [](const std::string& line) {
                return !line.empty();
            };
            std::size_t seen = 0;
            for (std::size_t index = 0; index < m_lines.size(); ++index) {
                if (m_lines[index].empty() && seen > m_answers) {
                    end = index;
                    break;
                }
                seen += words(m_lines[index]) ? 1 : 0;
            }
        }
        for (std::size_t index = 0; index < m_lines.size(); ++index) {
            if (m_lines[index].empty()) {
                continue;
            }
            if (index < end) {
                lines.push_back(m_lines[index]);
            } else {
                carryOn(*after, m_lines[index]);
            }
        }
        const std::size_t answers = std::min(m_answers, lines.empty() ? 0 : lines.size() - 1);
        for (std::size_t index = 0; index < lines.size(); ++index) {
            if (index < lines.size() - answers) {
                carryOn(item.stem, lines[index]);
            } else {
                item.labels.push_back(lines[index]);
            }
        }
    }

    std::vector<std::string> m_lines;
    std::size_t m_answers;
};

std::size_t answersOf(const Instrument& instrument, int number)
{
    const auto* item = instrument.item(number);
    return item == nullptr ? 0 : item->options.size();
}

void readHead(const std::vector<std::string>& lines, WordingDraft& draft)
{
    for (const std::string& line : lines) {
        if (line.empty()) {
            continue;
        }
        if (draft.title.empty()) {
            draft.title = line;
        } else {
            carryOn(draft.instructions, line);
        }
    }
}

} // namespace

WordingDraft splitWording(std::string_view text, const Instrument& instrument)
{
    struct Block
    {
        int number = 0; ///< 0: what stands before the first item
        std::vector<std::string> lines;
    };

    std::vector<Block> blocks(1);
    for (const std::string& line : linesOf(text)) {
        const auto start = itemStart(line);
        if (start && start->first == blocks.back().number + 1) {
            blocks.push_back({start->first, {start->second}});
        } else {
            blocks.back().lines.push_back(line);
        }
    }
    WordingDraft draft;
    readHead(blocks.front().lines, draft);
    for (std::size_t index = 1; index < blocks.size(); ++index) {
        WordingDraft::Item item;
        item.number = blocks[index].number;
        const bool isLast = index + 1 == blocks.size();
        ItemLines(blocks[index].lines, answersOf(instrument, item.number))
            .readInto(item, isLast ? &draft.attribution : nullptr);
        draft.items.push_back(std::move(item));
    }
    return draft;
}

std::vector<std::string> gapsOf(const WordingDraft& draft, const Instrument& instrument)
{
    std::vector<std::string> gaps;
    if (draft.title.empty()) {
        gaps.emplace_back(tr("The title is missing: it is the first line."));
    }
    if (draft.instructions.empty()) {
        gaps.emplace_back(
            tr("The instructions are missing: they stand between the title and item 1."));
    }
    for (const questionnaires::Item& due : instrument.items) {
        const auto item = std::ranges::find(draft.items, due.number, &WordingDraft::Item::number);
        if (item == draft.items.end()) {
            gaps.push_back(fmt::format(fmt::runtime(tr("Item {} is missing. Each item begins on a "
                                                       "line of its own, with its number and a "
                                                       "full stop.")),
                                       due.number));
            continue;
        }
        if (item->stem.empty()) {
            gaps.push_back(fmt::format(fmt::runtime(tr("Item {} has no question.")), due.number));
        }
        if (item->labels.size() != due.options.size()) {
            gaps.push_back(fmt::format(fmt::runtime(tr("Item {} has {} answers; {} are due.")),
                                       due.number,
                                       item->labels.size(),
                                       due.options.size()));
        } else if (std::ranges::find(item->labels, std::string()) != item->labels.end()) {
            gaps.push_back(
                fmt::format(fmt::runtime(tr("Item {} has an answer without words.")), due.number));
        }
    }
    for (const WordingDraft::Item& item : draft.items) {
        if (instrument.item(item.number) == nullptr) {
            gaps.push_back(fmt::format(fmt::runtime(tr("There is an item {}; {} has {}.")),
                                       item.number,
                                       instrument.shortTitle,
                                       instrument.items.size()));
        }
    }
    return gaps;
}

std::string wordingJson(const WordingDraft& draft,
                        const Instrument& instrument,
                        const std::string& language,
                        const std::string& attribution)
{
    nlohmann::ordered_json wording{{"formatVersion", 1},
                                   {"instrument", instrument.id},
                                   {"language", language},
                                   {"title", draft.title},
                                   {"instructions", draft.instructions},
                                   {"labelSets", nlohmann::ordered_json::object()},
                                   {"items", nlohmann::ordered_json::array()},
                                   {"attribution", attribution}};
    for (const WordingDraft::Item& item : draft.items) {
        const std::string set = fmt::format("item-{}", item.number);
        const auto& options = instrument.item(item.number)->options;
        for (std::size_t place = 0; place < options.size(); ++place) {
            wording["labelSets"][set][options[place].id] = item.labels.at(place);
        }
        wording["items"].push_back({{"stem", item.stem}, {"labels", set}});
    }
    return wording.dump();
}

} // namespace attune::desktop
