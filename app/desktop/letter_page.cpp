#include "letter_page.h"

#include "attune/care/marked_text.h"
#include "attune/reports/report_frame.h"
#include "papers.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

using reports::ReferralLetter;

/// A part of the letter: its label, how many lines it takes, and where its text stands.
struct Part
{
    const char* label;
    int lines;
    std::string ReferralLetter::*text;
};

const std::vector<Part>& parts()
{
    static const std::vector<Part> all{
        {marked("To"), 4, &ReferralLetter::recipient},
        {marked("About"), 1, &ReferralLetter::subject},
        {marked("Salutation"), 1, &ReferralLetter::salutation},
        {marked("Reason"), 5, &ReferralLetter::reason},
        {marked("Risk, and what was done"), 5, &ReferralLetter::risk},
        {marked("Request"), 4, &ReferralLetter::request},
        {marked("Contact"), 3, &ReferralLetter::contact},
        {marked("Closing"), 1, &ReferralLetter::closing},
        {marked("From"), 2, &ReferralLetter::sender}};
    return all;
}

} // namespace

LetterPage::LetterPage(wxWindow* parent,
                       Navigator& navigator,
                       care::ClientId client,
                       care::FollowUpId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_client(client),
      m_id(id)
{
    const questionnaires::Library& library = m_navigator.library();
    const care::Instant moment = m_navigator.now();
    m_letter = m_navigator.session().ask([&](records::Record& record) {
        records::FollowThrough& care = record.followThrough();
        const auto all = care.followUps(client);
        const auto followUp = std::ranges::find(all, id, &care::FollowUp::id);
        if (followUp == all.end()) {
            throw records::Refused("There is no such follow-up in this record.");
        }
        m_checkIn = {followUp->checkIn};
        const auto places = care.directory();
        const auto place =
            std::ranges::find(places, followUp->destination, &care::DirectoryEntry::id);
        care::DirectoryEntry addressee;
        addressee.service = followUp->service;
        const records::Anchor anchor = record.anchor();
        return reports::proposedLetter(
            record.visit(m_checkIn),
            library,
            *followUp,
            place == places.end() ? addressee : *place,
            reports::reportFrame(record.practice(), moment, anchor.generation, anchor.auditHead));
    });
    auto* back = addButtonRow(0);
    auto* button = makeButton(this, tr("Back to the referral"), ButtonLook::quiet, [this] {
        if (mayLeave()) {
            m_navigator.showFollowUp(m_client, m_id);
        }
    });
    m_first = button;
    back->Add(button);
    addText(tr("Referral letter"), TextStyle::title, Tone::normal, spacing::small);
    addText(tr("Change every word you like. It holds no more than the reader needs, and no answer. "
               "What you change is for this print only."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    addTexts();
    addScores();
    addButtonRow(spacing::large)
        ->Add(makeButton(
            this, tr("See it as it will print"), ButtonLook::primary, [this] { preview(); }));
    useDraft({this, m_navigator.session(), fmt::format("letter{}", id.value), client},
             [&navigator, client, id] { navigator.showLetter(client, id); });
}

bool LetterPage::holdsTyped() const
{
    return std::ranges::any_of(m_texts,
                               [this](const auto& each) {
                                   return fromWx(each.second->GetValue()) != m_letter.*each.first;
                               }) ||
           std::ranges::any_of(m_scores, [](const wxCheckBox* box) { return !box->GetValue(); });
}

void LetterPage::takeFocus()
{
    m_first->SetFocus();
    Scroll(0, 0);
}

void LetterPage::addTexts()
{
    for (const Part& part : parts()) {
        const std::string label = tr(part.label);
        addText(label, TextStyle::body, Tone::normal, spacing::medium);
        wxTextCtrl* field = part.lines == 1
                                ? makeField(this, label, m_letter.*part.text)
                                : makeTextArea(this, label, m_letter.*part.text, part.lines);
        column()->Add(field, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
        m_texts.emplace_back(part.text, field);
    }
}

void LetterPage::addScores()
{
    if (m_letter.scores.empty()) {
        return;
    }
    addText(tr("Scores that go along"), TextStyle::heading, Tone::normal, spacing::large);
    for (const reports::LetterScore& score : m_letter.scores) {
        auto* box = new wxCheckBox(
            this, wxID_ANY, toWx(fmt::format("{}: {}", score.questionnaire, score.result)));
        box->SetFont(fontFor(TextStyle::body));
        box->SetValue(true);
        column()->Add(box, 0, wxTOP, FromDIP(spacing::small));
        m_scores.push_back(box);
    }
}

ReferralLetter LetterPage::typed() const
{
    ReferralLetter letter = m_letter;
    for (const auto& [text, field] : m_texts) {
        letter.*text = fromWx(field->GetValue());
    }
    letter.scores.clear();
    for (std::size_t index = 0; index < m_scores.size(); ++index) {
        if (m_scores[index]->GetValue()) {
            letter.scores.push_back(m_letter.scores[index]);
        }
    }
    return letter;
}

void LetterPage::preview()
{
    keepDrafts(); // for coming back to it
    PaperSet set;
    set.client = m_client;
    set.checkIn = m_checkIn;
    set.papers.push_back({tr("Referral letter"),
                          "referral letter",
                          "letter",
                          [letter = typed(), id = m_checkIn](records::Record& record,
                                                             const reports::ReportFrame& frame) {
                              return reports::referralLetter(letter, record.visit(id), frame);
                          }});
    Navigator& navigator = m_navigator;
    const care::ClientId client = m_client;
    const care::FollowUpId id = m_id;
    const auto hasLeft = std::make_shared<bool>(false);
    set.backLabel = tr("Back");
    set.back = [&navigator, client, id, hasLeft] {
        *hasLeft ? navigator.showFollowUp(client, id) : navigator.showLetter(client, id);
    };
    // The referral goes on by itself once its letter has left.
    set.left = [&navigator, client, id, hasLeft, forget = draft().dropLater()] {
        *hasLeft = true;
        forget();
        navigator.session().ask([&](records::Record& record) {
            records::FollowThrough& care = record.followThrough();
            const auto all = care.followUps(client);
            const auto followUp = std::ranges::find(all, id, &care::FollowUp::id);
            if (followUp == all.end()) {
                return;
            }
            const auto next = care::nextStatuses(followUp->status());
            if (std::ranges::find(next, care::FollowUpStatus::sent) != next.end()) {
                care.advance(id, care::FollowUpStatus::sent, navigator.today(), "");
            }
        });
    };
    m_navigator.showPapers(std::move(set));
}

} // namespace attune::desktop
