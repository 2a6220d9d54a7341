#pragma once

#include "attune/care/visit.h"

#include <string>
#include <vector>

namespace attune::reports {

/// One of the nine practices of the attunement reflection, with what a client said about it.
struct AttunementPractice
{
    std::string id;         ///< "presence"; its words begin with it
    bool isWished = false;  ///< she would like to talk about it
    bool isRegular = false; ///< most days or some days
    int rank = 0;           ///< 0: most days; the higher, the rarer; does not fit comes last
};

/// All nine: the one she wished for first, then by how often; in printed order where she said
/// nothing. From this visit, else from the last reflection before it; of twins the better of both.
std::vector<AttunementPractice> practicesOf(const care::Visit& visit);

} // namespace attune::reports
