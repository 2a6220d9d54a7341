#include "question_panel.h"

#include "answer_group.h"
#include "client_words.h"
#include "follow_focus.h"
#include "native_theme.h"
#include "page.h"
#include "palette.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

wxButton*
bigButton(wxWindow* parent, const std::string& label, ButtonLook look, std::function<void()> then)
{
    wxButton* button = makeButton(parent, label, look, std::move(then));
    addLook(button, "big");
    button->SetFont(pixelFont(18, look == ButtonLook::primary));
    button->SetMinSize(
        {-1, std::max(button->GetBestSize().y, parent->FromDIP(spacing::touchHeight))});
    return button;
}

} // namespace

QuestionPanel::QuestionPanel(wxWindow* parent,
                             const OwnWords& say,
                             const CheckIn& checkIn,
                             TextSize size,
                             bool isInterview,
                             Actions actions)
    : wxPanel(parent),
      m_say(say),
      m_actions(std::move(actions)),
      m_isInterview(isInterview)
{
    SetBackgroundColour(palette().page);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    addTop(checkIn, size);
    addQuestion(checkIn, size);
    addBottom(checkIn);
    m_answers->choose(checkIn.shownOption());
    if (checkIn.answer().isDeclined()) {
        remark(m_say(words::declinedBefore));
    }
}

void QuestionPanel::addTop(const CheckIn& checkIn, TextSize size)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const std::string progress =
        fmt::format(fmt::runtime(m_say("{} of {}")), checkIn.position(), checkIn.questionCount());
    auto* label = new wxStaticText(this, wxID_ANY, toWx(progress));
    label->SetFont(pixelFont(18, true));
    label->SetForegroundColour(palette().quiet);
    row->Add(label, 0, wxALIGN_CENTRE_VERTICAL);
    auto* gauge = new wxGauge(this,
                              wxID_ANY,
                              checkIn.questionCount(),
                              wxDefaultPosition,
                              FromDIP(wxSize(120, 8)),
                              wxGA_HORIZONTAL);
    gauge->SetValue(checkIn.position() - 1);
    setSpokenName(gauge, progress);
    row->Add(gauge, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(spacing::medium));
    row->AddStretchSpacer(1);
    addTextSizes(this, row, m_say, {size, m_actions.resize});
    row->AddSpacer(FromDIP(spacing::medium));
    row->Add(bigButton(this, m_say(words::pause), ButtonLook::normal, m_actions.pause));
    row->AddSpacer(FromDIP(spacing::small));
    row->Add(bigButton(this, m_say(words::helpNow), ButtonLook::alert, m_actions.help));
    GetSizer()->Add(row, 0, wxEXPAND | wxALL, FromDIP(spacing::medium));
}

void QuestionPanel::addQuestion(const CheckIn& checkIn, TextSize size)
{
    const CheckIn::Question& question = checkIn.question();
    const TextSizes sizes = sizesOf(size);
    m_middle = new wxScrolledWindow(this,
                                    wxID_ANY,
                                    wxDefaultPosition,
                                    wxDefaultSize,
                                    wxVSCROLL | wxTAB_TRAVERSAL,
                                    toWx("page"));
    m_middle->SetBackgroundColour(palette().page);
    m_middle->SetScrollRate(0, FromDIP(16));
    followFocus(m_middle);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto add = [&](const std::string& text, const wxFont& font, Tone tone, int above) {
        auto* label = new WrappedText(m_middle, text, TextStyle::body, tone);
        label->setTextFont(font);
        column->Add(label, 0, wxEXPAND | wxTOP, FromDIP(above));
    };
    if (!question.about.empty()) {
        add(fmt::format(fmt::runtime(m_say("About {}")), question.about),
            pixelFont(18, true),
            Tone::accent,
            0);
    }
    if (m_isInterview) {
        add(m_say(words::interviewHint), pixelFont(sizes.textPx), Tone::accent, 0);
    }
    add(question.wording->instructions, pixelFont(18), Tone::quiet, spacing::hair);
    const std::string& stem = question.wording->stem(question.itemNumber);
    add(stem, pixelFont(sizes.questionPx, true), Tone::normal, spacing::medium);

    std::vector<AnswerGroup::Row> rows;
    for (const auto& option : question.instrument->item(question.itemNumber)->options) {
        rows.push_back({option.id, question.wording->label(question.itemNumber, option.id)});
    }
    m_answers =
        new AnswerGroup(m_middle, stem, rows, sizes.answerPx, [this] { m_next->Enable(!m_busy); });
    column->Add(m_answers, 0, wxEXPAND | wxTOP, FromDIP(spacing::large));
    add(question.wording->attribution, pixelFont(12), Tone::quiet, spacing::medium);

    auto* centre = new wxBoxSizer(wxHORIZONTAL);
    centre->AddStretchSpacer(1);
    centre->Add(column, 0, wxLEFT | wxRIGHT, FromDIP(spacing::medium));
    centre->AddStretchSpacer(1);
    m_middle->SetSizer(centre);
    m_middle->Bind(wxEVT_SIZE, [this, column](wxSizeEvent& event) {
        const int room = event.GetSize().x - 4 * FromDIP(spacing::medium);
        column->SetMinSize(std::clamp(room, FromDIP(280), FromDIP(spacing::columnWidth)), -1);
        event.Skip();
    });
    GetSizer()->Add(m_middle, 1, wxEXPAND);
}

void QuestionPanel::addBottom(const CheckIn& checkIn)
{
    m_message = new WrappedText(this, {}, TextStyle::body, Tone::accent);
    m_message->setTextFont(pixelFont(18));
    m_message->Hide();
    GetSizer()->Add(m_message, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(spacing::large));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_back = bigButton(this, m_say(words::back), ButtonLook::normal, m_actions.back);
    m_back->Enable(checkIn.canGoBack());
    m_decline = bigButton(this, m_say(words::decline), ButtonLook::quiet, m_actions.decline);
    m_next = bigButton(this,
                       m_say(checkIn.isLast() ? words::done : words::next),
                       ButtonLook::primary,
                       m_actions.next);
    row->Add(m_back);
    row->AddStretchSpacer(1);
    row->Add(m_decline);
    row->AddStretchSpacer(1);
    row->Add(m_next);
    GetSizer()->Add(row, 0, wxEXPAND | wxALL, FromDIP(spacing::medium));
}

void QuestionPanel::takeFocus()
{
    m_middle->SetFocus();
    Layout();
    m_middle->FitInside();
}

std::string QuestionPanel::chosen() const
{
    return m_answers->chosen();
}

void QuestionPanel::remark(const std::string& sentence)
{
    m_message->setText(sentence);
    m_message->Show(!sentence.empty());
    Layout();
}

void QuestionPanel::setBusy(bool busy)
{
    m_busy = busy;
    for (wxButton* button : {m_next, m_decline}) {
        button->Enable(!busy);
    }
    m_back->Enable(!busy);
}

bool QuestionPanel::handleKey(int key)
{
    if (key >= '1' && key <= '9') {
        return m_answers->chooseAt(key - '1');
    }
    if (key >= WXK_NUMPAD1 && key <= WXK_NUMPAD9) {
        return m_answers->chooseAt(key - WXK_NUMPAD1);
    }
    const bool onButton = dynamic_cast<wxAnyButton*>(FindFocus()) != nullptr;
    switch (key) {
    case WXK_UP:
    case WXK_DOWN:
        m_answers->move(key == WXK_DOWN ? 1 : -1);
        return true;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (onButton) {
            return false; // the button that has the focus answers
        }
        m_actions.next();
        return true;
    case WXK_BACK:
        m_actions.back();
        return true;
    default:
        return false;
    }
}

} // namespace attune::desktop
