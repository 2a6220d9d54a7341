#include "cipher_rules.h"

#include "attune/records/errors.h"
#include "durable_file.h"

#include <sqlcipher/sqlite3.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <sodium.h>
#include <string_view>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace attune::records {

namespace {

constexpr std::size_t rawKeyBytes = 32;
constexpr std::string_view plainMagic = "SQLite format 3";

/// A setting, and what reading it back must say.
struct Rule
{
    const char* set;
    const char* read;
    const char* expected;
};

constexpr std::array rules{
    Rule{"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
    // Without it INSERT OR REPLACE would pass by the triggers that keep signed rows.
    Rule{"PRAGMA recursive_triggers=ON", "PRAGMA recursive_triggers", "1"},
    Rule{"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"},
    Rule{"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    Rule{"PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1"},
    Rule{"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
    Rule{"PRAGMA mmap_size=0", "PRAGMA mmap_size", "0"},
    Rule{"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA locking_mode", "exclusive"},
    Rule{"PRAGMA journal_mode=DELETE", "PRAGMA journal_mode", "delete"},
    Rule{"PRAGMA synchronous=EXTRA", "PRAGMA synchronous", "3"},
    Rule{"SELECT 1", "PRAGMA cipher_page_size", "4096"},
    Rule{"SELECT 1", "PRAGMA cipher_use_hmac", "1"},
    Rule{"SELECT 1", "PRAGMA cipher_plaintext_header_size", "0"},
    Rule{"SELECT 1", "PRAGMA cipher_hmac_algorithm", "HMAC_SHA512"},
};

struct Close
{
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

using Handle = std::unique_ptr<sqlite3, Close>;

[[noreturn]] void throwOpening(int code)
{
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        throw Damaged("The record cannot be read with its key: its first page is damaged or "
                      "belongs to another practice. Restore the latest backup.");
    case SQLITE_BUSY:
        throw InUse("Another program holds the record open. Close it there first.");
    case SQLITE_FULL:
        throw StorageError("The disk is full. Make room and try again.");
    // COVERAGE_OFF: root, as whom tests may run, writes everywhere
    case SQLITE_READONLY:
        throw StorageError("The record cannot be written: its file or folder is read-only.");
    // COVERAGE_ON
    default:
        throw StorageError("The record's file cannot be opened. Check that its folder is there "
                           "and that you may read and write it.");
    }
}

/// The first value of a statement; an empty text where there is none.
std::string readOne(sqlite3* handle, const char* sql)
{
    std::string value;
    const auto take = [](void* target, int columns, char** values, char**) {
        if (columns > 0 && values[0] != nullptr) {
            *static_cast<std::string*>(target) = values[0];
        }
        return 0;
    };
    if (const int code = sqlite3_exec(handle, sql, take, &value, nullptr); code != SQLITE_OK) {
        throwOpening(code);
    }
    return value;
}

/// Gives the key as x'64 hex digits': one digit fewer would silently be taken for a passphrase.
void setKey(sqlite3* handle, const Secret& key)
{
    if (key.bytes().size() != rawKeyBytes) {
        throw RecordError("The record's key has the wrong length.");
    }
    constexpr std::size_t hexDigits = 2 * rawKeyBytes;
    constexpr std::size_t textBytes = hexDigits + 3;
    Secret text(textBytes + 1);
    char* letters = reinterpret_cast<char*>(text.bytes().data());
    letters[0] = 'x';
    letters[1] = '\'';
    sodium_bin2hex(letters + 2, hexDigits + 1, key.bytes().data(), rawKeyBytes);
    letters[2 + hexDigits] = '\'';
    // COVERAGE_OFF: fails only where memory is exhausted
    if (const int code = sqlite3_key_v2(handle, "main", letters, textBytes); code != SQLITE_OK) {
        throwOpening(code);
    }
    // COVERAGE_ON
}

int denyAttach(void* /*unused*/, int action, const char*, const char*, const char*, const char*)
{
    return action == SQLITE_ATTACH || action == SQLITE_DETACH ? SQLITE_DENY : SQLITE_OK;
}

Handle openInMemory()
{
    sqlite3* handle = nullptr;
    // Where it fails, whatever is asked of it fails as well.
    sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
    return Handle(handle);
}

/// What must hold of the library itself, before it sees a file. Its log is for the whole program:
/// it goes to standard error unless it is silenced before the first file is opened.
void needTrustedLibrary()
{
    const Handle handle = openInMemory();
    // COVERAGE_OFF: only a library other than the one that is linked is refused here
    if (!isAcceptedCipher(readOne(handle.get(), "PRAGMA cipher_version"))) {
        throw RecordError("This computer's SQLCipher is too old to be trusted with a record. "
                          "Install version 4.5.5 or newer.");
    }
    // COVERAGE_ON
    readOne(handle.get(), "PRAGMA cipher_log_level=NONE");
    // COVERAGE_OFF: as above
    if (sqlite3_compileoption_used("TEMP_STORE=2") == 0 &&
        sqlite3_compileoption_used("TEMP_STORE=3") == 0) {
        throw RecordError("This computer's SQLCipher would write temporary content unencrypted to "
                          "the disk. Install one that was built with TEMP_STORE=2.");
    }
    // COVERAGE_ON
}

/// Makes the file, for its owner only; SQLite gives its journal the same permissions.
void makePrivateFile(const std::filesystem::path& file)
{
    const int descriptor =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        throwStorageError(errno, "The record");
    }
    ::close(descriptor);
}

void refusePlaintext(const std::filesystem::path& file)
{
    std::array<char, plainMagic.size()> first{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(first.data(), first.size());
    if (std::string_view(first.data(), first.size()) == plainMagic) {
        throw Damaged("The record's file is not encrypted. It was not made by Attune and is not "
                      "opened.");
    }
}

} // namespace

bool isAcceptedCipher(const std::string& version)
{
    int major = 0;
    int minor = 0;
    int patch = 0;
    return std::sscanf(version.c_str(), "%d.%d.%d", &major, &minor, &patch) == 3 &&
           std::tuple(major, minor, patch) >= std::tuple(4, 5, 5);
}

std::string cipherVersion()
{
    return readOne(openInMemory().get(), "PRAGMA cipher_version");
}

sqlite3* openByTheRules(const std::filesystem::path& file, const Secret& key, bool create)
{
    needTrustedLibrary();
    if (create) {
        makePrivateFile(file);
    } else {
        refusePlaintext(file);
    }
    sqlite3* opened = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE |
                      SQLITE_OPEN_NOMUTEX; // one thread at a time has it
    const int code = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
    Handle handle(opened);
    if (code != SQLITE_OK) {
        throwOpening(code);
    }
    setKey(opened, key);
    readOne(opened, "SELECT count(*) FROM sqlite_master"); // proves the key
    for (const Rule& rule : rules) {
        readOne(opened, rule.set);
        // COVERAGE_OFF: a library that is linked and keeps its word holds every rule
        if (readOne(opened, rule.read) != rule.expected) {
            throw RecordError(
                fmt::format("The record cannot be opened safely: \"{}\" does not hold.", rule.set));
        }
        // COVERAGE_ON
    }
    if (create) {
        readOne(opened, "CREATE TABLE first_page (x INTEGER)");
        readOne(opened, "DROP TABLE first_page");
        refusePlaintext(file);
    }
    sqlite3_set_authorizer(opened, denyAttach, nullptr);
    return handle.release();
}

} // namespace attune::records
