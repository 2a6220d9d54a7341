#pragma once

#include "attune/care/visit.h"
#include "navigator.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

class wxPanel;
class wxSizer;

namespace attune::desktop {

class Page;
class WrappedText;

/// What to consider after a check-in, each thing accepted, changed or declined.
class SuggestionsSection
{
public:
    /// `changed` is called after a decision was kept.
    SuggestionsSection(Page* page,
                       wxSizer* column,
                       Navigator& navigator,
                       const care::Visit& visit,
                       std::function<void()> changed);

    /// After something else changed what is suggested.
    void show(const care::Visit& visit);

private:
    void addCard(const care::Visit& visit, const care::Suggestion& suggestion);
    std::vector<care::DirectoryEntry> placesFor(std::string_view service) const;
    /// Keeps a decision; says why not where the record refuses.
    void decide(const std::function<void(records::FollowThrough&)>& how);

    Page* m_page;
    Navigator& m_navigator;
    care::CheckInId m_id;
    std::function<void()> m_changed;
    std::vector<care::DirectoryEntry> m_directory;
    wxPanel* m_holder = nullptr;
    WrappedText* m_problem = nullptr;
};

} // namespace attune::desktop
