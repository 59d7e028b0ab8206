-- Who may sign in, and what they did. Of every secret only a hash is kept.

-- `password` is a scrypt hash with its parameters, or empty until one was chosen.
CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    person_id TEXT,
    password TEXT NOT NULL,
    made_second BIGINT NOT NULL,
    deactivated_second BIGINT
);

-- A browser that somebody is signed in with.
CREATE TABLE sign_in (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL,
    begun_second BIGINT NOT NULL,
    seen_second BIGINT NOT NULL,
    address TEXT NOT NULL,
    browser TEXT NOT NULL
);

CREATE INDEX sign_in_account ON sign_in (account_id, begun_second);

-- A browser that an account signed in with before: strangers cannot use up its patience.
CREATE TABLE known_browser (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL,
    seen_second BIGINT NOT NULL
);

CREATE INDEX known_browser_account ON known_browser (account_id, seen_second);

-- A link with which somebody chooses a password, once: an account has one at most.
CREATE TABLE account_link (
    account_id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    ends_second BIGINT NOT NULL
);

-- Passwords that were wrong. The subject names an account or a browser by a hash, or a network
-- address.
CREATE TABLE failed_try (
    subject TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    latest_second BIGINT NOT NULL
);

CREATE INDEX failed_try_latest ON failed_try (latest_second);

-- What was changed or taken out, by whom and from where. Rows are only ever added. Without an account
-- it was done on the machine itself; the actor is called what they were called then.
CREATE TABLE audit_entry (
    id TEXT NOT NULL PRIMARY KEY,
    at_second BIGINT NOT NULL,
    account_id TEXT,
    actor TEXT NOT NULL,
    deed TEXT NOT NULL,
    subject TEXT NOT NULL,
    address TEXT NOT NULL
);

CREATE INDEX audit_entry_at ON audit_entry (at_second, id);
