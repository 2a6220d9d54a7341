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

using Spent = std::vector<double>;

void timed(Spent& spent, const std::function<void()>& work)
{
    const auto begun = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - begun;
    spent.push_back(taken.count());
}

double median(Spent& spent)
{
    std::ranges::nth_element(spent, spent.begin() + static_cast<std::ptrdiff_t>(spent.size() / 2));
    return spent[spent.size() / 2];
}

/// A record with a PHQ-9 under way, to give answers to.
struct OpenCheckIn
{
    PracticeFixture practice;
    std::unique_ptr<records::Record> record =
        createPractice(practice.folder, practice.setup(), practice.surroundings).record;
    care::AssessmentId assessment;

    OpenCheckIn()
    {
        care::Client client;
        client.name = "Bench";
        records::NewCheckIn setup;
        setup.client = record->saveClient(client).id;
        setup.layout = "one-per-page/1";
        setup.questionnaires = {{"phq-9", {}}};
        assessment = record->visit(record->startCheckIn(setup)).assessments.front().id;
    }
};

/// Bare SQLCipher with the record's own settings.
class BareTable
{
public:
    explicit BareTable(const std::filesystem::path& file)
        : m_connection(records::openByTheRules(
              file, records::Secret::fromText("0123456789abcdef0123456789abcdef"), true))
    {
        must(sqlite3_exec(m_connection,
                          "CREATE TABLE answers (id INTEGER PRIMARY KEY, option TEXT)",
                          nullptr,
                          nullptr,
                          nullptr));
        must(sqlite3_prepare_v2(m_connection,
                                "INSERT INTO answers (option) VALUES ('several-days')",
                                -1,
                                &m_insert,
                                nullptr));
    }

    BareTable(const BareTable&) = delete;
    BareTable& operator=(const BareTable&) = delete;

    ~BareTable()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_connection);
    }

    void commitRow()
    {
        must(sqlite3_step(m_insert));
        must(sqlite3_reset(m_insert));
    }

private:
    sqlite3* m_connection;
    sqlite3_stmt* m_insert = nullptr;
};

/// Both in turns, so that a slow moment of the disk meets both; compared by their medians.
void durableAnswer(benchmark::State& state)
{
    OpenCheckIn checkIn;
    BareTable bare(checkIn.practice.base.path / "bare.db");
    const auto& options = questionnaires::Library::builtIn().find("phq-9")->item(1)->options;
    Spent answers;
    Spent commits;
    std::size_t turn = 0;
    for (auto _ : state) {
        timed(commits, [&] { bare.commitRow(); });
        timed(answers, [&] {
            checkIn.record->storeAnswer(
                checkIn.assessment,
                1,
                questionnaires::Answer::chosen(options[++turn % options.size()].id));
        });
    }
    state.counters["bare_ms"] = median(commits);
    state.counters["answer_ms"] = median(answers);
}

BENCHMARK(durableAnswer)->Iterations(500);

} // namespace
