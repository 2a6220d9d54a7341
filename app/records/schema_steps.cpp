#include "schema_steps.h"

#include "schema_follow_through.h"

#include <fmt/format.h>

namespace attune::records {

namespace {

constexpr const char* firstSchema = R"sql(
CREATE TABLE practice (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    fictional INTEGER NOT NULL CHECK (fictional IN (0, 1))
) STRICT;

CREATE TABLE people (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    credentials TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'clinician', 'front desk', 'auditor'))
) STRICT;

CREATE TABLE clients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chart_number TEXT NOT NULL,
    name TEXT NOT NULL,
    preferred_name TEXT NOT NULL,
    birth_date TEXT,
    relation TEXT NOT NULL CHECK (relation IN
        ('mother', 'father', 'partner', 'pregnant', 'other carer')),
    due_date TEXT,
    note TEXT NOT NULL,
    search TEXT NOT NULL
) STRICT;

CREATE TABLE infants (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients,
    name TEXT NOT NULL,
    birth_date TEXT,
    gestation_days INTEGER CHECK (gestation_days > 0),
    deceased INTEGER NOT NULL CHECK (deceased IN (0, 1))
) STRICT;
CREATE INDEX infants_by_client ON infants (client_id);

CREATE TABLE check_ins (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients,
    clinician_id INTEGER NOT NULL REFERENCES people,
    state TEXT NOT NULL CHECK (state IN ('started', 'handed back', 'not today', 'signed')),
    mode TEXT NOT NULL CHECK (mode IN ('self', 'read aloud', 'interpreter', 'paper')),
    language TEXT NOT NULL,
    layout TEXT NOT NULL,
    presence TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    paper_date TEXT,
    not_today_reason TEXT NOT NULL,
    impression TEXT NOT NULL,
    signed_by INTEGER REFERENCES people,
    signed_name TEXT NOT NULL,
    signed_credentials TEXT NOT NULL,
    signed_at INTEGER,
    CHECK ((state = 'signed') = (signed_at IS NOT NULL)),
    CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
    CHECK ((state = 'started') = (finished_at IS NULL))
) STRICT;
CREATE INDEX check_ins_by_client ON check_ins (client_id, started_at);
CREATE INDEX check_ins_waiting ON check_ins (state) WHERE state IN ('started', 'handed back');

CREATE TABLE assessments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    check_in_id INTEGER NOT NULL REFERENCES check_ins,
    position INTEGER NOT NULL,
    instrument_id TEXT NOT NULL,
    instrument_version TEXT NOT NULL,
    infant_id INTEGER REFERENCES infants,
    UNIQUE (check_in_id, position)
) STRICT;

-- No row: not answered. A row without an option: declined.
CREATE TABLE answers (
    assessment_id INTEGER NOT NULL REFERENCES assessments,
    item INTEGER NOT NULL CHECK (item > 0),
    option_id TEXT CHECK (option_id <> ''),
    PRIMARY KEY (assessment_id, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE results (
    assessment_id INTEGER PRIMARY KEY REFERENCES assessments,
    snapshot TEXT NOT NULL
) STRICT;

CREATE TABLE alerts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assessment_id INTEGER NOT NULL REFERENCES assessments,
    item INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('self-harm', 'harm to infant')),
    state TEXT NOT NULL CHECK (state IN ('endorsed', 'declined', 'unanswered')),
    option_id TEXT,
    raised_at INTEGER NOT NULL,
    acted_by INTEGER REFERENCES people,
    acted_name TEXT,
    acted_at INTEGER,
    found TEXT,
    done TEXT,
    CHECK ((acted_by IS NULL) = (found IS NULL) AND (acted_by IS NULL) = (done IS NULL)
        AND (acted_by IS NULL) = (acted_at IS NULL)),
    CHECK ((state = 'endorsed') = (option_id IS NOT NULL))
) STRICT;
CREATE INDEX alerts_by_item ON alerts (assessment_id, item);
CREATE UNIQUE INDEX alerts_open ON alerts (assessment_id, item) WHERE acted_by IS NULL;

CREATE TABLE amendments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    check_in_id INTEGER NOT NULL REFERENCES check_ins,
    person_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    object TEXT NOT NULL,
    client_id INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    app_version TEXT NOT NULL,
    mac BLOB NOT NULL
) STRICT;

CREATE TRIGGER audit_has_no_gaps BEFORE INSERT ON audit
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_is_never_cut BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER infants_stay BEFORE DELETE ON infants
BEGIN SELECT RAISE(ABORT, 'infants are never removed'); END;
CREATE TRIGGER signed_check_in_stays BEFORE UPDATE ON check_ins WHEN OLD.state = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER check_in_is_kept BEFORE DELETE ON check_ins
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER amendments_stay BEFORE UPDATE ON amendments
BEGIN SELECT RAISE(ABORT, 'amendments are added only'); END;
CREATE TRIGGER amendments_are_kept BEFORE DELETE ON amendments
BEGIN SELECT RAISE(ABORT, 'amendments are added only'); END;
CREATE TRIGGER alert_action_stays BEFORE UPDATE ON alerts WHEN OLD.acted_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was done is never rewritten'); END;
CREATE TRIGGER alert_item_stays BEFORE UPDATE OF assessment_id, item, kind, raised_at ON alerts
BEGIN SELECT RAISE(ABORT, 'an alert stays with its item'); END;
CREATE TRIGGER open_alert_is_not_replaced BEFORE INSERT ON alerts WHEN EXISTS
    (SELECT 1 FROM alerts WHERE assessment_id = NEW.assessment_id AND item = NEW.item
        AND acted_by IS NULL)
BEGIN SELECT RAISE(ABORT, 'the alert is open already'); END;
CREATE TRIGGER alerts_are_kept BEFORE DELETE ON alerts
BEGIN SELECT RAISE(ABORT, 'alerts are never removed'); END;
)sql";

constexpr const char* stepsWordingsAndContext = R"sql(
ALTER TABLE check_ins ADD COLUMN stepped INTEGER NOT NULL DEFAULT 0 CHECK (stepped IN (0, 1));

-- The short questionnaire that led to this one and whose answers it shares.
ALTER TABLE assessments ADD COLUMN stepped_from INTEGER REFERENCES assessments;

-- What may stand between an infant and the client, as the clinician ticked it.
CREATE TABLE contexts (
    infant_id INTEGER NOT NULL REFERENCES infants,
    factor TEXT NOT NULL,
    PRIMARY KEY (infant_id, factor)
) STRICT, WITHOUT ROWID;

-- Licensed wording that the practice added, and who confirmed what of it.
CREATE TABLE wordings (
    instrument_id TEXT NOT NULL,
    language TEXT NOT NULL,
    wording TEXT NOT NULL,
    covers TEXT NOT NULL,
    confirmed_by INTEGER NOT NULL REFERENCES people,
    confirmed_name TEXT NOT NULL,
    confirmed_at INTEGER NOT NULL,
    PRIMARY KEY (instrument_id, language)
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* peopleAndKeys = R"sql(
ALTER TABLE people ADD COLUMN left_at INTEGER;
ALTER TABLE people ADD COLUMN last_opened_at INTEGER;
ALTER TABLE people ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1));

-- To whom a new data key can be sealed: by the key file's slot, 0 to 31. It holds for the slot as
-- long as that has the same salt. No person: the recovery key.
CREATE TABLE key_holders (
    slot INTEGER PRIMARY KEY CHECK (slot BETWEEN 0 AND 31),
    person_id INTEGER REFERENCES people,
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    seal_key BLOB NOT NULL CHECK (length(seal_key) = 32)
) STRICT;

-- Where the audit's part of each data key begins; the present key's seed is not stored.
CREATE TABLE audit_epochs (
    first_sequence INTEGER PRIMARY KEY,
    seed BLOB CHECK (length(seed) = 32)
) STRICT;

-- The chain's key behind an entry, so that opening does not walk the whole chain.
CREATE TABLE audit_checkpoints (
    sequence INTEGER PRIMARY KEY,
    key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

-- Who looked without the role for it, and why.
CREATE TABLE emergency_access (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE TRIGGER people_are_kept BEFORE DELETE ON people
BEGIN SELECT RAISE(ABORT, 'people are never removed'); END;
CREATE TRIGGER who_left_stays BEFORE UPDATE ON people WHEN OLD.left_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'who left stays as she was'); END;
CREATE TRIGGER emergency_access_stays BEFORE UPDATE ON emergency_access
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER emergency_access_is_kept BEFORE DELETE ON emergency_access
BEGIN SELECT RAISE(ABORT, 'kept'); END;
)sql";

constexpr const char* disclosures = R"sql(
-- The accounting of disclosures. It may outlive the client's record: hence no reference to it.
CREATE TABLE disclosures (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL,
    check_in_id INTEGER,
    at INTEGER NOT NULL,
    person_name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    how TEXT NOT NULL,
    recipient TEXT NOT NULL,
    purpose TEXT NOT NULL
) STRICT;
CREATE INDEX disclosures_by_client ON disclosures (client_id, at);

-- Until now only the audit knew: "clinician report of check-in 12, saved".
INSERT INTO disclosures (client_id, check_in_id, at, person_name, kind, how, recipient, purpose)
SELECT a.client_id, CAST(substr(a.object, instr(a.object, ' of check-in ') + 13) AS INTEGER), a.at,
    coalesce(p.name, ''), substr(a.object, 1, instr(a.object, ' of check-in ') - 1),
    ltrim(substr(a.object, instr(a.object, ' of check-in ') + 13), '0123456789, '), '', ''
FROM audit a LEFT JOIN people p ON p.id = a.person_id
WHERE a.action = 'disclosure' AND a.outcome = 'ok' AND instr(a.object, ' of check-in ') > 1
ORDER BY a.sequence;

CREATE TRIGGER disclosures_are_never_changed BEFORE UPDATE ON disclosures
BEGIN SELECT RAISE(ABORT, 'the accounting is added to only'); END;
CREATE TRIGGER disclosures_are_kept BEFORE DELETE ON disclosures
BEGIN SELECT RAISE(ABORT, 'the accounting is added to only'); END;
CREATE TRIGGER disclosures_replace_none BEFORE INSERT ON disclosures
WHEN EXISTS (SELECT 1 FROM disclosures WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this id is taken'); END;
)sql";

constexpr const char* erasures = R"sql(
-- Whose record was deleted, when, by whom and why. What belongs to a client can be removed only
-- where her number stands here, an open alert not even then.
CREATE TABLE erasures (
    client_id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person_name TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN
        ('retention over', 'client asked', 'entered by mistake'))
) STRICT;

CREATE TRIGGER erasures_are_never_changed BEFORE UPDATE ON erasures
BEGIN SELECT RAISE(ABORT, 'what was deleted stays noted'); END;
CREATE TRIGGER erasures_are_kept BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'what was deleted stays noted'); END;
CREATE TRIGGER erasures_replace_none BEFORE INSERT ON erasures
WHEN EXISTS (SELECT 1 FROM erasures WHERE client_id = NEW.client_id)
BEGIN SELECT RAISE(ABORT, 'what was deleted stays noted'); END;
CREATE TRIGGER erased_clients_stay_away BEFORE INSERT ON clients
WHEN EXISTS (SELECT 1 FROM erasures WHERE client_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this id was taken'); END;

-- From here on what is never removed is removed with the whole client, and only so.
DROP TRIGGER infants_stay;
CREATE TRIGGER infants_stay BEFORE DELETE ON infants
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE client_id = OLD.client_id)
BEGIN SELECT RAISE(ABORT, 'infants are never removed'); END;
DROP TRIGGER check_in_is_kept;
CREATE TRIGGER check_in_is_kept BEFORE DELETE ON check_ins
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE client_id = OLD.client_id)
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER clients_are_kept BEFORE DELETE ON clients
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE client_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'kept'); END;
DROP TRIGGER amendments_are_kept;
CREATE TRIGGER amendments_are_kept BEFORE DELETE ON amendments WHEN NOT EXISTS
    (SELECT 1 FROM check_ins c JOIN erasures e ON e.client_id = c.client_id
        WHERE c.id = OLD.check_in_id)
BEGIN SELECT RAISE(ABORT, 'amendments are added only'); END;
DROP TRIGGER alerts_are_kept;
DROP TRIGGER signed_alerts_DELETE_OLD;
CREATE TRIGGER alerts_are_kept BEFORE DELETE ON alerts WHEN OLD.acted_by IS NULL OR NOT EXISTS
    (SELECT 1 FROM assessments a JOIN check_ins c ON c.id = a.check_in_id
        JOIN erasures e ON e.client_id = c.client_id WHERE a.id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'alerts are never removed'); END;
DROP TRIGGER signed_answers_DELETE_OLD;
CREATE TRIGGER signed_answers_DELETE_OLD BEFORE DELETE ON answers
WHEN (SELECT c.state FROM assessments a JOIN check_ins c ON c.id = a.check_in_id
    WHERE a.id = OLD.assessment_id) = 'signed' AND NOT EXISTS
    (SELECT 1 FROM assessments a JOIN check_ins c ON c.id = a.check_in_id
        JOIN erasures e ON e.client_id = c.client_id WHERE a.id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
DROP TRIGGER signed_results_DELETE_OLD;
CREATE TRIGGER signed_results_DELETE_OLD BEFORE DELETE ON results
WHEN (SELECT c.state FROM assessments a JOIN check_ins c ON c.id = a.check_in_id
    WHERE a.id = OLD.assessment_id) = 'signed' AND NOT EXISTS
    (SELECT 1 FROM assessments a JOIN check_ins c ON c.id = a.check_in_id
        JOIN erasures e ON e.client_id = c.client_id WHERE a.id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
DROP TRIGGER signed_assessments_DELETE_OLD;
CREATE TRIGGER signed_assessments_DELETE_OLD BEFORE DELETE ON assessments
WHEN (SELECT state FROM check_ins WHERE id = OLD.check_in_id) = 'signed' AND NOT EXISTS
    (SELECT 1 FROM check_ins c JOIN erasures e ON e.client_id = c.client_id
        WHERE c.id = OLD.check_in_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
)sql";

/// No row takes the place of another: REPLACE deletes the old one, and without recursive triggers
/// the ones that guard deletion would not see it.
std::string identityTriggers()
{
    struct Table
    {
        const char* name;
        const char* id;
    };

    std::string sql;
    for (const auto& [table, id] : {Table{"people", "id"},
                                    Table{"clients", "id"},
                                    Table{"infants", "id"},
                                    Table{"check_ins", "id"},
                                    Table{"assessments", "id"},
                                    Table{"results", "assessment_id"},
                                    Table{"alerts", "id"},
                                    Table{"amendments", "id"}}) {
        sql += fmt::format("CREATE TRIGGER {0}_replace_none BEFORE INSERT ON {0} "
                           "WHEN EXISTS (SELECT 1 FROM {0} WHERE {1} = NEW.{1}) "
                           "BEGIN SELECT RAISE(ABORT, 'this id is taken'); END;\n"
                           "CREATE TRIGGER {0}_keep_their_id BEFORE UPDATE OF {1} ON {0} "
                           "WHEN NEW.{1} <> OLD.{1} "
                           "BEGIN SELECT RAISE(ABORT, 'an id never changes'); END;\n",
                           table,
                           id);
    }
    return sql;
}

/// The rows below a signed check-in are as final as it is; one trigger a table and event.
std::string signedRowTriggers()
{
    std::string sql;
    const auto add =
        [&sql](const char* table, const char* event, const char* row, const char* assessment) {
            sql += fmt::format(
                "CREATE TRIGGER signed_{0}_{1}_{2} BEFORE {1} ON {0} WHEN (SELECT c.state "
                "FROM assessments a JOIN check_ins c ON c.id = a.check_in_id "
                "WHERE a.id = {2}.{3}) = 'signed' "
                "BEGIN SELECT RAISE(ABORT, 'signed'); END;\n",
                table,
                event,
                row,
                assessment);
        };
    for (const char* table : {"answers", "results", "alerts"}) {
        add(table, "INSERT", "NEW", "assessment_id");
        add(table, "UPDATE", "OLD", "assessment_id");
        add(table, "UPDATE", "NEW", "assessment_id");
        add(table, "DELETE", "OLD", "assessment_id");
    }
    add("assessments", "UPDATE", "OLD", "id");
    add("assessments", "DELETE", "OLD", "id");
    for (const char* event : {"INSERT", "UPDATE"}) {
        sql += fmt::format("CREATE TRIGGER signed_assessments_{0}_into BEFORE {0} ON assessments "
                           "WHEN (SELECT state FROM check_ins WHERE id = NEW.check_in_id) = "
                           "'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;\n",
                           event);
    }
    return sql;
}

} // namespace

const std::vector<std::string>& schemaSteps()
{
    static const std::vector<std::string> steps{
        firstSchema + signedRowTriggers() + identityTriggers(),
        stepsWordingsAndContext,
        peopleAndKeys,
        disclosures,
        erasures,
        followThroughSchema,
    };
    return steps;
}

} // namespace attune::records
