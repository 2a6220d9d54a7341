#include "local_state.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <pwd.h>
#include <unistd.h>

using namespace attune::records;
using namespace attune::records::test;

namespace {

/// A variable of the environment, as it was before in the end.
class Variable
{
public:
    Variable(const char* name, const char* value) : m_name(name)
    {
        if (const char* before = std::getenv(name)) {
            m_before = before;
        }
        set(value);
    }

    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

    ~Variable() { set(m_before ? m_before->c_str() : nullptr); }

private:
    void set(const char* value) const
    {
        value == nullptr ? ::unsetenv(m_name) : ::setenv(m_name, value, 1);
    }

    const char* m_name;
    std::optional<std::string> m_before;
};

struct Remembered
{
    TemporaryFolder base;
    PracticeId practice{};
    Secret key = Secret::fromText("0123456789abcdef0123456789abcdef");
    fs::path file;

    Remembered()
    {
        practice.fill(0xA7);
        std::string digits;
        for (int i = 0; i < 16; ++i) {
            digits += "a7";
        }
        file = base.path / (digits + ".seen");
    }

    LocalState state() const { return {base.path, practice}; }

    std::string line() const
    {
        const auto bytes = bytesOf(file);
        return {bytes.begin(), bytes.end()};
    }

    void putLine(const std::string& text) const { put(file, {text.begin(), text.end()}); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(WhatTheComputerRemembers)

BOOST_FIXTURE_TEST_CASE(comesBackWithItsAnchorAndWithout, Remembered)
{
    const std::string head = "00ff112233445566";
    for (const auto& anchor : {std::optional<Anchor>(),
                               std::optional(Anchor{7, ""}),
                               std::optional(Anchor{12345, head})}) {
        state().remember({3, 99, anchor}, key);
        const auto seen = state().lastSeen(key);
        BOOST_REQUIRE(seen);
        BOOST_TEST(seen->epoch == 3U);
        BOOST_TEST(seen->headerSequence == 99U);
        BOOST_REQUIRE(seen->anchor.has_value() == anchor.has_value());
        if (anchor) {
            BOOST_TEST(seen->anchor->generation == anchor->generation);
            BOOST_TEST(seen->anchor->auditHead == anchor->auditHead);
        }
    }
    BOOST_TEST(line().starts_with("seen-1 3 99 12345 00ff112233445566 "));
    BOOST_TEST(!state().lastSeen(Secret::fromText("another key of 32 bytes, nothing")));
}

BOOST_FIXTURE_TEST_CASE(isNothingWhereSomethingElseWroteIt, Remembered)
{
    BOOST_TEST(!state().lastSeen(key)); // absent
    state().remember({3, 99, Anchor{12345, "00ff112233445566"}}, key);
    const std::string good = line();
    const std::string mac = good.substr(good.rfind(' ') + 1);
    for (const std::string& text : {std::string(),
                                    std::string("seen-1 3 99"),
                                    "seen-2" + good.substr(6),
                                    "seen-1 3 98 12345 00ff112233445566 " + mac,
                                    "seen-1 3 99 twelve 00ff112233445566 " + mac,
                                    std::string("seen-1 3 99 12345 00ff112233445566 00")}) {
        putLine(text);
        BOOST_TEST(!state().lastSeen(key).has_value(), text);
    }
    putLine(good);
    BOOST_TEST(state().lastSeen(key).has_value());
    fs::remove(file);
    fs::create_directory(file);
    BOOST_TEST(!state().lastSeen(key));
}

BOOST_FIXTURE_TEST_CASE(isNothingWhereItsFolderCannotBeMade, Remembered)
{
    put(base.path / "file", {'x'});
    const LocalState nowhere(base.path / "file" / "state", practice);
    nowhere.remember({3, 99, {}}, key);
    BOOST_TEST(!nowhere.lastSeen(key).has_value());
}

BOOST_AUTO_TEST_CASE(liesWhereTheDesktopKeepsState)
{
    {
        const Variable state("XDG_STATE_HOME", "/somewhere/state");
        BOOST_TEST(usersStateFolder() == fs::path("/somewhere/state/attune"));
    }
    const Variable home("HOME", "/home/ana");
    const fs::path usual = "/home/ana/.local/state/attune";
    {
        const Variable state("XDG_STATE_HOME", nullptr);
        BOOST_TEST(usersStateFolder() == usual);
    }
    // the XDG rules: a path that is not absolute is ignored
    const Variable state("XDG_STATE_HOME", "state");
    BOOST_TEST(usersStateFolder() == usual);
    // and where nothing names the home, the user's entry does
    const fs::path own = fs::path(getpwuid(getuid())->pw_dir) / ".local" / "state" / "attune";
    for (const char* none : {static_cast<const char*>(nullptr), ""}) {
        const Variable noHome("HOME", none);
        BOOST_TEST(usersStateFolder() == own);
    }
}

BOOST_FIXTURE_TEST_CASE(isMadeThereWhereNoOtherFolderIsNamed, Remembered)
{
    const Variable stateHome("XDG_STATE_HOME", base.path.c_str());
    BOOST_TEST(LocalState({}, practice).triesFile().parent_path() == base.path / "attune");
    BOOST_TEST(fs::is_directory(base.path / "attune"));
}

BOOST_AUTO_TEST_SUITE_END()
