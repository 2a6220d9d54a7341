#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attune::questionnaires {

/// The words of an instrument in one language, exactly as its edition prints them.
struct Wording
{
    std::string instrumentId;
    std::string language; ///< BCP 47, e.g. "en"
    std::string title;
    std::string instructions;
    std::vector<std::string> stems; ///< by item number, first item first
    /// By item (first item first): option id to label.
    std::vector<std::map<std::string, std::string, std::less<>>> optionLabels;
    std::string attribution; ///< shown wherever the wording is shown, printed in reports

    const std::string& stem(int itemNumber) const { return stems.at(itemNumber - 1); }

    /// The label of an option of an item. \throws std::out_of_range for an unknown id.
    const std::string& label(int itemNumber, std::string_view optionId) const;
};

} // namespace attune::questionnaires
