#pragma once

#include "record_database.h"
#include "vault.h"

#include <filesystem>
#include <memory>

namespace attune::records {

/// The data key's parts that belong to the record.
RecordKeys recordKeys(const Secret& dataKey);

/// What the record asks of its vault; the vault lives as long as these.
RecordOptions recordOptions(const std::shared_ptr<Vault>& vault, const care::Clock& clock);

/// \throws StorageError where `folder` is no practice
void needPractice(const std::filesystem::path& folder);

} // namespace attune::records
