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

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int rowPx = 19;

wxButton*
largeButton(wxWindow* parent, const char* label, ButtonLook look, std::function<void()> then)
{
    wxButton* button = makeButton(parent, tr(label), look, std::move(then));
    button->SetFont(fontFor(TextStyle::lead));
    addLook(button, "big");
    return button;
}

} // namespace

IntroPanel::IntroPanel(wxWindow* parent,
                       int minutes,
                       const std::function<void(const std::string&)>& start,
                       std::function<void()> notToday,
                       std::function<void()> help)
    : Page(parent, spacing::columnWidth)
{
    addText(tr(words::introTitle), TextStyle::title);
    for (const char* text :
         {words::introWhy, words::introWho, words::introNext, words::introNoWrong}) {
        addText(tr(text), TextStyle::lead, Tone::normal, spacing::small);
    }
    addText(minutes == 1 ? tr("It takes about 1 minute.")
                         : fmt::format(fmt::runtime(tr("It takes about {} minutes.")), minutes),
            TextStyle::lead,
            Tone::quiet,
            spacing::small);
    addText(tr(words::presenceQuestion), TextStyle::heading, Tone::normal, spacing::large);
    std::vector<AnswerGroup::Row> rows;
    for (const auto& [id, text] : words::presenceChoices()) {
        rows.push_back({id, tr(text.c_str())});
    }
    m_presence = new AnswerGroup(this, tr(words::presenceQuestion), rows, rowPx, [] {});
    column()->Add(m_presence, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    auto* buttons = addButtonRow(spacing::medium);
    m_start = largeButton(
        this, words::start, ButtonLook::primary, [this, start] { start(m_presence->chosen()); });
    buttons->Add(m_start);
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(largeButton(this, words::notToday, ButtonLook::normal, std::move(notToday)));
    buttons->AddStretchSpacer(1);
    buttons->Add(largeButton(this, words::helpNow, ButtonLook::alert, std::move(help)));
    m_message = addProblem();
}

void IntroPanel::takeFocus()
{
    m_start->SetFocus();
    Scroll(0, 0);
}

HelpPanel::HelpPanel(wxWindow* parent,
                     care::Date today,
                     std::function<void()> back,
                     std::function<void()> stop)
    : Page(parent, spacing::columnWidth)
{
    addText(tr(words::helpTitle), TextStyle::title);
    addText(tr(words::helpTell), TextStyle::lead, Tone::normal, spacing::small);
    addSupportLines(this, column(), today);
    auto* buttons = addButtonRow(spacing::large);
    m_back = largeButton(this, words::backToQuestions, ButtonLook::primary, std::move(back));
    buttons->Add(m_back);
    buttons->AddStretchSpacer(1);
    buttons->Add(largeButton(this, words::wantToStop, ButtonLook::normal, std::move(stop)));
}

void HelpPanel::takeFocus()
{
    m_back->SetFocus();
    Scroll(0, 0);
}

StopPanel::StopPanel(wxWindow* parent,
                     const std::function<void(const std::string&)>& stop,
                     std::function<void()> back)
    : Page(parent, spacing::columnWidth)
{
    addText(tr(words::stopTitle), TextStyle::title);
    addText(tr(words::stopText), TextStyle::lead, Tone::normal, spacing::small);
    std::vector<AnswerGroup::Row> rows;
    for (const std::string& reason : words::notTodayReasons()) {
        rows.push_back({reason, tr(reason.c_str())});
    }
    m_reasons = new AnswerGroup(this, tr(words::stopText), rows, rowPx, [] {});
    column()->Add(m_reasons, 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
    auto* buttons = addButtonRow(spacing::medium);
    m_stop = largeButton(
        this, words::stopNow, ButtonLook::primary, [this, stop] { stop(m_reasons->chosen()); });
    buttons->Add(m_stop);
    buttons->AddStretchSpacer(1);
    buttons->Add(largeButton(this, words::backToQuestions, ButtonLook::normal, std::move(back)));
    m_message = addProblem();
}

void StopPanel::takeFocus()
{
    m_stop->SetFocus();
    Scroll(0, 0);
}

void addSupportLines(wxWindow* parent, wxSizer* column, care::Date today)
{
    const care::SupportLines& lines = care::builtInSupportLines();
    if (lines.isStale(today)) {
        column->Add(new WrappedText(parent, tr(words::helpStale), TextStyle::body, Tone::alert),
                    0,
                    wxEXPAND | wxTOP,
                    parent->FromDIP(spacing::small));
    }
    for (const care::SupportLine& line : lines.lines) {
        auto* card = new Card(parent, line.isCrisis ? Card::Kind::alert : Card::Kind::plain);
        card->content()->Add(new WrappedText(card, line.contact, TextStyle::heading), 0, wxEXPAND);
        card->content()->Add(new WrappedText(card, line.name, TextStyle::lead), 0, wxEXPAND);
        card->content()->Add(
            new WrappedText(card, tr(line.note.c_str()), TextStyle::body, Tone::quiet),
            0,
            wxEXPAND);
        column->Add(card, 0, wxEXPAND | wxTOP, parent->FromDIP(spacing::small));
    }
}

} // namespace attune::desktop
