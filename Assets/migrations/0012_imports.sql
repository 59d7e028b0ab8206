-- Imports that tell all about themselves and can be taken back, files that are asked about before
-- they go in, and mappings that are kept by name.

-- Who brought the file, what it was, and what came of it. `run_id` is of every import that came of
-- one file. `mode`: rows were added, updated or both. `exactness`: how exactly stage changes are
-- known. `board`: what changed on the board, as JSON. An import is taken back at `reversed_second`.
ALTER TABLE import ADD COLUMN run_id TEXT NOT NULL DEFAULT '';
ALTER TABLE import ADD COLUMN account_id TEXT;
ALTER TABLE import ADD COLUMN actor TEXT NOT NULL DEFAULT '';
ALTER TABLE import ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
ALTER TABLE import ADD COLUMN size BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN mode TEXT NOT NULL DEFAULT 'both';
ALTER TABLE import ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE import ADD COLUMN exactness TEXT NOT NULL DEFAULT '';
ALTER TABLE import ADD COLUMN board TEXT NOT NULL DEFAULT '';
ALTER TABLE import ADD COLUMN reversed_second BIGINT;
ALTER TABLE import ADD COLUMN reversed_by TEXT NOT NULL DEFAULT '';

CREATE INDEX import_fingerprint ON import (fingerprint);
CREATE INDEX import_run ON import (run_id);

-- What a row said before an import changed it, and what it said afterwards, so that the import can
-- be taken back. `row_id` is how the row is known in its table, `was` and `became` are its columns
-- as JSON; without `was` the row was not there. Rows that an import added to the large tables, which
-- have the number of the import themselves, are not here.
CREATE TABLE import_change (
    import_key INTEGER NOT NULL,
    place INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    was TEXT,
    became TEXT NOT NULL,
    PRIMARY KEY (import_key, place)
);

CREATE INDEX import_change_row ON import_change (table_name, row_id);

-- A file that was handed over and is asked about before it goes in. `choices` and `trial` are JSON;
-- `trial_of` tells the choices that the trial was made with. The bytes are in pieces, base64.
CREATE TABLE import_draft (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL,
    file TEXT NOT NULL,
    size BIGINT NOT NULL,
    fingerprint TEXT NOT NULL,
    begun_second BIGINT NOT NULL,
    choices TEXT NOT NULL,
    trial TEXT NOT NULL,
    trial_of TEXT NOT NULL
);

CREATE INDEX import_draft_begun ON import_draft (begun_second);

CREATE TABLE import_piece (
    draft_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (draft_id, place)
);

-- Which column of a foreign file holds what, under a name: names of columns, never values of cells.
-- `columns` and `options` are JSON; `header` is what the file's columns are called.
CREATE TABLE saved_mapping (
    name TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    columns TEXT NOT NULL,
    options TEXT NOT NULL,
    header TEXT NOT NULL,
    kept_second BIGINT NOT NULL
);

-- Somebody asked for a job to be given up.
CREATE TABLE job_stop (
    job_id TEXT NOT NULL PRIMARY KEY,
    asked_second BIGINT NOT NULL
);
