#pragma once

#include <optional>
#include <string>
#include <vector>

/// What the publications print about an instrument, written down by hand from them and not from
/// the definitions: the measure that definitions and scoring are held against.
struct PublishedScale
{
    std::string id;
    std::vector<int> items;
    double lowest = 0;
    double highest = 0;
    bool higherIsWorse = true;
    int mostMissing = 0; ///< more than 0: pro-rated and rounded to the nearest whole, a half upward
    bool missingConfirmed = true;

    struct Band
    {
        int from = 0; ///< it ends where the next one begins
        std::string id;
        bool confirmed = true;
    };

    std::vector<Band> bands = {};

    struct CutOff
    {
        int atOrAbove = 0;
        bool confirmed = true;
        bool alerts = false;
        double sensitivity = 0; ///< a proportion; 0: none is given
        double specificity = 0;
        std::string population = "postpartum";
        std::string language = {}; ///< of the one edition it was found for
    };

    std::vector<CutOff> cutOffs = {}; ///< lowest first

    struct ReliableChange
    {
        int points = 0;
        bool confirmed = true;
    };

    std::optional<ReliableChange> reliableChange = {};
};

/// One thing that a rule asks for: so many of these items with so many points or more.
struct PublishedNeed
{
    int atLeast = 1;
    std::vector<int> items;
    double points = 1;
    bool refusalCounts = false;
    bool excludes = false; ///< the rule asks that it be not so
};

/// A rule that is met where everything it needs is.
struct PublishedCriterion
{
    std::string id;
    std::vector<PublishedNeed> needs;
    bool confirmed = true;
    bool alerts = false;
    double sensitivity = 0; ///< a proportion; 0: none is given
    double specificity = 0;
};

/// Items that are asked only after certain answers.
struct PublishedGate
{
    std::vector<int> items;
    PublishedNeed when;
};

struct PublishedKey
{
    std::string instrumentId;
    std::vector<std::vector<double>> points; ///< by item, then by printed position
    std::vector<PublishedScale> scales;
    std::vector<PublishedCriterion> criteria = {};
    std::vector<PublishedGate> gates = {};
    std::vector<int> reversedItems = {}; ///< the first printed answer counts most
    std::vector<int> selfHarmItems = {};
    std::vector<int> harmToInfantItems = {};
    std::vector<int> unscoredItems = {};
    bool aboutInfant = false;
    bool askedByClinician = false;
    std::string loincPanel = {};
    std::string loincTotal = {};
};

/// The keys of the instruments that come with the program.
const std::vector<PublishedKey>& publishedKeys();

/// Those of one file each.
std::vector<PublishedKey> publishedMoodKeys();
std::vector<PublishedKey> publishedAnxietyKeys();
std::vector<PublishedKey> publishedBondingKeys();
std::vector<PublishedKey> publishedTraumaKeys();

/// The key of one instrument. \throws std::invalid_argument where none was written down.
const PublishedKey& publishedKey(const std::string& instrumentId);

/// The whole numbers from the first to the last, both with them.
std::vector<int> itemsFrom(int first, int last);
