#include "check_in_view.h"

#include "check_in_panels.h"
#include "client_words.h"
#include "palette.h"
#include "question_panel.h"
#include "text.h"

#include <wx/sizer.h>

namespace attune::desktop {

namespace {

care::Visit readVisit(Navigator& navigator, care::CheckInId id)
{
    return navigator.session().ask([id](records::Record& record) { return record.visit(id); });
}

care::SupportLines linesOf(Navigator& navigator)
{
    const care::PracticeSettings settings = navigator.settings();
    return care::supportLinesOf(settings);
}

} // namespace

CheckInView::CheckInView(wxWindow* parent, Navigator& navigator, care::CheckInId id)
    : wxPanel(parent),
      m_navigator(navigator),
      m_id(id),
      m_say(readVisit(navigator, id).checkIn.language),
      m_checkIn(readVisit(navigator, id), navigator.library()),
      m_isBlind(!navigator.offer().results),
      m_isInterview(readVisit(navigator, id).checkIn.mode == care::Mode::readAloud),
      m_lines(linesOf(navigator))
{
    keepAnswersFromTheDesk();
    SetBackgroundColour(palette().page);
    SetForegroundColour(palette().text);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Bind(wxEVT_CHAR_HOOK, &CheckInView::onKey, this);
    showStep();
}

care::Visit CheckInView::visit()
{
    return readVisit(m_navigator, m_id);
}

void CheckInView::keepAnswersFromTheDesk()
{
    if (m_isBlind) {
        m_checkIn = CheckIn(visit(), m_navigator.library());
        m_checkIn.closeWayBack();
    }
}

void CheckInView::takeFocus()
{
    if (auto* panel = dynamic_cast<Page*>(m_panel)) {
        panel->takeFocus();
    } else if (m_question != nullptr) {
        m_question->takeFocus();
    }
}

void CheckInView::show(const std::function<wxWindow*()>& make)
{
    if (m_panel != nullptr) {
        GetSizer()->Detach(m_panel);
        m_panel->Hide();
        m_panel->Destroy();
        m_panel = nullptr;
        m_question = nullptr;
    }
    m_panel = make();
    m_question = dynamic_cast<QuestionPanel*>(m_panel);
    GetSizer()->Add(m_panel, 1, wxEXPAND);
    Layout();
    if (auto* page = dynamic_cast<Page*>(m_panel)) {
        page->FitInside();
    }
    takeFocus();
}

ClientText CheckInView::text(std::function<void()> again)
{
    return {m_textSize, [this, again = std::move(again)](TextSize size) {
                m_textSize = size;
                CallAfter([again] { again(); });
            }};
}

void CheckInView::showStep()
{
    m_paused = false;
    switch (m_checkIn.step()) {
    case CheckIn::Step::intro:
        showIntro();
        break;
    case CheckIn::Step::question:
        showQuestion();
        break;
    case CheckIn::Step::leftOpen:
    case CheckIn::Step::thanks:
        finish();
        break;
    }
}

void CheckInView::showIntro()
{
    show([this] {
        return new IntroPanel(
            this,
            m_say,
            text([this] { showIntro(); }),
            m_isInterview,
            m_checkIn.minutes(),
            [this](const std::string& presence) { begin(presence); },
            [this] { CallAfter([this] { showStop(); }); },
            [this] { CallAfter([this] { showHelp(); }); });
    });
}

void CheckInView::begin(const std::string& presence)
{
    m_navigator.session().run(
        [id = m_id, presence](records::Record& record) {
            if (!presence.empty()) {
                record.setPresence(id, presence);
            }
        },
        m_here.unlessGone([this](const std::exception_ptr& failure) {
            if (failure != nullptr) {
                if (auto* intro = dynamic_cast<IntroPanel*>(m_panel)) {
                    intro->say(m_say(words::notStored));
                }
                return;
            }
            m_checkIn.start();
            showStep();
        }));
}

void CheckInView::showQuestion()
{
    show([this] {
        return new QuestionPanel(this,
                                 m_say,
                                 m_checkIn,
                                 m_textSize,
                                 m_isInterview,
                                 {.next = [this] { next(); },
                                  .decline = [this] { decline(); },
                                  .back = [this] { back(); },
                                  .pause = [this] { CallAfter([this] { pause(); }); },
                                  .help = [this] { CallAfter([this] { showHelp(); }); },
                                  .resize =
                                      [this](TextSize size) {
                                          m_textSize = size;
                                          CallAfter([this] {
                                              if (m_question != nullptr) {
                                                  setChoiceAside();
                                                  showQuestion();
                                              }
                                          });
                                      }});
    });
}

void CheckInView::next()
{
    if (m_question == nullptr || m_checkIn.isBusy()) {
        return;
    }
    if (const auto pending = m_checkIn.next(m_question->chosen())) {
        store(*pending);
    } else {
        m_question->remark(m_say(words::chooseFirst));
    }
}

void CheckInView::decline()
{
    if (m_question == nullptr || m_checkIn.isBusy()) {
        return;
    }
    if (const auto pending = m_checkIn.decline()) {
        store(*pending);
    }
}

/// The next page shows once the answer is durable.
void CheckInView::store(const CheckIn::Pending& pending)
{
    m_question->setBusy(true);
    m_navigator.session().run(
        [pending](records::Record& record) {
            record.storeAnswer(pending.assessment, pending.itemNumber, pending.answer);
        },
        m_here.unlessGone([this](const std::exception_ptr& failure) {
            if (failure != nullptr) {
                m_checkIn.notStored();
                if (m_question != nullptr) {
                    m_question->setBusy(false);
                    m_question->remark(m_say(words::notStored));
                }
                return;
            }
            m_checkIn.stored();
            if (!m_paused && m_question != nullptr) {
                showStep();
            }
        }));
}

void CheckInView::back()
{
    if (m_checkIn.canGoBack()) {
        m_checkIn.back();
        CallAfter([this] {
            if (m_question != nullptr) {
                showQuestion();
            }
        });
    }
}

void CheckInView::setChoiceAside()
{
    if (m_question != nullptr) {
        m_checkIn.setAside(m_question->chosen());
    }
}

void CheckInView::showHelp()
{
    setChoiceAside();
    show([this] {
        return new HelpPanel(
            this,
            m_say,
            text([this] { showHelp(); }),
            m_lines,
            m_navigator.today(),
            [this] { CallAfter([this] { showStep(); }); },
            [this] { CallAfter([this] { showStop(); }); });
    });
}

/// What she would rather not answer is an answer; this is a last chance to say otherwise.
void CheckInView::showLeftOpen()
{
    show([this] {
        return new LeftOpenPanel(
            this,
            m_say,
            text([this] { showLeftOpen(); }),
            m_checkIn.leftOpenCount(),
            [this] {
                CallAfter([this] {
                    m_checkIn.lookAgain();
                    showStep();
                });
            },
            [this] {
                CallAfter([this] {
                    m_checkIn.leaveOpen();
                    showStep();
                });
            });
    });
}

void CheckInView::onKey(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    if (key == WXK_ESCAPE) {
        pause();
        return;
    }
    if (m_question == nullptr || event.HasAnyModifiers() || !m_question->handleKey(key)) {
        event.Skip();
    }
}

} // namespace attune::desktop
