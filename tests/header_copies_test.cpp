#include "header_copies.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune::records;
using namespace attune::records::test;

namespace {

struct TwoCopies
{
    TemporaryFolder base;
    Header header;
    Secret macKey = Secret::fromText("0123456789abcdef0123456789abcdef");
    fs::path main = base.path / headerFileName;
    fs::path copy = base.path / headerCopyName;

    TwoCopies() { write(5); }

    void write(std::uint64_t sequence)
    {
        header.sequence = sequence;
        writeHeader(base.path, header, macKey);
    }

    std::uint64_t sequenceRead() const { return readHeader(base.path).header.sequence; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(TwoCopiesOfTheHeader)

BOOST_FIXTURE_TEST_CASE(areAlikeAndNeedNoMending, TwoCopies)
{
    BOOST_TEST(bytesOf(main) == bytesOf(copy));
    BOOST_TEST(!readHeader(base.path).needsMending());
}

BOOST_FIXTURE_TEST_CASE(surviveAWriteTornAtAnyLength, TwoCopies)
{
    const auto old = bytesOf(main);
    write(6);
    const auto whole = bytesOf(main);
    for (const fs::path& torn : {main, copy}) {
        for (std::size_t length = 0; length < whole.size(); length += 7) {
            // The other copy: already new, or still old.
            const bool otherIsNew = torn == main;
            put(torn == main ? copy : main, otherIsNew ? whole : old);
            put(torn, {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)});
            const FoundHeader found = readHeader(base.path);
            BOOST_TEST(found.header.sequence == (otherIsNew ? 6U : 5U));
            BOOST_TEST(found.needsMending());
        }
    }
}

BOOST_FIXTURE_TEST_CASE(giveTheOneWithTheHigherSequence, TwoCopies)
{
    const auto old = bytesOf(main);
    write(6);
    const auto whole = bytesOf(main);
    put(copy, old);
    BOOST_TEST(sequenceRead() == 6U);
    BOOST_TEST(readHeader(base.path).needsMending());
    put(main, old);
    put(copy, whole);
    BOOST_TEST(sequenceRead() == 6U);
}

BOOST_FIXTURE_TEST_CASE(doWithOneAlone, TwoCopies)
{
    fs::remove(main);
    BOOST_TEST(sequenceRead() == 5U);
    write(6);
    fs::remove(copy);
    BOOST_TEST(sequenceRead() == 6U);
    put(copy, {});
    BOOST_TEST(sequenceRead() == 6U);
    fs::remove(copy);
    fs::create_directory(copy); // cannot be read at all
    BOOST_TEST(sequenceRead() == 6U);
}

BOOST_FIXTURE_TEST_CASE(areDamagedWhereBothAre, TwoCopies)
{
    put(main, {});
    put(copy, {'x'});
    BOOST_CHECK_THROW(readHeader(base.path), Damaged);
    fs::remove(main);
    BOOST_CHECK_THROW(readHeader(base.path), Damaged);
    fs::remove(copy);
    BOOST_CHECK_EXCEPTION(readHeader(base.path), StorageError, [](const StorageError& error) {
        return std::string(error.what()) == "There is no practice in this folder.";
    });
}

BOOST_FIXTURE_TEST_CASE(needMendingWhereTheyDifferUnderOneSequence, TwoCopies)
{
    header.epoch = 2;
    TemporaryFolder elsewhere;
    writeHeader(elsewhere.path, header, macKey);
    fs::copy_file(elsewhere.path / headerCopyName, copy, fs::copy_options::overwrite_existing);
    BOOST_TEST(readHeader(base.path).needsMending());
}

BOOST_FIXTURE_TEST_CASE(ofDifferentPracticesAreRefused, TwoCopies)
{
    TwoCopies other;
    other.header.practice.fill(9);
    other.write(7);
    put(copy, bytesOf(other.copy));
    BOOST_CHECK_THROW(readHeader(base.path), Damaged);
}

BOOST_AUTO_TEST_SUITE_END()
