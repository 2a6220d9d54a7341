#pragma once

#include "attune/records/record.h"

#include <string>

namespace attune::exchange {

/// What somebody typed to filter the audit.
struct AuditFilterFields
{
    std::string person;
    std::string client; ///< the client's number in the record
    std::string action;
    std::string from; ///< a day of this computer's zone
    std::string to;   ///< likewise, itself included
};

struct ReadAuditFilter
{
    records::AuditFilter filter;
    std::string problem; ///< a sentence; empty where everything can be read
};

/// Reads the fields; empty ones leave nothing out.
ReadAuditFilter readAuditFilter(const AuditFilterFields& fields);

} // namespace attune::exchange
