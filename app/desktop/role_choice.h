#pragma once

#include "answer_group.h"

namespace attune::desktop {

/// The roles as rows to choose from, each with the sentence that says what it is for. Nothing is
/// chosen at first. Appends to `column`, below its question.
AnswerGroup* addRoleChoice(wxWindow* page, wxSizer* column);

} // namespace attune::desktop
