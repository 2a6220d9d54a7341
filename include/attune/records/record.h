#pragma once

#include "attune/care/client_record.h"
#include "attune/care/people.h"
#include "attune/care/retention.h"
#include "attune/care/visit.h"
#include "attune/questionnaires/library.h"
#include "attune/records/errors.h"
#include "attune/records/progress.h"
#include "attune/records/secret.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::records {

class FollowThrough;
struct BackupReceipt;
struct Verification;

/// How the keys of settings begin that hold a clinician's half-written words.
inline constexpr std::string_view draftPrefix = "draft.";
/// What was typed beside a safety alert: followed by the alert's number.
inline constexpr std::string_view alertDraftPrefix = "draft.alert.";

/// What a person typed into a form: followed by her own number, a point, the client's number, a
/// point and the form's name. Nobody else reads or writes it.
inline constexpr std::string_view formDraftPrefix = "draft.form.";

/// What a check-in starts with. Order of `questionnaires` is the order of asking.
struct NewCheckIn
{
    care::ClientId client;
    care::Mode mode = care::Mode::selfOnDevice;
    std::string language = "en";
    std::string layout;
    std::optional<care::Date> paperDate;
    bool stepped = false; ///< a positive short questionnaire is followed by the full one

    struct Questionnaire
    {
        std::string instrumentId;
        care::InfantId infant; ///< required for instruments about an infant
    };

    std::vector<Questionnaire> questionnaires;
};

/// Wording of a licensed instrument that the practice may use.
struct LicensedWording
{
    std::string instrumentId;
    std::string language;    ///< BCP 47
    std::string json;        ///< in the form of a wording file
    std::string covers;      ///< the uses its licence covers, see care::usesFrom
    std::string confirmedBy; ///< who said that it is complete and may be used
    care::Instant confirmedAt{};
};

/// A client as lists show her.
struct ClientRow
{
    care::ClientId id;
    std::string name;
    std::string preferredName;
    std::string chartNumber;
    std::optional<care::Date> birthDate;
    std::optional<care::Date> latestBirth; ///< of her infants
    bool bereaved = false;
    std::optional<care::Instant> lastSeen; ///< last check-in
};

/// A check-in as lists show it.
struct CheckInRow
{
    care::CheckInId id;
    care::ClientId client;
    std::string clientName; ///< as she is called
    care::CheckInState state = care::CheckInState::started;
    care::Mode mode = care::Mode::selfOnDevice;
    care::Instant at{};
    std::vector<std::string> instrumentIds;
    int openAlerts = 0;
    std::optional<care::Instant> alertSince; ///< of the oldest open alert; empty: none is open
};

/// What waits for someone, for the Today page. Who may not see answers learns of no alert, nor of a
/// questionnaire that a result called for; the same in every list of check-ins.
struct Attention
{
    std::vector<CheckInRow> alerts;     ///< with open safety alerts, oldest first
    std::vector<CheckInRow> toReview;   ///< handed back and not signed, oldest first
    std::vector<CheckInRow> unfinished; ///< started and never handed back
    std::vector<ClientRow> recent;      ///< last seen first, at most 12
};

/// The anchor that reports print: the record's generation and the head of its audit chain.
struct Anchor
{
    std::uint64_t generation = 0;
    std::string auditHead; ///< hex, 16 digits of the newest entry's MAC
};

/// One audit entry: who did what to what, never answers or free text.
struct AuditEntry
{
    std::uint64_t sequence = 0;
    care::Instant at{};
    std::string action; ///< "check-in.start", "alert.acknowledge", ...
    std::string personName;
    std::string role;       ///< of that person then: "owner", "clinician", …
    std::string object;     ///< "check-in 12"
    care::ClientId client;  ///< 0: none
    std::string outcome;    ///< "ok" or why not
    std::string appVersion; ///< of the program that wrote it
};

/// How the record stands to its backups; no role is asked for it.
struct BackupState
{
    std::optional<care::Instant> lastMade; ///< empty: none was made yet
    bool changedSince = true;              ///< more than opened and looked at
};

/// Which audit entries are wanted; what is left empty leaves nothing out.
struct AuditFilter
{
    std::string person;                 ///< part of a name, in any letter case
    care::ClientId client;              ///< about this client
    std::string action;                 ///< how it begins: "check-in", "answer.store"
    std::optional<care::Instant> from;  ///< at this moment or later
    std::optional<care::Instant> until; ///< before this moment
};

/// A client whose record need not be kept any longer.
struct ExpiredRecord
{
    care::ClientId client;
    std::string name;
    care::Date lastEntry; ///< when anything was last written about her
    care::Date keptUntil; ///< see care::keepUntil; before today
};

/// Someone of the practice as its owner sees her.
struct PersonRow
{
    care::Person person;
    bool hasPassphrase = false; ///< false: adding her was interrupted, or nothing opens for her
    bool mustChange = false;    ///< her passphrase was chosen by an owner
    std::optional<care::Instant> leftAt;     ///< empty: she works here
    std::optional<care::Instant> lastOpened; ///< empty: never
};

/// The open, encrypted record. One connection; used by the one thread that owns it.
/// Every change is durable when its function returns and stands in the audit chain in the same
/// transaction. All functions throw StorageError (disk full, read-only) with nothing half-done,
/// and Damaged where a page fails its check; then the record closes itself.
/// Each function asks leave of `care::allows` for the role of who opened it and throws NotAllowed
/// otherwise; `care::Action` says which functions go together.
class Record
{
public:
    Record(const Record&) = delete;
    Record& operator=(const Record&) = delete;
    virtual ~Record() = default; ///< closing locks: no copy of a key stays in memory

    virtual care::Practice practice() = 0;
    virtual care::Person person() = 0; ///< who opened it
    /// True where who opened it may; with emergency access also what a clinician may.
    virtual bool may(care::Action action) = 0;
    /// True where an owner chose her passphrase: until she has changed it nothing else is allowed.
    virtual bool mustChangePassphrase() = 0;
    /// True where this is the passphrase of who opened the record; for leaving client mode and
    /// before exports. Takes as long as unlocking. A wrong try is audited.
    virtual bool confirmPassphrase(const Secret& passphrase) = 0;
    virtual void setPractice(const care::Practice& practice) = 0;
    /// A setting of the practice; empty: never set.
    virtual std::string setting(std::string_view key) = 0;
    virtual void setSetting(std::string_view key, std::string_view value) = 0;

    /// Stores a client with her infants (those with id 0 are new) and returns her with ids.
    /// An infant that is no longer in the list stays: infants are never removed.
    /// \throws Refused where `care::problemsOf` finds any
    virtual care::Client saveClient(const care::Client& client) = 0;
    /// The first look at a client's record while it is open stands in the audit; so does that by
    /// way of `visit`. Who may not see answers gets no note and no context.
    /// \throws Refused for an unknown id
    virtual care::Client client(care::ClientId id) = 0;
    /// Reads what `findClients` looks through, so that the first search is as quick as the next.
    virtual void prepareSearch() = 0;
    /// Clients whose name, preferred name, chart number or birth date hold every word of `search`.
    /// Empty: all, by name. At most `most`.
    virtual std::vector<ClientRow> findClients(std::string_view search, int most) = 0;
    virtual std::vector<CheckInRow> checkInsOf(care::ClientId id) = 0; ///< newest first
    virtual Attention attention() = 0;

    /// Reading aloud and entering from paper show answers: who may not see them starts neither.
    /// \throws Refused: unknown instrument, or one about an infant with no living infant named
    virtual care::CheckInId startCheckIn(const NewCheckIn& setup) = 0;
    /// Durable on return; a safety item endorsed or declined raises its alert in the same
    /// transaction, a withdrawn endorsement keeps the alert. An answer given
    /// after the alert was acted upon raises a new one.
    /// \throws Refused after hand-back, or for an item or option the instrument does not have
    virtual void storeAnswer(care::AssessmentId assessment,
                             int itemNumber,
                             const questionnaires::Answer& answer) = 0;
    /// Takes the step from a short questionnaire to the full one within the same check-in; answers
    /// to shared items are taken over, with their alerts. Taken already: does nothing.
    /// \throws Refused after hand-back, or where the short one leads nowhere
    virtual void stepUp(care::AssessmentId from) = 0;
    virtual void setPresence(care::CheckInId id, std::string_view presence) = 0;
    /// The client is done. Safety items still unanswered raise their alerts now. Idempotent.
    virtual void handBack(care::CheckInId id) = 0;
    /// Ends without a result; answers given stay, alerts stay open.
    virtual void endNotToday(care::CheckInId id, std::string_view reason) = 0;
    /// The check-in that was with a client when the program last stopped, if any.
    virtual std::optional<care::CheckInId> interruptedCheckIn() = 0;
    virtual care::Visit visit(care::CheckInId id) = 0;

    /// Both texts are required. \throws Refused when one is empty or the alert is recorded already
    virtual void
    acknowledge(care::AlertId alert, std::string_view found, std::string_view done) = 0;
    /// The draft of the clinician's impression, until signing.
    virtual void saveImpression(care::CheckInId id, std::string_view text) = 0;
    /// \throws Refused while `care::obstaclesToSigning` names any
    virtual void sign(care::CheckInId id) = 0;
    virtual void amend(care::CheckInId id, std::string_view text) = 0;
    /// Suggestions decided, follow-ups, notes, plans, directory and schedule.
    virtual FollowThrough& followThrough() = 0;

    /// Until the record is closed: sees answers and treats as a clinician does. The reason stays in
    /// the record, the fact in the audit. \throws Refused without a reason
    virtual void useEmergencyAccess(std::string_view reason) = 0;

    /// Everyone who works or worked here, by name.
    virtual std::vector<PersonRow> people() = 0;
    /// Adds someone with a passphrase to begin with, which she must change when she first opens the
    /// record. `own`: the passphrase of who opened it. Takes about two seconds, as do the next
    /// ones. \throws WrongKey for `own`; TryLater; Refused: no name or one that is taken, a
    /// passphrase that `judgePassphrase` does not accept, no key slot left (there are 32)
    virtual care::PersonId
    addPerson(const care::Person& person, const Secret& first, const Secret& own) = 0;
    /// Credentials and role; her name stays. \throws Refused: nobody of this id works here; she is
    /// the last owner and would not be one any more
    virtual void changePerson(const care::Person& person) = 0;
    /// Gives someone who forgot hers a passphrase to begin with. \throws as `addPerson`
    virtual void resetPassphrase(care::PersonId id, const Secret& first, const Secret& own) = 0;
    /// Replaces the passphrase of who opened the record. \throws as `addPerson`
    virtual void changePassphrase(const Secret& own, const Secret& next) = 0;
    /// A new recovery key, as printed; the one before opens nothing any more.
    /// \throws WrongKey, TryLater
    virtual Secret renewRecoveryKey(const Secret& own) = 0;
    /// Encrypts the whole record anew under a new data key. Whoever `leaving` names loses her way
    /// in; everyone else goes on as before. Copies made earlier stay readable with the passphrases
    /// of their time. With `renewRecovery` returns a new recovery key, as printed. All or nothing,
    /// whenever it is interrupted. Needs room for the record a second time.
    /// \throws as `addPerson`; Refused: she opened the record herself, or is the last owner;
    /// someone who stays could not be given the new key
    virtual std::optional<Secret>
    startEpoch(std::optional<care::PersonId> leaving, bool renewRecovery, const Secret& own) = 0;

    /// Every licensed wording in the record, by instrument and language.
    virtual std::vector<LicensedWording> wordings() = 0;
    /// Keeps a wording, in place of an older one, as confirmed by the person who opened the record
    /// now. \throws Refused where it breaks a rule of wordings, with file, pointer and reason
    /// `covers`: the uses its licence covers, see care::usesText.
    virtual void addWording(std::string_view instrumentId,
                            std::string_view language,
                            std::string_view json,
                            std::string_view covers) = 0;
    /// Takes it out of the record; results keep what was answered.
    virtual void removeWording(std::string_view instrumentId, std::string_view language) = 0;

    /// Adds to the accounting of disclosures what left the record; recipient and purpose stand
    /// there only, never in the audit. Who and when are added here. The client is known by the
    /// check-in where there is one. \throws Refused for an unknown id or where no kind is named
    virtual void noteDisclosure(const care::Disclosure& disclosure) = 0;
    /// The accounting of one client's disclosures, newest first.
    virtual std::vector<care::Disclosure> disclosures(care::ClientId of) = 0;
    /// Everything about one client, as she may have it: with the program's own wordings only.
    /// Reading it leaves no trace: note the disclosure once it has left the record.
    /// \throws Refused for an unknown id
    virtual care::ClientRecord wholeRecord(care::ClientId of) = 0;
    /// The last day on which this client's record must be kept, by the retention period of the
    /// practice (care::PracticeSettings) and the last entry about her. Empty: no period is set.
    /// Reads the whole audit. \throws Refused for an unknown id
    virtual std::optional<care::Date> mustBeKeptUntil(care::ClientId id) = 0;
    /// Whose record need not be kept any longer, longest over first; none where no period is set.
    virtual std::vector<ExpiredRecord> recordsPastRetention() = 0;
    /// Deletes everything about a client, as one change: her, her infants, check-ins, answers,
    /// results, alerts, amendments, what was half written. Her number stays, in the audit, the
    /// accounting of disclosures and `erasures`. Backups made before still hold her.
    /// `own`: the passphrase of who opened the record; takes as long as unlocking.
    /// \throws Refused for an unknown id, while an alert is open or a check-in under way, and where
    /// the reason is that the retention period is over and it is not; WrongKey; TryLater
    virtual void eraseClient(care::ClientId id, care::ErasureReason reason, const Secret& own) = 0;
    /// Whose records were deleted, newest first.
    virtual std::vector<care::Erasure> erasures() = 0;
    virtual Anchor anchor() = 0;
    /// Newest first, at most `most`.
    virtual std::vector<AuditEntry> audit(int most) = 0;
    /// The same of those that pass the filter. `most`: at least 1.
    virtual std::vector<AuditEntry> findAudit(const AuditFilter& filter, int most) = 0;

    /// Writes the whole practice as one encrypted file, reads it back, and only then puts it into
    /// its place and into the audit; see attune/records/backup.h. `target` is a folder, in which
    /// the file is named by the time, or a file whose name ends in ".attune-backup". `replace`: a
    /// file of that name gives way, once the new one was read back.
    /// \throws Refused where the target will not do; StorageError, Cancelled, with nothing
    /// half-made left
    virtual BackupReceipt makeBackup(const std::filesystem::path& target,
                                     bool replace,
                                     const Progress& progress = {}) = 0;
    virtual BackupState backupState() = 0;
    /// Both integrity checks, the whole audit chain from its seed, and the anchor. Asks for the
    /// passphrase of who opened the record, since the audit's seed is not kept while it is open.
    /// Damage is reported in the result; then the record closes itself. The outcome stands in the
    /// audit. \throws WrongKey, TryLater; StorageError; Cancelled
    virtual Verification verify(const Secret& own, const Progress& progress) = 0;

protected:
    Record() = default;
};

} // namespace attune::records
