#pragma once

#include "card.h"

#include <functional>

class wxButton;

namespace attune::desktop {

class WrappedText;

/// Four cards for somebody who is new here, one at a time. Skipping them is as good as reading
/// them: they do not come back by themselves.
class FirstSteps : public Card
{
public:
    /// `resized`: the page has to be laid out anew. `done`: after the last card, or skipped.
    FirstSteps(wxWindow* parent, std::function<void()> resized, std::function<void()> done);

private:
    void show(int place);

    std::function<void()> m_resized;
    std::function<void()> m_done;
    WrappedText* m_place = nullptr;
    WrappedText* m_title = nullptr;
    WrappedText* m_text = nullptr;
    wxButton* m_back = nullptr;
    wxButton* m_next = nullptr;
    int m_at = 0;
};

} // namespace attune::desktop
