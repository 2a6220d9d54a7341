#include "client_index.h"

#include "sqlite.h"

#include <algorithm>

namespace attune::records {

ClientIndex::ClientIndex(Connection& connection)
{
    Query query(connection, "SELECT id, search FROM clients ORDER BY name COLLATE NOCASE, id");
    while (query.next()) {
        const std::string text = query.text(1);
        Entry entry{.id = {},
                    .begin = static_cast<std::uint32_t>(m_texts.size()),
                    .length = static_cast<std::uint32_t>(text.size())};
        query.read(0, entry.id);
        m_texts += text;
        m_entries.push_back(entry);
    }
}

std::vector<care::ClientId> ClientIndex::find(const std::vector<std::string>& words, int most) const
{
    std::vector<care::ClientId> found;
    for (const Entry& entry : m_entries) {
        if (found.size() >= static_cast<std::size_t>(std::max(most, 0))) {
            break;
        }
        const auto text = std::string_view(m_texts).substr(entry.begin, entry.length);
        const bool holdsAll = std::ranges::all_of(words, [text](const std::string& word) {
            return text.find(word) != std::string_view::npos;
        });
        if (holdsAll) {
            found.push_back(entry.id);
        }
    }
    return found;
}

} // namespace attune::records
