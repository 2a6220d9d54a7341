#pragma once

#include "attune/questionnaires/library.h"

#include <string_view>
#include <vector>

namespace attune::questionnaires {

/// A file of a definition or a wording.
struct DefinitionFile
{
    std::string_view name;
    std::string_view content;
};

/// The files a library is made of, each kind in the order it is to have.
struct DefinitionFiles
{
    std::vector<DefinitionFile> instruments{};
    std::vector<DefinitionFile> wordings{};
    std::vector<DefinitionFile> aids{};
    std::vector<DefinitionFile> aidWordings{};
};

/// \throws DefinitionError for a file that breaks a rule or is not named for what it holds
Library libraryOf(const DefinitionFiles& files);

} // namespace attune::questionnaires
