// Depression, and the screen for bipolar disorder that is put before it is treated.
#include "published_keys.h"

namespace {

const std::vector<double> rising{0, 1, 2, 3};
const std::vector<double> falling{3, 2, 1, 0};
const std::vector<double> yesNo{1, 0}; // "yes" is printed first

// Kroenke 2001: nine items of 0 to 3, none reversed; the difficulty question is not added.
// Accuracy after birth and in pregnancy: Wang 2021. Change: NHS Talking Therapies, not confirmed.
const PublishedKey phq9{
    .instrumentId = "phq-9",
    .points = std::vector<std::vector<double>>(10, rising),
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

// Kroenke 2003: the first two items of the PHQ-9. 3 or more is the general cut-off (0.83, 0.92);
// after birth and in pregnancy it misses too many, and 2 or more did best (BMC Pregnancy and
// Childbirth 2020, 10.1186/s12884-020-02891-2).
const PublishedKey phq2{
    .instrumentId = "phq-2",
    .points = {rising, rising},
    .scales = {{.id = "total",
                .items = {1, 2},
                .lowest = 0,
                .highest = 6,
                .cutOffs = {{2, true, true}, {3, true, false, 0.83, 0.92, "general"}}}},
    .loincPanel = "55757-9",
    .loincTotal = "55758-7",
};

// Scoring note of the EPDS: items 1, 2 and 4 count 0, 1, 2, 3 as printed, the others 3, 2, 1, 0.
// Accuracy: Levis 2020. In pregnancy: Matthey 2006. Partners: Matthey 2001 (5/6), Shafian 2022
// (from 7), Edmondson 2010 (above 10). Change: Matthey 2004. Anxiety items: Smith-Nielsen 2021,
// Matthey 2008.
const PublishedKey epds{
    .instrumentId = "epds",
    .points =
        {rising, rising, falling, rising, falling, falling, falling, falling, falling, falling},
    .scales = {{.id = "total",
                .items = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
                .lowest = 0,
                .highest = 30,
                .bands = {{0, "lower"}, {10, "repeat"}, {13, "assess"}},
                .cutOffs = {{6, true, true, 0, 0, "partner"},
                            {7, true, false, 0, 0, "partner"},
                            {10, true, true, 0.85, 0.84},
                            {11, true, false, 0.81, 0.88},
                            {11, true, false, 0.895, 0.782, "partner"},
                            {13, true, false, 0.66, 0.95},
                            {13, true, false, 0, 0, "antenatal"},
                            {15, true, false, 0, 0, "antenatal"}},
                .reliableChange = {{4, true}}},
               {.id = "epds-3a",
                .items = {3, 4, 5},
                .lowest = 0,
                .highest = 9,
                .cutOffs = {{5, true, true}, {6, false, false}}}},
    .reversedItems = {3, 5, 6, 7, 8, 9, 10},
    .selfHarmItems = {10},
    .loincPanel = "71354-5",
    .loincTotal = "99046-5",
};

// Two yes/no questions; either "yes" is positive (Ayers 2024: 1 or more). Accuracy around birth:
// 0.95 and 0.60 (Smith 2022, 10.1016/j.jad.2022.07.026).
const PublishedKey whooley{
    .instrumentId = "whooley",
    .points = {yesNo, yesNo},
    .scales = {{.id = "total",
                .items = {1, 2},
                .lowest = 0,
                .highest = 2,
                .cutOffs = {{1, true, true, 0.95, 0.6}}}},
    .reversedItems = {1, 2},
};

const std::vector<double> often{0, 1, 2, 3, 4};
const std::vector<double> seldom{4, 3, 2, 1, 0};

// CORE-10 (Barkham 2013, 10.1080/14733145.2012.729069): ten items of 0 to 4; items 2 and 3 count 4
// for "not at all". 11 is the clinical cut-off, 13 the one for depression (0.92, 0.72), 6 the
// reliable change. After birth and in pregnancy 9 did best (Ayers 2024). Pro-rated with one item
// missing (CORE System Trust). Bands: 10 or less, 11 to 14, 15 to 19, 20 to 24, 25 or more
// (SoCAS).
const PublishedKey core10{
    .instrumentId = "core-10",
    .points = {often, seldom, seldom, often, often, often, often, often, often, often},
    .scales = {{.id = "total",
                .items = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
                .lowest = 0,
                .highest = 40,
                .mostMissing = 1,
                .bands = {{0, "low"},
                          {11, "mild"},
                          {15, "moderate"},
                          {20, "moderate-severe"},
                          {25, "severe"}},
                .cutOffs = {{9, true, true},
                            {11, true, false, 0, 0, "general"},
                            {13, true, false, 0.92, 0.72, "general"}},
                .reliableChange = {{6, true}}}},
    .reversedItems = {2, 3},
    .selfHarmItems = {6},
};

// MDQ: thirteen yes/no items, then whether several came at the same time and how much of a problem
// they were (none, minor, moderate, serious). Standard rule (Hirschfeld 2000): seven or more, at
// the same time, a moderate or serious problem. Sharma and Xie 2011, after birth: eight or more
// without the two further questions 0.8772 and 0.8529, the standard rule 0.7544 and 0.8676.
// Frey 2012, women referred in pregnancy or after birth: seven or more without them 0.89 and 0.84.
const PublishedKey mdq{
    .instrumentId = "mdq",
    .points =
        [] {
            std::vector<std::vector<double>> points(14, yesNo);
            points.push_back(rising);
            return points;
        }(),
    .scales = {{.id = "total",
                .items = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13},
                .lowest = 0,
                .highest = 13,
                .cutOffs = {{7, true, false, 0.89, 0.84, "antenatal"},
                            {8, true, true, 0.8772, 0.8529}}}},
    .criteria = {{.id = "standard",
                  .needs = {{.atLeast = 7, .items = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}},
                            {.items = {14}},
                            {.items = {15}, .points = 2}},
                  .sensitivity = 0.7544,
                  .specificity = 0.8676}},
    .reversedItems = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13},
    .unscoredItems = {14, 15},
};

} // namespace

std::vector<PublishedKey> publishedMoodKeys()
{
    return {phq9, phq2, epds, whooley, core10, mdq};
}
