-- Motivation: rounds that Koers itself asks, what matters most to each, what was agreed about it, the
-- weekly question and thank-yous.

-- The words of a statement where the organisation has its own; without a row Koers's stand.
CREATE TABLE survey_text (
    place INTEGER NOT NULL,
    locale TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (place, locale)
);

-- A round: the days on which it may be answered, the fewest answers that were promised to be shown
-- together, how many are asked and, once it is closed, how many answered and how many said what
-- matters most to them. Without teams everyone is asked.
CREATE TABLE survey_round (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    opens_on INTEGER NOT NULL,
    closes_on INTEGER NOT NULL,
    min_group INTEGER NOT NULL,
    invited INTEGER NOT NULL,
    closed_on INTEGER,
    answered INTEGER,
    choosers INTEGER,
    made_second BIGINT NOT NULL
);

CREATE TABLE survey_round_team (
    round_id TEXT NOT NULL,
    team TEXT NOT NULL,
    PRIMARY KEY (round_id, team)
);

-- The organisation's own words of the statements as they were when the round was made.
CREATE TABLE survey_round_text (
    round_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    locale TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (round_id, place, locale)
);

-- Who is asked, with the team that an answer will carry: none where the own one is too small. A
-- ballot is used once, when an answer is sent; that is known by its own token only, which leads nowhere.
-- Whether it was used is forgotten when the round closes, and the whole ballot later.
CREATE TABLE survey_ballot (
    round_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    team TEXT,
    link_hash TEXT,
    is_used INTEGER NOT NULL,
    PRIMARY KEY (round_id, person_id)
);

CREATE INDEX survey_ballot_person ON survey_ballot (person_id, round_id);

CREATE INDEX survey_ballot_link ON survey_ballot (link_hash);

-- Answers as long as the round is open, known by the hash of a secret that only the browser has.
-- All of a round are written anew in the order of their tokens with every change. When the round
-- closes, those that were sent become survey_response, under fresh tokens.
CREATE TABLE survey_answer (
    round_id TEXT NOT NULL,
    token TEXT NOT NULL,
    team TEXT,
    is_sent INTEGER NOT NULL,
    marks TEXT NOT NULL,
    enps INTEGER,
    remark TEXT NOT NULL,
    PRIMARY KEY (round_id, token)
);

-- Remarks of a closed round; which answer one came with is not kept.
CREATE TABLE survey_remark (
    round TEXT NOT NULL,
    token TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (round, token)
);

-- The statements that matter most to somebody, in a round: for them and their manager.
CREATE TABLE top_choice (
    round_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (round_id, person_id, place)
);

-- How often each statement was chosen when the round closed, per team that is large enough; the team
-- is empty for those without one. Place 0 is how many chose at all.
CREATE TABLE top_choice_total (
    round TEXT NOT NULL,
    team TEXT NOT NULL,
    place INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (round, team, place)
);

-- What was heard in a round, what will be done about it, and what came of it.
CREATE TABLE survey_priority (
    round TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    heard TEXT NOT NULL,
    deed TEXT NOT NULL,
    published_on INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    outcome_on INTEGER,
    PRIMARY KEY (round, ordinal)
);

-- What is agreed with somebody about a statement that matters to them; they say how well it was kept,
-- from 1 to 5.
CREATE TABLE agreement (
    id TEXT NOT NULL PRIMARY KEY,
    leader_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    round_id TEXT,
    place INTEGER NOT NULL,
    leader_part TEXT NOT NULL,
    organisation_part TEXT NOT NULL,
    due_on INTEGER,
    made_on INTEGER NOT NULL,
    state TEXT NOT NULL,
    ended_on INTEGER,
    kept INTEGER
);

CREATE INDEX agreement_person ON agreement (person_id, leader_id);

-- Which question a week asks: a statement, or 0 for the mood; and the fewest answers that were promised
-- to be shown together.
CREATE TABLE pulse_week (
    monday INTEGER NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    min_group INTEGER NOT NULL
);

-- Who answered the question of a week or passed it by; what they answered lies apart, as with the
-- question of the quarter, and becomes pulse_answer when the week is over, if enough answered.
CREATE TABLE pulse_ballot (
    monday INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (monday, person_id)
);

CREATE TABLE pulse_draft (
    monday INTEGER NOT NULL,
    token TEXT NOT NULL,
    score INTEGER NOT NULL,
    PRIMARY KEY (monday, token)
);

-- Thank-yous from one to another. The id is the browser's own, so that one sent twice counts once; the
-- team is that of who got it, on that day.
CREATE TABLE thanks (
    id TEXT NOT NULL PRIMARY KEY,
    from_person_id TEXT NOT NULL,
    to_person_id TEXT NOT NULL,
    team TEXT,
    day INTEGER NOT NULL,
    words TEXT NOT NULL
);

CREATE INDEX thanks_to ON thanks (to_person_id, day);

-- Days of the week, from 1 for Monday, on which somebody is asked nothing.
CREATE TABLE quiet_day (
    account_id TEXT NOT NULL,
    weekday INTEGER NOT NULL,
    PRIMARY KEY (account_id, weekday)
);
