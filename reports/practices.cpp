#include "practices.h"

#include <algorithm>
#include <array>

namespace attune::reports {

namespace {

constexpr const char* reflection = "attunement-reflection";
constexpr int wishItem = 10;

/// In printed order, by the ids of the item that asks for a wish.
constexpr std::array practiceIds{"presence",
                                 "listening",
                                 "response",
                                 "signals",
                                 "skin",
                                 "closeness",
                                 "rhythm",
                                 "patience",
                                 "support"};
/// From often to never.
constexpr std::array frequencies{"most-days", "some-days", "once", "not-this-week"};
constexpr int regularUpTo = 1;
constexpr int notSaid = static_cast<int>(frequencies.size());
constexpr int doesNotFit = notSaid + 1;

int rankOf(const questionnaires::Answer& answer)
{
    if (!answer.isChosen()) {
        return notSaid;
    }
    const auto found = std::ranges::find(frequencies, answer.optionId());
    return found == frequencies.end() ? doesNotFit : static_cast<int>(found - frequencies.begin());
}

/// The reflections that count: all of this visit, else the newest before it.
std::vector<const questionnaires::Response*> reflectionsOf(const care::Visit& visit)
{
    std::vector<const questionnaires::Response*> responses;
    for (const care::Assessment& assessment : visit.assessments) {
        if (assessment.instrumentId == reflection) {
            responses.push_back(&assessment.response);
        }
    }
    for (auto earlier = visit.earlier.rbegin(); earlier != visit.earlier.rend(); ++earlier) {
        if (responses.empty() && earlier->instrumentId == reflection) {
            responses.push_back(&earlier->response);
        }
    }
    return responses;
}

} // namespace

std::vector<AttunementPractice> practicesOf(const care::Visit& visit)
{
    const auto responses = reflectionsOf(visit);
    std::vector<AttunementPractice> practices;
    for (std::size_t index = 0; index < practiceIds.size(); ++index) {
        AttunementPractice practice{.id = practiceIds[index],
                                    .rank = responses.empty() ? notSaid : doesNotFit};
        for (const questionnaires::Response* response : responses) {
            const questionnaires::Answer& wish = response->at(wishItem);
            practice.isWished =
                practice.isWished || (wish.isChosen() && wish.optionId() == practice.id);
            practice.rank =
                std::min(practice.rank, rankOf(response->at(static_cast<int>(index) + 1)));
        }
        practice.isRegular = practice.rank <= regularUpTo;
        practices.push_back(std::move(practice));
    }
    std::ranges::stable_sort(practices, {}, [](const AttunementPractice& practice) {
        return practice.isWished ? -1 : practice.rank;
    });
    return practices;
}

} // namespace attune::reports
