#pragma once

#include "attune/care/client_record.h"
#include "story.h"

#include <vector>

namespace attune::reports {

/// One questionnaire of a client's record: scores with what they mean, then every answer.
void tellQuestionnaire(Story& story, const care::RecordedQuestionnaire& questionnaire);

/// Whose questionnaires these are and what their numbers rest on, each once.
void tellSources(Story& story, const std::vector<care::RecordedCheckIn>& checkIns);

} // namespace attune::reports
