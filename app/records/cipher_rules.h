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

/// SQLCipher's own version, e.g. "4.6.1 community".
std::string cipherVersion();

/// True for 4.5.5 and newer.
bool isAcceptedCipher(const std::string& version);

} // namespace attune::records
