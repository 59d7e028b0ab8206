-- Work that is done beside the pages, by whichever server comes first.

-- A job is taken at `taken_second` (0: never) and done in one transaction with its work; until then
-- it waits, whatever becomes of the server. `content` is base64, and empty once the job has ended;
-- `fingerprint` tells it from other content for good.
CREATE TABLE job (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    content TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    asked_second BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    taken_second BIGINT NOT NULL,
    ended_second BIGINT,
    import_key INTEGER,
    reason TEXT
);

CREATE INDEX job_in_turn ON job (state, asked_second, id);

-- When work that comes back is due next.
CREATE TABLE schedule (
    name TEXT NOT NULL PRIMARY KEY,
    due_second BIGINT NOT NULL
);
