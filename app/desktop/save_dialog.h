#pragma once

#include <filesystem>
#include <optional>
#include <string>

class wxWindow;

namespace attune::desktop {

/// A kind of file as the dialog shows it.
struct FileKind
{
    const char* pattern;   ///< "PDF (*.pdf)|*.pdf"
    const char* extension; ///< ".pdf"
};

inline constexpr FileKind pdfFile{"PDF (*.pdf)|*.pdf", ".pdf"};
inline constexpr FileKind csvFile{"CSV (*.csv)|*.csv", ".csv"};

/// Asks where to save a file; `neutralName` is proposed and the extension is added where it is
/// missing. The choice does not enter the desktop's list of recent files. Empty: cancelled.
std::optional<std::filesystem::path> askWhereToSave(wxWindow* parent,
                                                    const std::string& title,
                                                    const std::string& neutralName,
                                                    const FileKind& kind);

} // namespace attune::desktop
