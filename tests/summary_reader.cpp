#include "summary_reader.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>
#include <map>
#include <set>
#include <vector>

namespace attune::tests {

namespace {

using namespace care;

/// Everything that a reader can put together: sums with their parts, by id of what is shown or, for
/// what is shown nowhere, a name of its own.
struct Sum
{
    std::string whole;
    std::vector<std::string> parts;
};

class Reader
{
public:
    Reader(const Measures& all, const Measures& shown) : m_all(all)
    {
        for (const Partition& whole : all.partitions) {
            const Partition* told = shown.partition(whole.id);
            learn(whole.id, *whole.total, told == nullptr ? std::nullopt : told->total);
            Sum sum{whole.id, {}};
            for (const MeasureCell& cell : whole.cells) {
                const MeasureCell* part = shown.cell(cell.id);
                learn(cell.id, *cell.count, part == nullptr ? std::nullopt : part->count);
                sum.parts.push_back(cell.id);
            }
            m_sums.push_back(sum);
        }
        for (const Proportion& share : all.proportions) {
            const Proportion* told = shown.proportion(share.id);
            learn(share.id, *share.count, told->count);
            learn(share.id + " of", *share.of, told->of);
            learn(share.id + " not", *share.of - *share.count, {});
            m_sums.push_back({share.id + " of", {share.id, share.id + " not"}});
        }
        for (const Distribution& scores : all.distributions) {
            learn(scores.id, *scores.n, shown.distribution(scores.id)->n);
        }
        addWhatBelongsTogether();
        readUntilNothingIsNew();
    }

    /// Small numbers that can be worked out, a line each.
    std::string found() const
    {
        std::string text;
        for (const auto& [id, number] : m_true) {
            if (m_known.contains(id) && number >= 1 && number <= 4) {
                text += fmt::format("\n{} is {}", id, number);
            }
        }
        return text;
    }

private:
    void learn(const std::string& id, int number, const std::optional<int>& shown)
    {
        m_true[id] = number;
        if (shown) {
            BOOST_REQUIRE(*shown == number);
            m_known.insert(id);
        }
    }

    void equate(const std::string& one, const std::string& other)
    {
        if (m_true.contains(one) && m_true.contains(other)) {
            BOOST_REQUIRE_MESSAGE(m_true[one] == m_true[other], one << " and " << other);
            m_sums.push_back({one, {other}});
        }
    }

    /// A sum of which one part may be a number that is shown nowhere.
    void split(const std::string& whole, const std::string& part, const std::string& rest)
    {
        m_true[rest] = m_true.at(whole) - m_true.at(part);
        m_sums.push_back({whole, {part, rest}});
    }

    void addWhatBelongsTogether()
    {
        equate("eligible/screened", "screened");
        equate("screened", "screened-positive of");
        split("eligible", "screened-bonding of", "eligible without a living baby");
        for (const char* whole :
             {"windows", "modes", "languages", "missing-any of", "no-score not"}) {
            equate("instruments", whole);
        }
        equate("alerts", "acknowledged");
        split("pds-e-screened", "pds-e-followed-up of", "screened negative");
        addInstruments();
        addReferrals("referrals-30");
        addReferrals("referrals-60");
    }

    void addInstruments()
    {
        for (const MeasureCell& cell : m_all.partition("instruments")->cells) {
            const std::string form = cell.id.substr(std::string("instruments/").size());
            equate(cell.id, "positive/" + form + " of");
            equate(cell.id, "scores/" + form);
            std::string above = cell.id;
            for (const Proportion& share : m_all.proportions) {
                if (share.id.starts_with("reached/" + form + "/")) {
                    equate(cell.id, share.id + " of");
                    split(above, share.id, "between " + above + " and " + share.id);
                    above = share.id;
                }
            }
        }
    }

    void addReferrals(const std::string& family)
    {
        for (const char* what : {"", " of", " not"}) {
            Sum sum{family + what, {}};
            for (const Proportion& share : m_all.proportions) {
                if (share.id.starts_with(family + "/")) {
                    sum.parts.push_back(share.id + what);
                }
            }
            m_sums.push_back(sum);
        }
    }

    void readUntilNothingIsNew()
    {
        for (bool isNew = true; isNew;) {
            isNew = false;
            for (const Sum& sum : m_sums) {
                std::vector<std::string> unknown;
                int known = 0;
                for (const std::string& part : sum.parts) {
                    if (m_known.contains(part)) {
                        known += m_true.at(part);
                    } else {
                        unknown.push_back(part);
                    }
                }
                const bool isWholeKnown = m_known.contains(sum.whole);
                if (unknown.empty() && !isWholeKnown) {
                    isNew |= m_known.insert(sum.whole).second;
                } else if (isWholeKnown && unknown.size() == 1) {
                    isNew |= m_known.insert(unknown.front()).second;
                } else if (isWholeKnown && m_true.at(sum.whole) == known) {
                    for (const std::string& part : unknown) {
                        isNew |= m_known.insert(part).second;
                    }
                }
            }
        }
    }

    const Measures& m_all;
    std::map<std::string, int> m_true;
    std::set<std::string> m_known;
    std::vector<Sum> m_sums;
};

} // namespace

std::string workedOut(const Measures& all, const Measures& shown)
{
    return Reader(all, shown).found();
}

} // namespace attune::tests
