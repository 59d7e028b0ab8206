-- The director's loop: what is chosen, planned, discussed, logged and promised. Rows that people
-- enter in Koers itself belong to no import: their import_key is 0.

-- What was chosen otherwise: by whom, when, from what to what, and why. `subject` says of which
-- kind it is, `name` of which one of them.
CREATE TABLE choice_change (
    id TEXT NOT NULL PRIMARY KEY,
    at_second BIGINT NOT NULL,
    account_id TEXT,
    actor TEXT NOT NULL,
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    reason TEXT NOT NULL
);

CREATE INDEX choice_change_name ON choice_change (subject, name, at_second);

-- Where a line of the plan stands among those beside it.
ALTER TABLE plan_item ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
