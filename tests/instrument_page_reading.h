#pragma once

#include "attune/exchange/instrument_page.h"

#include <boost/test/unit_test.hpp>

#include <sstream>

/// Pages on instruments, and what stands on them.
namespace attune::tests {

using questionnaires::Instrument;
using questionnaires::Library;

inline const Instrument& builtIn(std::string_view id)
{
    return *Library::builtIn().find(id);
}

inline std::string pageOf(const Instrument& instrument)
{
    return exchange::instrumentPage(instrument, Library::builtIn());
}

inline std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// The page without its line ends and the marks of a quote, so that wrapped sentences are found.
inline std::string flat(const std::string& page)
{
    std::string text;
    for (const std::string& line : linesOf(page)) {
        const auto begin = line.find_first_not_of("> ");
        text += begin == std::string::npos ? "" : line.substr(begin) + " ";
    }
    return text;
}

inline void holds(const std::string& page, const std::string& text)
{
    BOOST_TEST(page.find(text) != std::string::npos, "lacks " << text << "\n" << page);
}

inline void holdsNot(const std::string& page, const std::string& text)
{
    BOOST_TEST(page.find(text) == std::string::npos, "holds " << text << "\n" << page);
}

/// The whole of a section, from its heading to the next.
inline std::string section(const std::string& page, const std::string& heading)
{
    const auto begin = page.find("\n## " + heading + "\n");
    BOOST_TEST_REQUIRE(begin != std::string::npos, heading);
    return page.substr(begin, page.find("\n## ", begin + 1) - begin);
}

} // namespace attune::tests
