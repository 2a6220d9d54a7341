#pragma once

#include "attune/care/review.h"

#include <wx/panel.h>

#include <vector>

namespace attune::desktop {

/// Every answer of an assessment, readable: number, question, answer, points.
class AnswerList : public wxPanel
{
public:
    AnswerList(wxWindow* parent, const std::vector<care::AnswerReview>& answers);
};

} // namespace attune::desktop
