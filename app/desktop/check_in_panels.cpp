#include "check_in_panels.h"

#include "answer_group.h"
#include "attune/care/safety.h"
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

namespace {

constexpr int rowPx = 19;

wxButton*
largeButton(wxWindow* parent, const std::string& label, ButtonLook look, std::function<void()> then)
{
    wxButton* button = makeButton(parent, label, look, std::move(then));
    button->SetFont(fontFor(TextStyle::lead));
    addLook(button, "big");
    button->SetMinSize(
        {-1, std::max(button->GetBestSize().y, parent->FromDIP(spacing::touchHeight))});
    return button;
}

} // namespace

IntroPanel::IntroPanel(wxWindow* parent,
                       const OwnWords& say,
                       int minutes,
                       const std::function<void(const std::string&)>& start,
                       std::function<void()> notToday,
                       std::function<void()> help)
    : Page(parent, spacing::columnWidth)
{
    addText(say(words::introTitle), TextStyle::title);
    for (const char* text :
         {words::introWhy, words::introWho, words::introNext, words::introNoWrong}) {
        addText(say(text), TextStyle::lead, Tone::normal, spacing::small);
    }
    addText(minutes == 1 ? say("It takes about 1 minute.")
                         : fmt::format(fmt::runtime(say("It takes about {} minutes.")), minutes),
            TextStyle::lead,
            Tone::quiet,
            spacing::small);
    addText(say(words::presenceQuestion), TextStyle::heading, Tone::normal, spacing::large);
    std::vector<AnswerGroup::Row> rows;
    for (const auto& [id, text] : words::presenceChoices()) {
        rows.push_back({id, say(text)});
    }
    m_presence = new AnswerGroup(this, say(words::presenceQuestion), rows, rowPx, [] {});
    column()->Add(m_presence, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    auto* buttons = addButtonRow(spacing::medium);
    m_start = largeButton(this, say(words::start), ButtonLook::primary, [this, start] {
        start(m_presence->chosen());
    });
    buttons->Add(m_start);
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(largeButton(this, say(words::notToday), ButtonLook::normal, std::move(notToday)));
    buttons->AddStretchSpacer(1);
    buttons->Add(largeButton(this, say(words::helpNow), ButtonLook::alert, std::move(help)));
    m_message = addProblem();
}

void IntroPanel::takeFocus()
{
    m_start->SetFocus();
    Scroll(0, 0);
}

HelpPanel::HelpPanel(wxWindow* parent,
                     const OwnWords& say,
                     care::Date today,
                     std::function<void()> back,
                     std::function<void()> stop)
    : Page(parent, spacing::columnWidth)
{
    addText(say(words::helpTitle), TextStyle::title);
    addText(say(words::helpTell), TextStyle::lead, Tone::normal, spacing::small);
    addSupportLines(this, column(), say, today);
    auto* buttons = addButtonRow(spacing::large);
    m_back = largeButton(this, say(words::backToQuestions), ButtonLook::primary, std::move(back));
    buttons->Add(m_back);
    buttons->AddStretchSpacer(1);
    buttons->Add(largeButton(this, say(words::wantToStop), ButtonLook::normal, std::move(stop)));
}

void HelpPanel::takeFocus()
{
    m_back->SetFocus();
    Scroll(0, 0);
}

LeftOpenPanel::LeftOpenPanel(wxWindow* parent,
                             const OwnWords& say,
                             int count,
                             std::function<void()> lookAgain,
                             std::function<void()> leaveOpen)
    : Page(parent, spacing::columnWidth)
{
    addText(say(words::leftOpenTitle), TextStyle::title);
    addText(count == 1 ? say(words::leftOpenOne)
                       : fmt::format(fmt::runtime(say(words::leftOpenMany)), count),
            TextStyle::lead,
            Tone::normal,
            spacing::small);
    auto* buttons = addButtonRow(spacing::large);
    m_leave = largeButton(this, say(words::leaveOpen), ButtonLook::primary, std::move(leaveOpen));
    buttons->Add(m_leave);
    buttons->AddStretchSpacer(1);
    buttons->Add(
        largeButton(this, say(words::lookAgain), ButtonLook::normal, std::move(lookAgain)));
}

void LeftOpenPanel::takeFocus()
{
    m_leave->SetFocus();
    Scroll(0, 0);
}

StopPanel::StopPanel(wxWindow* parent,
                     const OwnWords& say,
                     const std::function<void(const std::string&)>& stop,
                     std::function<void()> back)
    : Page(parent, spacing::columnWidth)
{
    addText(say(words::stopTitle), TextStyle::title);
    addText(say(words::stopText), TextStyle::lead, Tone::normal, spacing::small);
    std::vector<AnswerGroup::Row> rows;
    for (const std::string& reason : words::notTodayReasons()) {
        rows.push_back({reason, say(reason)});
    }
    m_reasons = new AnswerGroup(this, say(words::stopText), rows, rowPx, [] {});
    column()->Add(m_reasons, 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
    auto* buttons = addButtonRow(spacing::medium);
    m_stop = largeButton(this, say(words::stopNow), ButtonLook::primary, [this, stop] {
        stop(m_reasons->chosen());
    });
    buttons->Add(m_stop);
    buttons->AddStretchSpacer(1);
    buttons->Add(
        largeButton(this, say(words::backToQuestions), ButtonLook::normal, std::move(back)));
    m_message = addProblem();
}

void StopPanel::takeFocus()
{
    m_stop->SetFocus();
    Scroll(0, 0);
}

void addSupportLines(wxWindow* parent, wxSizer* column, const OwnWords& say, care::Date today)
{
    const care::SupportLines& lines = care::builtInSupportLines();
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
