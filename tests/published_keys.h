#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What the publications print about an instrument, written down by hand from them and not from
/// the definitions: the measure that definitions and scoring are held against.
struct PublishedScale
{
    std::string id;
    std::vector<int> items;
    int lowest = 0;
    int highest = 0;
    int mostMissing = 0;
    std::vector<std::pair<int, std::string>> bands; ///< the first point of each, and its id;
                                                    ///< each ends where the next begins

    struct CutOff
    {
        int atOrAbove = 0;
        bool confirmed = true;
        bool alerts = false;
        double sensitivity = 0; ///< a proportion; 0: none is given
        double specificity = 0;
    };

    std::vector<CutOff> cutOffs = {}; ///< lowest first

    struct ReliableChange
    {
        int points = 0;
        bool confirmed = true;
    };

    std::optional<ReliableChange> reliableChange = {};
};

struct PublishedKey
{
    std::string instrumentId;
    std::vector<std::vector<int>> points; ///< by item, then by printed position
    std::vector<PublishedScale> scales;
    std::vector<int> selfHarmItems = {};
    std::vector<int> harmToInfantItems = {};
    std::vector<int> unscoredItems = {};
    std::string loincPanel = {};
    std::string loincTotal = {};
};

/// The keys of the instruments that come with the program.
const std::vector<PublishedKey>& publishedKeys();
