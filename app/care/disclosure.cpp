#include "attune/care/disclosure.h"

#include "attune/care/marked_text.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace attune::care {

std::string disclosureText(const Disclosure& disclosure)
{
    std::string text = disclosure.kind;
    if (!text.empty()) {
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    }
    if (disclosure.checkInAt) {
        text +=
            fmt::format(" of the check-in of {}", longDate(localTime(*disclosure.checkInAt).date));
    }
    return disclosure.how.empty() ? text : fmt::format("{}, {}", text, disclosure.how);
}

std::string saidText(const std::string& words)
{
    return words.empty() ? marked("not said") : words;
}

Date accountingBegin(Date today)
{
    constexpr auto accounted = std::chrono::years(6);
    const Date begin = today - accounted;
    return begin.ok() ? begin : Date(begin.year() / begin.month() / std::chrono::day(28));
}

std::vector<Disclosure> disclosuresSince(const std::vector<Disclosure>& all, Date from)
{
    std::vector<Disclosure> since;
    std::ranges::copy_if(
        all, std::back_inserter(since), [begin = startOfDay(from)](const Disclosure& disclosure) {
            return disclosure.at >= begin;
        });
    return since;
}

} // namespace attune::care
