// Any client with anything recorded about her: what must hold for every standing.
#include "schedule_fixture.h"

#include <boost/test/unit_test.hpp>

#include <random>
#include <set>

using namespace attune::care;
using namespace attune::tests;

namespace {

const Date start = day(2024, 1, 1);

class Dice
{
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}

    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_engine); }

    bool oneIn(int of) { return upTo(of - 1) == 0; }

    Date anyDay() { return after(start, upTo(1200)); }

private:
    std::mt19937 m_engine;
};

Client randomClient(Dice& dice)
{
    Client client = clientWith({});
    client.relation = static_cast<Relation>(dice.upTo(4));
    for (int count = dice.upTo(4); count > 0; --count) {
        const Date birth =
            client.infants.empty() || dice.oneIn(2)
                ? dice.anyDay()
                : after(client.infants.back().birthDate.value_or(start), dice.upTo(20) - 10);
        client.infants.push_back(
            infant(count, dice.oneIn(6) ? std::nullopt : std::optional(birth), dice.oneIn(5)));
    }
    if (dice.oneIn(2)) {
        client.dueDate = dice.anyDay();
    }
    return client;
}

std::vector<Screening> randomScreenings(Dice& dice)
{
    std::vector<Screening> screenings;
    for (int id = 1, count = dice.upTo(15); id <= count; ++id) {
        screenings.push_back(
            screening(id, dice.anyDay(), static_cast<CheckInState>(dice.upTo(3)), "a reason"));
        screenings.back().isScreening = !dice.oneIn(5);
    }
    return screenings;
}

std::vector<ScheduleException> randomExceptions(Dice& dice, const Schedule& schedule)
{
    std::vector<ScheduleException> exceptions;
    for (int count = dice.upTo(5); count > 0; --count) {
        const auto last = static_cast<int>(schedule.windows.size()) - 1;
        ScheduleException exception{
            .client = {1},
            .windowId = schedule.windows[static_cast<std::size_t>(dice.upTo(last))].id,
            .infant = {dice.upTo(4)},
            .declined = dice.oneIn(2),
            .until = {},
            .reason = "put off",
            .personName = "",
            .at = std::chrono::sys_days(dice.anyDay())};
        if (!exception.declined) {
            exception.until = dice.anyDay();
        }
        exceptions.push_back(exception);
    }
    return exceptions;
}

void checkDates(const WindowStanding& each, Date today)
{
    BOOST_TEST((each.opens <= each.target && each.target <= each.closes));
    switch (each.state) {
    case WindowState::upcoming:
        BOOST_TEST((today < each.opens));
        break;
    case WindowState::due:
        BOOST_TEST((each.opens <= today && today <= each.target));
        break;
    case WindowState::overdue:
        BOOST_TEST((each.target < today && today <= each.closes));
        break;
    case WindowState::missed:
        BOOST_TEST((each.closes < today));
        break;
    case WindowState::deferred:
        BOOST_TEST((today <= each.closes));
        BOOST_TEST(each.reason == "put off");
        break;
    case WindowState::declined:
        BOOST_TEST(each.reason == "put off");
        break;
    case WindowState::done:
        BOOST_TEST(each.reason.empty());
        break;
    }
    BOOST_TEST((each.state == WindowState::done) == bool(each.doneBy));
}

/// No window is left empty while a screening that nobody took lies in it.
void checkScreenings(const std::vector<WindowStanding>& all, const std::vector<Screening>& given)
{
    std::set<std::int64_t> taken;
    for (const WindowStanding& each : all) {
        if (each.doneBy) {
            BOOST_TEST(taken.insert(each.doneBy.value).second);
        }
    }
    for (const WindowStanding& each : all) {
        for (const Screening& one : given) {
            const bool lies =
                one.isScreening && each.opens <= one.on && one.on <= each.closes &&
                (one.state == CheckInState::handedBack || one.state == CheckInState::signedOff);
            if (each.doneBy == one.checkIn) {
                BOOST_TEST(lies);
            } else if (lies && !each.doneBy) {
                BOOST_TEST(taken.contains(one.checkIn.value));
            }
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(AnyClientsStandings)

BOOST_AUTO_TEST_CASE(agreeWithTheirDatesAndTakeEachScreeningOnce)
{
    std::size_t seen = 0;
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed)
        {
            Dice dice(seed);
            const auto& presets = builtInSchedules();
            const Schedule& schedule = presets[seed % presets.size()];
            const Client client = randomClient(dice);
            const auto screenings = randomScreenings(dice);
            const Date today = dice.anyDay();
            const auto all =
                standings(client, schedule, screenings, randomExceptions(dice, schedule), today);
            for (const WindowStanding& each : all) {
                checkDates(each, today);
            }
            checkScreenings(all, screenings);
            BOOST_TEST(std::ranges::is_sorted(all, {}, &WindowStanding::opens));
            const WindowStanding* next = nextDue(all);
            BOOST_TEST((next == nullptr || (next >= all.data() && next < all.data() + all.size())));
            seen += all.size();
        }
    }
    BOOST_TEST(seen > 5000U);
}

BOOST_AUTO_TEST_SUITE_END()
