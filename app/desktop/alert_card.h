#pragma once

#include "attune/care/safety.h"
#include "attune/care/visit.h"
#include "card.h"

#include <functional>
#include <string>

class wxTextCtrl;

namespace attune::desktop {

/// One safety alert: what was answered, what to ask, and what the clinician found and did.
class AlertCard : public Card
{
public:
    /// Called with both texts when they are recorded. Throws nothing; shows the record's refusal.
    using Acknowledge = std::function<void(const std::string& found, const std::string& done)>;

    /// What was typed and not recorded yet.
    struct Draft
    {
        std::string found;
        std::string done;

        bool operator==(const Draft&) const = default;
    };

    /// `typed` is called at every change of what is typed.
    AlertCard(wxWindow* parent,
              const care::Alert& alert,
              const care::AlertText& text,
              const Draft& draft,
              Acknowledge acknowledge,
              const std::function<void()>& typed);

    Draft draft() const;

private:
    void addAction(const care::Alert::Action& action);
    void addFields(const Draft& draft, Acknowledge acknowledge, const std::function<void()>& typed);

    wxTextCtrl* m_found = nullptr; ///< null once it is recorded
    wxTextCtrl* m_done = nullptr;
};

} // namespace attune::desktop
