#include "record_parts.h"

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

void tellDisclosure(Story& story, const care::Disclosure& disclosure)
{
    story.paragraph(care::longTime(disclosure.at), type::strong, 8);
    story.keepLastWithNext();
    story.paragraph(care::disclosureText(disclosure), type::body, 1);
    story.paragraph("For whom: " + care::saidText(disclosure.recipient), type::body, 1);
    story.paragraph("Why: " + care::saidText(disclosure.purpose), type::body, 1);
    story.paragraph("Noted by " + disclosure.personName, type::quiet, 1);
}

} // namespace attune::reports
