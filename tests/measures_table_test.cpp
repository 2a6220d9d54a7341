#include "attune/exchange/measures_table.h"

#include <boost/test/unit_test.hpp>

using namespace attune;

BOOST_AUTO_TEST_SUITE(MeasuresAsCsv)

BOOST_AUTO_TEST_CASE(haveOneLineAFigureAndLeaveHiddenNumbersEmpty)
{
    using std::chrono::year;
    care::Measures measures;
    measures.period = {year(2026) / 1 / 1, year(2026) / 3 / 31};
    measures.proportions = {{"positive/epds", "EPDS", 12, 20}, {"positive/phq-9", "PHQ-9", {}, 9}};
    measures.partitions = {{"x", "X", {{"x/one", "One, \"two\"", 7}}, 7}};
    care::Distribution scores;
    scores.id = "scores/epds";
    scores.title = "EPDS";
    scores.n = 20;
    scores.lowerQuartile = 5.5;
    scores.median = 9;
    scores.upperQuartile = 13;
    scores.least = 1;
    measures.distributions = {scores};
    const std::string table = exchange::measuresTable(measures);
    const auto line = [&table](int number) {
        std::size_t from = 0;
        for (int i = 0; i < number; ++i) {
            from = table.find('\n', from) + 1;
        }
        return table.substr(from, table.find('\n', from) - from);
    };
    BOOST_TEST(line(0) == "from,to,figure,family,title,count,of,n,lower_quartile,median,"
                          "upper_quartile");
    BOOST_TEST(line(1) == "2026-01-01,2026-03-31,x/one,,\"One, \"\"two\"\"\",7,7,,,,");
    BOOST_TEST(line(2).starts_with("2026-01-01,2026-03-31,positive/epds,"));
    BOOST_TEST(line(2).ends_with(",EPDS,12,20,,,,"));
    BOOST_TEST(line(3).ends_with(",PHQ-9,,9,,,,"));
    BOOST_TEST(line(4).ends_with(",EPDS,,,20,5.5,9,13"));
    BOOST_TEST(line(5).empty());
}

BOOST_AUTO_TEST_SUITE_END()
