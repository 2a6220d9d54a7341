#include "attune/exchange/audit_filter.h"

#include <charconv>

namespace attune::exchange {

namespace {

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos
               ? std::string()
               : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace

ReadAuditFilter readAuditFilter(const AuditFilterFields& fields)
{
    ReadAuditFilter read;
    read.filter.person = trimmed(fields.person);
    read.filter.action = trimmed(fields.action);
    if (const std::string client = trimmed(fields.client); !client.empty()) {
        std::int64_t number = 0;
        const auto [end, error] =
            std::from_chars(client.data(), client.data() + client.size(), number);
        if (error != std::errc() || end != client.data() + client.size() || number <= 0) {
            read.problem = "The client's number in the record is a whole number.";
            return read;
        }
        read.filter.client = {number};
    }
    const auto from = care::parseDate(fields.from);
    const auto to = care::parseDate(fields.to);
    if ((!from && !trimmed(fields.from).empty()) || (!to && !trimmed(fields.to).empty())) {
        read.problem = "Write a date like 2026-03-09.";
        return read;
    }
    if (from && to && *to < *from) {
        read.problem = "The period ends before it begins.";
        return read;
    }
    if (from) {
        read.filter.from = care::startOfDay(*from);
    }
    if (to) {
        read.filter.until =
            care::startOfDay(care::Date(std::chrono::sys_days(*to) + std::chrono::days(1)));
    }
    return read;
}

} // namespace attune::exchange
