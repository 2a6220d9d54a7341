// Over random sheets: one answer of more points never lowers a sum that it is part of, and touches
// no other. The seed is fixed, so a failure comes back.
#include "answers.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace attune::questionnaires;
using attune::tests::shipped;

namespace {

namespace data = boost::unit_test::data;

std::vector<std::string> ids()
{
    std::vector<std::string> ids;
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        ids.push_back(instrument.id);
    }
    return ids;
}

/// Random answers; one in ten is missing or declined where `gaps`.
Response randomAnswers(const Instrument& instrument, std::mt19937& random, bool gaps)
{
    Response response(instrument.items.size());
    for (const Item& item : instrument.items) {
        const auto draw = random() % 20;
        if (gaps && draw == 0) {
            response.set(item.number, Answer::declined());
        } else if (!gaps || draw != 1) {
            const auto place = random() % item.options.size();
            response.set(item.number, Answer::chosen(item.options[place].id));
        }
    }
    return response;
}

/// `response` with this item at each answer that has more points than its own.
std::vector<Response> raised(const Item& item, const Response& response)
{
    std::vector<Response> higher;
    const Answer& answer = response.at(item.number);
    if (!answer.isChosen()) {
        return higher;
    }
    for (const Option& option : item.options) {
        if (option.points > item.option(answer.optionId())->points) {
            higher.push_back(response);
            higher.back().set(item.number, Answer::chosen(option.id));
        }
    }
    return higher;
}

void compare(const Instrument& instrument,
             const Item& item,
             const Result& before,
             const Result& after)
{
    for (const Scale& scale : instrument.scales) {
        const ScaleScore& low = *before.scale(scale.id);
        const ScaleScore& high = *after.scale(scale.id);
        const bool has = std::ranges::count(scale.items, item.number) != 0;
        const std::string where =
            instrument.id + ' ' + scale.id + " item " + std::to_string(item.number);
        BOOST_TEST((low.status == high.status), where);
        BOOST_TEST(low.missing == high.missing, where);
        if (low.value && high.value) {
            BOOST_TEST((has ? *high.value >= *low.value : *high.value == *low.value), where);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(Monotonicity)

BOOST_DATA_TEST_CASE(moreForOneItemIsNeverLessInSum,
                     data::make(ids()) * data::make({false, true}),
                     id,
                     gaps)
{
    const Instrument& instrument = shipped(id);
    std::mt19937 random(20240611);
    for (int sheet = 0; sheet < 40; ++sheet) {
        const Response response = randomAnswers(instrument, random, gaps);
        const Result before = score(instrument, response);
        for (const Item& item : instrument.items) {
            if (!item.scored) {
                continue; // it may open others; that is tried out in the golden rules
            }
            for (const Response& higher : raised(item, response)) {
                compare(instrument, item, before, score(instrument, higher));
            }
        }
    }
}

BOOST_DATA_TEST_CASE(everySumStaysInItsRange,
                     data::make(ids()) * data::make({false, true}),
                     id,
                     gaps)
{
    const Instrument& instrument = shipped(id);
    std::mt19937 random(77);
    for (int sheet = 0; sheet < 200; ++sheet) {
        const Result result = score(instrument, randomAnswers(instrument, random, gaps));
        for (const Scale& scale : instrument.scales) {
            const auto& value = result.scale(scale.id)->value;
            if (value) {
                BOOST_TEST(*value >= scale.lowest - 1e-9, id << ' ' << scale.id);
                BOOST_TEST(*value <= scale.highest + 1e-9, id << ' ' << scale.id);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
