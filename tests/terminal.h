#pragma once

#include "scratch_folder.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/wait.h>

namespace attune::tests {

struct Outcome
{
    int status = -1;
    std::string out;
    std::string errors;
};

inline std::string readText(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void writeText(const std::filesystem::path& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary) << text;
}

/// A folder to run attunectl in, which also keeps what the computer remembers of practices.
class Terminal
{
public:
    Terminal() { ::setenv("XDG_STATE_HOME", (m_folder.path() / "state").c_str(), 1); }

    const std::filesystem::path& folder() const { return m_folder.path(); }

    /// Runs attunectl with these words of a shell, and `input` where it asks.
    Outcome run(const std::string& words, const std::string& input = {}) const
    {
        writeText(folder() / "in", input);
        const std::string line = "cd '" + folder().string() +
                                 "' && { '" ATTUNE_BIN_DIR "/attunectl' " + words +
                                 "; } <in >out 2>errors";
        const int status = std::system(line.c_str()); // NOLINT: a shell is what is tried out
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1,
                readText(folder() / "out"),
                readText(folder() / "errors")};
    }

private:
    ScratchFolder m_folder;
};

} // namespace attune::tests
