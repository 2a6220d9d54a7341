#include "erasure.h"

#include "attune/care/client_identity.h"
#include "attune/care/marked_text.h"

#include <algorithm>
#include <charconv>

namespace attune::desktop {

std::vector<ErasureProblem> problemsOf(const ErasureWish& wish, const care::Client& client)
{
    std::vector<ErasureProblem> problems;
    if (!wish.reason) {
        problems.push_back({ErasureField::reason, marked("Choose why it is deleted.")});
    }
    if (!care::isMeant(client, wish.typed)) {
        problems.push_back({ErasureField::typed,
                            marked("These are neither the initials nor the chart number of this "
                                   "client.")});
    }
    if (!wish.hasPassphrase) {
        problems.push_back({ErasureField::passphrase, marked("Type your passphrase.")});
    }
    return problems;
}

std::optional<ErasureObstacle> obstacleTo(const std::vector<records::CheckInRow>& checkIns)
{
    const auto open =
        std::ranges::find_if(checkIns, [](const auto& row) { return row.openAlerts > 0; });
    if (open != checkIns.end()) {
        return ErasureObstacle{open->id,
                               marked("A safety alert of this client is still open. Record what "
                                      "was found and done first; then the record can be "
                                      "deleted.")};
    }
    const auto started =
        std::ranges::find(checkIns, care::CheckInState::started, &records::CheckInRow::state);
    if (started != checkIns.end()) {
        return ErasureObstacle{started->id,
                               marked("A check-in of this client is still under way. Take it back "
                                      "or end it first; then the record can be deleted.")};
    }
    return {};
}

Retention retentionOn(care::Date today, const std::optional<care::Date>& until)
{
    if (!until) {
        return Retention::notSet;
    }
    return *until < today ? Retention::over : Retention::running;
}

TypedYears readYears(const std::string& typed)
{
    constexpr const char* blanks = " \t";
    const auto first = typed.find_first_not_of(blanks);
    if (first == std::string::npos) {
        return {.years = {}, .isRight = true};
    }
    const char* begin = typed.data() + first;
    const char* end = typed.data() + typed.find_last_not_of(blanks) + 1;
    int years = 0;
    const auto [after, error] = std::from_chars(begin, end, years);
    if (error != std::errc() || after != end || years < care::leastRetentionYears ||
        years > care::mostRetentionYears) {
        return {};
    }
    return {.years = years, .isRight = true};
}

} // namespace attune::desktop
