#include "published_keys.h"

namespace {

// Kroenke 2001: nine items of 0 to 3, none reversed; the difficulty question is not added.
// Accuracy after birth and in pregnancy: Wang 2021. Change: NHS Talking Therapies, not confirmed.
const PublishedKey phq9{
    .instrumentId = "phq-9",
    .points = std::vector<std::vector<int>>(10, {0, 1, 2, 3}),
    .scales = {{.id = "total",
                .items = {1, 2, 3, 4, 5, 6, 7, 8, 9},
                .lowest = 0,
                .highest = 27,
                .mostMissing = 2,
                .bands = {{0, "minimal"},
                          {5, "mild"},
                          {10, "moderate"},
                          {15, "moderately-severe"},
                          {20, "severe"}},
                .cutOffs = {{10, true, true, 0.84, 0.81}},
                .reliableChange = {{6, false}}}},
    .selfHarmItems = {9},
    .unscoredItems = {10},
    .loincPanel = "44249-1",
    .loincTotal = "44261-6",
};

// Spitzer 2006: seven items of 0 to 3, none reversed. Buhagiar 2025: 8/9 after birth.
// Change: NHS Talking Therapies, not confirmed.
const PublishedKey gad7{
    .instrumentId = "gad-7",
    .points = std::vector<std::vector<int>>(7, {0, 1, 2, 3}),
    .scales = {{.id = "total",
                .items = {1, 2, 3, 4, 5, 6, 7},
                .lowest = 0,
                .highest = 21,
                .mostMissing = 2,
                .bands = {{0, "minimal"}, {5, "mild"}, {10, "moderate"}, {15, "severe"}},
                .cutOffs = {{9, true, true, 0.792, 0.853}, {10, true, true, 0.89, 0.82}},
                .reliableChange = {{4, false}}}},
    .loincPanel = "69737-5",
    .loincTotal = "70274-6",
};

// Scoring note of the EPDS: items 1, 2 and 4 count 0, 1, 2, 3 as printed, the others 3, 2, 1, 0.
// Accuracy: Levis 2020. Change: Matthey 2004. Anxiety items: Smith-Nielsen 2021, Matthey 2008.
const PublishedKey epds{
    .instrumentId = "epds",
    .points = {{0, 1, 2, 3},
               {0, 1, 2, 3},
               {3, 2, 1, 0},
               {0, 1, 2, 3},
               {3, 2, 1, 0},
               {3, 2, 1, 0},
               {3, 2, 1, 0},
               {3, 2, 1, 0},
               {3, 2, 1, 0},
               {3, 2, 1, 0}},
    .scales = {{.id = "total",
                .items = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
                .lowest = 0,
                .highest = 30,
                .bands = {{0, "lower"}, {10, "repeat"}, {13, "assess"}},
                .cutOffs = {{10, true, true, 0.85, 0.84},
                            {11, true, false, 0.81, 0.88},
                            {13, true, false, 0.66, 0.95}},
                .reliableChange = {{4, true}}},
               {.id = "epds-3a",
                .items = {3, 4, 5},
                .lowest = 0,
                .highest = 9,
                .bands = {},
                .cutOffs = {{5, true, true}, {6, false, false}}}},
    .selfHarmItems = {10},
    .loincPanel = "71354-5",
    .loincTotal = "99046-5",
};

// Printed: always, very often, quite often, sometimes, rarely, never.
const std::vector<int> fond{0, 1, 2, 3, 4, 5};   // always counts 0
const std::vector<int> averse{5, 4, 3, 2, 1, 0}; // always counts 5

// Brockington 2006: items 1, 4, 8, 9, 11, 16, 22 and 25 count 0 for "always".
const PublishedKey pbq2006{
    .instrumentId = "pbq-2006",
    .points = {fond,   averse, averse, fond,   averse, // 1 to 5
               averse, averse, fond,   fond,   averse, // 6 to 10
               fond,   averse, averse, averse, averse, // 11 to 15
               fond,   averse, averse, averse, averse, // 16 to 20
               averse, fond,   averse, averse, fond},  // 21 to 25
    .scales = {{.id = "total",
                .items = {1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13,
                          14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25},
                .lowest = 0,
                .highest = 125,
                .bands = {},
                .cutOffs = {{26, false, false}, {40, false, false}}},
               {.id = "factor1",
                .items = {1, 2, 6, 7, 8, 9, 10, 12, 13, 15, 16, 17},
                .lowest = 0,
                .highest = 60,
                .bands = {},
                .cutOffs = {{12, true, true}}},
               {.id = "factor2",
                .items = {3, 4, 5, 11, 14, 21, 23},
                .lowest = 0,
                .highest = 35,
                .bands = {},
                .cutOffs = {{13, true, true}, {17, true, false}}},
               {.id = "factor3",
                .items = {19, 20, 22, 25},
                .lowest = 0,
                .highest = 20,
                .bands = {},
                .cutOffs = {{10, true, true}}},
               {.id = "factor4",
                .items = {18, 24},
                .lowest = 0,
                .highest = 10,
                .bands = {},
                .cutOffs = {{2, true, true}, {3, true, false}}}},
    .harmToInfantItems = {18, 24},
};

} // namespace

const std::vector<PublishedKey>& publishedKeys()
{
    static const std::vector<PublishedKey> keys{phq9, gad7, epds, pbq2006};
    return keys;
}
