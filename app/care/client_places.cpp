#include "client_places.h"

#include <algorithm>

namespace attune::care {

namespace {

constexpr std::int64_t nearIds = 1 << 22;

} // namespace

bool ClientPlaces::add(ClientId client, std::size_t place)
{
    if (of(client)) {
        return false;
    }
    if (client.value < 0 || client.value >= nearIds) {
        m_far.emplace(client.value, place);
        return true;
    }
    const auto id = static_cast<std::size_t>(client.value);
    if (id >= m_near.size()) {
        m_near.resize(std::max(id + 1, m_near.size() * 2));
    }
    m_near[id] = static_cast<std::uint32_t>(place + 1);
    return true;
}

std::optional<std::size_t> ClientPlaces::of(ClientId client) const
{
    if (client.value >= 0 && client.value < nearIds) {
        const auto id = static_cast<std::size_t>(client.value);
        return id < m_near.size() && m_near[id] > 0 ? std::optional<std::size_t>(m_near[id] - 1)
                                                    : std::nullopt;
    }
    const auto found = m_far.find(client.value);
    return found == m_far.end() ? std::nullopt : std::optional(found->second);
}

} // namespace attune::care
