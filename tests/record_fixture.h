#pragma once

#include "attune/care/safety.h"
#include "record_database.h"
#include "sqlite.h"
#include "vault_fixture.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace attune::records::test {

using questionnaires::Answer;
using questionnaires::Instrument;
using questionnaires::Item;
using questionnaires::Library;

inline care::Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

inline const Instrument& instrument(std::string_view id)
{
    const Instrument* found = Library::builtIn().find(id);
    if (found == nullptr) {
        throw std::logic_error("no such instrument");
    }
    return *found;
}

/// A mother with one living baby, not stored yet.
inline care::Client aMother(const std::string& name = "Maria Kovac")
{
    care::Client client;
    client.name = name;
    client.birthDate = day(1993, 4, 17);
    client.infants.resize(1);
    client.infants[0].name = "Luka";
    client.infants[0].birthDate = day(2026, 1, 26);
    return client;
}

/// A record's database by itself, with keys of its own and no practice folder around it.
struct RecordFixture
{
    TemporaryFolder base;
    FakeClock time;
    fs::path file = base.path / "records.db";
    /// What stands outside the record: the anchor it stored last.
    std::shared_ptr<std::optional<Anchor>> stored = std::make_shared<std::optional<Anchor>>();

    static Secret filled(unsigned char byte)
    {
        Secret key(32);
        std::ranges::fill(key.bytes(), byte);
        return key;
    }

    static RecordKeys keys() { return {filled(0x11), filled(0x22)}; }

    RecordOptions options() const
    {
        RecordOptions options;
        options.file = file;
        options.clock = time.clock();
        options.confirmPassphrase = [](const Secret& given) {
            return given.text() == goodPassphrase;
        };
        options.storeAnchor = [stored = stored](const Anchor& anchor) {
            *stored = anchor;
        };
        options.expectedAnchor = *stored;
        return options;
    }

    std::unique_ptr<Record> create() const
    {
        return createRecord(
            options(), keys(), {"Harbour Street Counselling", "", true}, {{}, "Ana Lopez", "LCSW"});
    }

    std::unique_ptr<Record> open() const
    {
        return openRecord(options(), keys(), care::PersonId{1}, "passphrase");
    }

    /// True where every check of the database passes. The record must be closed.
    bool verifies() const
    {
        const auto checks = verifyDatabase(file, keys(), *stored);
        return std::ranges::all_of(checks, &Verification::Check::passed);
    }

    /// The keyed connection itself, for what the record does not offer. The record must be closed.
    Connection sql() const { return {file, keys().database, Connection::Mode::open}; }
};

/// A closed record with twelve audit entries: making it, three openings, eight settings.
struct TwelveEntries : RecordFixture
{
    TwelveEntries()
    {
        auto record = create();
        for (int round = 0; round < 3; ++round) {
            record.reset();
            record = open();
        }
        for (int change = 0; change < 8; ++change) {
            time.advance(std::chrono::minutes(1));
            record->setSetting("theme", change % 2 == 0 ? "dark" : "light");
        }
    }
};

/// Starts a check-in about the client and, where an instrument asks about a baby, `infant`.
inline care::CheckInId start(Record& record,
                             care::ClientId client,
                             const std::vector<std::string>& instruments,
                             care::InfantId infant = {})
{
    NewCheckIn setup;
    setup.client = client;
    setup.layout = "one-per-page/1";
    for (const std::string& id : instruments) {
        setup.questionnaires.push_back({id, infant});
    }
    return record.startCheckIn(setup);
}

inline care::Assessment assessment(Record& record, care::CheckInId id, std::size_t place = 0)
{
    return record.visit(id).assessments.at(place);
}

/// Answers every item with the option printed at `position` (1-based).
inline void answerAll(Record& record, const care::Assessment& to, std::size_t position = 1)
{
    for (const Item& item : instrument(to.instrumentId).items) {
        record.storeAnswer(to.id, item.number, Answer::chosen(item.options.at(position - 1).id));
    }
}

inline void acknowledgeAll(Record& record, care::CheckInId id)
{
    for (const care::Alert& alert : record.visit(id).alerts) {
        if (!alert.action) {
            record.acknowledge(alert.id, "Asked today; no intent.", "Safety plan made.");
        }
    }
}

/// A new client's check-in, answered to the end with the first options, its alerts acted upon.
inline care::CheckInId answeredCheckIn(Record& record,
                                       const std::vector<std::string>& instruments = {"phq-9"})
{
    const care::Client client = record.saveClient(aMother());
    const care::CheckInId id = start(record, client.id, instruments, client.infants.at(0).id);
    for (const care::Assessment& assessment : record.visit(id).assessments) {
        answerAll(record, assessment);
    }
    record.handBack(id);
    acknowledgeAll(record, id);
    return id;
}

/// What is noted when this check-in's report left the record.
inline care::Disclosure reportLeft(care::CheckInId id,
                                   const std::string& how = "saved",
                                   const std::string& recipient = {},
                                   const std::string& purpose = {})
{
    care::Disclosure disclosure;
    disclosure.checkIn = id;
    disclosure.kind = "clinician report";
    disclosure.how = how;
    disclosure.recipient = recipient;
    disclosure.purpose = purpose;
    return disclosure;
}

/// The text of the error, or empty where none was thrown.
template <class Error = RecordError, class Action>
std::string sentenceOf(const Action& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace attune::records::test
