#include "throttle.h"

#include "attune/records/errors.h"
#include "durable_file.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <string>

namespace attune::records {

namespace {

constexpr int freeTries = 3;
constexpr std::chrono::seconds longest = std::chrono::minutes(15);

std::string waitSentence(std::chrono::milliseconds wait)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    if (seconds > 90) {
        return fmt::format("Too many wrong tries. Wait {} minutes, then try again.",
                           (seconds + 59) / 60);
    }
    return fmt::format("Too many wrong tries. Wait {} second{}, then try again.",
                       seconds,
                       seconds == 1 ? "" : "s");
}

} // namespace

std::chrono::seconds delayAfter(int wrongTries)
{
    if (wrongTries <= freeTries) {
        return std::chrono::seconds(0);
    }
    const int doublings = std::min(wrongTries - freeTries, 10);
    return std::min(std::chrono::seconds(1LL << doublings), longest);
}

Throttle::Throttle(std::filesystem::path file, care::Clock clock)
    : m_file(std::move(file)),
      m_clock(std::move(clock))
{}

void Throttle::beforeTry()
{
    State state = load();
    if (state.wrong >= mostWrongTries) {
        throw TryLater("Too many wrong tries in a row. Open this practice with its recovery key.");
    }
    const care::Instant now = m_clock();
    const auto delay = delayAfter(state.wrong);
    if (now < state.last) {
        // The clock was set back: the wait starts again from here, so that it neither vanishes
        // nor lasts until the old time comes round.
        state.last = now;
        store(state);
    }
    const auto waited = now - state.last;
    if (waited < delay) {
        throw TryLater(waitSentence(delay - waited));
    }
    store({state.wrong + 1, now});
}

void Throttle::succeeded()
{
    store({});
}

Throttle::State Throttle::load() const
{
    try {
        const auto bytes = readAtMost(m_file, 64, "The count of wrong tries");
        if (!bytes) {
            return {};
        }
        const char* at = reinterpret_cast<const char*>(bytes->data());
        const char* const end = at + bytes->size();
        State state;
        std::int64_t milliseconds = 0;
        const auto count = std::from_chars(at, end, state.wrong);
        if (count.ec != std::errc() || count.ptr == end || state.wrong < 0) {
            return {};
        }
        if (std::from_chars(count.ptr + 1, end, milliseconds).ec != std::errc()) {
            return {};
        }
        state.last = care::Instant(std::chrono::milliseconds(milliseconds));
        return state;
    } catch (const StorageError&) {
        return {};
    }
}

void Throttle::store(const State& state) const
{
    const std::string text =
        fmt::format("{} {}\n", state.wrong, state.last.time_since_epoch().count());
    try {
        writeDurably(m_file,
                     {reinterpret_cast<const unsigned char*>(text.data()), text.size()},
                     "The count of wrong tries");
    } catch (const StorageError&) {
        // A full disk must not keep a clinician from what she needs to read.
    }
}

} // namespace attune::records
