// One answer made durable by the record, beside one row committed by bare SQLCipher with the same
// key form and settings, in one file each on one disk.
#include "cipher_rules.h"
#include "vault_fixture.h"

#include <sqlcipher/sqlite3.h>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;
using namespace attune::records::test;

void must(int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE) {
        throw std::runtime_error(sqlite3_errstr(code));
    }
}

/// Both kinds of commit in turns, so that a slow moment of the disk meets both.
void bareCommitAndAnswer(benchmark::State& state, bool bare)
{
    PracticeFixture practice;
    auto record = createPractice(practice.folder, practice.setup(), practice.surroundings).record;
    care::Client client;
    client.name = "Bench";
    const auto stored = record->saveClient(client);
    records::NewCheckIn setup;
    setup.client = stored.id;
    setup.layout = "one-per-page/1";
    setup.questionnaires = {{"phq-9", {}}};
    const auto visit = record->visit(record->startCheckIn(setup));
    const auto assessment = visit.assessments.front().id;
    const auto& options = questionnaires::Library::builtIn().find("phq-9")->item(1)->options;

    const records::Secret key = records::Secret::fromText("0123456789abcdef0123456789abcdef");
    sqlite3* connection = records::openByTheRules(practice.base.path / "bare.db", key, true);
    must(sqlite3_exec(connection,
                      "CREATE TABLE answers (id INTEGER PRIMARY KEY, option TEXT)",
                      nullptr,
                      nullptr,
                      nullptr));
    sqlite3_stmt* insert = nullptr;
    must(sqlite3_prepare_v2(
        connection, "INSERT INTO answers (option) VALUES ('several-days')", -1, &insert, nullptr));

    std::size_t turn = 0;
    const auto storeAnswer = [&] {
        const auto& option = options[++turn % options.size()];
        record->storeAnswer(assessment, 1, questionnaires::Answer::chosen(option.id));
    };
    const auto commit = [&] {
        must(sqlite3_step(insert));
        must(sqlite3_reset(insert));
    };
    for (auto _ : state) {
        const auto begun = std::chrono::steady_clock::now();
        bare ? commit() : storeAnswer();
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begun;
        state.SetIterationTime(spent.count());
        bare ? storeAnswer() : commit();
    }
    sqlite3_finalize(insert);
    sqlite3_close(connection);
}

BENCHMARK_CAPTURE(bareCommitAndAnswer, bare_commit, true)->UseManualTime()->Iterations(150);
BENCHMARK_CAPTURE(bareCommitAndAnswer, answer, false)->UseManualTime()->Iterations(150);

} // namespace
