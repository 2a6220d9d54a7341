#pragma once

#include "attune/care/client_record.h"

#include <string>

namespace attune::exchange {

/// A client's whole record as JSON for programs to read; docs/client-record.md says what each key
/// holds. Text that is not UTF-8 is mended rather than left out.
std::string clientRecordJson(const care::ClientRecord& record);

} // namespace attune::exchange
