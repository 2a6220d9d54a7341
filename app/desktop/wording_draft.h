#pragma once

#include "attune/questionnaires/instrument.h"

#include <string>
#include <string_view>
#include <vector>

namespace attune::desktop {

/// A questionnaire's words as read from pasted text, before anyone has confirmed them.
struct WordingDraft
{
    struct Item
    {
        int number = 0; ///< as it stands in the text
        std::string stem;
        std::vector<std::string> labels; ///< in the order of the text
    };

    std::string title;
    std::string instructions;
    std::vector<Item> items;
    std::string attribution; ///< what stands after the last answer, behind a blank line
};

/// Splits text (UTF-8) from a PDF or a keyboard: the title's line, the instructions, then items
/// that begin with their number and "." or ")". Within an item, lines that begin with a box, a
/// bullet or a letter in brackets are answers; without any such mark the last lines are, as many as
/// the item has. Lines without a mark carry on the one before. No word is changed.
WordingDraft splitWording(std::string_view text, const questionnaires::Instrument& instrument);

/// What keeps a draft from being complete, one sentence each, in reading order; empty: nothing.
std::vector<std::string> gapsOf(const WordingDraft& draft,
                                const questionnaires::Instrument& instrument);

/// The draft in the form of a wording file. It must have no gaps. `attribution`: what is printed
/// wherever the wording is shown.
std::string wordingJson(const WordingDraft& draft,
                        const questionnaires::Instrument& instrument,
                        const std::string& language,
                        const std::string& attribution);

} // namespace attune::desktop
