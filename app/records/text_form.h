#pragma once

#include "attune/records/secret.h"

#include <functional>
#include <string>
#include <string_view>

namespace attune::records {

/// A passphrase as it is hashed: NFKC in UTF-8, so that it opens from any keyboard and system.
/// No unguarded copy of it is made.
/// \throws Refused for text that is not UTF-8 or longer than 4,096 bytes
Secret normalised(const Secret& passphrase);

/// A person's name as it is compared: NFKC, case folded, blanks trimmed and single.
/// Text that is not UTF-8 becomes empty.
std::string foldedName(std::string_view name);

/// Any text as names are compared, in guarded memory; blanks as they are.
/// \throws Refused as `normalised`
Secret folded(std::string_view text);

/// Hands out the code points of UTF-8 text one by one, so that no copy of a secret is made.
/// What is malformed counts as U+FFFD.
void forEachCodePoint(std::string_view text, const std::function<void(char32_t)>& take);

} // namespace attune::records
