#pragma once

#include "attune/care/follow_up.h"
#include "attune/reports/report.h"

#include <string>
#include <vector>

namespace attune::reports {

/// A result as a letter tells it: one row of its table.
struct LetterScore
{
    std::string questionnaire; ///< "PHQ-9", with the infant's name where it is about one
    std::string result;        ///< "13 of 27, moderate", or why there is no score
    std::string cutOff;     ///< "10 or more: probable depression"; what is published, if anything
    std::string reading;    ///< "reached", "not reached"; empty: there is nothing to reach
    bool standsOut = false; ///< a positive screen
};

/// A referral letter before it is laid out. The clinician may change every word and leave out any
/// row; an empty text leaves its part out. '\n' begins a new paragraph, in `recipient` a new line.
struct ReferralLetter
{
    care::Date on{};
    std::string recipient;
    std::string subject; ///< whom it is about, two identifiers
    std::string salutation;
    std::string reason;
    std::vector<LetterScore> scores;
    std::string notices; ///< whose questionnaires they are
    std::string risk;    ///< what stood out and what was done
    std::string request;
    std::string contact;
    std::string closing;
    std::string sender; ///< who signs, with credentials
};

/// The letter to begin with. It holds no more than the service needs: totals of the instruments
/// that matter to it, and risk with what was found and done, never an answer. Of services that need
/// no result (peer support, say) it names none.
ReferralLetter proposedLetter(const care::Visit& visit,
                              const questionnaires::Library& library,
                              const care::FollowUp& followUp,
                              const care::DirectoryEntry& addressee,
                              const ReportFrame& frame);

/// The letter on paper, as it was edited. With `initialsOnly` in `frame` the margins carry
/// initials; the letter's own words stay as they are.
/// \throws ReportError
Pdf referralLetter(const ReferralLetter& letter,
                   const care::Visit& visit,
                   const ReportFrame& frame);

} // namespace attune::reports
