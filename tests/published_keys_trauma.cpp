// Trauma, and the questions on suicide.
#include "published_keys.h"

#include <algorithm>

namespace {

const std::vector<double> yesNo{1, 0}; // "yes" is printed first
const std::vector<double> howOften{0, 1, 2, 3};
const std::vector<double> byScore{0, 1, 2}; // entered by the score that SIGN's rules speak of

// Ayers 2018 and the rules as SIGN prints them (NHS Scotland): items 1 and 2 the stressor, 3 to 22
// symptoms of 0 to 3, 23 and 24 dissociation, 25 onset, 26 duration, 27 and 28 distress and
// impairment, 29 another cause.
const PublishedKey cityBits{
    .instrumentId = "city-bits",
    .points =
        [] {
            std::vector<std::vector<double>> points(29, howOften);
            points[0] = points[1] = yesNo;
            std::fill(points.begin() + 24, points.end(), byScore);
            return points;
        }(),
    .scales = {{.id = "total", .items = itemsFrom(3, 22), .lowest = 0, .highest = 60},
               {.id = "birth-related", .items = itemsFrom(3, 12), .lowest = 0, .highest = 30},
               {.id = "general", .items = itemsFrom(13, 22), .lowest = 0, .highest = 30}},
    .criteria = {{.id = "dsm5",
                  .needs = {{.items = {1, 2}},                                     // A
                            {.items = {3, 4, 5, 6, 7}},                            // B
                            {.items = {8, 9}},                                     // C
                            {.atLeast = 2, .items = {10, 11, 12, 13, 14, 15, 16}}, // D
                            {.atLeast = 2, .items = {17, 18, 19, 20, 21, 22}},     // E
                            {.items = {26}},                                       // F
                            {.items = {27, 28}},                                   // G
                            {.items = {29}, .excludes = true}},                    // H
                  .alerts = true}},
    .unscoredItems = {1, 2, 23, 24, 25, 26, 27, 28, 29},
};

// Prins 2016, Bovin 2021 (10.1001/jamanetworkopen.2020.36733): a question on any trauma, which is
// not counted and whose "no" ends it with 0, then five. 4 did best on the whole, 3 for women.
const PublishedKey pcPtsd5{
    .instrumentId = "pc-ptsd-5",
    .points = std::vector<std::vector<double>>(6, yesNo),
    .scales = {{.id = "total",
                .items = {2, 3, 4, 5, 6},
                .lowest = 0,
                .highest = 5,
                .cutOffs = {{3, true, true, 0, 0, "general"}, {4, true, false, 0, 0, "general"}}}},
    .gates = {{.items = {2, 3, 4, 5, 6}, .when = {.items = {1}}}},
    .reversedItems = {2, 3, 4, 5, 6},
    .unscoredItems = {1},
};

// ASQ (NIMH), asked by a clinician: any "yes" to the first four, or a refusal, is a positive screen
// and brings the fifth, whose "yes" is an acute one.
const PublishedKey asq{
    .instrumentId = "asq",
    .points = std::vector<std::vector<double>>(5, yesNo),
    .scales = {{.id = "total", .items = {1, 2, 3, 4}, .lowest = 0, .highest = 4}},
    .criteria = {{.id = "positive",
                  .needs = {{.items = {1, 2, 3, 4}, .refusalCounts = true}},
                  .alerts = true},
                 {.id = "acute", .needs = {{.items = {5}}}, .alerts = true}},
    .gates = {{.items = {5}, .when = {.items = {1, 2, 3, 4}, .refusalCounts = true}}},
    .reversedItems = {1, 2, 3, 4},
    .selfHarmItems = {1, 2, 3, 4, 5},
    .unscoredItems = {5},
    .askedByClinician = true,
};

} // namespace

std::vector<PublishedKey> publishedTraumaKeys()
{
    return {cityBits, pcPtsd5, asq};
}
