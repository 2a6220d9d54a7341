// Practices that earlier versions wrote, kept as they were: each opens, loses nothing, and goes on.
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

/// A copy of the demonstration practice that the program with this schema made on 2026-11-23.
struct Kept
{
    TemporaryFolder base;
    fs::path folder = base.path / "practice";
    Surroundings surroundings{care::systemClock(), base.path / "state", fastPolicy()};

    explicit Kept(int schema)
    {
        fs::create_directories(folder);
        fs::permissions(folder, fs::perms::owner_all);
        const fs::path from = fs::path(ATTUNE_SOURCE_DIR) / "tests" / "data" /
                              ("practice-schema-" + std::to_string(schema));
        for (const auto& entry : fs::directory_iterator(from)) {
            fs::copy_file(entry.path(), folder / entry.path().filename());
            fs::permissions(folder / entry.path().filename(),
                            fs::perms::owner_read | fs::perms::owner_write);
        }
    }

    std::unique_ptr<Record> open() const
    {
        return openPractice(
            folder, {}, Secret::fromText("tides and lanterns at dusk"), surroundings);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(APracticeOfSchema1)

BOOST_AUTO_TEST_CASE(opensWithEverythingInItAndGoesOn)
{
    const Kept kept(1);
    auto record = kept.open();
    BOOST_TEST(record->practice().name == "Harbour Lane Postpartum Practice");
    const auto clients = record->findClients("", 100);
    BOOST_TEST(clients.size() == 6U);
    int checkIns = 0;
    int signedOff = 0;
    for (const ClientRow& row : clients) {
        for (const CheckInRow& each : record->checkInsOf(row.id)) {
            const care::Visit visit = record->visit(each.id);
            BOOST_TEST(!visit.checkIn.stepped);
            ++checkIns;
            signedOff += visit.signature ? 1 : 0;
        }
        for (const care::Infant& infant : record->client(row.id).infants) {
            BOOST_TEST(infant.context.empty());
        }
    }
    BOOST_TEST(checkIns == 9);
    BOOST_TEST(signedOff == 8);
    BOOST_TEST(record->wordings().empty());
    // and is written to as one of today's
    care::Client client = record->client(clients.front().id);
    NewCheckIn setup;
    setup.client = client.id;
    setup.layout = "one-per-page/1";
    setup.stepped = true;
    setup.questionnaires.push_back({"phq-2", {}});
    const auto id = record->startCheckIn(setup);
    BOOST_TEST(record->visit(id).checkIn.stepped);
    record.reset();
    record = kept.open();
    BOOST_TEST(record->visit(id).checkIn.stepped);
}

BOOST_AUTO_TEST_SUITE_END()
