#pragma once

#include "attune/care/people.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::command {

/// The answers to one questionnaire of the demonstration, item by item, as points after keying.
/// An empty place is declined.
struct DemoAnswers
{
    std::string instrumentId;
    std::size_t infant = 0; ///< index among the client's infants, for questionnaires about one
    std::vector<std::optional<int>> points;
};

/// One check-in of the demonstration.
struct DemoCheckIn
{
    int daysAgo = 0;
    bool onPaper = false;
    std::string presence = "alone";
    std::vector<DemoAnswers> answers;
    std::string found; ///< for each alert it raises
    std::string done;
    std::string impression;
    bool isSigned = true;
};

/// A fictional client with her check-ins, oldest first.
struct DemoClient
{
    care::Client client;
    std::vector<DemoCheckIn> checkIns;
};

/// Six fictional clients over the months before `today`: none of them is anybody.
std::vector<DemoClient> demoClients(care::Date today);

} // namespace attune::command
