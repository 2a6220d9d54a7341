#include "published_keys.h"

namespace {

// Printed: always, very often, quite often, sometimes, rarely, never.
const std::vector<double> fond{0, 1, 2, 3, 4, 5};   // always counts 0
const std::vector<double> averse{5, 4, 3, 2, 1, 0}; // always counts 5

// Brockington 2006: items 1, 4, 8, 9, 11, 16, 22 and 25 count 0 for "always". The total of the
// Spanish edition: Torres-Giménez 2021, 13 or more.
const PublishedKey pbq2006{
    .instrumentId = "pbq-2006",
    .points = {fond,   averse, averse, fond,   averse, // 1 to 5
               averse, averse, fond,   fond,   averse, // 6 to 10
               fond,   averse, averse, averse, averse, // 11 to 15
               fond,   averse, averse, averse, averse, // 16 to 20
               averse, fond,   averse, averse, fond},  // 21 to 25
    .scales = {{.id = "total",
                .items = itemsFrom(1, 25),
                .lowest = 0,
                .highest = 125,
                .cutOffs = {{13, true, true, 0.92, 0.87, "postpartum", "es"},
                            {26, false, false},
                            {40, false, false}}},
               {.id = "factor1",
                .items = {1, 2, 6, 7, 8, 9, 10, 12, 13, 15, 16, 17},
                .lowest = 0,
                .highest = 60,
                .cutOffs = {{12, true, true}}},
               {.id = "factor2",
                .items = {3, 4, 5, 11, 14, 21, 23},
                .lowest = 0,
                .highest = 35,
                .cutOffs = {{13, true, true}, {17, true, false}}},
               {.id = "factor3",
                .items = {19, 20, 22, 25},
                .lowest = 0,
                .highest = 20,
                .cutOffs = {{10, true, true}}},
               {.id = "factor4",
                .items = {18, 24},
                .lowest = 0,
                .highest = 10,
                .cutOffs = {{2, true, true}, {3, true, false}}}},
    .reversedItems = {2, 3, 5, 6, 7, 10, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24},
    .harmToInfantItems = {18, 24},
    .aboutInfant = true,
};

// Printed: very much, a lot, a little, not at all.
const std::vector<double> warm{0, 1, 2, 3};
const std::vector<double> cold{3, 2, 1, 0};

// Taylor 2005: items 1, 4 and 6 (loving, joyful, protective) count 0 for "very much", the other
// five 3. Bienfait 2011, 48 hours after birth in a neonatal unit: 2 or more, 0.9 and 0.8. From the
// Japanese edition, 2017: 3/4 on day 5, 4/5 at one month.
const PublishedKey mibs{
    .instrumentId = "mibs",
    .points = {warm, cold, cold, warm, cold, warm, cold, cold},
    .scales = {{.id = "total",
                .items = {1, 2, 3, 4, 5, 6, 7, 8},
                .lowest = 0,
                .highest = 24,
                .cutOffs = {{2, true, true, 0.9, 0.8},
                            {4, true, false, 0, 0, "postpartum", "ja"},
                            {5, true, false, 0, 0, "postpartum", "ja"}}}},
    .reversedItems = {2, 3, 5, 7, 8},
    .harmToInfantItems = {8},
    .aboutInfant = true,
};

const std::vector<double> fiveUp{1, 2, 3, 4, 5};
const std::vector<double> fiveDown{5, 4, 3, 2, 1};
const std::vector<double> fourUp{1, 2.3, 3.6, 5};
const std::vector<double> fourDown{5, 3.6, 2.3, 1};
const std::vector<double> threeDown{5, 3, 1};
const std::vector<double> twoDown{5, 1};

// Condon 2015, the form: "Question PM4 would be scored as: 1; 2.3; 3.6; 5", "Question 8 … 5; 1";
// items 7 to 14 are reversed. Three options stand evenly between. Higher is better, and no cut-off
// is established.
const PublishedKey mpas{
    .instrumentId = "mpas",
    .points = {fiveUp,
               fiveUp,
               fiveUp,
               fourUp,
               fourUp, // 1 to 5
               fourUp,
               fourDown,
               twoDown,
               fiveDown,
               fourDown, // 6 to 10
               fiveDown,
               twoDown,
               fiveDown,
               threeDown,
               fourUp, // 11 to 15
               fourUp,
               fourUp,
               fourUp,
               fourUp}, // 16 to 19
    .scales = {{.id = "total",
                .items = itemsFrom(1, 19),
                .lowest = 19,
                .highest = 95,
                .higherIsWorse = false},
               {.id = "quality",
                .items = {3, 4, 5, 6, 7, 10, 14, 18, 19},
                .lowest = 9,
                .highest = 45,
                .higherIsWorse = false},
               {.id = "hostility",
                .items = {1, 2, 15, 16, 17},
                .lowest = 5,
                .highest = 25,
                .higherIsWorse = false},
               {.id = "pleasure",
                .items = {8, 9, 11, 12, 13},
                .lowest = 5,
                .highest = 25,
                .higherIsWorse = false}},
    .reversedItems = {7, 8, 9, 10, 11, 12, 13, 14},
    .aboutInfant = true,
};

} // namespace

std::vector<PublishedKey> publishedBondingKeys()
{
    return {pbq2006, mibs, mpas};
}
