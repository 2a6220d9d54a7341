// Holds each shipped definition against its published key, then breaks each number of each
// definition, one at a time, to see that the comparison would have noticed.
#include "attune/questionnaires/library.h"
#include "published_key_check.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>
#include <iterator>

namespace {

using namespace attune::questionnaires;
namespace data = boost::unit_test::data;

std::vector<std::string> shippedIds()
{
    std::vector<std::string> ids;
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        ids.push_back(instrument.id);
    }
    return ids;
}

struct Mutant
{
    std::string name;
    std::function<void(Instrument&)> change;
};

/// Ways to change one thing in an instrument.
class Mutants
{
public:
    void add(std::string name, std::function<void(Instrument&)> change)
    {
        m_made.push_back({std::move(name), std::move(change)});
    }

    const std::vector<Mutant>& made() const { return m_made; }

private:
    std::vector<Mutant> m_made;
};

template <class Row>
void eraseAt(std::vector<Row>& rows, std::size_t index)
{
    rows.erase(std::next(rows.begin(), static_cast<std::ptrdiff_t>(index)));
}

void turn(Evidence& evidence)
{
    evidence = evidence == Evidence::confirmed ? Evidence::unconfirmed : Evidence::confirmed;
}

/// The part of a condition that a path leads to, one index a step down.
Condition& partOf(Condition& whole, const std::vector<std::size_t>& path)
{
    Condition* part = &whole;
    for (const std::size_t index : path) {
        part = &part->parts.at(index);
    }
    return *part;
}

/// Where a condition stands in an instrument.
using FindCondition = std::function<Condition&(Instrument&)>;

/// Whether the item has an answer that the condition would count.
bool canReach(const Instrument& instrument, int number, const Condition& condition)
{
    return std::ranges::any_of(instrument.item(number)->options, [&](const Option& option) {
        return option.points >= condition.points;
    });
}

void changeCount(Mutants& mutants,
                 const Instrument& original,
                 const std::string& name,
                 const Condition& condition,
                 const FindCondition& find,
                 int itemsBefore)
{
    for (const int by : {-1, 1}) {
        mutants.add(name + ": how many",
                    [=](Instrument& instrument) { find(instrument).atLeast += by; });
        mutants.add(name + ": points",
                    [=](Instrument& instrument) { find(instrument).points += by; });
    }
    mutants.add(name + ": refusals",
                [=](Instrument& instrument) { find(instrument).declinedCounts ^= true; });
    for (std::size_t i = 0; i < condition.items.size(); ++i) {
        mutants.add(name + ": item left out",
                    [=](Instrument& instrument) { eraseAt(find(instrument).items, i); });
    }
    for (int number = 1; number <= itemsBefore; ++number) {
        if (std::ranges::count(condition.items, number) == 0 &&
            canReach(original, number, condition)) {
            mutants.add(name + ": item " + std::to_string(number) + " added",
                        [=](Instrument& instrument) { find(instrument).items.push_back(number); });
        }
    }
}

/// Every part of a condition, one at a time.
void changeCondition(Mutants& mutants,
                     const Instrument& original,
                     const std::string& name,
                     const Condition& condition,
                     const FindCondition& find,
                     int itemsBefore)
{
    if (condition.form == Condition::Form::count) {
        changeCount(mutants, original, name, condition, find, itemsBefore);
        return;
    }
    const bool several = condition.parts.size() > 1;
    for (std::size_t p = 0; p < condition.parts.size(); ++p) {
        const FindCondition part = [=](Instrument& instrument) -> Condition& {
            return partOf(find(instrument), {p});
        };
        changeCondition(mutants, original, name, condition.parts[p], part, itemsBefore);
        if (several) {
            mutants.add(name + ": part left out",
                        [=](Instrument& instrument) { eraseAt(find(instrument).parts, p); });
        }
    }
    if (condition.form == Condition::Form::negation) {
        mutants.add(name + ": no longer turned", [=](Instrument& instrument) {
            const Condition inner = find(instrument).parts.front();
            find(instrument) = inner;
        });
    } else if (several) {
        const auto other =
            condition.form == Condition::Form::all ? Condition::Form::any : Condition::Form::all;
        mutants.add(name + ": all or any",
                    [=](Instrument& instrument) { find(instrument).form = other; });
    }
}

void changeWhenAsked(Mutants& mutants, const Instrument& original, std::size_t i)
{
    const Item& item = original.items[i];
    const std::string name = "item " + std::to_string(i + 1) + ": asked when";
    if (item.askedWhen) {
        const FindCondition find = [=](Instrument& instrument) -> Condition& {
            return *instrument.items[i].askedWhen;
        };
        changeCondition(mutants, original, name, *item.askedWhen, find, item.number - 1);
        mutants.add(name, [=](Instrument& instrument) { instrument.items[i].askedWhen.reset(); });
    } else if (i > 0) {
        const auto [least, most] =
            std::ranges::minmax(original.items[i - 1].options, {}, &Option::points);
        const double points = most.points;
        mutants.add(name, [=](Instrument& instrument) {
            Condition condition;
            condition.items = {static_cast<int>(i)};
            condition.points = points;
            instrument.items[i].askedWhen = condition;
        });
    }
}

void changeItems(Mutants& mutants, const Instrument& original)
{
    for (std::size_t i = 0; i < original.items.size(); ++i) {
        const std::string item = "item " + std::to_string(i + 1);
        for (std::size_t o = 0; o < original.items[i].options.size(); ++o) {
            for (const int by : {-1, 1}) {
                mutants.add(item + ": points", [=](Instrument& instrument) {
                    instrument.items[i].options[o].points += by;
                });
            }
        }
        mutants.add(item + ": reversed", [=](Instrument& instrument) {
            auto& options = instrument.items[i].options;
            for (std::size_t o = 0; o < options.size() / 2; ++o) {
                std::swap(options[o].points, options[options.size() - 1 - o].points);
            }
        });
        mutants.add(item + ": said to be reversed",
                    [=](Instrument& instrument) { instrument.items[i].reversed ^= true; });
        changeWhenAsked(mutants, original, i);
        mutants.add(item + ": scored",
                    [=](Instrument& instrument) { instrument.items[i].scored ^= true; });
        for (const auto kind : {SafetyKind::none, SafetyKind::selfHarm, SafetyKind::harmToInfant}) {
            if (kind != original.items[i].safety) {
                mutants.add(item + ": safety",
                            [=](Instrument& instrument) { instrument.items[i].safety = kind; });
            }
        }
    }
}

/// Adds a way to change one scale.
using ChangeScale = std::function<void(const std::string&, const std::function<void(Scale&)>&)>;

void changeSum(const ChangeScale& change, const Instrument& whole, const Scale& original)
{
    for (std::size_t i = 0; i < original.items.size(); ++i) {
        change("item left out", [=](Scale& scale) { eraseAt(scale.items, i); });
    }
    for (const Item& item : whole.items) {
        const int number = item.number;
        if (std::ranges::count(original.items, number) == 0) {
            change("item added", [=](Scale& scale) { scale.items.push_back(number); });
        }
    }
    change("evidence of the rule for missing answers",
           [](Scale& scale) { turn(scale.missing.evidence); });
    change("id", [](Scale& scale) { scale.id += "x"; });
    change("direction", [](Scale& scale) { scale.higherIsWorse ^= true; });
    for (const int by : {-1, 1}) {
        change("lowest", [=](Scale& scale) { scale.lowest += by; });
        change("highest", [=](Scale& scale) { scale.highest += by; });
        change("missing", [=](Scale& scale) { scale.missing.mostMissing += by; });
    }
    if (original.missing.mostMissing > 0) {
        change("rounding", [](Scale& scale) { scale.missing.roundsToWhole ^= true; });
    }
}

void changeBand(const ChangeScale& change, std::size_t b)
{
    for (const int by : {-1, 1}) {
        change("band from", [=](Scale& scale) { scale.bands[b].from += by; });
        change("band to", [=](Scale& scale) { scale.bands[b].to += by; });
    }
    change("band's evidence", [=](Scale& scale) { turn(scale.bands[b].evidence); });
    change("band left out", [=](Scale& scale) { eraseAt(scale.bands, b); });
}

/// What cut-offs and criteria have in common.
template <class Row, class Change>
void changeAnnouncement(const Change& change, bool hasAccuracy)
{
    if (hasAccuracy) {
        for (const double by : {-0.01, 0.01}) {
            change("sensitivity", [=](Row& row) { row.accuracy->sensitivity += by; });
            change("specificity", [=](Row& row) { row.accuracy->specificity += by; });
        }
    }
    change("accuracy", [](Row& row) {
        row.accuracy = row.accuracy ? std::nullopt : std::optional(Accuracy{0.5, 0.5, {}, {}, {}});
    });
    change("evidence", [](Row& row) { turn(row.evidence); });
    change("alert", [](Row& row) { row.alerts ^= true; });
}

void changeCutOff(const ChangeScale& changeScale, const CutOff& original, std::size_t c)
{
    const auto change = [&](const std::string& name, const std::function<void(CutOff&)>& how) {
        changeScale("cut-off's " + name, [=](Scale& scale) { how(scale.cutOffs[c]); });
    };
    for (const int by : {-1, 1}) {
        change("points", [=](CutOff& cutOff) { cutOff.atOrAbove += by; });
    }
    changeAnnouncement<CutOff>(change, original.accuracy.has_value());
    for (const std::string population : {"postpartum", "antenatal", "partner", "general"}) {
        if (population != original.population) {
            change("population", [=](CutOff& cutOff) { cutOff.population = population; });
        }
    }
    change("language",
           [](CutOff& cutOff) { cutOff.language = cutOff.language.empty() ? "fr" : ""; });
    changeScale("cut-off left out", [=](Scale& scale) { eraseAt(scale.cutOffs, c); });
}

void changeReliableChange(const ChangeScale& change, const Scale& original)
{
    if (!original.reliableChange) {
        change("reliable change", [](Scale& scale) {
            scale.reliableChange = ReliableChange{4, {}};
        });
        return;
    }
    for (const double by : {-1.0, 0.5, 1.0}) {
        change("reliable change", [=](Scale& scale) { scale.reliableChange->points += by; });
    }
    change("reliable change's evidence",
           [](Scale& scale) { turn(scale.reliableChange->evidence); });
    change("reliable change", [](Scale& scale) { scale.reliableChange.reset(); });
}

void changeScale(Mutants& mutants, const Instrument& whole, std::size_t s)
{
    const Scale& original = whole.scales[s];
    const ChangeScale change = [&](const std::string& name, const auto& how) {
        mutants.add(original.id + ": " + name,
                    [=](Instrument& instrument) { how(instrument.scales[s]); });
    };
    changeSum(change, whole, original);
    for (std::size_t b = 0; b < original.bands.size(); ++b) {
        changeBand(change, b);
    }
    for (std::size_t c = 0; c < original.cutOffs.size(); ++c) {
        changeCutOff(change, original.cutOffs[c], c);
    }
    changeReliableChange(change, original);
}

void changeCriterion(Mutants& mutants, const Instrument& whole, std::size_t c)
{
    const Criterion& original = whole.criteria[c];
    const auto change = [&](const std::string& name, const std::function<void(Criterion&)>& how) {
        mutants.add(original.id + "'s " + name,
                    [=](Instrument& instrument) { how(instrument.criteria[c]); });
    };
    change("id", [](Criterion& criterion) { criterion.id += "x"; });
    changeAnnouncement<Criterion>(change, original.accuracy.has_value());
    const FindCondition find = [=](Instrument& instrument) -> Condition& {
        return instrument.criteria[c].when;
    };
    const int items = static_cast<int>(whole.items.size());
    changeCondition(mutants, whole, original.id, original.when, find, items);
    mutants.add(original.id + " left out",
                [=](Instrument& instrument) { eraseAt(instrument.criteria, c); });
}

std::vector<Mutant> mutantsOf(const Instrument& original)
{
    Mutants mutants;
    changeItems(mutants, original);
    for (std::size_t s = 0; s < original.scales.size(); ++s) {
        changeScale(mutants, original, s);
    }
    for (std::size_t c = 0; c < original.criteria.size(); ++c) {
        changeCriterion(mutants, original, c);
    }
    mutants.add("LOINC panel", [](Instrument& instrument) { instrument.loincPanel += "1"; });
    mutants.add("LOINC total", [](Instrument& instrument) { instrument.loincTotal += "1"; });
    mutants.add("asked by", [](Instrument& instrument) { instrument.askedByClinician ^= true; });
    mutants.add("about", [](Instrument& instrument) { instrument.aboutInfant ^= true; });
    return mutants.made();
}

} // namespace

BOOST_AUTO_TEST_SUITE(PublishedKeys)

BOOST_AUTO_TEST_CASE(areThereForEveryDefinitionAndNoOther)
{
    std::vector<std::string> written;
    std::ranges::transform(
        publishedKeys(), std::back_inserter(written), &PublishedKey::instrumentId);
    std::vector<std::string> shipped = shippedIds();
    std::ranges::sort(written);
    std::ranges::sort(shipped);
    BOOST_TEST(written == shipped, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(areWhatTheDefinitionScoresBy, data::make(shippedIds()), id)
{
    BOOST_TEST(firstDisagreement(*Library::builtIn().find(id), publishedKey(id)) == "");
}

BOOST_DATA_TEST_CASE(noticeEveryNumberThatIsBroken, data::make(shippedIds()), id)
{
    const Instrument& original = *Library::builtIn().find(id);
    const auto mutants = mutantsOf(original);
    BOOST_TEST(mutants.size() > 30);
    for (const Mutant& mutant : mutants) {
        Instrument changed = original;
        mutant.change(changed);
        BOOST_TEST(firstDisagreement(changed, publishedKey(id)) != "",
                   id << " with " << mutant.name << " changed goes unnoticed");
    }
}

BOOST_AUTO_TEST_SUITE_END()
