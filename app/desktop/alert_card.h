#pragma once

#include "attune/care/safety.h"
#include "attune/care/visit.h"
#include "card.h"

#include <functional>
#include <string>

namespace attune::desktop {

/// One safety alert: what was answered, what to ask, and what the clinician found and did.
class AlertCard : public Card
{
public:
    /// Called with both texts when they are recorded. Throws nothing; shows the record's refusal.
    using Acknowledge = std::function<void(const std::string& found, const std::string& done)>;

    AlertCard(wxWindow* parent,
              const care::Alert& alert,
              const care::AlertText& text,
              Acknowledge acknowledge);

private:
    void addAction(const care::Alert::Action& action);
    void addFields(Acknowledge acknowledge);
};

} // namespace attune::desktop
