#pragma once

#include <filesystem>

namespace attune::desktop {

/// Takes a file out of the desktop's list of recent files, where the file dialog puts every file
/// that is chosen. A name in that list could be a client's.
void forgetRecentFile(const std::filesystem::path& file);

} // namespace attune::desktop
