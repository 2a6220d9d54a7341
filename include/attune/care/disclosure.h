#pragma once

#include "attune/care/visit.h"

#include <string>
#include <vector>

namespace attune::care {

/// Something about a client that left the record, as 45 CFR 164.528(b)(2) wants it told: when, to
/// whom, what, and why.
struct Disclosure
{
    ClientId client;
    CheckInId checkIn;                ///< 0: about the client as a whole
    std::optional<Instant> checkInAt; ///< when its answers were given; empty: none, or deleted
    Instant at{};
    std::string personName; ///< who let it out
    std::string kind;       ///< "clinician report"
    std::string how;        ///< "saved", "saved, protected", "printed"
    std::string recipient;  ///< as the clinician said it; empty: not said
    std::string purpose;    ///< likewise
};

/// What left the record, in one sentence without a full stop: "Clinician report of the check-in of
/// 9 March 2026, printed".
std::string disclosureText(const Disclosure& disclosure);

/// What the clinician said, or "not said".
std::string saidText(const std::string& words);

/// The first day of an accounting that a client asks for today: six years back, 45 CFR
/// 164.528(a)(1). Of 29 February the day before, so that no day is left out.
Date accountingBegin(Date today);

/// Those from the first moment of `from` on in the computer's zone, in the order given.
std::vector<Disclosure> disclosuresSince(const std::vector<Disclosure>& all, Date from);

} // namespace attune::care
