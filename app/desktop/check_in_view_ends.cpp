// How a check-in is left by the client: not today, paused, or at its end.
#include "check_in_panels.h"
#include "check_in_view.h"
#include "client_words.h"

namespace attune::desktop {

void CheckInView::showStop()
{
    setChoiceAside();
    show([this] {
        return new StopPanel(
            this,
            m_say,
            text([this] { showStop(); }),
            [this](const std::string& reason) { stopForToday(reason); },
            [this] { CallAfter([this] { showStep(); }); });
    });
}

void CheckInView::stopForToday(const std::string& reason)
{
    m_navigator.session().run(
        [id = m_id, reason](records::Record& record) { record.endNotToday(id, reason); },
        m_here.unlessGone([this](const std::exception_ptr& failure) {
            if (failure != nullptr) {
                if (auto* stop = dynamic_cast<StopPanel*>(m_panel)) {
                    stop->say(m_say(words::notStored));
                }
                return;
            }
            showStopped();
        }));
}

void CheckInView::showStopped()
{
    show([this] {
        return makeGate(
            {.title = m_say(words::thanksTitle),
             .text = m_say(words::thanksText),
             .buttonLabel = m_say("Take back"),
             .showHelpLines = showsHelpLinesAtEnd()},
            [this] { showStopped(); },
            [this] { m_navigator.showReview(m_id); });
    });
}

void CheckInView::pause()
{
    if (m_checkIn.step() == CheckIn::Step::thanks || m_paused) {
        return;
    }
    showPause();
}

void CheckInView::showPause()
{
    m_paused = true;
    setChoiceAside();
    show([this] {
        return makeGate(
            {.title = m_say(words::pausedTitle),
             .text = {},
             .buttonLabel = m_say(words::resume),
             .showTime = true},
            [this] { showPause(); },
            [this] {
                keepAnswersFromTheDesk();
                showStep();
            });
    });
}

/// The client has answered everything so far: where a short questionnaire screens positive the full
/// one follows without a seam, else she is done.
void CheckInView::finish()
{
    const questionnaires::Library& library = m_navigator.library();
    const auto more = std::make_shared<bool>(false);
    m_navigator.session().run(
        [id = m_id, &library, more](records::Record& record) {
            for (const care::DueStep& step : care::dueSteps(record.visit(id), library)) {
                record.stepUp(step.from);
                *more = true;
            }
        },
        m_here.unlessGone([this, more](const std::exception_ptr&) {
            // A step that the disk refused is not taken: what was answered is stored and counts.
            if (*more) {
                m_checkIn = CheckIn(visit(), m_navigator.library());
            }
            if (*more && m_checkIn.step() == CheckIn::Step::question) {
                showStep();
            } else if (m_checkIn.step() == CheckIn::Step::leftOpen && !m_hasOffered) {
                m_hasOffered = true; // once: not until she gives in
                showLeftOpen();
            } else {
                m_checkIn.leaveOpen();
                handBack();
            }
        }));
}

/// The client is done: hands back first, so that every alert stands, then asks for the clinician.
void CheckInView::handBack()
{
    m_navigator.session().run(
        [id = m_id](records::Record& record) { record.handBack(id); },
        m_here.unlessGone([this](const std::exception_ptr&) { showThanks(); }));
}

void CheckInView::showThanks()
{
    show([this] {
        return makeGate(
            {.title = m_say(words::thanksTitle),
             .text = m_say(words::thanksText),
             .buttonLabel = m_say("Take back"),
             .showHelpLines = showsHelpLinesAtEnd()},
            [this] { showThanks(); },
            [this] {
                // Again, in case the disk refused the first time: twice does no harm.
                m_navigator.session().ask(
                    [this](records::Record& record) { record.handBack(m_id); });
                m_navigator.showReview(m_id);
            });
    });
}

wxWindow* CheckInView::makeGate(const GatePanel::Content& content,
                                std::function<void()> again,
                                std::function<void()> then)
{
    return new GatePanel(this,
                         m_navigator,
                         m_say,
                         text(std::move(again)),
                         m_lines,
                         m_gate,
                         content,
                         std::move(then));
}

} // namespace attune::desktop
