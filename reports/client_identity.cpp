#include "client_identity.h"

#include "attune/care/words.h"

namespace attune::reports {

std::vector<KeyValue> identityOf(const care::Client& client)
{
    std::vector<KeyValue> pairs{{"Client", client.name}, {"Chart", client.chartNumber}};
    if (!client.preferredName.empty() && client.preferredName != client.name) {
        pairs.push_back({"Called", client.preferredName});
    }
    if (client.birthDate) {
        pairs.push_back({"Born", care::longDate(*client.birthDate)});
    }
    pairs.push_back({"Relation", care::relationText(client.relation)});
    return pairs;
}

} // namespace attune::reports
