-- What this user did. Nothing in here exists anywhere else.
CREATE TABLE outbox (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,        -- command id, the key that makes it land once
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,          -- versioned JSON, as signed
    base_version TEXT NOT NULL,     -- for If-Match
    patient TEXT NOT NULL,
    visit TEXT NOT NULL,
    staff TEXT NOT NULL,
    at INTEGER NOT NULL,            -- ms since 1970, when signed
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'rejected', 'conflict')),
    since INTEGER NOT NULL,         -- of this state
    tries INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER,             -- back-off
    problem TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outbox_patient ON outbox (patient, sequence);

CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    staff TEXT NOT NULL,
    subject TEXT NOT NULL,
    on_behalf_of TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation TEXT NOT NULL,
    patient TEXT NOT NULL,
    activity TEXT NOT NULL,
    purpose TEXT NOT NULL,
    workstation TEXT NOT NULL,
    correlation TEXT NOT NULL,
    result TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_patient ON audit (patient, sequence);

-- Where the chain ends, so that records cut off its end are missed.
CREATE TABLE audit_head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    sequence INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
INSERT INTO audit_head VALUES (1, 0, zeroblob(32));

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;

CREATE TABLE draft (
    visit TEXT PRIMARY KEY,
    staff TEXT NOT NULL,
    saved INTEGER NOT NULL,
    body TEXT NOT NULL              -- versioned JSON
) STRICT;
