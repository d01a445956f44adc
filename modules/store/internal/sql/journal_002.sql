-- What was taken back before it landed, as it was signed, with the reason. Nothing that was signed is ever lost.
-- An id may be here more than once: a command that was edited again gets a new id, one that came back from a backup not.
CREATE TABLE withdrawn (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,          -- versioned JSON, as signed
    patient TEXT NOT NULL,
    visit TEXT NOT NULL,
    staff TEXT NOT NULL,
    at INTEGER NOT NULL,            -- ms since 1970, when signed
    withdrawn INTEGER NOT NULL,     -- ms since 1970
    reason TEXT NOT NULL            -- a stable code or the user's own words
) STRICT;
