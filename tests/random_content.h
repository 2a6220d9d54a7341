#pragma once

#include "attune/care/client_record.h"
#include "attune/care/follow_up.h"
#include "attune/care/measures.h"
#include "attune/reports/client_summary.h"

#include <random>

namespace attune::tests {

/// Contents of any length and shape, the same for the same seed. Names have 1 to 500 characters,
/// visits 0 to 40 alerts and 0 to 200 earlier results.
class RandomContent
{
public:
    explicit RandomContent(unsigned seed) : m_random(seed) {}

    /// From 0 to `most`, both included.
    int upTo(int most);

    bool oneIn(int times) { return upTo(times - 1) == 0; }

    /// 1 to `most` characters: words, one long word, or letters of other scripts.
    std::string name(int most = 500);
    /// Sentences in paragraphs, or nothing.
    std::string prose(int mostWords);

    care::Visit visit();
    reports::ReportFrame frame();
    care::SupportLines supportLines();
    reports::ClientPageOptions pageOptions();
    care::DirectoryEntry addressee();
    care::FollowUp followUp();
    std::vector<care::Disclosure> disclosures();
    /// Of any services, languages and numbers, some of them hidden.
    care::Measures measures();
    care::SafetyPlan safetyPlan();

private:
    care::Client client();
    care::Assessment assessment(std::int64_t id, const care::Client& client);
    std::vector<care::Alert> alerts(const care::Visit& visit);
    std::vector<care::EarlierResult> earlier(const care::Client& client);
    int skewed(int most);
    std::optional<int> figure();

    std::mt19937 m_random;
};

} // namespace attune::tests
