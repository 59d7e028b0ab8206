-- A first run that can be left and resumed, more ways to show who one is, and honesty to people. Of
-- every secret that is shown only a hash is kept; the one of a second factor has to be kept itself.

-- What was done in the guide of the first run: a step was done, passed over, or is under way.
CREATE TABLE guide_step (
    step TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    at_second BIGINT NOT NULL
);

-- How people must sign in.
CREATE TABLE sign_in_rule (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    second_factor TEXT NOT NULL
);

-- What an account shares with an app on a phone (RFC 6238). It is asked for from `confirmed_second`
-- on; no code works twice, because only steps after `latest_step` count.
CREATE TABLE second_factor (
    account_id TEXT NOT NULL PRIMARY KEY,
    secret TEXT NOT NULL,
    begun_second BIGINT NOT NULL,
    confirmed_second BIGINT,
    latest_step BIGINT NOT NULL
);

-- Codes for whoever lost that phone: each works once, and is gone then.
CREATE TABLE recovery_code (
    account_id TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);

-- Somebody whose password was right, and whose code is still to come.
CREATE TABLE half_sign_in (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL,
    ends_second BIGINT NOT NULL
);

CREATE INDEX half_sign_in_ends ON half_sign_in (ends_second);

-- Who an account is where the company itself signs people in (OpenID Connect).
CREATE TABLE company_identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account_id TEXT NOT NULL,
    seen_second BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX company_identity_account ON company_identity (account_id);

-- Somebody who was sent there and is to come back, once, with the same browser.
CREATE TABLE company_try (
    state_hash TEXT NOT NULL PRIMARY KEY,
    browser_hash TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    back TEXT NOT NULL,
    ends_second BIGINT NOT NULL
);

CREATE INDEX company_try_ends ON company_try (ends_second);

-- With what a program comes in: it sees what its account sees.
CREATE TABLE program_key (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL,
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    made_second BIGINT NOT NULL,
    ends_second BIGINT NOT NULL,
    seen_second BIGINT NOT NULL
);

CREATE INDEX program_key_account ON program_key (account_id, made_second);

-- Who looked at a page that tells of single people: once a day for each page.
CREATE TABLE person_look (
    person_id TEXT NOT NULL,
    day INTEGER NOT NULL,
    account_id TEXT NOT NULL,
    page TEXT NOT NULL,
    actor TEXT NOT NULL,
    at_second BIGINT NOT NULL,
    PRIMARY KEY (person_id, day, account_id, page)
);

CREATE INDEX person_look_day ON person_look (day);

-- Since when people are set beside each other by name or no longer, who decided that, and why.
CREATE TABLE person_ranking (
    from_second BIGINT NOT NULL PRIMARY KEY,
    is_on INTEGER NOT NULL,
    reason TEXT NOT NULL,
    account_id TEXT,
    actor TEXT NOT NULL
);

-- For how long a kind of data about people is kept, where that is not what Koers proposes.
CREATE TABLE retention (
    kind TEXT NOT NULL PRIMARY KEY,
    months INTEGER NOT NULL
);

-- What was taken away because it had been kept long enough.
CREATE TABLE retention_run (
    at_second BIGINT NOT NULL,
    kind TEXT NOT NULL,
    before_day INTEGER NOT NULL,
    removed BIGINT NOT NULL,
    PRIMARY KEY (at_second, kind)
);

-- People who were erased, by a hash of their id, so that a file that names them does not bring them
-- back; `person_id` is the nameless one that holds their facts.
CREATE TABLE erased_person (
    id_hash TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    erased_second BIGINT NOT NULL
);
