#pragma once

#include "attune/questionnaires/library.h"
#include "attune/questionnaires/scoring.h"

#include <stdexcept>
#include <string>
#include <string_view>

/// Answers to questionnaires as short texts, so that a test shows the whole sheet on one line.
namespace attune::tests {

/// The instrument with this id that comes with the program.
inline const questionnaires::Instrument& shipped(std::string_view id)
{
    const auto* instrument = questionnaires::Library::builtIn().find(id);
    if (instrument == nullptr) {
        throw std::invalid_argument("no instrument of this id is shipped");
    }
    return *instrument;
}

/// One letter an item: the place of the answer as printed ('1' is the first), '.' unanswered,
/// 'x' declined, '?' an option that no item knows.
inline questionnaires::Response answers(const questionnaires::Instrument& instrument,
                                        std::string_view sheet)
{
    using questionnaires::Answer;
    questionnaires::Response response(sheet.size());
    for (std::size_t index = 0; index < sheet.size(); ++index) {
        const int number = static_cast<int>(index) + 1;
        const char letter = sheet[index];
        if (letter == 'x') {
            response.set(number, Answer::declined());
        } else if (letter == '?') {
            response.set(number, Answer::chosen("no-such-option"));
        } else if (letter != '.') {
            const auto place = static_cast<std::size_t>(letter - '1');
            response.set(number, Answer::chosen(instrument.items.at(index).options.at(place).id));
        }
    }
    return response;
}

/// The same answer to every item.
inline std::string straight(const questionnaires::Instrument& instrument, char letter)
{
    return std::string(instrument.items.size(), letter);
}

/// The score of one scale of a sheet of answers.
inline questionnaires::ScaleScore
scoreOf(std::string_view id, std::string_view sheet, std::string_view scaleId = "total")
{
    const auto& instrument = shipped(id);
    const auto result = questionnaires::score(instrument, answers(instrument, sheet));
    const auto* found = result.scale(scaleId);
    if (found == nullptr) {
        throw std::invalid_argument("the instrument has no such scale");
    }
    return *found;
}

} // namespace attune::tests
