#pragma once

#include <string>
#include <utility>
#include <vector>

namespace attune::desktop::words {

// Everything of ours that a client reads, in one place, so that a test can grade it (US grade 6 or
// below). No word presumes who she or he is to a baby, or that a baby is alive.

inline constexpr const char* introTitle = "Hello";
inline constexpr const char* introWhy =
    "These questions ask how you have been. They help you and your therapist see what would help "
    "you most.";
inline constexpr const char* introWho =
    "Only your therapist sees your answers. They stay on this computer.";
inline constexpr const char* introNext =
    "When you are done, you give the computer back. Then you can talk about it together.";
inline constexpr const char* introNoWrong =
    "There are no right or wrong answers. You can skip what you do not want to say, take a break, "
    "or stop.";
inline constexpr const char* presenceQuestion = "Is anyone with you right now?";
inline constexpr const char* start = "Start";
inline constexpr const char* notToday = "Not today";

inline constexpr const char* back = "Back";
inline constexpr const char* next = "Next";
inline constexpr const char* done = "Done";
inline constexpr const char* pause = "Pause";
inline constexpr const char* helpNow = "Help now";
inline constexpr const char* decline = "I'd rather not answer";
inline constexpr const char* declinedBefore =
    "You chose not to answer this one. You can still pick an answer.";
inline constexpr const char* chooseFirst =
    "Pick the answer that fits best. If you do not want to say, press \"I'd rather not answer\".";
inline constexpr const char* notStored =
    "This could not be kept just now. Please try again, or tell your therapist.";

inline constexpr const char* helpTitle = "Help is here";
inline constexpr const char* helpTell =
    "Tell the person you came to see. You can say it right now.";
inline constexpr const char* helpStale = "These numbers were not checked for over a year.";
inline constexpr const char* backToQuestions = "Back to the questions";
inline constexpr const char* wantToStop = "I want to stop";

inline constexpr const char* stopTitle = "That is all right";
inline constexpr const char* stopText =
    "You do not have to do this today. If you like, say why. What you gave so far is kept.";
inline constexpr const char* stopNow = "Stop for today";

inline constexpr const char* pausedTitle = "Paused";
inline constexpr const char* pausedLocked =
    "What you gave so far is kept. Your therapist can open this page again.";
inline constexpr const char* stillThere =
    "Take your time. This page will be covered in {} seconds. Move the mouse or press a key to "
    "stay.";
inline constexpr const char* resume = "Go on";

inline constexpr const char* thanksTitle = "Thank you";
inline constexpr const char* thanksText = "Please hand the computer back now.";
inline constexpr const char* thanksWarm =
    "Some of what you told us sounds hard. You are not alone with it. Please talk about it today. "
    "If you need help sooner, these people will listen:";

/// Who else may be present: the id that is stored, and what the client reads.
const std::vector<std::pair<std::string, std::string>>& presenceChoices();
/// Why not today: the reason that is stored and read.
const std::vector<std::string>& notTodayReasons();

/// Every text above.
std::vector<std::string> allTexts();

} // namespace attune::desktop::words
