#include "measures_hiding.h"
#include "measures_state.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace attune::care {

namespace {

/// What leaves the practice, under construction.
class Suppression
{
public:
    explicit Suppression(const Measures& all) : m_all(all), m_shown(all) {}

    Measures run();

private:
    void hideReach();
    void hideResults();
    void hideInstruments();
    void hideAlerts();
    void hideReferrals();
    void hideServices(std::string_view family, const std::vector<std::string>& besides);
    std::vector<std::string> sameReferralsLittleLater() const;
    void hideDeliveries();

    Partition& partition(std::string_view id)
    {
        return *std::ranges::find(m_shown.partitions, id, &Partition::id);
    }

    Proportion& share(std::string_view id)
    {
        return *std::ranges::find(m_shown.proportions, id, &Proportion::id);
    }

    const Measures& m_all;
    Measures m_shown;
};

void Suppression::hideReach()
{
    const std::string screenedId = figureId(family::eligible, reachTexts().front().id);
    Partition& eligible = partition(family::eligible);
    Partition& screened = partition(family::screened);
    hideSmall(screened);
    hideSmall(eligible,
              screened.total ? std::vector<std::string>{} : std::vector<std::string>{screenedId});
    Proportion& positive = share(family::screenedPositive);
    hideSmall(positive);
    if (!m_shown.cell(screenedId)->count) { // the same number is the whole of these two
        hide(screened);
        hide(positive);
    }
    Proportion& bonding = share(family::screenedBonding);
    const int withoutInfant = *m_all.partition(family::eligible)->total - *bonding.of;
    hideSmall(bonding);
    if (!eligible.total || isSmall(withoutInfant)) {
        hide(bonding);
    }
}

/// All of them are parts of one number, the results.
void Suppression::hideResults()
{
    const std::array wholes{&partition(family::instruments),
                            &partition(family::windows),
                            &partition(family::modes),
                            &partition(family::languages)};
    for (Partition* whole : wholes) {
        hideSmall(*whole);
    }
    const bool isTotalHidden =
        std::ranges::any_of(wholes, [](const Partition* whole) { return !whole->total; });
    Proportion& missing = share(family::missingAny);
    Proportion& noScore = share(family::noScore);
    hideSmall(missing);
    hideSmall(noScore);
    if (isTotalHidden) {
        std::ranges::for_each(wholes, [](Partition* whole) { hide(*whole); });
        hide(missing);
    }
    if (isTotalHidden || isHidden(noScore)) {
        hide(noScore); // what has a score is shown elsewhere
    }
    // From numbers of items those of questionnaires can be worked out.
    hide(share(family::missingItems));
}

void Suppression::hideInstruments()
{
    for (const MeasureCell& cell : m_all.partition(family::instruments)->cells) {
        const std::string id = cell.id.substr(family::instruments.size() + 1);
        const bool isCountHidden = !m_shown.cell(cell.id)->count;
        Proportion& positive = share(figureId(family::positive, id));
        hideSmall(positive);
        if (isCountHidden) {
            hide(positive);
        }
        // Cut-offs are nested: what lies between two of them is a number of people, too.
        std::vector<Proportion*> cutOffs;
        bool isBandSmall = isCountHidden;
        int above = *cell.count;
        const std::string prefix = figureId(family::reached, id) + '/';
        for (Proportion& each : m_shown.proportions) {
            if (each.id.starts_with(prefix)) {
                isBandSmall = isBandSmall || isSmall(above - *each.count);
                above = *each.count;
                cutOffs.push_back(&each);
            }
        }
        if (isBandSmall || isSmall(above)) {
            std::ranges::for_each(cutOffs, [](Proportion* each) { hide(*each); });
        }
        Distribution& scores = *std::ranges::find(
            m_shown.distributions, figureId(family::scores, id), &Distribution::id);
        hideEnds(scores);
        if (isCountHidden) {
            hide(scores);
        }
    }
}

void Suppression::hideAlerts()
{
    Partition& alerts = partition(family::alerts);
    Partition& acknowledged = partition(family::acknowledged);
    hideSmall(alerts);
    hideSmall(acknowledged);
    if (!alerts.total || !acknowledged.total) {
        hide(alerts);
        hide(acknowledged);
    }
}

/// Ids of 30-day figures whose referrals may all be those of the 60-day figure too: the difference
/// then is a number of its own.
std::vector<std::string> Suppression::sameReferralsLittleLater() const
{
    std::vector<std::string> ids;
    for (const Proportion& soon : m_all.proportions) {
        if (measureTextOf(soon.id)->id != family::referrals30) {
            continue;
        }
        const auto service = std::string_view(soon.id).substr(family::referrals30.size());
        const Proportion* late = m_all.proportion(std::string(family::referrals60).append(service));
        if (late != nullptr && *late->of == *soon.of && isSmall(*late->count - *soon.count)) {
            ids.push_back(soon.id);
        }
    }
    return ids;
}

/// Services are parts of the whole: one that is hidden takes another with it.
void Suppression::hideServices(std::string_view family, const std::vector<std::string>& besides)
{
    Proportion& whole = share(family);
    Partition services{.id = {}, .title = {}, .cells = {}, .total = *whole.of};
    std::vector<std::string> hiddenIds = besides;
    const bool isWholeHidden = std::ranges::count(besides, family) > 0;
    for (Proportion& each : m_shown.proportions) {
        if (&each != &whole && measureTextOf(each.id)->id == family) {
            services.cells.push_back({each.id, each.title, each.of});
            hideSmall(each);
            if (isHidden(each) || isWholeHidden) {
                hiddenIds.push_back(each.id);
            }
        }
    }
    hideSmall(whole);
    hideSmall(services, hiddenIds);
    for (const MeasureCell& cell : services.cells) {
        if (!cell.count) {
            hide(share(cell.id));
        }
    }
    if (isWholeHidden || !services.total) {
        hide(whole);
    }
}

void Suppression::hideDeliveries()
{
    Proportion& screened = share(family::pdsScreened);
    Proportion& followedUp = share(family::pdsFollowedUp);
    const int negative = *screened.count - *followedUp.of;
    hideSmall(screened);
    hideSmall(followedUp);
    if (isSmall(negative)) {
        hide(followedUp);
    }
}

Measures Suppression::run()
{
    m_shown.clients.clear();
    std::erase_if(m_shown.partitions,
                  [](const Partition& whole) { return measureTextOf(whole.id)->staysInside; });
    hideReach();
    hideSmall(partition(family::declined));
    hideResults();
    hideInstruments();
    for (Partition& whole : m_shown.partitions) {
        const std::string_view kind = measureTextOf(whole.id)->id;
        if (kind == family::change || kind == family::changeWithoutFigure) {
            hideSmall(whole);
        }
    }
    hideAlerts();
    hideServices(family::referrals30, sameReferralsLittleLater());
    hideServices(family::referrals60, {});
    hideDeliveries();
    return std::move(m_shown);
}

} // namespace

Measures suppressed(const Measures& measures)
{
    return Suppression(measures).run();
}

} // namespace attune::care
