#include "published_keys.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <stdexcept>

const std::vector<PublishedKey>& publishedKeys()
{
    static const std::vector<PublishedKey> keys = [] {
        std::vector<PublishedKey> all;
        for (auto some : {publishedMoodKeys(),
                          publishedAnxietyKeys(),
                          publishedBondingKeys(),
                          publishedTraumaKeys()}) {
            std::ranges::move(some, std::back_inserter(all));
        }
        return all;
    }();
    return keys;
}

const PublishedKey& publishedKey(const std::string& instrumentId)
{
    const auto found =
        std::ranges::find(publishedKeys(), instrumentId, &PublishedKey::instrumentId);
    if (found == publishedKeys().end()) {
        throw std::invalid_argument("no key of this instrument was written down");
    }
    return *found;
}

std::vector<int> itemsFrom(int first, int last)
{
    std::vector<int> items(static_cast<std::size_t>(last - first + 1));
    std::iota(items.begin(), items.end(), first);
    return items;
}
