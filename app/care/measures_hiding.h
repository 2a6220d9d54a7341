#pragma once

#include "attune/care/measures.h"

#include <string>
#include <vector>

namespace attune::care {

/// 1 to 4: it stays in the practice. A zero tells of nobody.
bool isSmall(int number);

bool isHidden(const Proportion& share);
void hide(Proportion& share);
/// Hides what is small: the counted, the others, or all of them. Nothing is hidden yet.
void hideSmall(Proportion& share);

/// Its total and every part that is not zero.
void hide(Partition& whole);
/// Hides small parts, the parts `besides`, and the smallest others for as long as the total would
/// give them away. Equal parts go together, so that which of them went says nothing. Where nothing
/// is left to hide, the total goes too.
void hideSmall(Partition& whole, const std::vector<std::string>& besides = {});

void hide(Distribution& scores);
/// Least and greatest: each is one person's.
void hideEnds(Distribution& scores);

} // namespace attune::care
