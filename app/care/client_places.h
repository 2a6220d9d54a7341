#pragma once

#include "attune/care/people.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace attune::care {

/// Which place each client's tally has. A record numbers its clients from 1, so most are found in a
/// table without hashing: measures look one up for every row.
class ClientPlaces
{
public:
    /// False where she has one already.
    bool add(ClientId client, std::size_t place);
    std::optional<std::size_t> of(ClientId client) const;

private:
    std::vector<std::uint32_t> m_near; ///< by id: 1 more than the place; 0: none
    std::unordered_map<std::int64_t, std::size_t> m_far;
};

} // namespace attune::care
