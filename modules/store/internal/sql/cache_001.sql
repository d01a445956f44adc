-- What the server last said. May be thrown away and fetched again.
CREATE TABLE day (
    date TEXT PRIMARY KEY,          -- YYYY-MM-DD, local date of the day
    as_of INTEGER NOT NULL,         -- ms since 1970, the server's clock
    body BLOB NOT NULL              -- zstd of versioned JSON: visits, patients, rejections
) STRICT;

CREATE TABLE patient (
    id TEXT PRIMARY KEY,
    as_of INTEGER NOT NULL,
    body BLOB NOT NULL              -- zstd of versioned JSON: one patient
) STRICT;

CREATE TABLE past_visit (
    patient TEXT PRIMARY KEY,
    as_of INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,     -- 1: identity was confirmed before
    body BLOB NOT NULL              -- zstd of versioned JSON: newest first
) STRICT;
