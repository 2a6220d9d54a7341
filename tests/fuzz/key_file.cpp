// vault.keys: what is read before anyone has shown that she may.
#include "header_copies.h"
#include "header_reseal.h"
#include "scratch_folder.h"
#include "target.h"
#include "vault.h"
#include "vault_fixture.h"

using namespace attune::records;

namespace {

/// Small enough for thousands of tries a second. A key file that asks for more must be refused
/// before anything is allocated.
Surroundings surroundings(const std::filesystem::path& folder)
{
    KdfPolicy policy = test::fastPolicy();
    policy.leastMemoryBytes = 8ULL << 10U;
    policy.mostMemoryBytes = policy.memoryBytes;
    policy.mostPasses = 2;
    return {attune::care::systemClock(), folder / "state", policy, true};
}

void decode(std::span<const unsigned char> bytes)
{
    try {
        const Header header = decodeHeader(bytes);
        const auto again = encodeHeader(header, Secret(keyBytes));
        attune::fuzz::expect(
            std::equal(again.begin(), again.end() - 64, bytes.begin(), bytes.end() - 64),
            "every byte of a key file that is accepted means something");
    } catch (const RecordError&) {
        return;
    }
}

void open(const std::filesystem::path& base, const std::vector<unsigned char>& bytes)
{
    const auto folder = base / "practice";
    std::filesystem::remove_all(base / "state");
    test::put(folder / headerFileName, bytes);
    std::filesystem::remove(folder / headerCopyName);
    try {
        Vault vault(folder, surroundings(base));
        vault.load();
        vault.unlock("", Secret::fromText(test::goodPassphrase));
        vault.settle();
        attune::fuzz::expect(readHeader(folder).copy.header.has_value(),
                             "opening writes the missing copy of the key file");
    } catch (const RecordError&) {
        return;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    static const attune::tests::ScratchFolder base;
    static const bool isMade = std::filesystem::create_directory(base.path() / "practice");
    attune::fuzz::expect(isMade, "there is a folder to work in");
    std::vector<unsigned char> bytes(data, data + size);
    decode(bytes);
    bytes.resize(headerBytes);
    test::reseal(bytes);
    decode(bytes);
    open(base.path(), bytes);
    return 0;
}
