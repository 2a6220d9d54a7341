// The practice's settings as the record keeps them, possibly written by another version.
#include "attune/care/settings.h"

#include "target.h"

using namespace attune::care;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const PracticeSettings settings = settingsFrom(attune::fuzz::textOf(data, size));
    attune::fuzz::expect(settings.baseRate > 0 && settings.baseRate < 1,
                         "a base rate is a share of people");
    for (const Battery& battery : settings.batteries) {
        attune::fuzz::expect(!battery.title.empty() && !battery.instruments.empty(),
                             "a battery has a title and questionnaires");
    }
    attune::fuzz::expect(problemsOf(scheduleOf(settings)).empty(), "a schedule keeps its rules");
    const SupportLines& lines = supportLinesOf(settings);
    attune::fuzz::expect(problemsOf(lines, lines.reviewed).empty(), "someone can be called");
    const std::string text = settingsText(settings);
    attune::fuzz::expect(settingsText(settingsFrom(text)) == text, "settings read back");
    return 0;
}
