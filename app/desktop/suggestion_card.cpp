#include "suggestion_card.h"

#include "date_text.h"
#include "native_theme.h"
#include "page.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int wordingLines = 3;
constexpr int dateWidth = 200; ///< device-independent pixels

bool isUrgent(care::Tier tier)
{
    return tier == care::Tier::emergency || tier == care::Tier::sameDay;
}

std::string serviceLabel(const std::string& id)
{
    const care::Service* service = care::serviceOf(id);
    return service == nullptr ? id : tr(service->label);
}

} // namespace

SuggestionCard::SuggestionCard(wxWindow* parent,
                               const care::Suggestion& suggestion,
                               const care::SuggestionDecision* decision,
                               std::vector<care::DirectoryEntry> places,
                               care::Date today,
                               bool mayDecide,
                               SuggestionDeeds deeds)
    : Card(parent,
           suggestion.tier == care::Tier::emergency && decision == nullptr ? Kind::alert
                                                                           : Kind::plain),
      m_suggestion(suggestion),
      m_places(std::move(places)),
      m_today(today),
      m_deeds(std::move(deeds)),
      m_isReferral(care::serviceOf(suggestion.service) != nullptr &&
                   care::serviceOf(suggestion.service)->isReferral)
{
    addText(fmt::format("{}  ·  {}",
                        tr(care::textOf(suggestion.tier).label),
                        serviceLabel(suggestion.service)),
            0,
            TextStyle::small,
            isUrgent(suggestion.tier) ? Tone::alert : Tone::quiet);
    addText(tr(suggestion.text), spacing::hair, TextStyle::lead);
    for (const std::string& finding : care::findingsOf(suggestion)) {
        addText("•  " + finding, spacing::hair);
    }
    std::string sources;
    for (const care::SuggestionReason& reason : suggestion.reasons) {
        if (sources.find(reason.source) == std::string::npos) {
            sources += (sources.empty() ? "" : "; ") + reason.source;
        }
    }
    addText(
        fmt::format("{} {}", tr("Source:"), sources), spacing::hair, TextStyle::small, Tone::quiet);
    if (decision != nullptr) {
        addDecision(*decision, mayDecide);
    } else if (mayDecide) {
        addChoices();
    } else {
        addText(tr("Not decided."), spacing::small, TextStyle::body, Tone::quiet);
    }
}

void SuggestionCard::addDecision(const care::SuggestionDecision& decision, bool mayDecide)
{
    const bool accepted = decision.choice == care::SuggestionDecision::Choice::accepted;
    addText(fmt::format("{} {}, {}",
                        accepted ? tr("Accepted by") : tr("Declined by"),
                        decision.personName,
                        timeText(decision.at)),
            spacing::small,
            TextStyle::body,
            Tone::accent);
    if (!decision.wording.empty()) {
        addText(decision.wording, spacing::hair);
    }
    if (!decision.reason.empty()) {
        addText(fmt::format("{} {}", tr("Why:"), decision.reason), spacing::hair);
    }
    if (!mayDecide) {
        return;
    }
    auto* again =
        makeButton(this,
                   fmt::format("{} ({})", tr("Decide anew"), serviceLabel(m_suggestion.service)),
                   ButtonLook::quiet,
                   [] {});
    again->Bind(wxEVT_BUTTON, [this, again](wxCommandEvent&) {
        again->Hide();
        addChoices();
        m_deeds.resized();
    });
    content()->Add(again, 0, wxTOP, FromDIP(spacing::hair));
}

void SuggestionCard::addChoices()
{
    const std::string what = serviceLabel(m_suggestion.service);
    m_choices = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](const std::string& label, ButtonLook look, std::function<void()> then) {
        auto* button = makeButton(this, label, look, std::move(then));
        setSpokenName(button, fmt::format("{} ({})", label, what));
        m_choices->Add(button, 0, wxRIGHT, FromDIP(spacing::small));
    };
    add(tr("Accept"), ButtonLook::normal, [this] {
        m_deeds.accept(
            {.wording = {}, .isReferral = m_isReferral, .destination = {}, .due = {}, .owner = {}});
    });
    add(tr("Change and accept…"), ButtonLook::quiet, [this] {
        open(m_change);
        m_wording->SetFocus();
    });
    add(tr("Decline…"), ButtonLook::quiet, [this] {
        open(m_decline);
        m_reason->SetFocus();
    });
    content()->Add(m_choices, 0, wxTOP, FromDIP(spacing::medium));
    addChange();
    addDecline();
    open(nullptr);
}

void SuggestionCard::addChange()
{
    const std::string what = serviceLabel(m_suggestion.service);
    m_change = new wxBoxSizer(wxVERTICAL);
    const auto label = [this](const std::string& text) {
        m_change->Add(new WrappedText(this, text), 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
    };
    label(tr("In your words"));
    m_wording = makeTextArea(this,
                             fmt::format("{} ({})", tr("In your words"), what),
                             tr(m_suggestion.text),
                             wordingLines);
    m_change->Add(m_wording, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    if (m_isReferral && !m_places.empty()) {
        label(tr("To whom"));
        m_place = new wxChoice(this, wxID_ANY);
        m_place->SetFont(fontFor(TextStyle::body));
        m_place->Append(toWx(tr("Not chosen yet")));
        for (const care::DirectoryEntry& place : m_places) {
            m_place->Append(toWx(place.name));
        }
        m_place->SetSelection(0);
        setSpokenName(m_place, fmt::format("{} ({})", tr("To whom"), what));
        m_change->Add(m_place, 0, wxTOP, FromDIP(spacing::hair));
    }
    label(tr("To be done by, like 2026-03-09; empty: as urgent as it says above"));
    m_due = makeField(this, fmt::format("{} ({})", tr("To be done by"), what), {}, 0, dateWidth);
    m_change->Add(m_due, 0, wxTOP, FromDIP(spacing::hair));
    m_dueProblem = new WrappedText(this, {}, TextStyle::body, Tone::alert);
    m_change->Add(m_dueProblem, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    auto* accept = makeButton(
        this, tr("Accept in these words"), ButtonLook::primary, [this] { acceptChanged(); });
    setSpokenName(accept, fmt::format("{} ({})", tr("Accept in these words"), what));
    m_change->Add(accept, 0, wxTOP, FromDIP(spacing::small));
    content()->Add(m_change, 0, wxEXPAND);
}

void SuggestionCard::acceptChanged()
{
    records::Acceptance how{.wording = fromWx(m_wording->GetValue()),
                            .isReferral = m_isReferral,
                            .destination = {},
                            .due = {},
                            .owner = {}};
    if (how.wording == tr(m_suggestion.text)) {
        how.wording.clear();
    }
    const std::string due = fromWx(m_due->GetValue());
    how.due = care::parseDate(due);
    if (hasWords(due) && (!how.due || *how.due < m_today)) {
        m_dueProblem->setText(tr("Name a day from today on, like 2026-03-09."));
        m_dueProblem->Show();
        m_deeds.resized();
        return;
    }
    if (m_place != nullptr && m_place->GetSelection() > 0) {
        how.destination = m_places.at(static_cast<std::size_t>(m_place->GetSelection()) - 1).id;
    }
    m_deeds.accept(how);
}

void SuggestionCard::addDecline()
{
    const std::string what = serviceLabel(m_suggestion.service);
    m_decline = new wxBoxSizer(wxVERTICAL);
    const std::string label = tr("Why not? A few words are enough.");
    m_decline->Add(new WrappedText(this, label), 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
    m_reason = makeField(this, fmt::format("{} ({})", label, what));
    m_decline->Add(m_reason, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    m_reasonProblem = new WrappedText(this, {}, TextStyle::body, Tone::alert);
    m_decline->Add(m_reasonProblem, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    auto* decline = makeButton(this, tr("Decline"), ButtonLook::normal, [this] {
        const std::string reason = fromWx(m_reason->GetValue());
        if (hasWords(reason)) {
            m_deeds.decline(reason);
            return;
        }
        m_reasonProblem->setText(tr("Say why you decide against it; a few words are enough."));
        m_reasonProblem->Show();
        m_deeds.resized();
    });
    setSpokenName(decline, fmt::format("{} ({})", tr("Decline"), what));
    m_decline->Add(decline, 0, wxTOP, FromDIP(spacing::small));
    content()->Add(m_decline, 0, wxEXPAND);
}

void SuggestionCard::open(wxBoxSizer* part)
{
    for (wxBoxSizer* each : {m_change, m_decline}) {
        each->ShowItems(each == part);
    }
    m_dueProblem->Hide();
    m_reasonProblem->Hide();
    m_deeds.resized();
}

} // namespace attune::desktop
