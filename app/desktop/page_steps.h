#pragma once

#include <cstddef>
#include <map>
#include <vector>

class wxSizer;
class wxSizerItem;

namespace attune::desktop {

/// Several steps that stand in one column, of which one is shown: going back loses nothing.
class PageSteps
{
public:
    explicit PageSteps(wxSizer& column) : m_column(column) {}

    /// Whether this step is in the column.
    bool has(int step) const { return m_items.contains(step); }

    /// What was appended to the column since the last call is this step.
    void end(int step);
    /// Shows this step alone. Texts that are empty stay hidden.
    void show(int step);

private:
    wxSizer& m_column;
    std::map<int, std::vector<wxSizerItem*>> m_items;
    std::size_t m_ended = 0; ///< how many of the column's items belong to finished steps
};

} // namespace attune::desktop
