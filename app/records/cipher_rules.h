#pragma once

#include "attune/records/secret.h"

#include <filesystem>
#include <string>

struct sqlite3;

namespace attune::records {

/// Opens a SQLCipher file with a 32-byte raw key and holds it to the rules: SQLCipher 4.5.5 or
/// newer with its log silenced, the key proved by a read, never plaintext, no ATTACH, one exclusive
/// connection, rollback journal, synchronous EXTRA, deleted content overwritten, temporary content
/// in memory, triggers that no REPLACE passes by. `create` makes the file, for its owner only; it
/// must not be there yet.
/// \throws StorageError; Damaged where the first page fails its check; RecordError where a rule
/// cannot be kept
sqlite3* openByTheRules(const std::filesystem::path& file, const Secret& key, bool create);

/// Lifts the ban on ATTACH while it lives. Without a key of its own a file is attached under that
/// of the connection, which may close meanwhile: then `handle` is null.
class AttachAllowed
{
public:
    explicit AttachAllowed(sqlite3* const& handle);
    AttachAllowed(const AttachAllowed&) = delete;
    AttachAllowed& operator=(const AttachAllowed&) = delete;
    ~AttachAllowed();

private:
    sqlite3* const& m_handle;
};

/// SQLCipher's own version, e.g. "4.6.1 community".
std::string cipherVersion();

/// True for 4.5.5 and newer.
bool isAcceptedCipher(const std::string& version);

} // namespace attune::records
