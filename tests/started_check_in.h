#pragma once

#include "attune/questionnaires/library.h"
#include "check_in.h"
#include "sample_visit.h"

#include <boost/test/unit_test.hpp>

/// Check-ins that have only just been started, and a client who answers them.
namespace attune::tests {

inline constexpr care::InfantId elin{7};
inline constexpr care::InfantId secondTwin{8};

struct About
{
    const char* instrumentId;
    care::InfantId infant;
};

/// A check-in that has only just been started. Its assessments are numbered from 1.
inline care::Visit startedWith(const std::vector<About>& sheets)
{
    care::Visit visit;
    visit.client = tests::sampleVisit().client; // one infant: Elin
    for (const auto& [instrumentId, infant] : sheets) {
        care::Assessment assessment;
        assessment.id = {static_cast<std::int64_t>(visit.assessments.size()) + 1};
        assessment.instrumentId = instrumentId;
        assessment.infantId = infant;
        assessment.response = questionnaires::Response(
            questionnaires::Library::builtIn().find(instrumentId)->items.size());
        visit.assessments.push_back(assessment);
    }
    return visit;
}

/// PHQ-9 (10 questions), GAD-7 (7) and PBQ (25).
inline care::Visit battery()
{
    return startedWith({{"phq-9", {}}, {"gad-7", {}}, {"pbq-2006", elin}});
}

inline care::Visit withTwins(const char* firstName, const char* secondName)
{
    care::Visit visit = startedWith({{"pbq-2006", elin}, {"pbq-2006", secondTwin}});
    care::Infant second = visit.client.infants.front();
    second.id = secondTwin;
    second.name = secondName;
    visit.client.infants.front().name = firstName;
    visit.client.infants.push_back(second);
    return visit;
}

inline desktop::CheckIn of(const care::Visit& visit)
{
    return {visit, questionnaires::Library::builtIn()};
}

/// The questions of a visit, begun.
inline desktop::CheckIn begun(const care::Visit& visit)
{
    desktop::CheckIn checkIn = of(visit);
    checkIn.start();
    return checkIn;
}

inline void give(desktop::CheckIn& checkIn, const std::string& optionId)
{
    BOOST_REQUIRE(checkIn.next(optionId).has_value());
    checkIn.stored();
}

inline void decline(desktop::CheckIn& checkIn)
{
    BOOST_REQUIRE(checkIn.decline().has_value());
    checkIn.stored();
}

} // namespace attune::tests
