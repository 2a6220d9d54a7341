#pragma once

#include "page.h"
#include "text.h"

#include <functional>
#include <map>
#include <vector>

namespace attune::desktop {

/// Where the problems of a page stand: a line beside each field, and the way to the field itself.
template <class Field>
class ProblemPlaces
{
public:
    explicit ProblemPlaces(Page& page) : m_page(page) {}

    void add(Field field, WrappedText* line, std::function<void()> focus)
    {
        m_places[field] = {line, std::move(focus)};
    }

    /// Says each problem beside its field, clears the others, and puts the keyboard where the first
    /// one is. True where there is any. A problem: a `field` and an English `sentence`.
    template <class Problem>
    bool show(const std::vector<Problem>& problems)
    {
        for (const auto& [field, place] : m_places) {
            m_page.showProblem(place.line, {});
        }
        for (const Problem& problem : problems) {
            m_page.showProblem(m_places.at(problem.field).line, tr(problem.sentence.c_str()));
        }
        if (!problems.empty()) {
            m_places.at(problems.front().field).focus();
        }
        return !problems.empty();
    }

private:
    struct Place
    {
        WrappedText* line = nullptr;
        std::function<void()> focus;
    };

    Page& m_page;
    std::map<Field, Place> m_places;
};

} // namespace attune::desktop
