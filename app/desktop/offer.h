#pragma once

#include "attune/care/roles.h"

#include <functional>

namespace attune::desktop {

/// What the windows offer to who opened the record. Nobody is offered what the record would refuse.
struct Offer
{
    bool clients = false;    ///< Today, clients and their check-ins; without it the audit is home
    bool addClients = false; ///< and change them
    bool checkIns = false;   ///< start and resume them
    bool results = false;    ///< answers, scores, alerts, reports
    bool disclosures = false;
    bool backups = false;
    bool audit = false;
    bool checkRecord = false;
    bool practice = false; ///< settings of the whole practice
    bool people = false;
    bool settings = false;        ///< the Settings page: there is something on it
    bool emergencyAccess = false; ///< to results, giving a reason
    bool byEmergency = false;     ///< `results` are open by emergency access
};

/// `may`: asks the record.
Offer offerFor(const std::function<bool(care::Action)>& may);

} // namespace attune::desktop
