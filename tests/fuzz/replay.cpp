// Gives a target its corpus and two thousand changes of it, the same every time.
// Usage: fuzz_TARGET CORPUS_FOLDER
#include "target.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sys/resource.h>
#include <vector>

namespace {

using Bytes = std::vector<unsigned char>;

constexpr int changes = 2000;
constexpr std::size_t mostBytesAdded = 64;
/// A reader that takes a hostile input's word for how much it needs comes to more.
constexpr long mostKilobytes = 512L * 1024;

std::mt19937 dice(20260309); // the same every time, on purpose

std::size_t below(std::size_t end)
{
    return end == 0 ? 0 : dice() % end;
}

std::vector<Bytes> corpus(const char* folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<Bytes> inputs;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return inputs;
}

} // namespace

/// One small change. Under libFuzzer its own stands here.
extern "C" std::size_t LLVMFuzzerMutate(unsigned char* data, std::size_t size, std::size_t most)
{
    const std::size_t at = below(size);
    const std::size_t length = std::min(size - at, 1 + below(8));
    switch (below(4)) {
    case 0: // cut
        std::memmove(data + at, data + at + length, size - at - length);
        return size - length;
    case 1: // double
        if (size + length > most) {
            return size;
        }
        std::memmove(data + at + length, data + at, size - at);
        return size + length;
    case 2: // truncate
        return below(8) == 0 ? at : size;
    default: // overwrite
        for (std::size_t i = at; i < at + length; ++i) {
            data[i] = static_cast<unsigned char>(dice());
        }
        return size;
    }
}

extern "C" __attribute__((weak)) std::size_t LLVMFuzzerCustomMutator(unsigned char* data,
                                                                     std::size_t size,
                                                                     std::size_t most,
                                                                     unsigned int /*seed*/)
{
    return LLVMFuzzerMutate(data, size, most);
}

int main(int count, char** words)
try {
    const auto inputs = corpus(count > 1 ? words[1] : ".");
    attune::fuzz::expect(!inputs.empty(), "there is a corpus");
    for (const Bytes& input : inputs) {
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    for (int change = 0; change < changes; ++change) {
        Bytes input = inputs[below(inputs.size())];
        std::size_t size = input.size();
        input.resize(size + mostBytesAdded);
        for (std::size_t times = 1 + below(3); times > 0; --times) {
            size = LLVMFuzzerCustomMutator(input.data(), size, input.size(), dice());
        }
        input.resize(size);
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    std::printf("%zu inputs and %d changes of them, %ld kB at most\n",
                inputs.size(),
                changes,
                used.ru_maxrss);
    attune::fuzz::expect(used.ru_maxrss < mostKilobytes, "no input makes a reader exhaust memory");
    return 0;

} catch (const std::exception& error) {
    std::fprintf(stderr, "Not announced: %s\n", error.what());
    return 1;
}
