#include "definition_keys.h"

#include <algorithm>
#include <cassert>

namespace attune::questionnaires {

const std::vector<ObjectKeys>& instrumentObjects()
{
    static const std::vector<ObjectKeys> objects{
        {"instrument",
         {"formatVersion",
          "id",
          "version",
          "title",
          "shortTitle",
          "measures",
          "construct",
          "about",
          "authors",
          "sources",
          "rights",
          "recall",
          "populations",
          "minutes",
          "optionSets",
          "items",
          "scales"},
         {"askedBy", "criteria", "stepsUpTo", "cautions", "loinc"}},
        {"source", {"id", "short", "citation"}, {"doi"}},
        {"rights", {"state", "holder", "statement", "checked", "notice"}, {}},
        {"option", {"id", "points"}, {}},
        {"item",
         {"number", "topic", "options"},
         {"safety", "scored", "reversed", "printedAs", "askedWhen"}},
        {"count", {"atLeast", "of", "points"}, {"declinedCounts"}},
        {"all", {"all"}, {}},
        {"any", {"any"}, {}},
        {"not", {"not"}, {}},
        {"scale",
         {"id", "title", "items", "lowest", "highest", "higherIsWorse", "missing"},
         {"bands", "cutOffs", "reliableChange"}},
        {"missing", {"most", "statement"}, {"roundsToWhole", "source", "evidence"}},
        {"band", {"id", "label", "from", "to", "source"}, {"evidence"}},
        {"cutOff",
         {"id", "atOrAbove", "meaning", "population", "source"},
         {"language", "evidence", "accuracy", "alerts"}},
        {"criterion",
         {"id", "title", "when", "met", "notMet", "source"},
         {"evidence", "accuracy", "alerts"}},
        {"accuracy", {"sensitivity", "specificity", "condition", "source"}, {}},
        {"reliableChange", {"points", "source"}, {"evidence"}},
        {"nextStep", {"instrument"}, {"sharesItems"}},
        {"loinc", {}, {"panel", "total"}},
    };
    return objects;
}

const std::vector<ObjectKeys>& wordingObjects()
{
    static const std::vector<ObjectKeys> objects{
        {"wording",
         {"formatVersion",
          "instrument",
          "language",
          "title",
          "instructions",
          "labelSets",
          "items",
          "attribution"},
         {}},
        {"wordingItem", {"stem", "labels"}, {}},
    };
    return objects;
}

const ObjectKeys& keysOf(std::string_view object)
{
    const auto found = std::ranges::find(instrumentObjects(), object, &ObjectKeys::object);
    if (found != instrumentObjects().end()) {
        return *found;
    }
    const auto ofWording = std::ranges::find(wordingObjects(), object, &ObjectKeys::object);
    assert(ofWording != wordingObjects().end()); // every object that is read has its row above
    return *ofWording;
}

} // namespace attune::questionnaires
