#include "attune/questionnaires/library.h"
#include "attune/records/follow_through.h"
#include "attune/records/practice_folder.h"
#include "attune/reports/report_frame.h"
#include "commands.h"
#include "demo_clients.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <map>

namespace attune::command {

namespace {

namespace fs = std::filesystem;

/// Not a secret: it opens fictional data, and is printed.
constexpr const char* demoPassphrase = "tides and lanterns at dusk";
constexpr auto visitHour = std::chrono::hours(14);

/// Builds the demonstration with a clock of its own, so that months pass in seconds.
class Demo
{
public:
    explicit Demo(fs::path out) : m_out(std::move(out)) {}

    void make();

private:
    void carryOutAll();
    care::CheckInId carryOut(const care::Client& client, const DemoCheckIn& checkIn);
    void answer(const care::Visit& visit, const DemoCheckIn& checkIn);
    void acknowledgeAll(care::CheckInId id, const DemoCheckIn& checkIn);
    void decideAll(care::CheckInId id, const DemoCheckIn& checkIn);
    void makeDirectory();
    void writeDown(const care::Client& client);
    void endOldFollowUps();
    void writeReport(care::CheckInId id);
    void setClock(int daysAgo);

    fs::path m_out;
    care::Instant m_today = std::chrono::floor<std::chrono::days>(care::systemClock()());
    care::Instant m_now = m_today;
    std::unique_ptr<records::Record> m_record;
    int m_reports = 0;

    struct MadeFollowUp
    {
        care::FollowUpId id;
        bool isReferral = false;
        care::Date ended{}; ///< when what was agreed was done
    };

    std::vector<MadeFollowUp> m_old; ///< long enough ago to have come to an end
};

void Demo::setClock(int daysAgo)
{
    m_now = std::max(m_now, m_today - std::chrono::days(daysAgo) + visitHour);
}

void Demo::make()
{
    constexpr int beforeTheFirstVisit = 160;
    m_now = m_today - std::chrono::days(beforeTheFirstVisit);
    records::Surroundings surroundings;
    surroundings.clock = [this] {
        return m_now += std::chrono::seconds(9);
    };
    records::NewPractice setup;
    setup.practice.name = "Harbour Lane Postpartum Practice";
    setup.practice.isFictional = true;
    setup.owner.name = "Ruth Adler";
    setup.owner.credentials = "LCSW, PMH-C";
    setup.passphrase = records::Secret::fromText(demoPassphrase);
    if (records::isPractice(m_out / "practice")) {
        throw BadInput("there is a practice in this folder already; choose another for --out.");
    }
    std::error_code problem;
    fs::create_directories(m_out / "reports", problem);
    if (problem) {
        throw BadInput("the folder for --out cannot be made; choose one you may write to.");
    }
    auto created = records::createPractice(m_out / "practice", std::move(setup), surroundings);
    m_record = std::move(created.record);
    fmt::print("{}\n", (m_out / "practice").string());
    carryOutAll();
    m_record.reset();
    fmt::print("passphrase: {}\n", demoPassphrase);
}

void Demo::carryOutAll()
{
    struct Event
    {
        const DemoCheckIn* checkIn;
        std::size_t client;
    };

    const auto demos = demoClients(care::Date{std::chrono::floor<std::chrono::days>(m_today)});
    std::vector<Event> events;
    for (std::size_t client = 0; client < demos.size(); ++client) {
        for (const DemoCheckIn& checkIn : demos[client].checkIns) {
            events.push_back({&checkIn, client});
        }
    }
    std::ranges::stable_sort(
        events, std::ranges::greater(), [](const Event& event) { return event.checkIn->daysAgo; });
    makeDirectory();
    std::map<std::size_t, care::Client> known;
    for (const Event& event : events) {
        setClock(event.checkIn->daysAgo);
        if (!known.contains(event.client)) {
            known[event.client] = m_record->saveClient(demos[event.client].client);
        }
        writeReport(carryOut(known[event.client], *event.checkIn));
        if (!event.checkIn->found.empty() && event.client == 0) {
            writeDown(known[event.client]);
        }
    }
    m_now = std::max(m_now, care::systemClock()());
    endOldFollowUps();
}

void Demo::makeDirectory()
{
    const care::Date today = care::localTime(m_now).date;
    const auto add =
        [&](std::string service, std::string name, std::string phone, std::string languages) {
            care::DirectoryEntry entry;
            entry.service = std::move(service);
            entry.name = std::move(name);
            entry.phone = std::move(phone);
            entry.languages = std::move(languages);
            entry.lastChecked = today;
            m_record->followThrough().saveDirectoryEntry(entry);
        };
    // 555-01xx is kept free for fiction.
    add("psychiatry", "Harbour Perinatal Psychiatry", "555-0101", "English, Spanish");
    add("perinatal-therapy", "Lane Street Therapists", "555-0102", "English");
    add("parent-infant-work", "Little Steps Parent and Infant Team", "555-0103", "English");
    add("lactation", "Quay Lactation Consultants", "555-0104", "English, Portuguese");
    add("peer-support", "Harbour Parents' Circle", "555-0105", "English, Spanish");
}

/// The safety plan of a first visit, and a note.
void Demo::writeDown(const care::Client& client)
{
    std::vector<std::string> parts(care::safetyPlanParts().size());
    parts.at(0) = "I stop answering messages. I cry in the bathroom.";
    parts.at(1) = "A shower, music, ten minutes outside.";
    parts.at(2) = "The playground on Lane Street; my sister's kitchen.";
    parts.at(3) = "My partner. My sister.";
    m_record->followThrough().saveSafetyPlan(client.id, parts);
    m_record->followThrough().addNote(client.id,
                                      "Called the next morning: slept six hours, partner at home.");
}

void Demo::decideAll(care::CheckInId id, const DemoCheckIn& checkIn)
{
    constexpr int longAgo = 30;
    records::FollowThrough& care = m_record->followThrough();
    care.setRedFlags(id, {});
    const auto places = care.directory();
    for (const care::Suggestion& suggestion : m_record->visit(id).suggestions) {
        if (suggestion.service == "psychiatry") {
            care.decline(id, suggestion.service, "Wants to begin with therapy; asked again then.");
            continue;
        }
        records::Acceptance how;
        const care::Service* service = care::serviceOf(suggestion.service);
        how.isReferral = service != nullptr && service->isReferral;
        const auto place =
            std::ranges::find(places, suggestion.service, &care::DirectoryEntry::service);
        if (how.isReferral && place != places.end()) {
            how.destination = place->id;
        }
        const care::FollowUpId made = care.accept(id, suggestion.service, how);
        if (made && checkIn.daysAgo > longAgo) {
            constexpr std::chrono::days usual(12);
            m_old.push_back(
                {made,
                 how.isReferral,
                 care::Date(std::chrono::sys_days(care::localTime(m_now).date) + usual)});
        }
    }
    care.setFeedbackGiven(id, true);
}

void Demo::endOldFollowUps()
{
    for (const MadeFollowUp& made : m_old) {
        m_record->followThrough().advance(made.id,
                                          made.isReferral ? care::FollowUpStatus::attended
                                                          : care::FollowUpStatus::done,
                                          made.ended,
                                          "");
    }
}

care::CheckInId Demo::carryOut(const care::Client& client, const DemoCheckIn& checkIn)
{
    records::NewCheckIn setup;
    setup.client = client.id;
    setup.mode = checkIn.onPaper ? care::Mode::paper : care::Mode::selfOnDevice;
    setup.layout = checkIn.onPaper ? "paper" : "one-per-page/1";
    if (checkIn.onPaper) {
        setup.paperDate = care::localTime(m_now).date;
    }
    for (const DemoAnswers& answers : checkIn.answers) {
        const auto* instrument = questionnaires::Library::builtIn().find(answers.instrumentId);
        setup.questionnaires.push_back(
            {answers.instrumentId,
             instrument->aboutInfant ? client.infants.at(answers.infant).id : care::InfantId{}});
    }
    const care::CheckInId id = m_record->startCheckIn(setup);
    if (!checkIn.onPaper) {
        m_record->setPresence(id, checkIn.presence);
    }
    answer(m_record->visit(id), checkIn);
    m_record->handBack(id);
    acknowledgeAll(id, checkIn);
    m_record->saveImpression(id, checkIn.impression);
    if (checkIn.isSigned) {
        decideAll(id, checkIn);
        m_record->sign(id);
    }
    return id;
}

void Demo::answer(const care::Visit& visit, const DemoCheckIn& checkIn)
{
    for (std::size_t index = 0; index < checkIn.answers.size(); ++index) {
        const auto& points = checkIn.answers[index].points;
        const auto* instrument =
            questionnaires::Library::builtIn().find(checkIn.answers[index].instrumentId);
        for (std::size_t place = 0; place < points.size(); ++place) {
            const auto& item = instrument->items.at(place);
            auto answer = questionnaires::Answer::declined();
            for (const auto& option : item.options) {
                if (points[place] && option.points == *points[place]) {
                    answer = questionnaires::Answer::chosen(option.id);
                }
            }
            m_record->storeAnswer(visit.assessments.at(index).id, item.number, answer);
        }
    }
}

void Demo::acknowledgeAll(care::CheckInId id, const DemoCheckIn& checkIn)
{
    for (const care::Alert& alert : m_record->visit(id).alerts) {
        m_record->acknowledge(alert.id,
                              checkIn.found.empty() ? "Asked in person: no." : checkIn.found,
                              checkIn.done.empty() ? "Talked it through." : checkIn.done);
    }
}

void Demo::writeReport(care::CheckInId id)
{
    const records::Anchor anchor = m_record->anchor();
    const reports::Pdf pdf = reports::clinicianReport(
        m_record->visit(id),
        questionnaires::Library::builtIn(),
        reports::reportFrame(m_record->practice(), m_now, anchor.generation, anchor.auditHead));
    const fs::path file =
        m_out / "reports" / fmt::format("clinician-report-{:02}.pdf", ++m_reports);
    std::ofstream stream(file, std::ios::binary);
    stream << pdf.bytes;
    stream.close();
    if (!stream) {
        throw std::runtime_error("A report could not be written. Check the disk and the folder.");
    }
    fmt::print("{}\n", file.string());
}

} // namespace

void registerDemo(CLI::App& app)
{
    auto* command = app.add_subcommand(
        "demo", "Make a fictional practice with six clients, and its reports as PDF.");
    auto out = std::make_shared<std::string>();
    command->add_option("--out", *out, "Folder for practice/ and reports/")->required();
    command->callback([out] { Demo(*out).make(); });
}

} // namespace attune::command
