#pragma once

#include "calm_page.h"
#include "check_in.h"
#include "gate_panel.h"
#include "navigator.h"
#include "own_words.h"
#include "still_there.h"

#include <wx/panel.h>

#include <memory>

namespace attune::desktop {

class QuestionPanel;

/// All of client mode: intro, one question a page, help, pause, the end, and the way back to the
/// clinician. Nothing else of the program can be reached from here.
class CheckInView : public wxPanel
{
public:
    CheckInView(wxWindow* parent, Navigator& navigator, care::CheckInId id);

    care::CheckInId id() const { return m_id; }

    /// Our own words in the language of the check-in.
    const OwnWords& words() const { return m_say; }

    void takeFocus();
    /// Hides everything behind a neutral page; also when the window is asked to close.
    void pause();

private:
    care::Visit visit(); ///< as the record has it now
    void show(const std::function<wxWindow*()>& make);
    /// The text size now; `again` shows the page anew in another one.
    ClientText text(std::function<void()> again);
    void showStep();
    void showIntro();
    void showQuestion();
    /// Before another page covers the question.
    void setChoiceAside();
    void showHelp();
    void showLeftOpen();
    void showStop();
    void showThanks();
    void showPause();
    void next();
    void decline();
    void back();
    void store(const CheckIn::Pending& pending);
    void begin(const std::string& presence);
    void showStopped();
    void stopForToday(const std::string& reason);
    void onKey(wxKeyEvent& event);
    void finish();
    void handBack();

    /// Whoever takes the computer back and may not see answers must not learn of one by them: then
    /// they stand there for everyone.
    bool showsHelpLinesAtEnd() const { return m_isBlind || m_checkIn.safetyWasEndorsed(); }

    /// Where who runs the check-in may not see answers: nothing that was answered or chosen is
    /// shown again once the computer was in her hands.
    void keepAnswersFromTheDesk();
    /// Asks for the PIN or passphrase, then does `then`. Three wrong tries lock.
    /// `again` shows the same page anew.
    wxWindow* makeGate(const GatePanel::Content& content,
                       std::function<void()> again,
                       std::function<void()> then);

    Navigator& m_navigator;
    care::CheckInId m_id;
    OwnWords m_say;
    CheckIn m_checkIn;
    bool m_isBlind;     ///< who runs it may not see answers
    bool m_isInterview; ///< the clinician reads aloud
    care::SupportLines m_lines;
    Gate m_gate;
    TextSize m_textSize = TextSize::medium;
    wxWindow* m_panel = nullptr;
    QuestionPanel* m_question = nullptr; ///< m_panel while a question shows
    bool m_paused = false;
    bool m_hasOffered = false; ///< what was left open, for another look
    StillThere m_here;
};

} // namespace attune::desktop
