#pragma once

#include "attune/care/people.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attune::records {

class Connection;

/// What clients are found by, in memory while the record is open: a scan of it takes a few
/// milliseconds with 100,000 clients, where the encrypted table would have to be read anew.
class ClientIndex
{
public:
    /// Reads every client's search text, by name. \throws StorageError, Damaged
    explicit ClientIndex(Connection& connection);

    /// The first `most` by name whose text holds every one of `words`, as searchWords makes them.
    std::vector<care::ClientId> find(const std::vector<std::string>& words, int most) const;

private:
    struct Entry
    {
        care::ClientId id;
        std::uint32_t begin = 0; ///< in `m_texts`
        std::uint32_t length = 0;
    };

    std::vector<Entry> m_entries;
    std::string m_texts; ///< one after the other
};

} // namespace attune::records
