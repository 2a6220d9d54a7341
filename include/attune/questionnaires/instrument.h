#pragma once

#include "attune/questionnaires/condition.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::questionnaires {

/// A published work that a number or a rule was taken from.
struct Source
{
    std::string id;        ///< key within its definition, e.g. "kroenke-2001"
    std::string shortName; ///< for a sentence or a chart, e.g. "Kroenke 2001"
    std::string citation;  ///< author, year, journal, as printed in reports
    std::string doi;       ///< without "https://doi.org/"; empty: none
};

/// Whether a figure was read in its source (`confirmed`) or is only widely repeated.
/// An unconfirmed figure is shown as such and drives nothing alone.
enum class Evidence { confirmed, unconfirmed };

/// What an answer to an item may reveal that cannot wait for a total.
enum class SafetyKind { none, selfHarm, harmToInfant };

/// One thing a respondent can choose. Ids are unique within their item and never change.
struct Option
{
    std::string id;
    double points = 0; ///< after keying: reversal is already in it
};

/// One question. `options` stand in printed order.
struct Item
{
    int number = 0;    ///< 1-based, as printed in this version
    std::string topic; ///< two or so words of our own; never the instrument's wording
    std::vector<Option> options;
    SafetyKind safety = SafetyKind::none; ///< any answer of more than 0 points counts
    bool scored = true;                   ///< false: asked, shown, in no scale
    bool reversed = false; ///< its points fall from the first printed option to the last
    std::string printedAs; ///< its mark on the printed sheet; empty: its number
    std::optional<Condition> askedWhen; ///< empty: always. Not met: not asked, counts its lowest

    /// How the printed sheet marks it.
    std::string mark() const { return printedAs.empty() ? std::to_string(number) : printedAs; }

    /// The option with this id, or null.
    const Option* option(std::string_view optionId) const;
};

/// What happens to a score when answers are missing or declined.
struct MissingRule
{
    int mostMissing = 0; ///< 0: every item is required; else pro-rated up to this many
    bool roundsToWhole = false;
    std::string statement; ///< the rule as a sentence, for people
    std::string sourceId;  ///< may be empty: our own conservative rule, and the statement says so
    Evidence evidence = Evidence::confirmed;
};

/// A named stretch of a scale; both ends belong to it.
struct Band
{
    std::string id;
    std::string label; ///< as the source names it, e.g. "moderate"
    double from = 0;
    double to = 0;
    std::string sourceId;
    Evidence evidence = Evidence::confirmed;
};

/// Published accuracy of a cut-off against a diagnostic interview; proportions 0–1.
struct Accuracy
{
    double sensitivity = 0;
    double specificity = 0;
    std::string condition; ///< what the interview established, e.g. "major depression"
    std::string sourceId;
    std::string sourceName; ///< the source's short name, so that a cut-off can be worded alone
};

/// A threshold that a source gives a meaning; reached at `atOrAbove` and beyond.
struct CutOff
{
    std::string id;
    double atOrAbove = 0;
    std::string meaning;    ///< e.g. "probable depression"
    std::string population; ///< "postpartum", "antenatal", "partner" or "general"
    std::string language;   ///< BCP 47 of the one edition it was found for; empty: any
    std::string sourceId;
    Evidence evidence = Evidence::confirmed;
    std::optional<Accuracy> accuracy;
    bool alerts = false; ///< the one that a positive screen is announced by
};

/// The least difference between two scores that is more than measurement error.
struct ReliableChange
{
    double points = 0; ///< a difference of this many or more is reliable
    std::string sourceId;
    Evidence evidence = Evidence::confirmed;
};

/// A sum over items with its range and what its values mean.
struct Scale
{
    std::string id;    ///< "total", "factor1", "epds-3a"
    std::string title; ///< for people
    std::vector<int> items;
    double lowest = 0;
    double highest = 0;
    bool higherIsWorse = true;
    MissingRule missing;
    std::vector<Band> bands; ///< ascending, without gap or overlap; empty: none published
    std::vector<CutOff> cutOffs;
    std::optional<ReliableChange> reliableChange;

    /// The band that holds `value`, or null.
    const Band* bandAt(double value) const;
};

/// What a set of answers amounts to where a sum does not say it, e.g. a diagnostic rule.
struct Criterion
{
    std::string id;
    std::string title;
    Condition when;
    std::string met;    ///< what it means where it is met
    std::string notMet; ///< what it means where it is not
    std::string sourceId;
    Evidence evidence = Evidence::confirmed;
    std::optional<Accuracy> accuracy;
    bool alerts = false; ///< where it is met a positive screen is announced
};

/// Where a short questionnaire leads when it screens positive.
struct NextStep
{
    std::string instrumentId;
    bool sharesItems = false; ///< its items are the other's first ones: the answers are taken over
};

enum class RightsState { free, licenceNeeded };

/// Who owns the wording and what may be done with it.
struct Rights
{
    RightsState state = RightsState::licenceNeeded;
    std::string holder;
    std::string statement; ///< what the holder allows, quoted or summed up, with where it was read
    std::string checked;   ///< ISO date on which that was last read
    std::string notice;    ///< printed wherever the instrument's results stand
};

/// What an instrument looks at; results of the three main constructs are shown together.
enum class Construct { depression, anxiety, bonding, trauma, risk, other };

/// A questionnaire as data. Made only by `parseInstrument`, so it always holds its rules.
struct Instrument
{
    std::string id;      ///< "phq-9"; where item order differs by edition, the id carries it
    std::string version; ///< of this definition; printed with results
    std::string title;
    std::string shortTitle;
    std::string measures; ///< what it measures and in whom, in our own words
    Construct construct = Construct::other;
    bool askedByClinician = false; ///< made to be asked aloud, not to be read by oneself
    bool aboutInfant = false;      ///< true: each infant has own results; withheld after a death
    std::string authors;
    std::vector<Source> sources;
    Rights rights;
    std::string recall; ///< e.g. "the past 2 weeks"
    std::vector<std::string> populations;
    double minutes = 0; ///< a usual time to answer
    std::vector<Item> items;
    std::vector<Scale> scales; ///< the first is "total"; empty: a conversation aid
    std::vector<Criterion> criteria;
    std::optional<NextStep> stepsUpTo;
    std::vector<std::string> cautions; ///< sentences a clinician should read beside the result
    std::string loincPanel;            ///< empty: none known
    std::string loincTotal;

    /// True where it only helps to talk: it has no score, no cut-off and no trend.
    bool isAid() const { return scales.empty(); }

    /// The item printed as `number`, or null.
    const Item* item(int number) const;
    /// The scale with this id, or null.
    const Scale* scale(std::string_view scaleId) const;
    /// The criterion with this id, or null.
    const Criterion* criterion(std::string_view criterionId) const;
    /// The source with this id, or null.
    const Source* source(std::string_view sourceId) const;
};

} // namespace attune::questionnaires
