#pragma once

#include "attune/care/settings.h"
#include "navigator.h"

#include <functional>

class wxSizer;
class wxTextCtrl;

namespace attune::desktop {

class Page;
class WrappedText;

/// How long the practice keeps records, and the way to those that may go. For owners.
class RetentionSection
{
public:
    /// Appends to `column`. `settings` are the page's own; `keep` stores them.
    RetentionSection(Page* page,
                     wxSizer* column,
                     Navigator& navigator,
                     care::PracticeSettings& settings,
                     std::function<void()> keep);

    /// Keeps what stands in the field. False, said beside it, where it cannot be kept.
    bool store();

private:
    void add(WrappedText* text, int above);

    Page* m_page;
    wxSizer* m_column;
    Navigator& m_navigator;
    care::PracticeSettings& m_settings;
    std::function<void()> m_keep;
    wxTextCtrl* m_years = nullptr; ///< null: not for this person
    WrappedText* m_problem = nullptr;
};

} // namespace attune::desktop
