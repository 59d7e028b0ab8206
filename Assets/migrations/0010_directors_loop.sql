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

-- What people log themselves, a tap at a time. The id is the browser's own, so that a tap that is
-- sent twice counts once, also after it was taken back. `entered_row` is the key of the activity or
-- of the minutes.
CREATE TABLE logged_entry (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    entered_row INTEGER NOT NULL,
    at_second BIGINT NOT NULL,
    is_taken_back INTEGER NOT NULL
);

CREATE INDEX logged_entry_person ON logged_entry (person_id, at_second);

-- What is asked of somebody each day or week: of everyone, of a function or of one person. 0 asks
-- for nothing from then on.
CREATE TABLE activity_goal (
    holder TEXT NOT NULL,
    activity_type TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    per TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    PRIMARY KEY (holder, activity_type, from_day)
);

-- Since when a manager lets the director look in their mirror, or no longer.
CREATE TABLE mirror_sharing (
    person_id TEXT NOT NULL,
    from_second BIGINT NOT NULL,
    is_on INTEGER NOT NULL,
    PRIMARY KEY (person_id, from_second)
);

-- Who has put the areas in the order they see, in the quarter that begins on that day; what they
-- answered stands apart, under a random token, and is written anew in the order of those tokens
-- with every answer, so that nothing tells whose it is.
CREATE TABLE seen_order_voter (
    round_day INTEGER NOT NULL,
    account_id TEXT NOT NULL,
    PRIMARY KEY (round_day, account_id)
);

CREATE TABLE seen_order (
    round_day INTEGER NOT NULL,
    token TEXT NOT NULL,
    places TEXT NOT NULL,
    PRIMARY KEY (round_day, token)
);

-- What somebody promised to do, and where it was agreed. The owner is a person's id.
CREATE TABLE action_item (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    owner_id TEXT,
    due_on INTEGER,
    done_on INTEGER,
    area TEXT,
    kpi TEXT,
    source_kind TEXT NOT NULL,
    source_id TEXT NOT NULL,
    made_second BIGINT NOT NULL,
    account_id TEXT
);

CREATE INDEX action_item_done ON action_item (done_on, owner_id);

-- KPIs to be discussed in the next review of a team; of everyone where the team is empty.
CREATE TABLE agenda_wish (
    kpi TEXT NOT NULL,
    team TEXT NOT NULL,
    asked_second BIGINT NOT NULL,
    PRIMARY KEY (kpi, team)
);

-- Meetings in which KPIs are discussed one by one. Without a team it is about everyone; the leader
-- is a person's id. It began, and was held, when that is said.
CREATE TABLE review (
    id TEXT NOT NULL PRIMARY KEY,
    planned_on INTEGER NOT NULL,
    team TEXT,
    leader_id TEXT,
    minutes INTEGER NOT NULL,
    began_second BIGINT,
    held_on INTEGER,
    made_second BIGINT NOT NULL,
    account_id TEXT
);

-- The agenda of a review as it was kept, what was said of each KPI, and how it stood then.
CREATE TABLE review_item (
    review_id TEXT NOT NULL,
    kpi TEXT NOT NULL,
    place INTEGER NOT NULL,
    area TEXT NOT NULL,
    reason TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    began_second BIGINT,
    spent INTEGER,
    saw TEXT NOT NULL,
    why TEXT NOT NULL,
    decided TEXT NOT NULL,
    value DOUBLE PRECISION,
    health TEXT NOT NULL,
    PRIMARY KEY (review_id, kpi)
);

CREATE INDEX review_item_kpi ON review_item (kpi);

-- Regular talks of two people, by their persons' ids: how often, when next, and what both wrote down
-- for it.
CREATE TABLE one_on_one (
    leader_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    weeks INTEGER NOT NULL,
    next_on INTEGER,
    shared TEXT NOT NULL,
    changed_on INTEGER NOT NULL,
    PRIMARY KEY (leader_id, person_id)
);

-- Those that were held, with what both had written down.
CREATE TABLE one_on_one_talk (
    id TEXT NOT NULL PRIMARY KEY,
    leader_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    held_on INTEGER NOT NULL,
    shared TEXT NOT NULL
);

CREATE INDEX one_on_one_talk_pair ON one_on_one_talk (leader_id, person_id, held_on);

-- What two people are to talk about or agreed on; it comes back until it is done.
CREATE TABLE one_on_one_line (
    id TEXT NOT NULL PRIMARY KEY,
    leader_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    about_kind TEXT,
    about TEXT,
    due_on INTEGER,
    made_on INTEGER NOT NULL,
    done_on INTEGER
);

CREATE INDEX one_on_one_line_pair ON one_on_one_line (leader_id, person_id);

-- What one of two people wrote for nobody else: it is read by that account alone.
CREATE TABLE private_note (
    account_id TEXT NOT NULL,
    leader_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    words TEXT NOT NULL,
    changed_on INTEGER NOT NULL,
    PRIMARY KEY (account_id, leader_id, person_id)
);

-- Who sees to a KPI: the id of a person.
ALTER TABLE kpi ADD COLUMN owner_id TEXT;

-- By when what is promised is to be reached, at which number it was, and when the team got it.
ALTER TABLE motivator ADD COLUMN due_on INTEGER;
ALTER TABLE motivator ADD COLUMN reached_value DOUBLE PRECISION;
ALTER TABLE motivator ADD COLUMN handed_over_on INTEGER;

-- The ratio with which a threshold was passed.
ALTER TABLE threshold ADD COLUMN passed_ratio DOUBLE PRECISION;
