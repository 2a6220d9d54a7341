#include "suggestions_section.h"

#include "attune/care/suggestion_rules.h"
#include "page.h"
#include "spacing.h"
#include "suggestion_card.h"
#include "text.h"

#include <wx/panel.h>
#include <wx/sizer.h>

#include <algorithm>

namespace attune::desktop {

SuggestionsSection::SuggestionsSection(Page* page,
                                       wxSizer* column,
                                       Navigator& navigator,
                                       const care::Visit& visit,
                                       std::function<void()> changed)
    : m_page(page),
      m_navigator(navigator),
      m_id(visit.checkIn.id),
      m_changed(std::move(changed)),
      m_directory(navigator.session().ask(
          [](records::Record& record) { return record.followThrough().directory(); }))
{
    const auto add = [&](const std::string& text, TextStyle style, Tone tone, int above) {
        auto* line = new WrappedText(m_page, text, style, tone);
        column->Add(line, 0, wxEXPAND | wxTOP, m_page->FromDIP(above));
        return line;
    };
    add(tr("What to consider"), TextStyle::heading, Tone::normal, spacing::large);
    add(tr("From published rules, for you to weigh. Nothing here is told to the client or sent by "
           "itself."),
        TextStyle::small,
        Tone::quiet,
        spacing::hair);
    m_problem = add({}, TextStyle::body, Tone::alert, spacing::hair);
    m_problem->Hide();
    m_holder = m_page->addHolder();
    show(visit);
}

void SuggestionsSection::show(const care::Visit& visit)
{
    m_holder->GetSizer()->Clear(true);
    for (const care::Suggestion& suggestion : visit.suggestions) {
        addCard(visit, suggestion);
    }
    if (visit.suggestions.empty()) {
        m_holder->GetSizer()->Add(
            new WrappedText(
                m_holder, tr("No rule has anything to add."), TextStyle::body, Tone::quiet),
            0,
            wxEXPAND | wxTOP,
            m_page->FromDIP(spacing::small));
    }
    m_page->relayout();
}

void SuggestionsSection::addCard(const care::Visit& visit, const care::Suggestion& suggestion)
{
    const auto decision =
        std::ranges::find_if(visit.decisions, [&](const care::SuggestionDecision& each) {
            return care::answers(each, suggestion);
        });
    // The card goes when the section shows anew: the event that asked for it has to be over.
    const auto later = [this](std::function<void(records::FollowThrough&)> how) {
        m_page->CallAfter([this, how = std::move(how)] { decide(how); });
    };
    const std::string& service = suggestion.service;
    m_holder->GetSizer()->Add(
        new SuggestionCard(m_holder,
                           suggestion,
                           decision == visit.decisions.end() ? nullptr : &*decision,
                           placesFor(service),
                           m_navigator.today(),
                           !visit.signature,
                           {.accept =
                                [=, this](const records::Acceptance& how) {
                                    later([=, this](records::FollowThrough& care) {
                                        care.accept(m_id, service, how);
                                    });
                                },
                            .decline =
                                [=, this](const std::string& reason) {
                                    later([=, this](records::FollowThrough& care) {
                                        care.decline(m_id, service, reason);
                                    });
                                },
                            .resized =
                                [this] {
                                    m_page->relayout();
                                }}),
        0,
        wxEXPAND | wxTOP,
        m_page->FromDIP(spacing::small));
}

std::vector<care::DirectoryEntry> SuggestionsSection::placesFor(std::string_view service) const
{
    std::vector<care::DirectoryEntry> places;
    std::ranges::copy_if(
        m_directory, std::back_inserter(places), [service](const care::DirectoryEntry& each) {
            return each.service == service && !each.isRetired;
        });
    return places;
}

void SuggestionsSection::decide(const std::function<void(records::FollowThrough&)>& how)
{
    try {
        m_navigator.session().ask([&how](records::Record& record) { how(record.followThrough()); });
    } catch (const records::RecordError& refusal) {
        m_page->showProblem(m_problem, tr(refusal.what()));
        return;
    }
    m_page->showProblem(m_problem, {});
    m_changed();
}

} // namespace attune::desktop
