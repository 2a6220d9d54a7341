#include "schema_follow_through.h"

namespace attune::records {

const char* const followThroughSchema = R"sql(
ALTER TABLE check_ins ADD COLUMN feedback_given INTEGER NOT NULL DEFAULT 0
    CHECK (feedback_given IN (0, 1));

-- Since when the practice knows her; of older records as far as the audit says.
ALTER TABLE clients ADD COLUMN registered_at INTEGER;
UPDATE clients SET registered_at = a.first FROM
    (SELECT client_id, min(at) AS first FROM audit WHERE client_id <> 0 GROUP BY client_id) a
WHERE a.client_id = clients.id;

-- What the clinician saw on hand-back, as she said it each time; the newest counts.
CREATE TABLE red_flag_marks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    check_in_id INTEGER NOT NULL REFERENCES check_ins,
    flags TEXT NOT NULL,
    person_name TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX red_flag_marks_by_check_in ON red_flag_marks (check_in_id);

CREATE INDEX check_ins_not_today ON check_ins (id) WHERE state = 'not today';

CREATE TABLE directory (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    service TEXT NOT NULL CHECK (service <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    contact TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    languages TEXT NOT NULL,
    insurance TEXT NOT NULL,
    note TEXT NOT NULL,
    last_checked TEXT,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients,
    check_in_id INTEGER REFERENCES check_ins,
    service TEXT NOT NULL CHECK (service <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    tier TEXT NOT NULL,
    destination_id INTEGER REFERENCES directory,
    destination_name TEXT NOT NULL,
    due TEXT NOT NULL,
    owner_id INTEGER NOT NULL REFERENCES people,
    owner_name TEXT NOT NULL,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1))
) STRICT;
CREATE INDEX follow_ups_by_client ON follow_ups (client_id);
CREATE INDEX follow_ups_open ON follow_ups (due) WHERE is_open = 1;

CREATE TABLE follow_up_steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    follow_up_id INTEGER NOT NULL REFERENCES follow_ups,
    status TEXT NOT NULL,
    on_day TEXT NOT NULL,
    note TEXT NOT NULL,
    person_name TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX follow_up_steps_by_follow_up ON follow_up_steps (follow_up_id);

-- What was decided about a suggestion, with the suggestion as it stood; the newest of a service
-- counts. Reasons are JSON.
CREATE TABLE suggestion_decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    check_in_id INTEGER NOT NULL REFERENCES check_ins,
    service TEXT NOT NULL CHECK (service <> ''),
    tier TEXT NOT NULL,
    text TEXT NOT NULL,
    reasons TEXT NOT NULL,
    choice TEXT NOT NULL CHECK (choice IN ('accepted', 'declined')),
    wording TEXT NOT NULL,
    reason TEXT NOT NULL,
    follow_up_id INTEGER REFERENCES follow_ups,
    person_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    CHECK ((choice = 'declined') = (reason <> ''))
) STRICT;
CREATE INDEX suggestion_decisions_by_check_in ON suggestion_decisions (check_in_id);

-- What was suggested when the check-in was signed.
CREATE TABLE signed_suggestions (
    check_in_id INTEGER NOT NULL REFERENCES check_ins,
    position INTEGER NOT NULL CHECK (position > 0),
    service TEXT NOT NULL,
    tier TEXT NOT NULL,
    text TEXT NOT NULL,
    reasons TEXT NOT NULL,
    PRIMARY KEY (check_in_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients,
    person_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX notes_by_client ON notes (client_id);

-- Parts are a JSON array of texts, in the order of the plan.
CREATE TABLE safety_plans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients,
    person_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    parts TEXT NOT NULL
) STRICT;
CREATE INDEX safety_plans_by_client ON safety_plans (client_id);

CREATE TABLE schedule_exceptions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES clients,
    window_id TEXT NOT NULL CHECK (window_id <> ''),
    infant_id INTEGER REFERENCES infants,
    until TEXT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    person_name TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX schedule_exceptions_by_client ON schedule_exceptions (client_id);

-- What the practice's measures count of an assessment, kept from its hand-back on. All of it
-- follows from other tables; where a row is missing it is made anew.
CREATE TABLE assessment_facts (
    on_day INTEGER NOT NULL,
    assessment_id INTEGER NOT NULL REFERENCES assessments,
    check_in_id INTEGER NOT NULL,
    client_id INTEGER NOT NULL,
    infant_id INTEGER,
    instrument_id TEXT NOT NULL,
    mode TEXT NOT NULL,
    language TEXT NOT NULL,
    total REAL,
    positive INTEGER NOT NULL CHECK (positive IN (0, 1)),
    missing INTEGER NOT NULL,
    items INTEGER NOT NULL,
    PRIMARY KEY (on_day, assessment_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER red_flag_marks_stay BEFORE UPDATE ON red_flag_marks
BEGIN SELECT RAISE(ABORT, 'added to only'); END;
CREATE TRIGGER follow_up_steps_stay BEFORE UPDATE ON follow_up_steps
BEGIN SELECT RAISE(ABORT, 'added to only'); END;
CREATE TRIGGER suggestion_decisions_stay BEFORE UPDATE ON suggestion_decisions
BEGIN SELECT RAISE(ABORT, 'added to only'); END;
CREATE TRIGGER signed_suggestions_stay BEFORE UPDATE ON signed_suggestions
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER notes_stay BEFORE UPDATE ON notes
BEGIN SELECT RAISE(ABORT, 'added to only'); END;
CREATE TRIGGER safety_plans_stay BEFORE UPDATE ON safety_plans
BEGIN SELECT RAISE(ABORT, 'added to only'); END;
CREATE TRIGGER schedule_exceptions_stay BEFORE UPDATE ON schedule_exceptions
BEGIN SELECT RAISE(ABORT, 'added to only'); END;
CREATE TRIGGER follow_ups_stay BEFORE UPDATE OF id, client_id, check_in_id, service, text, tier
ON follow_ups
BEGIN SELECT RAISE(ABORT, 'a follow-up stays what it was made for'); END;
CREATE TRIGGER ended_follow_ups_stay BEFORE UPDATE ON follow_ups WHEN OLD.is_open = 0
BEGIN SELECT RAISE(ABORT, 'it has ended'); END;
CREATE TRIGGER ended_follow_ups_take_no_step BEFORE INSERT ON follow_up_steps
WHEN (SELECT is_open FROM follow_ups WHERE id = NEW.follow_up_id) = 0
BEGIN SELECT RAISE(ABORT, 'it has ended'); END;
CREATE TRIGGER directory_is_kept BEFORE DELETE ON directory
BEGIN SELECT RAISE(ABORT, 'entries are retired, not removed'); END;

CREATE TRIGGER red_flag_marks_before_signing BEFORE INSERT ON red_flag_marks
WHEN (SELECT state FROM check_ins WHERE id = NEW.check_in_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER suggestion_decisions_before_signing BEFORE INSERT ON suggestion_decisions
WHEN (SELECT state FROM check_ins WHERE id = NEW.check_in_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER signed_suggestions_at_signing BEFORE INSERT ON signed_suggestions
WHEN (SELECT state FROM check_ins WHERE id = NEW.check_in_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;

-- Removed with the whole client, and only so.
CREATE TRIGGER red_flag_marks_are_kept BEFORE DELETE ON red_flag_marks WHEN NOT EXISTS
    (SELECT 1 FROM check_ins c JOIN erasures e ON e.client_id = c.client_id
        WHERE c.id = OLD.check_in_id)
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER suggestion_decisions_are_kept BEFORE DELETE ON suggestion_decisions WHEN NOT EXISTS
    (SELECT 1 FROM check_ins c JOIN erasures e ON e.client_id = c.client_id
        WHERE c.id = OLD.check_in_id)
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER signed_suggestions_are_kept BEFORE DELETE ON signed_suggestions WHEN NOT EXISTS
    (SELECT 1 FROM check_ins c JOIN erasures e ON e.client_id = c.client_id
        WHERE c.id = OLD.check_in_id)
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER follow_up_steps_are_kept BEFORE DELETE ON follow_up_steps WHEN NOT EXISTS
    (SELECT 1 FROM follow_ups f JOIN erasures e ON e.client_id = f.client_id
        WHERE f.id = OLD.follow_up_id)
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER follow_ups_are_kept BEFORE DELETE ON follow_ups
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE client_id = OLD.client_id)
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER notes_are_kept BEFORE DELETE ON notes
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE client_id = OLD.client_id)
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER safety_plans_are_kept BEFORE DELETE ON safety_plans
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE client_id = OLD.client_id)
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER schedule_exceptions_are_kept BEFORE DELETE ON schedule_exceptions
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE client_id = OLD.client_id)
BEGIN SELECT RAISE(ABORT, 'kept'); END;

-- No row takes the place of another.
CREATE TRIGGER red_flag_marks_replace_none BEFORE INSERT ON red_flag_marks
WHEN EXISTS (SELECT 1 FROM red_flag_marks WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this id is taken'); END;
CREATE TRIGGER follow_ups_replace_none BEFORE INSERT ON follow_ups
WHEN EXISTS (SELECT 1 FROM follow_ups WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this id is taken'); END;
CREATE TRIGGER follow_up_steps_replace_none BEFORE INSERT ON follow_up_steps
WHEN EXISTS (SELECT 1 FROM follow_up_steps WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this id is taken'); END;
CREATE TRIGGER suggestion_decisions_replace_none BEFORE INSERT ON suggestion_decisions
WHEN EXISTS (SELECT 1 FROM suggestion_decisions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this id is taken'); END;
CREATE TRIGGER signed_suggestions_replace_none BEFORE INSERT ON signed_suggestions
WHEN EXISTS (SELECT 1 FROM signed_suggestions
    WHERE check_in_id = NEW.check_in_id AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'this id is taken'); END;
CREATE TRIGGER notes_replace_none BEFORE INSERT ON notes
WHEN EXISTS (SELECT 1 FROM notes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this id is taken'); END;
CREATE TRIGGER safety_plans_replace_none BEFORE INSERT ON safety_plans
WHEN EXISTS (SELECT 1 FROM safety_plans WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this id is taken'); END;
CREATE TRIGGER schedule_exceptions_replace_none BEFORE INSERT ON schedule_exceptions
WHEN EXISTS (SELECT 1 FROM schedule_exceptions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this id is taken'); END;
)sql";

} // namespace attune::records
