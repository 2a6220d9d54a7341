#pragma once

#include "attune/records/follow_through.h"
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string_view>

namespace attune::records::test {

using care::FollowUpStatus;

/// A PHQ-9 of 18 without an answer above zero to item 9, handed back and not signed.
struct Positive : RecordFixture
{
    std::unique_ptr<Record> record = create();
    FollowThrough& care = record->followThrough();
    care::Client client = record->saveClient(aMother());
    care::CheckInId id = start(*record, client.id, {"phq-9"});

    Positive()
    {
        const auto questionnaire = assessment(*record, id).id;
        for (int item = 1; item <= 9; ++item) {
            const bool isHigh = item <= 6;
            record->storeAnswer(
                questionnaire,
                item,
                Answer::chosen(instrument("phq-9").item(item)->options.at(isHigh ? 3 : 0).id));
        }
        record->handBack(id);
    }

    std::vector<care::Suggestion> suggested() { return record->visit(id).suggestions; }

    bool suggests(std::string_view service)
    {
        const auto all = suggested();
        return std::ranges::find(all, service, &care::Suggestion::service) != all.end();
    }

    void reopen()
    {
        record.reset();
        record = open();
    }

    care::FollowUp only()
    {
        const auto all = record->followThrough().followUps(client.id);
        BOOST_REQUIRE(all.size() == 1U);
        return all[0];
    }
};

inline Acceptance asReferral()
{
    Acceptance how;
    how.isReferral = true;
    return how;
}

} // namespace attune::records::test
