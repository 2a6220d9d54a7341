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

const PublishedKey* keyOf(const std::string& id)
{
    const auto found = std::ranges::find(publishedKeys(), id, &PublishedKey::instrumentId);
    return found == publishedKeys().end() ? nullptr : &*found;
}

struct Mutant
{
    std::string name;
    Instrument instrument;
};

/// Collects copies of an instrument, each with one thing changed.
class Mutants
{
public:
    explicit Mutants(const Instrument& original) : m_original(original) {}

    void add(std::string name, const std::function<void(Instrument&)>& change)
    {
        m_made.push_back({std::move(name), m_original});
        change(m_made.back().instrument);
    }

    const std::vector<Mutant>& made() const { return m_made; }

private:
    const Instrument& m_original;
    std::vector<Mutant> m_made;
};

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

template <class Row>
void eraseAt(std::vector<Row>& rows, std::size_t index)
{
    rows.erase(std::next(rows.begin(), static_cast<std::ptrdiff_t>(index)));
}

void turn(Evidence& evidence)
{
    evidence = evidence == Evidence::confirmed ? Evidence::unconfirmed : Evidence::confirmed;
}

/// Adds copies with one thing changed in one scale.
using ChangeScale = std::function<void(const std::string&, const std::function<void(Scale&)>&)>;

void changeSum(const ChangeScale& change, const Scale& original)
{
    for (std::size_t i = 0; i < original.items.size(); ++i) {
        change("item left out", [=](Scale& scale) { eraseAt(scale.items, i); });
    }
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

void changeCutOff(const ChangeScale& changeScale, std::size_t c, bool hasAccuracy)
{
    const auto change = [&](const std::string& name, const std::function<void(CutOff&)>& how) {
        changeScale("cut-off's " + name, [=](Scale& scale) { how(scale.cutOffs[c]); });
    };
    for (const int by : {-1, 1}) {
        change("points", [=](CutOff& cutOff) { cutOff.atOrAbove += by; });
        if (hasAccuracy) {
            const double percent = by * 0.01;
            change("sensitivity", [=](CutOff& cutOff) { cutOff.accuracy->sensitivity += percent; });
            change("specificity", [=](CutOff& cutOff) { cutOff.accuracy->specificity += percent; });
        }
    }
    change("accuracy", [](CutOff& cutOff) {
        cutOff.accuracy =
            cutOff.accuracy ? std::nullopt : std::optional(Accuracy{0.5, 0.5, {}, {}, {}});
    });
    change("evidence", [](CutOff& cutOff) { turn(cutOff.evidence); });
    change("alert", [](CutOff& cutOff) { cutOff.alerts ^= true; });
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

void changeScale(Mutants& mutants, const Scale& original, std::size_t s)
{
    const ChangeScale change = [&](const std::string& name, const auto& how) {
        mutants.add(original.id + ": " + name,
                    [=](Instrument& instrument) { how(instrument.scales[s]); });
    };
    changeSum(change, original);
    for (std::size_t b = 0; b < original.bands.size(); ++b) {
        changeBand(change, b);
    }
    for (std::size_t c = 0; c < original.cutOffs.size(); ++c) {
        changeCutOff(change, c, original.cutOffs[c].accuracy.has_value());
    }
    changeReliableChange(change, original);
}

std::vector<Mutant> mutantsOf(const Instrument& original)
{
    Mutants mutants(original);
    changeItems(mutants, original);
    for (std::size_t s = 0; s < original.scales.size(); ++s) {
        changeScale(mutants, original.scales[s], s);
    }
    mutants.add("LOINC panel", [](Instrument& instrument) { instrument.loincPanel += "1"; });
    mutants.add("LOINC total", [](Instrument& instrument) { instrument.loincTotal += "1"; });
    return mutants.made();
}

} // namespace

BOOST_AUTO_TEST_SUITE(PublishedKeys)

BOOST_DATA_TEST_CASE(areWhatTheDefinitionScoresBy, data::make(shippedIds()), id)
{
    const PublishedKey* key = keyOf(id);
    BOOST_TEST_REQUIRE(key != nullptr, "no published key was written down for " << id);
    BOOST_TEST(firstDisagreement(*Library::builtIn().find(id), *key) == "");
}

BOOST_DATA_TEST_CASE(noticeEveryNumberThatIsBroken, data::make(shippedIds()), id)
{
    const auto mutants = mutantsOf(*Library::builtIn().find(id));
    BOOST_TEST(mutants.size() > 50);
    for (const Mutant& mutant : mutants) {
        BOOST_TEST(firstDisagreement(mutant.instrument, *keyOf(id)) != "",
                   id << " with " << mutant.name << " changed goes unnoticed");
    }
}

BOOST_AUTO_TEST_SUITE_END()
