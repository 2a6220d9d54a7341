#include "attune/care/marked_text.h"
#include "measures_state.h"

#include <algorithm>

namespace attune::care {

std::string figureId(std::string_view family, std::string_view part)
{
    std::string id(family);
    if (!part.empty()) {
        id.append("/").append(part);
    }
    return id;
}

const MeasureText* measureTextOf(std::string_view figureId)
{
    const std::string_view wanted = figureId.substr(0, figureId.find('/'));
    const auto found = std::ranges::find(allMeasureTexts(), wanted, &MeasureText::id);
    return found == allMeasureTexts().end() ? nullptr : &*found;
}

const std::vector<PartText>& windowTexts()
{
    static const std::vector<PartText> texts{{"pregnancy", marked("In pregnancy")},
                                             {"days-0-13", marked("0 to 13 days")},
                                             {"weeks-2-5", marked("2 to 5 weeks")},
                                             {"weeks-6-11", marked("6 to 11 weeks")},
                                             {"months-3-5", marked("3 to 5 months")},
                                             {"months-6-11", marked("6 to 11 months")},
                                             {"later", marked("12 months or later")},
                                             {"unknown", marked("No birth or due date")}};
    return texts;
}

const std::vector<PartText>& modeTexts()
{
    static const std::vector<PartText> texts{{"self", marked("Self, on this device")},
                                             {"read-aloud", marked("Read aloud by the clinician")},
                                             {"interpreter", marked("With an interpreter")},
                                             {"paper", marked("Entered from paper")}};
    return texts;
}

const std::vector<PartText>& alertTexts()
{
    static const std::vector<PartText> texts{
        {"self-harm-endorsed", marked("Self-harm: answered above zero")},
        {"self-harm-unanswered", marked("Self-harm: not answered")},
        {"self-harm-declined", marked("Self-harm: declined")},
        {"infant-endorsed", marked("Harm to the infant: answered above zero")},
        {"infant-unanswered", marked("Harm to the infant: not answered")},
        {"infant-declined", marked("Harm to the infant: declined")}};
    return texts;
}

const std::vector<PartText>& acknowledgementTexts()
{
    static const std::vector<PartText> texts{{"same-day", marked("On the same day")},
                                             {"later", marked("On a later day")},
                                             {"not-yet", marked("Not yet")}};
    return texts;
}

const std::vector<PartText>& changeTexts()
{
    static const std::vector<PartText> texts{{"improved", marked("Reliably better")},
                                             {"no-change", marked("Within measurement error")},
                                             {"worse", marked("Reliably worse")}};
    return texts;
}

const std::vector<PartText>& reachTexts()
{
    static const std::vector<PartText> texts{{"screened", marked("Screened about mood")},
                                             {"not-today-only", marked("Asked, but “not today”")},
                                             {"neither", marked("Neither screened nor asked")}};
    return texts;
}

const std::vector<PartText>& moodTexts()
{
    static const std::vector<PartText> texts{{"depression-only", marked("About depression only")},
                                             {"anxiety-only", marked("About anxiety only")},
                                             {"both", marked("About both")}};
    return texts;
}

} // namespace attune::care
