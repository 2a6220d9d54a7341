#pragma once

#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

namespace attune::records::test {

namespace fs = std::filesystem;

/// A folder of its own, removed afterwards.
struct TemporaryFolder
{
    fs::path path;

    TemporaryFolder()
    {
        std::string name = (fs::temp_directory_path() / "attune-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error("no temporary folder");
        }
        path = name;
    }

    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    ~TemporaryFolder()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
};

/// Cheap enough for hundreds of tries.
inline KdfPolicy fastPolicy()
{
    KdfPolicy policy;
    policy.memoryBytes = 8ULL << 20U;
    policy.leastMemoryBytes = 8ULL << 20U;
    policy.fewestPasses = 1;
    policy.targetSeconds = 0;
    return policy;
}

/// A clock that stands until it is moved.
struct FakeClock
{
    std::shared_ptr<care::Instant> now =
        std::make_shared<care::Instant>(std::chrono::milliseconds(1'773'000'000'000));

    care::Clock clock() const
    {
        return [now = now] {
            return *now;
        };
    }

    void advance(std::chrono::milliseconds by) { *now += by; }
};

inline constexpr const char* goodPassphrase = "lantern otter seventeen brook";
inline constexpr const char* otherPassphrase = "velvet cactus thermos ninety";

/// A practice folder's place, its surroundings, and the usual steps.
struct PracticeFixture
{
    TemporaryFolder base;
    FakeClock time;
    fs::path folder = base.path / "practice";
    Surroundings surroundings{time.clock(), base.path / "state", fastPolicy()};

    NewPractice setup(const std::string& passphrase = goodPassphrase) const
    {
        return {{"Harbour Street Counselling", "", true},
                {{}, "Ana Lopez", "LCSW"},
                Secret::fromText(passphrase)};
    }

    /// Makes the practice, closes it, and returns its recovery key.
    std::string make() const
    {
        return std::string(createPractice(folder, setup(), surroundings).recoveryKey.text());
    }

    std::unique_ptr<Record> open(const std::string& passphrase = goodPassphrase,
                                 const std::string& name = "") const
    {
        return openPractice(folder, name, Secret::fromText(passphrase), surroundings);
    }

    bool opens(const std::string& passphrase = goodPassphrase) const
    {
        try {
            return open(passphrase) != nullptr;
        } catch (const WrongKey&) {
            return false;
        }
    }
};

inline std::vector<unsigned char> bytesOf(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void put(const fs::path& file, const std::vector<unsigned char>& bytes)
{
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
}

} // namespace attune::records::test
