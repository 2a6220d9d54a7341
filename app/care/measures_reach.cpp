#include "measures_draft.h"

namespace attune::care {

void addReach(Draft& draft, const std::vector<ClientTally>& clients, const AskedFigure& asked)
{
    std::array<int, 3> reach{};
    std::array<int, 3> mood{};
    int positive = 0;
    int withInfant = 0;
    int bonding = 0;
    for (std::size_t index = 0; index < clients.size(); ++index) {
        const ClientTally& client = clients[index];
        if (!client.isEligible) {
            continue;
        }
        const bool isScreened = client.depression || client.anxiety;
        const std::size_t part = isScreened ? 0 : client.notToday ? 1 : 2;
        bool isWanted = asked.isPart(family::eligible, reachTexts().at(part).id);
        ++reach.at(part);
        if (isScreened) {
            const std::size_t about = !client.anxiety ? 0 : !client.depression ? 1 : 2;
            ++mood.at(about);
            positive += client.positive ? 1 : 0;
            isWanted |= asked.isPart(family::screened, moodTexts().at(about).id) ||
                        asked.isShare(family::screenedPositive, {}, client.positive);
        }
        if (client.hasLivingInfant) {
            ++withInfant;
            bonding += client.bonding ? 1 : 0;
            isWanted |= asked.isShare(family::screenedBonding, {}, client.bonding);
        }
        draft.wanted[index] = draft.wanted[index] || isWanted;
    }
    Measures& measures = draft.measures;
    addPartition(
        measures, std::string(family::eligible), titleOf(family::eligible), reachTexts(), reach);
    addPartition(
        measures, std::string(family::screened), titleOf(family::screened), moodTexts(), mood);
    addProportion(measures, family::screenedPositive, positive, reach.front());
    addProportion(measures, family::screenedBonding, bonding, withInfant);
}

void addDeliveries(Draft& draft, const std::vector<ClientTally>& clients, const AskedFigure& asked)
{
    int all = 0;
    int screened = 0;
    int positive = 0;
    int followedUp = 0;
    for (std::size_t index = 0; index < clients.size(); ++index) {
        for (const Delivery& delivery : clients[index].deliveries) {
            ++all;
            screened += delivery.isScreened() ? 1 : 0;
            positive += delivery.isPositive() ? 1 : 0;
            followedUp += delivery.isFollowedUp() ? 1 : 0;
            const bool isWanted =
                asked.isShare(family::pdsScreened, {}, delivery.isScreened()) ||
                (delivery.isPositive() &&
                 asked.isShare(family::pdsFollowedUp, {}, delivery.isFollowedUp()));
            draft.wanted[index] = draft.wanted[index] || isWanted;
        }
    }
    addProportion(draft.measures, family::pdsScreened, screened, all);
    addProportion(draft.measures, family::pdsFollowedUp, followedUp, positive);
}

} // namespace attune::care
