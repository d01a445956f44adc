-- Who the region last knew as this folder's user: what a desk that is opened without the region goes by.
CREATE TABLE last_sign_in (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    at INTEGER NOT NULL,             -- ms since 1970, when the region last knew her: a sign-in or its refresh
    region TEXT NOT NULL,            -- a hash: the files of one region are never opened for another
    offline_hours INTEGER NOT NULL,  -- how long the region allows to go on without it
    clock_ahead INTEGER NOT NULL,    -- ms, the server's time minus the machine's
    audit_sequence INTEGER NOT NULL, -- of the sign-in itself; what was written since is newer
    body TEXT NOT NULL               -- versioned JSON: the user
) STRICT;
