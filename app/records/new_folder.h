#pragma once

#include <filesystem>
#include <memory>
#include <vector>

namespace attune::records {

/// A folder that is about to become a practice. Unless it was finished, what was put there is
/// taken away again, and the folder too where it was not there before.
class NewFolder
{
public:
    /// Makes the folder, for its owner only, where it is missing.
    /// \throws StorageError where it cannot be made, or holds anything but what an interrupted
    /// attempt left
    explicit NewFolder(std::filesystem::path folder);
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;
    ~NewFolder();

    /// Clears what an interrupted attempt left and marks the folder as unfinished. `holder` keeps
    /// others out, and is kept until the folder is finished or empty again.
    /// \throws as the constructor
    void take(std::shared_ptr<void> holder);
    /// The folder is a practice now.
    void finish();

private:
    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_made;
    std::shared_ptr<void> m_holder; ///< once the folder is ours
    bool m_finished = false;
};

} // namespace attune::records
