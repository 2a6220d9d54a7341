#pragma once

#include "attune/records/follow_through.h"
#include "attune/records/record.h"
#include "audit_chain.h"
#include "client_index.h"
#include "record_database.h"
#include "sqlite.h"

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace attune::records {

class WorkProgress;

/// The record on SQLCipher. Its functions stand in the files record_*.cpp, by what they are about
/// (record_database.cpp: opening, practice, settings, audit), and in backup_making.cpp.
class OpenRecord : public Record, public FollowThrough
{
public:
    OpenRecord(RecordOptions options, const RecordKeys& keys, Connection::Mode mode);
    OpenRecord(const OpenRecord&) = delete;
    OpenRecord& operator=(const OpenRecord&) = delete;
    ~OpenRecord() override;

    void fill(const care::Practice& practice, const care::Person& owner);
    /// `opener` 0: the first owner who works here.
    void enter(care::PersonId opener, std::string_view openedWith);

    care::Practice practice() override;

    care::Person person() override { return m_person; }

    bool may(care::Action action) override;

    bool mustChangePassphrase() override { return m_mustChange; }

    bool confirmPassphrase(const Secret& passphrase) override;
    void setPractice(const care::Practice& practice) override;
    std::string setting(std::string_view key) override;
    void setSetting(std::string_view key, std::string_view value) override;

    care::Client saveClient(const care::Client& client) override;
    care::Client client(care::ClientId id) override;
    void prepareSearch() override;
    std::vector<ClientRow> findClients(std::string_view search, int most) override;
    std::vector<CheckInRow> checkInsOf(care::ClientId id) override;
    Attention attention() override;

    care::CheckInId startCheckIn(const NewCheckIn& setup) override;
    void storeAnswer(care::AssessmentId assessment,
                     int itemNumber,
                     const questionnaires::Answer& answer) override;
    void stepUp(care::AssessmentId from) override;
    void setPresence(care::CheckInId id, std::string_view presence) override;
    void handBack(care::CheckInId id) override;
    void endNotToday(care::CheckInId id, std::string_view reason) override;
    std::optional<care::CheckInId> interruptedCheckIn() override;

    care::Visit visit(care::CheckInId id) override;
    void acknowledge(care::AlertId alert, std::string_view found, std::string_view done) override;
    void saveImpression(care::CheckInId id, std::string_view text) override;
    void sign(care::CheckInId id) override;
    void amend(care::CheckInId id, std::string_view text) override;

    FollowThrough& followThrough() override { return *this; }

    void setRedFlags(care::CheckInId id, const std::vector<std::string>& flags) override;
    care::FollowUpId
    accept(care::CheckInId id, std::string_view service, const Acceptance& how) override;
    void decline(care::CheckInId id, std::string_view service, std::string_view reason) override;
    void setFeedbackGiven(care::CheckInId id, bool given) override;
    care::FollowUpId addFollowUp(const NewFollowUp& made) override;
    void advance(care::FollowUpId id,
                 care::FollowUpStatus status,
                 care::Date on,
                 std::string_view note) override;
    void reschedule(care::FollowUpId id,
                    care::Date due,
                    care::PersonId owner,
                    std::string_view why) override;
    void sendTo(care::FollowUpId id, care::DirectoryId destination) override;
    std::vector<care::FollowUp> followUps(care::ClientId of) override;
    std::vector<FollowUpRow> openFollowUps() override;
    void addNote(care::ClientId of, std::string_view text) override;
    std::vector<care::ClientNote> notes(care::ClientId of) override;
    void saveSafetyPlan(care::ClientId of, const std::vector<std::string>& parts) override;
    std::vector<care::SafetyPlan> safetyPlans(care::ClientId of) override;
    std::vector<care::DirectoryEntry> directory() override;
    care::DirectoryId saveDirectoryEntry(const care::DirectoryEntry& entry) override;
    std::vector<care::WindowStanding> standings(care::ClientId of) override;
    std::vector<DueRow> screeningsDue(int most) override;
    void except(const care::ScheduleException& exception) override;
    care::Measures measures(const care::Period& period, const Progress& progress) override;
    std::vector<ClientRow> clientsBehind(const care::Period& period,
                                         std::string_view figure,
                                         const Progress& progress) override;

    void useEmergencyAccess(std::string_view reason) override;
    std::vector<PersonRow> people() override;
    care::PersonId
    addPerson(const care::Person& person, const Secret& first, const Secret& own) override;
    void changePerson(const care::Person& person) override;
    void resetPassphrase(care::PersonId id, const Secret& first, const Secret& own) override;
    void changePassphrase(const Secret& own, const Secret& next) override;
    Secret renewRecoveryKey(const Secret& own) override;
    std::optional<Secret> startEpoch(std::optional<care::PersonId> leaving,
                                     bool renewRecovery,
                                     const Secret& own) override;

    std::vector<LicensedWording> wordings() override;
    void addWording(std::string_view instrumentId,
                    std::string_view language,
                    std::string_view json,
                    std::string_view covers) override;
    void removeWording(std::string_view instrumentId, std::string_view language) override;
    void noteDisclosure(const care::Disclosure& disclosure) override;
    std::vector<care::Disclosure> disclosures(care::ClientId of) override;
    care::ClientRecord wholeRecord(care::ClientId of) override;
    std::optional<care::Date> mustBeKeptUntil(care::ClientId id) override;
    std::vector<ExpiredRecord> recordsPastRetention() override;
    void eraseClient(care::ClientId id, care::ErasureReason reason, const Secret& own) override;
    std::vector<care::Erasure> erasures() override;
    Anchor anchor() override;

    std::vector<AuditEntry> audit(int most) override { return findAudit({}, most); }

    std::vector<AuditEntry> findAudit(const AuditFilter& filter, int most) override;
    BackupReceipt makeBackup(const std::filesystem::path& target,
                             bool replace,
                             const Progress& progress) override;
    BackupState backupState() override;
    Verification verify(const Secret& own, const Progress& progress) override;

private:
    /// What an audit entry says of a change beside who, when and with which program.
    struct Note
    {
        std::string_view action;
        std::string object;
        care::ClientId client;
        std::string_view outcome = "ok";
    };

    void keepNewKeys();
    /// \throws NotAllowed, and notes it in the audit, where who opened the record may not
    void need(care::Action action);
    /// \throws Refused where there is no practice around the record
    KeyKeeper& keys();
    /// The opener's slot by her passphrase. \throws WrongKey, TryLater
    OpenedSlot ownSlot(const Secret& own);
    std::optional<care::Person> whoWorksHere(care::PersonId id);
    /// \throws Refused where nobody of this id works here
    care::Person personOf(care::PersonId id);
    void refuseLosingLastOwner(care::PersonId id);
    /// \throws Refused where the passphrase is not good enough for this person
    void judge(const Secret& passphrase, const care::Person& person);
    void givePassphrase(const care::Person& person,
                        const Secret& passphrase,
                        const Secret& dataKey,
                        bool mustChange);
    /// Everyone but the opener who gets the next data key. \throws Refused where someone who stays
    /// cannot be given it
    std::vector<SlotHolder> staying(std::optional<care::PersonId> leaving, bool renewRecovery);
    /// Writes the record as it will stand under the next data key.
    Anchor writeEpoch(const Secret& endingDataKey,
                      const NextEpoch& next,
                      std::optional<care::PersonId> leaving);
    /// From the first four columns: id, name, credentials, role.
    static care::Person readPerson(const Query& query);

    /// \throws OlderCopy, Damaged where the record is not the one the anchor was taken from
    void refuseAnother(const std::optional<Anchor>& expected);
    void storeAnchor() noexcept;

    /// Carries out a change and its audit entry in one transaction, durable on return.
    void change(const Note& note, const std::function<void()>& work);

    std::optional<int> retentionYears();
    void refuseErasing(care::ClientId id, care::ErasureReason reason);
    void noteBackup(const Anchor& anchor, const char* outcome);
    /// Best it can: what went wrong is told to the caller in any case.
    void noteFailedBackup() noexcept;
    /// As above.
    void noteVerification(const char* outcome) noexcept;

    care::Instant now() const { return m_options.clock(); }

    /// Notes in the audit, once while the record is open, that this client's record was looked at.
    void noteView(care::ClientId id);
    /// As far as who opened the record may see her.
    care::Client shownClient(care::ClientId id);
    /// Whole, whoever asks. \throws Refused for an unknown id
    care::Client storedClient(care::ClientId id);
    care::CheckIn checkIn(care::CheckInId id);
    /// The assessments of a check-in with their answers, without results.
    std::vector<care::Assessment> assessments(care::CheckInId id);
    questionnaires::Response response(care::AssessmentId id, std::size_t itemCount);
    questionnaires::Result resultOf(const care::Assessment& assessment);
    std::vector<care::Alert> alerts(care::CheckInId id);
    /// All of a visit but alerts and the results before it, whoever asks.
    care::Visit visitAlone(const care::CheckIn& of, care::Client client);
    std::vector<care::EarlierResult> earlierResults(const care::CheckIn& before);
    /// Who conducted it, the impression and the signature.
    void readClinicianPart(care::Visit& visit);
    static void appendResults(std::vector<care::EarlierResult>& results,
                              const care::CheckIn& of,
                              const std::vector<care::Assessment>& own);
    std::vector<care::Amendment> amendments(care::CheckInId id);
    /// Red flags, decisions and whether feedback was given.
    void readDecisions(care::Visit& visit);
    void readSuggestions(care::Visit& visit);
    void keepSuggestions(const care::Visit& visit);
    /// \throws Refused unless it was handed back and is not signed
    care::CheckIn checkInToDecide(care::CheckInId id);
    /// \throws Refused where nothing is suggested for the service
    care::Suggestion suggestionNow(care::CheckInId id, std::string_view service);
    void dropEarlierFollowUp(care::CheckInId id, std::string_view service, std::string_view why);
    void keepDecision(care::CheckInId id,
                      const care::SuggestionDecision& decision,
                      care::FollowUpId followUp);
    void refuseFollowUp(const NewFollowUp& made);
    care::FollowUpId insertFollowUp(const NewFollowUp& made);
    void
    addStep(care::FollowUpId id, care::FollowUpStatus status, care::Date on, std::string_view note);
    void readSteps(care::FollowUp& of);
    care::FollowUp followUp(care::FollowUpId id);
    /// \throws Refused after its end
    care::FollowUp openFollowUp(care::FollowUpId id);
    /// As it is called now; empty for 0. \throws Refused for an unknown id
    std::string placeName(care::DirectoryId id);
    std::string calledName(care::ClientId id);
    ClientRow clientRow(care::ClientId id); ///< of one that is there
    void keepFacts(const care::CheckIn& of,
                   const care::Client& client,
                   const std::vector<care::Assessment>& own);
    /// \throws Refused where this person may not have to do with the draft of this key
    void needDraft(std::string_view key);
    void keepEarlierFacts(WorkProgress& work);
    void feedClients(care::MeasureTaker& taker);
    void feedAssessments(care::MeasureTaker& taker,
                         std::chrono::sys_days from,
                         std::chrono::sys_days to,
                         WorkProgress& work);
    void feedNotToday(care::MeasureTaker& taker);
    void feedAlerts(care::MeasureTaker& taker);
    void feedFollowUps(care::MeasureTaker& taker);
    care::Measures
    takeMeasures(const care::Period& period, std::string_view figure, const Progress& progress);
    std::vector<care::Screening> screenings(care::ClientId of);
    std::vector<care::ScheduleException> exceptions(care::ClientId of);
    std::vector<care::WindowStanding> standingsBy(const care::Schedule& schedule,
                                                  care::ClientId of);
    std::vector<care::Infant> infants(care::ClientId id);
    void saveInfants(care::Client& client);
    void saveContext(const care::Infant& infant);
    std::vector<std::string> context(care::InfantId id);
    void writeAnswer(care::AssessmentId assessment,
                     const questionnaires::Item& item,
                     const questionnaires::Answer& answer);
    void raiseAlertFor(care::AssessmentId assessment,
                       const questionnaires::Instrument& instrument,
                       int itemNumber,
                       const questionnaires::Answer& answer);
    void requireState(care::CheckInId id, care::CheckInState state, const char* otherwise);
    void requireLivingInfant(const care::Client& client, care::InfantId infant);
    void raiseAlert(care::AssessmentId assessment,
                    const questionnaires::Instrument& instrument,
                    const questionnaires::SafetyFinding& finding,
                    bool answeredNow);
    std::vector<CheckInRow> readCheckInRows(Query& query);

    RecordOptions m_options;
    Connection m_connection;
    AuditChain m_chain;
    care::Person m_person;
    bool m_mustChange = false;
    bool m_isOlder = false; ///< an older copy than was last used here, and accepted as one
    bool m_hasEmergencyAccess = false;
    std::set<care::ClientId> m_viewed;
    int m_changesSinceAnchor = 0;
    std::optional<ClientIndex> m_index; ///< empty: not read since the clients changed

    /// The assessment answers go to now, so that each of them costs one commit and no look-ups.
    struct Current
    {
        care::AssessmentId id;
        care::CheckInId checkIn;
        care::ClientId client;
        care::CheckInState state = care::CheckInState::started;
        const questionnaires::Instrument* instrument = nullptr;
        care::AssessmentId sharedBy; ///< the full questionnaire that shares its answers; 0: none
    };

    const Current& current(care::AssessmentId id);
    Current m_current;
};

} // namespace attune::records
