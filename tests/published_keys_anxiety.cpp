#include "published_keys.h"

namespace {

const std::vector<double> rising{0, 1, 2, 3};

// Spitzer 2006: seven items of 0 to 3, none reversed. After birth: Buhagiar 2025, 8/9. In
// pregnancy, in Spanish: Zhong 2015, 7 or more. The 13 of women referred to psychiatry (Simpson
// 2014) is of other people and stands in the cautions. Change: NHS Talking Therapies, not
// confirmed; nor is the rule for missing answers.
const PublishedKey gad7{
    .instrumentId = "gad-7",
    .points = std::vector<std::vector<double>>(7, rising),
    .scales = {{.id = "total",
                .items = {1, 2, 3, 4, 5, 6, 7},
                .lowest = 0,
                .highest = 21,
                .mostMissing = 2,
                .missingConfirmed = false,
                .bands = {{0, "minimal"}, {5, "mild"}, {10, "moderate"}, {15, "severe"}},
                .cutOffs = {{7, true, true, 0.733, 0.673, "antenatal", "es"},
                            {9, true, true, 0.792, 0.853},
                            {10, true, true, 0.89, 0.82, "general"}},
                .reliableChange = {{4, false}}}},
    .loincPanel = "69737-5",
    .loincTotal = "70274-6",
};

// The first two items of the GAD-7. 3 or more, of generalized anxiety disorder: Kroenke 2007, 0.86
// and 0.83; in pregnancy 0.69 and 0.91 (Nath 2018, 10.1136/bmjopen-2018-023766).
const PublishedKey gad2{
    .instrumentId = "gad-2",
    .points = {rising, rising},
    .scales = {{.id = "total",
                .items = {1, 2},
                .lowest = 0,
                .highest = 6,
                .cutOffs = {{3, true, true, 0.69, 0.91, "antenatal"},
                            {3, true, true, 0.86, 0.83, "general"}}}},
};

// Somerville 2014: thirty-one items of 0 to 3, none reversed. Bands: Somerville 2015. 26 as the
// best cut-off is not confirmed.
const PublishedKey pass{
    .instrumentId = "pass",
    .points = std::vector<std::vector<double>>(31, rising),
    .scales = {{.id = "total",
                .items = itemsFrom(1, 31),
                .lowest = 0,
                .highest = 93,
                .bands = {{0, "minimal"}, {21, "mild-moderate"}, {42, "severe"}},
                .cutOffs = {{26, false, false}}}},
};

} // namespace

std::vector<PublishedKey> publishedAnxietyKeys()
{
    return {gad7, gad2, pass};
}
