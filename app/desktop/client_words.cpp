#include "client_words.h"

#include "attune/care/words.h"

namespace attune::desktop::words {

const std::vector<std::pair<std::string, std::string>>& presenceChoices()
{
    static const std::vector<std::pair<std::string, std::string>> choices{
        {"alone", marked("No, I am on my own")},
        {"partner", marked("My partner")},
        {"family-or-friend", marked("Family or a friend")},
        {"child", marked("A child")},
        {"other", marked("Someone else")}};
    return choices;
}

std::vector<std::string> allTexts()
{
    std::vector<std::string> texts{introTitle,   introWhy,       introWho,
                                   introNext,    introNoWrong,   presenceQuestion,
                                   start,        notToday,       back,
                                   next,         done,           pause,
                                   helpNow,      decline,        declinedBefore,
                                   chooseFirst,  notStored,      helpTitle,
                                   helpTell,     helpStale,      backToQuestions,
                                   wantToStop,   leftOpenTitle,  leftOpenOne,
                                   leftOpenMany, lookAgain,      leaveOpen,
                                   stopTitle,    stopText,       stopNow,
                                   pausedTitle,  pausedLocked,   stillThere,
                                   resume,       thanksTitle,    thanksText,
                                   thanksWarm,   interviewIntro, interviewHint};
    for (const auto& [id, text] : presenceChoices()) {
        texts.push_back(text);
    }
    for (const std::string& reason : care::notTodayReasons()) {
        texts.push_back(reason);
    }
    return texts;
}

} // namespace attune::desktop::words
