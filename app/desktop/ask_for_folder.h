#pragma once

#include <filesystem>
#include <optional>
#include <string>

class wxWindow;

namespace attune::desktop {

/// Asks for a folder. Empty where the person thought better of it.
std::optional<std::filesystem::path>
askForFolder(wxWindow* parent, const std::string& title, const std::filesystem::path& start);

} // namespace attune::desktop
