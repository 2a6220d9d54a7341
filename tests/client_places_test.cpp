#include "client_places.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace attune::care;

BOOST_AUTO_TEST_SUITE(PlacesOfClients)

BOOST_AUTO_TEST_CASE(areFoundByAnyNumberAndGivenOnce)
{
    ClientPlaces places;
    std::size_t place = 0;
    for (const std::int64_t id : {std::int64_t{0},
                                  std::int64_t{1},
                                  std::int64_t{4'194'303},
                                  std::int64_t{4'194'304},
                                  std::int64_t{-7},
                                  std::numeric_limits<std::int64_t>::max()}) {
        BOOST_TEST(!places.of({id}).has_value(), id);
        BOOST_TEST(places.add({id}, place), id);
        BOOST_TEST((places.of({id}) == place), id);
        BOOST_TEST(!places.add({id}, 99), id);
        BOOST_TEST((places.of({id}) == place), id);
        ++place;
    }
    BOOST_TEST(!places.of({2}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
