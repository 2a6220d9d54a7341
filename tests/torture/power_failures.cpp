#include "power_cuts.h"
#include "trial.h"

#include <algorithm>
#include <optional>
#include <random>

namespace attune::records::test {

namespace {

constexpr std::size_t cutsADay = 400;

class PowerFailures : public Trial
{
public:
    explicit PowerFailures(std::uint64_t seed) : m_random(seed) {}

    void runUntil(Deadline end, Tally& tally) override
    {
        while (!isOver(end)) {
            if (m_moments.empty()) {
                beginDay();
                tally.count("power cuts: days of work recorded");
            }
            cut(tally);
        }
    }

private:
    void beginDay()
    {
        m_day.emplace(m_random());
        std::uniform_int_distribution<std::size_t> any(0, m_day->moments());
        m_moments.resize(cutsADay);
        std::ranges::generate(m_moments, [&] { return any(m_random); });
        std::ranges::sort(m_moments, std::greater());
    }

    void cut(Tally& tally)
    {
        const std::size_t moment = m_moments.back();
        m_moments.pop_back();
        const std::uint64_t seed = m_random();
        const Cut kind = allCuts[seed % std::size(allCuts)];
        const bool twice = seed / 16 % 8 == 0;
        const Judgement found =
            twice ? m_day->cutTwice(moment, kind, seed) : m_day->cutAt(moment, kind, seed);
        tally.count(std::string("power cuts: un-synced changes ") + nameOf(kind));
        tally.count("power cuts: of these with a second cut while opening", twice ? 1 : 0);
        tally.count(Figure::powerCuts);
        tally.count(Figure::foundAgain, static_cast<std::uint64_t>(found.held));
        const std::string where =
            " (" + std::string(nameOf(kind)) + ", moment " + std::to_string(moment) + ")";
        for (const std::string& what : found.lost) {
            tally.finding("a power cut lost: " + what + where, Figure::lost);
        }
        for (const std::string& what : found.corrupt) {
            tally.finding("a power cut left: " + what + where);
        }
    }

    std::mt19937_64 m_random;
    std::optional<PowerCuts> m_day;
    std::vector<std::size_t> m_moments; ///< still to come, the next one last
};

} // namespace

std::unique_ptr<Trial> powerFailures(std::uint64_t seed)
{
    return std::make_unique<PowerFailures>(seed);
}

} // namespace attune::records::test
