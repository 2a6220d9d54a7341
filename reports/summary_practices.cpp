#include "summary_practices.h"

#include "practices.h"

namespace attune::reports {

void tellPractices(Story& story,
                   const ClientWords& words,
                   const care::Visit& visit,
                   const ReadingTypes& types)
{
    const std::string babies = babiesIn(words, visit.client);
    std::vector<std::string> wished;
    std::vector<std::string> regular;
    bool isNear = false;
    for (const AttunementPractice& practice : practicesOf(visit)) {
        if (practice.isWished || practice.isRegular) {
            (practice.isWished ? wished : regular).push_back(words(practice.id + ".short"));
            isNear = isNear || practice.id == "closeness";
        }
    }
    if (wished.empty() && regular.empty()) {
        return;
    }
    story.heading(words("practices.title", babies));
    for (const auto& [key, names] :
         {std::pair("practices.wish", &wished), std::pair("practices.week", &regular)}) {
        if (!names->empty()) {
            story.paragraph(words(key), types.text, 4);
            story.keepLastWithNext();
            story.bullets(*names, types.text);
        }
    }
    if (isNear) {
        story.note(NoteKind::calm,
                   words("sleep.title"),
                   {words("sleep.text", babies) + " " + words("sleep.source")},
                   types.strong,
                   types.text);
    }
    story.paragraph(words("practices.patience"), types.text, 6);
}

} // namespace attune::reports
