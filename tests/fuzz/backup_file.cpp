// A backup: a file from anywhere that is described and restored before any passphrase.
#include "attune/records/backup.h"
#include "backup_layout.h"
#include "header_copies.h"
#include "header_reseal.h"
#include "scratch_folder.h"
#include "target.h"
#include "vault.h"
#include "vault_fixture.h"

using namespace attune::records;
using namespace attune::records::backup_layout;

namespace {

/// Right checksums, as anyone can make them.
std::vector<unsigned char> resealed(std::vector<unsigned char> bytes)
{
    if (bytes.size() >= databaseAt + trailerBytes) {
        std::vector<unsigned char> keys(bytes.begin() + headerAt, bytes.begin() + databaseAt);
        test::reseal(keys);
        std::copy(keys.begin(), keys.end(), bytes.begin() + headerAt);
    }
    BackupSum sum;
    sum.add(std::span(bytes).first(bytes.size() - digestBytes));
    const BackupDigest digest = sum.digest();
    std::copy(digest.begin(), digest.end(), bytes.end() - digestBytes);
    return bytes;
}

bool isDescribed(const std::filesystem::path& file)
{
    try {
        const BackupReceipt receipt = describeBackup(file);
        attune::fuzz::expect(receipt.bytes == std::filesystem::file_size(file) &&
                                 !backupName(receipt.at).empty(),
                             "a backup says how large it is and from when");
        return true;
    } catch (const RecordError&) {
        return false;
    }
}

void restore(const std::filesystem::path& file, const std::filesystem::path& folder)
{
    const bool isGood = isDescribed(file);
    bool isRestored = false;
    try {
        restoreBackup(file, folder);
        isRestored = true;
    } catch (const RecordError&) {
        attune::fuzz::expect(!std::filesystem::exists(folder), "nothing half-made is left");
    }
    attune::fuzz::expect(isGood == isRestored, "what is described can be restored, and only that");
    if (isRestored) {
        attune::fuzz::expect(std::filesystem::file_size(folder / databaseFileName) + databaseAt +
                                     trailerBytes ==
                                 std::filesystem::file_size(file),
                             "the record is restored whole");
        attune::fuzz::expect(!readHeader(folder).needsMending(), "both key files are restored");
    }
    std::filesystem::remove_all(folder);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    static const attune::tests::ScratchFolder base;
    const auto file = base.path() / "any.attune-backup";
    const std::vector<unsigned char> bytes(data, data + size);
    test::put(file, bytes);
    restore(file, base.path() / "restored");
    if (size >= trailerBytes) {
        test::put(file, resealed(bytes));
        restore(file, base.path() / "restored");
    }
    return 0;
}
