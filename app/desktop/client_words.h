#pragma once

#include "attune/care/marked_text.h"

#include <string>
#include <utility>
#include <vector>

namespace attune::desktop::words {

// Everything of ours that a client reads, in one place, so that a test can grade it (US grade 6 or
// below). No word presumes who she or he is to a baby, or that a baby is alive.

inline constexpr const char* introTitle = marked("Hello");
inline constexpr const char* introWhy = marked(
    "These questions ask how you have been. They help you and your therapist see what would help "
    "you most.");
inline constexpr const char* introWho =
    marked("Only those who care for you here see your answers. They stay on this computer.");
inline constexpr const char* introNext =
    marked("When you are done, you give the computer back. Then you can talk about it together.");
inline constexpr const char* introNoWrong = marked(
    "There are no right or wrong answers. You can skip what you do not want to say, take a break, "
    "or stop.");
/// Read by the clinician who asks aloud; the client may read along.
inline constexpr const char* interviewIntro = marked("You read this aloud. Say it first:");
inline constexpr const char* interviewHint = marked(
    "Read the question and the answers aloud, just as they stand. If asked, read them again.");
inline constexpr const char* presenceQuestion = marked("Is anyone with you right now?");
inline constexpr const char* start = marked("Start");
inline constexpr const char* notToday = marked("Not today");

inline constexpr const char* back = marked("Back");
inline constexpr const char* next = marked("Next");
inline constexpr const char* done = marked("Done");
inline constexpr const char* pause = marked("Pause");
inline constexpr const char* helpNow = marked("Help now");
inline constexpr const char* decline = marked("I'd rather not answer");
inline constexpr const char* declinedBefore =
    marked("You chose not to answer this one. You can still pick an answer.");
inline constexpr const char* chooseFirst = marked(
    "Pick the answer that fits best. If you do not want to say, press \"I'd rather not answer\".");
inline constexpr const char* notStored =
    marked("This could not be kept just now. Please try again, or tell your therapist.");

inline constexpr const char* helpTitle = marked("Help is here");
inline constexpr const char* helpTell =
    marked("Tell the person you came to see. You can say it right now.");
inline constexpr const char* helpStale = marked("These numbers were not checked for over a year.");
inline constexpr const char* backToQuestions = marked("Back to the questions");
inline constexpr const char* wantToStop = marked("I want to stop");

inline constexpr const char* leftOpenTitle = marked("You are at the end");
inline constexpr const char* leftOpenOne =
    marked("You left one question out. That is fine. Would you like to see it again?");
inline constexpr const char* leftOpenMany =
    marked("You left {} questions out. That is fine. Would you like to see them again?");
inline constexpr const char* lookAgain = marked("Look again");
inline constexpr const char* leaveOpen = marked("No, I am done");

inline constexpr const char* stopTitle = marked("That is all right");
inline constexpr const char* stopText =
    marked("You do not have to do this today. If you like, say why. What you gave so far is kept.");
inline constexpr const char* stopNow = marked("Stop for today");

inline constexpr const char* pausedTitle = marked("Paused");
inline constexpr const char* pausedLocked =
    marked("What you gave so far is kept. Your therapist can open this page again.");
inline constexpr const char* stillThere = marked(
    "Take your time. This page will be covered in {} seconds. Move the mouse or press a key to "
    "stay.");
inline constexpr const char* resume = marked("Go on");

inline constexpr const char* thanksTitle = marked("Thank you");
inline constexpr const char* thanksText = marked("Please hand the computer back now.");
inline constexpr const char* thanksWarm = marked(
    "Some of what you told us sounds hard. You are not alone with it. Please talk about it today. "
    "If you need help sooner, these people will listen:");

/// Who else may be present: the id that is stored, and what the client reads.
const std::vector<std::pair<std::string, std::string>>& presenceChoices();

/// Every text above.
std::vector<std::string> allTexts();

} // namespace attune::desktop::words
