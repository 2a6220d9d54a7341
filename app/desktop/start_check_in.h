#pragma once

#include "attune/care/people.h"
#include "attune/care/schedule.h"
#include "attune/care/settings.h"
#include "attune/questionnaires/library.h"
#include "attune/records/record.h"

#include <string>
#include <vector>

namespace attune::desktop {

/// The one layout of client mode there is: one question per page. Stored with every response.
inline constexpr const char* layoutId = "one-per-page/1";

/// One questionnaire that can be asked of this client, for one infant where it is about one.
struct QuestionnaireChoice
{
    std::string instrumentId;
    care::InfantId infant;      ///< 0: about the client herself
    std::string label;          ///< "PBQ: bonding with Mira"
    bool canBeOnScreen = false; ///< wording may be shown in the language
    bool proposed = false;      ///< ticked to start with
    std::string why;            ///< why it cannot be chosen in this mode; empty: it can
    double minutes = 0;
};

/// What can be asked, mood first, and below it what cannot now; what belongs to the battery is
/// ticked, except for paper, where only the sheets on the table count. Questionnaires about an
/// infant stand once for each living one and not at all for a client without.
std::vector<QuestionnaireChoice> choicesFor(const care::Client& client,
                                            const questionnaires::Library& library,
                                            care::Mode mode,
                                            const std::string& language,
                                            const std::vector<std::string>& battery);

/// Whether a short questionnaire is ticked that may lead to a full one which is not.
bool mayStepUp(const std::vector<QuestionnaireChoice>& ticked,
               const questionnaires::Library& library);

/// Why a battery cannot be kept under this title; empty where it can. `kept`: the practice's own.
std::string problemOfBattery(const std::string& title,
                             const std::vector<QuestionnaireChoice>& ticked,
                             const std::vector<care::Battery>& kept);

/// The battery that these ticks make.
care::Battery batteryOf(const std::string& title, const std::vector<QuestionnaireChoice>& ticked);

/// The check-in that starts when these are ticked.
records::NewCheckIn newCheckIn(care::ClientId client,
                               care::Mode mode,
                               const std::string& language,
                               const std::vector<QuestionnaireChoice>& ticked,
                               std::optional<care::Date> paperDate,
                               bool stepped);

/// "about 7 minutes", rounded up, at least 1.
std::string minutesText(const std::vector<QuestionnaireChoice>& ticked);

/// The battery to begin with: that of the screening which is due or overdue, else the one that
/// suits the client today. The id of a built-in one, or the title of the practice's own.
std::string batteryToBeginWith(const care::Client& client,
                               const std::vector<care::WindowStanding>& standings,
                               care::Date today);

/// Why a PIN cannot be used; empty where it can, or where none was typed.
std::string problemOfPin(const std::string& pin);

} // namespace attune::desktop
