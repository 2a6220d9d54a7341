#include "faulty_calls.h"
#include "file_descriptor.h"
#include "practice_deeds.h"
#include "trial.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace attune::records::test {

namespace {

using What = Claim::What;

constexpr int roundsADay = 15;
constexpr std::chrono::milliseconds longestLife(300);

/// A process that tells its claims through a pipe until it is killed.
class Victim
{
public:
    explicit Victim(const std::function<void(const Deeds::Tell&)>& work)
    {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0) {
            throw std::runtime_error("no pipe");
        }
        m_ledger = FileDescriptor(ends[0]);
        const FileDescriptor told(ends[1]);
        m_child = fork();
        if (m_child == 0) {
            live(work, told.number());
        }
    }

    enum class From { birth, firstClaim };

    /// What it told until it was killed, `life` after it was born or first told anything.
    std::vector<Claim> killAfter(std::chrono::milliseconds life, From from)
    {
        std::vector<Claim> claims;
        if (from == From::firstClaim) {
            hear(claims); // waits for it
        }
        const Deadline end = std::chrono::steady_clock::now() + life;
        while (!isOver(end)) {
            pollfd ready{.fd = m_ledger.number(), .events = POLLIN, .revents = 0};
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                end - std::chrono::steady_clock::now());
            if (poll(&ready, 1, static_cast<int>(left.count())) > 0 && !hear(claims)) {
                break;
            }
        }
        kill(m_child, SIGKILL);
        while (hear(claims)) {}
        int status = 0;
        waitpid(m_child, &status, 0);
        m_wasKilled = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
        return claims;
    }

    bool wasKilled() const { return m_wasKilled; }

private:
    [[noreturn]] static void live(const std::function<void(const Deeds::Tell&)>& work, int told)
    {
        try {
            work([&](const Claim& claim) {
                if (write(told, &claim, sizeof claim) != sizeof claim) {
                    _exit(2);
                }
            });
        } catch (const std::exception& error) {
            std::fprintf(stderr, "a deed failed by itself: %s\n", error.what());
        }
        _exit(1);
    }

    bool hear(std::vector<Claim>& claims) const
    {
        Claim claim;
        if (read(m_ledger.number(), &claim, sizeof claim) != sizeof claim) {
            return false;
        }
        claims.push_back(claim);
        return true;
    }

    FileDescriptor m_ledger;
    pid_t m_child = -1;
    bool m_wasKilled = false;
};

/// A practice that is worked on by one process after another, each of which is killed.
class KilledDay
{
public:
    KilledDay(std::mt19937_64& random, Tally& tally) : m_random(random), m_tally(tally) {}

    void make()
    {
        Deeds deeds(m_places, m_time, [&](const Claim& claim) { m_claims.push_back(claim); });
        deeds.create();
        m_recoveryKey = deeds.recoveryKey();
    }

    /// Without `make` before, the process begins by making the practice.
    void killOnce()
    {
        m_number += 100'000;
        // Colleagues who have left were tried in vain when the last kill was judged: waited for.
        m_time.advance(std::chrono::hours(1));
        const std::uint64_t seed = m_random();
        Victim victim([&](const Deeds::Tell& tell) {
            std::mt19937_64 random(seed);
            Deeds deeds(m_places, m_time, tell);
            if (m_recoveryKey.empty()) {
                deeds.create();
            } else {
                deeds.open(m_passphrase, m_number, m_recoveryKey);
            }
            deeds.carryOn(random);
        });
        std::uniform_int_distribution<int> life(0, static_cast<int>(longestLife.count()));
        // On a busy computer opening alone may outlast a life.
        const auto from = m_random() % 4 == 0 ? Victim::From::birth : Victim::From::firstClaim;
        const auto told = victim.killAfter(std::chrono::milliseconds(life(m_random)), from);
        if (!victim.wasKilled()) {
            m_tally.finding("a process failed before it was killed; it said why above");
        }
        m_claims.insert(m_claims.end(), told.begin(), told.end());
        m_time.advance(std::chrono::hours(1 + told.size() / 100));
        countKill(told);
        judgeKill();
    }

private:
    void countKill(const std::vector<Claim>& told)
    {
        const auto last = std::find_if(told.rbegin(), told.rend(), [](const Claim& claim) {
            return claim.what == What::begun;
        });
        const char* before = m_recoveryKey.empty() ? "make a practice" : "open";
        const std::string deed(last == told.rend()
                                   ? before
                                   : Deeds::kinds().at(static_cast<std::size_t>(last->id)).name);
        m_tally.count(Figure::kills);
        m_tally.count("kills during: " + deed);
    }

    void judgeKill()
    {
        const Judgement found = test::judge(m_places, m_claims, m_time);
        m_tally.count(Figure::foundAgain, static_cast<std::uint64_t>(found.held));
        for (const std::string& what : found.lost) {
            m_tally.finding("a kill lost: " + what, Figure::lost);
        }
        for (const std::string& what : found.corrupt) {
            m_tally.finding("a kill left: " + what);
        }
        m_passphrase = found.passphrase;
        m_claims.push_back({What::passphrase, m_passphrase});
        // A look at each copy is enough.
        std::erase_if(m_claims, [&](const Claim& claim) {
            const bool isCopy = claim.what == What::restored || claim.what == What::older;
            if (isCopy) {
                fs::remove_all(m_places.restored(claim.id));
                fs::remove_all(m_places.older(claim.id));
            }
            return isCopy;
        });
    }

    std::mt19937_64& m_random;
    Tally& m_tally;
    TemporaryFolder m_base;
    DeedPlaces m_places{m_base.path};
    FakeClock m_time;
    std::vector<Claim> m_claims;
    std::string m_recoveryKey; ///< empty: the practice was not made
    std::int64_t m_passphrase = 0;
    std::int64_t m_number = 0;
};

class Kills : public Trial
{
public:
    explicit Kills(std::uint64_t seed) : m_random(seed) {}

    void runUntil(Deadline end, Tally& tally) override
    {
        faulty_calls::skipSyncs(true); // a killed program's disk goes on
        while (!isOver(end)) {
            KilledDay(m_random, tally).killOnce();
            KilledDay day(m_random, tally);
            day.make();
            for (int round = 0; round < roundsADay && !isOver(end); ++round) {
                day.killOnce();
            }
        }
    }

private:
    std::mt19937_64 m_random;
};

} // namespace

std::unique_ptr<Trial> kills(std::uint64_t seed)
{
    return std::make_unique<Kills>(seed);
}

} // namespace attune::records::test
