// Changes JSON in its own terms, so that what comes out is mostly JSON still and reaches the rules
// behind the parser.
#include "target.h"

#include <nlohmann/json.hpp>

#include <cstring>
#include <random>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(unsigned char* data, std::size_t size, std::size_t most);

namespace {

using Json = nlohmann::json;

class JsonMutator
{
public:
    JsonMutator(Json& root, unsigned seed) : m_root(root), m_random(seed) {}

    void mutate()
    {
        for (std::size_t times = 1 + below(3); times > 0; --times) {
            m_places.clear();
            collect(m_root);
            change(*m_places[below(m_places.size())]);
        }
    }

private:
    std::size_t below(std::size_t end)
    {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random);
    }

    void collect(Json& at)
    {
        m_places.push_back(&at);
        if (at.is_structured()) {
            for (Json& each : at) {
                collect(each);
            }
        }
    }

    void change(Json& at)
    {
        const Json other = *m_places[below(m_places.size())];
        switch (below(6)) {
        case 0:
            at = other;
            break;
        case 1:
            at = someValue();
            break;
        case 2:
            changeText(at);
            break;
        case 3:
            if (at.is_number()) {
                at = at.get<double>() + static_cast<double>(below(5)) - 2;
            }
            break;
        case 4:
            removeFrom(at);
            break;
        default:
            addTo(at, other);
        }
    }

    void changeText(Json& at)
    {
        if (!at.is_string()) {
            return;
        }
        auto text = at.get<std::string>();
        const std::size_t length = text.size();
        text.resize(length + 16);
        text.resize(
            LLVMFuzzerMutate(reinterpret_cast<unsigned char*>(text.data()), length, text.size()));
        at = text;
    }

    void removeFrom(Json& at)
    {
        if (at.is_structured() && !at.empty()) {
            auto gone = at.begin();
            std::advance(gone, below(at.size()));
            at.erase(gone);
        }
    }

    void addTo(Json& at, const Json& value)
    {
        if (at.is_array()) {
            at.insert(at.begin() + static_cast<std::ptrdiff_t>(below(at.size() + 1)), value);
        } else if (at.is_object() && !at.empty()) {
            auto known = at.begin();
            std::advance(known, below(at.size()));
            const std::string key = known.key();
            at[value.is_string() ? value.get<std::string>() : key] = value;
        }
    }

    Json someValue()
    {
        static const std::vector<Json> values{nullptr,
                                              true,
                                              false,
                                              0,
                                              1,
                                              -1,
                                              2147483647,
                                              1e6,
                                              1e6 + 1,
                                              -0.5,
                                              1e308,
                                              "",
                                              "0",
                                              "é",
                                              Json::array(),
                                              Json::object(),
                                              Json::array({Json::array()})};
        return values[below(values.size())];
    }

    Json& m_root;
    std::minstd_rand m_random;
    std::vector<Json*> m_places;
};

} // namespace

extern "C" std::size_t
LLVMFuzzerCustomMutator(unsigned char* data, std::size_t size, std::size_t most, unsigned int seed)
{
    bool isDeep = false; // too deep for what follows it to its end
    const auto watch = [&isDeep](int depth, Json::parse_event_t /*event*/, const Json& /*part*/) {
        isDeep = isDeep || depth > 200;
        return !isDeep;
    };
    Json root = Json::parse(data, data + size, watch, false);
    if (root.is_discarded() || isDeep || seed % 8 == 0) {
        return LLVMFuzzerMutate(data, size, most);
    }
    JsonMutator(root, seed).mutate();
    const std::string text = root.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() > most) {
        return LLVMFuzzerMutate(data, size, most);
    }
    std::memcpy(data, text.data(), text.size());
    return text.size();
}
