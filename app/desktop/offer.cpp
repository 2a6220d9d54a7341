#include "offer.h"

namespace attune::desktop {

Offer offerFor(const std::function<bool(care::Action)>& may)
{
    using care::Action;
    Offer offer;
    offer.clients = may(Action::seeClients);
    offer.addClients = may(Action::changeClients);
    offer.checkIns = may(Action::runCheckIns);
    offer.results = may(Action::seeAnswers);
    offer.disclosures = may(Action::disclose);
    offer.backups = may(Action::backUp);
    offer.audit = may(Action::seeAudit);
    offer.checkRecord = may(Action::checkRecord);
    offer.practice = may(Action::changePractice);
    offer.people = may(Action::managePeople);
    offer.settings = offer.audit || offer.checkRecord || offer.practice || offer.people;
    offer.emergencyAccess = may(Action::emergencyAccess) && !offer.results;
    offer.byEmergency = may(Action::emergencyAccess) && offer.results;
    return offer;
}

} // namespace attune::desktop
