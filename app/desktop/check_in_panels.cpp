#include "check_in_panels.h"

#include "answer_group.h"
#include "attune/care/safety.h"
#include "attune/care/words.h"
#include "card.h"
#include "client_words.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

IntroPanel::IntroPanel(wxWindow* parent,
                       const OwnWords& say,
                       const ClientText& text,
                       bool isInterview,
                       int minutes,
                       const std::function<void(const std::string&)>& start,
                       std::function<void()> notToday,
                       std::function<void()> help)
    : CalmPage(parent, say, text)
{
    addTitle(say(words::introTitle));
    if (isInterview) {
        addWords(say(words::interviewIntro), Tone::accent);
    }
    for (const char* sentence :
         {words::introWhy, words::introWho, words::introNext, words::introNoWrong}) {
        addWords(say(sentence));
    }
    addWords(minutes == 1 ? say("It takes about 1 minute.")
                          : fmt::format(fmt::runtime(say("It takes about {} minutes.")), minutes),
             Tone::quiet);
    addText(say(words::presenceQuestion), TextStyle::heading, Tone::normal, spacing::large);
    std::vector<AnswerGroup::Row> rows;
    for (const auto& [id, label] : words::presenceChoices()) {
        rows.push_back({id, say(label)});
    }
    m_presence = new AnswerGroup(this, say(words::presenceQuestion), rows, sizes().answerPx, [] {});
    column()->Add(m_presence, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    auto* buttons = addButtonRow(spacing::medium);
    m_start = bigButton(
        say(words::start), ButtonLook::primary, [this, start] { start(m_presence->chosen()); });
    buttons->Add(m_start);
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(bigButton(say(words::notToday), ButtonLook::normal, std::move(notToday)));
    buttons->AddStretchSpacer(1);
    buttons->Add(bigButton(say(words::helpNow), ButtonLook::alert, std::move(help)));
    m_message = addProblem();
}

void IntroPanel::takeFocus()
{
    m_start->SetFocus();
    Scroll(0, 0);
}

HelpPanel::HelpPanel(wxWindow* parent,
                     const OwnWords& say,
                     const ClientText& text,
                     const care::SupportLines& lines,
                     care::Date today,
                     std::function<void()> back,
                     std::function<void()> stop)
    : CalmPage(parent, say, text)
{
    addTitle(say(words::helpTitle));
    addWords(say(words::helpTell));
    addSupportLines(this, column(), say, lines, today);
    auto* buttons = addButtonRow(spacing::large);
    m_back = bigButton(say(words::backToQuestions), ButtonLook::primary, std::move(back));
    buttons->Add(m_back);
    buttons->AddStretchSpacer(1);
    buttons->Add(bigButton(say(words::wantToStop), ButtonLook::normal, std::move(stop)));
}

void HelpPanel::takeFocus()
{
    m_back->SetFocus();
    Scroll(0, 0);
}

LeftOpenPanel::LeftOpenPanel(wxWindow* parent,
                             const OwnWords& say,
                             const ClientText& text,
                             int count,
                             std::function<void()> lookAgain,
                             std::function<void()> leaveOpen)
    : CalmPage(parent, say, text)
{
    addTitle(say(words::leftOpenTitle));
    addWords(count == 1 ? say(words::leftOpenOne)
                        : fmt::format(fmt::runtime(say(words::leftOpenMany)), count));
    auto* buttons = addButtonRow(spacing::large);
    m_leave = bigButton(say(words::leaveOpen), ButtonLook::primary, std::move(leaveOpen));
    buttons->Add(m_leave);
    buttons->AddStretchSpacer(1);
    buttons->Add(bigButton(say(words::lookAgain), ButtonLook::normal, std::move(lookAgain)));
}

void LeftOpenPanel::takeFocus()
{
    m_leave->SetFocus();
    Scroll(0, 0);
}

StopPanel::StopPanel(wxWindow* parent,
                     const OwnWords& say,
                     const ClientText& text,
                     const std::function<void(const std::string&)>& stop,
                     std::function<void()> back)
    : CalmPage(parent, say, text)
{
    addTitle(say(words::stopTitle));
    addWords(say(words::stopText));
    std::vector<AnswerGroup::Row> rows;
    for (const std::string& reason : care::notTodayReasons()) {
        rows.push_back({reason, say(reason)});
    }
    m_reasons = new AnswerGroup(this, say(words::stopText), rows, sizes().answerPx, [] {});
    column()->Add(m_reasons, 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
    auto* buttons = addButtonRow(spacing::medium);
    m_stop = bigButton(
        say(words::stopNow), ButtonLook::primary, [this, stop] { stop(m_reasons->chosen()); });
    buttons->Add(m_stop);
    buttons->AddStretchSpacer(1);
    buttons->Add(bigButton(say(words::backToQuestions), ButtonLook::normal, std::move(back)));
    m_message = addProblem();
}

void StopPanel::takeFocus()
{
    m_stop->SetFocus();
    Scroll(0, 0);
}

void addSupportLines(wxWindow* parent,
                     wxSizer* column,
                     const OwnWords& say,
                     const care::SupportLines& lines,
                     care::Date today)
{
    if (lines.isStale(today)) {
        column->Add(new WrappedText(parent, say(words::helpStale), TextStyle::body, Tone::alert),
                    0,
                    wxEXPAND | wxTOP,
                    parent->FromDIP(spacing::small));
    }
    for (const care::SupportLine& line : lines.lines) {
        auto* card = new Card(parent, line.isCrisis ? Card::Kind::alert : Card::Kind::plain);
        card->content()->Add(new WrappedText(card, line.contact, TextStyle::heading), 0, wxEXPAND);
        card->content()->Add(new WrappedText(card, say(line.name), TextStyle::lead), 0, wxEXPAND);
        card->content()->Add(
            new WrappedText(card, say(line.note), TextStyle::body, Tone::quiet), 0, wxEXPAND);
        column->Add(card, 0, wxEXPAND | wxTOP, parent->FromDIP(spacing::small));
    }
}

} // namespace attune::desktop
