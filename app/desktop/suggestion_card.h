#pragma once

#include "attune/care/follow_up.h"
#include "attune/care/visit.h"
#include "attune/records/follow_through.h"
#include "card.h"

#include <functional>
#include <string>
#include <vector>

class wxBoxSizer;
class wxChoice;
class wxTextCtrl;

namespace attune::desktop {

/// What can be done with a suggestion. Each throws nothing; the section shows the record's refusal.
struct SuggestionDeeds
{
    std::function<void(const records::Acceptance& how)> accept;
    std::function<void(const std::string& reason)> decline;
    std::function<void()> resized; ///< the card has grown or shrunk
};

/// One suggestion: how soon, what, why, and what was decided.
class SuggestionCard : public Card
{
public:
    /// `decision`: null where none answers it. `places`: of the directory, for this service.
    /// `mayDecide`: false once the check-in is signed.
    SuggestionCard(wxWindow* parent,
                   const care::Suggestion& suggestion,
                   const care::SuggestionDecision* decision,
                   std::vector<care::DirectoryEntry> places,
                   care::Date today,
                   bool mayDecide,
                   SuggestionDeeds deeds);

private:
    void addDecision(const care::SuggestionDecision& decision, bool mayDecide);
    void addChoices();
    void addChange();
    void addDecline();
    /// Shows one of the parts that are opened by a button, and only it.
    void open(wxBoxSizer* part);
    void acceptChanged();

    const care::Suggestion m_suggestion;
    const std::vector<care::DirectoryEntry> m_places;
    const care::Date m_today;
    const SuggestionDeeds m_deeds;
    const bool m_isReferral;
    wxBoxSizer* m_choices = nullptr;
    wxBoxSizer* m_change = nullptr;
    wxBoxSizer* m_decline = nullptr;
    wxTextCtrl* m_wording = nullptr;
    wxTextCtrl* m_due = nullptr;
    wxChoice* m_place = nullptr; ///< null: no place is known for this service
    WrappedText* m_dueProblem = nullptr;
    wxTextCtrl* m_reason = nullptr;
    WrappedText* m_reasonProblem = nullptr;
};

} // namespace attune::desktop
