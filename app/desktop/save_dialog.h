#pragma once

#include <filesystem>
#include <optional>
#include <string>

class wxWindow;

namespace attune::desktop {

/// Asks where to save a PDF; `neutralName` is proposed and ".pdf" is added where it is missing.
/// The choice does not enter the desktop's list of recent files. Empty: cancelled.
std::optional<std::filesystem::path>
askWhereToSavePdf(wxWindow* parent, const std::string& title, const std::string& neutralName);

} // namespace attune::desktop
