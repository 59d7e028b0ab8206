-- Answers of the survey and of the check-ins. No row says who answered, and none leads to an
-- import: respondents are tokens.
CREATE TABLE survey_response (
    round TEXT NOT NULL,
    respondent TEXT NOT NULL,
    closed_on INTEGER NOT NULL,
    s1 INTEGER,
    s2 INTEGER,
    s3 INTEGER,
    s4 INTEGER,
    s5 INTEGER,
    s6 INTEGER,
    s7 INTEGER,
    s8 INTEGER,
    s9 INTEGER,
    s10 INTEGER,
    s11 INTEGER,
    s12 INTEGER,
    enps INTEGER,
    invited INTEGER,
    team TEXT,
    PRIMARY KEY (round, respondent)
);

CREATE INDEX survey_response_round ON survey_response (round, closed_on, invited);

CREATE TABLE pulse_answer (
    day INTEGER NOT NULL,
    respondent TEXT NOT NULL,
    score INTEGER NOT NULL,
    PRIMARY KEY (day, respondent)
);

-- The wanted mix, in the order in which it was said. An empty group holds the share that the named
-- groups are to bring together.
CREATE TABLE wanted_group (
    dimension TEXT NOT NULL,
    group_name TEXT NOT NULL,
    place INTEGER NOT NULL,
    share DOUBLE PRECISION,
    PRIMARY KEY (dimension, group_name)
);

CREATE TABLE motivator (
    kpi TEXT NOT NULL,
    title TEXT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    announced_on INTEGER,
    reached_on INTEGER,
    PRIMARY KEY (kpi, title)
);

CREATE TABLE threshold (
    ratio DOUBLE PRECISION PRIMARY KEY,
    consequence TEXT NOT NULL,
    announced_on INTEGER NOT NULL,
    passed_on INTEGER
);

-- What was on the agenda of reviews that were held: a KPI, or nothing. Minutes nobody noted are -1,
-- so that equal rows are equal to the engine as well.
CREATE TABLE agenda_item (
    key INTEGER PRIMARY KEY,
    held_on INTEGER NOT NULL,
    kpi TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    occurrence INTEGER NOT NULL,
    import_key INTEGER NOT NULL,
    UNIQUE (held_on, kpi, minutes, occurrence)
);

-- The minutes of managers are read by day.
CREATE INDEX attention_day ON attention (day, manager_id, area, minutes);

-- Invoiced revenue is shared out over customers and products without reading the rows.
CREATE INDEX invoice_line_groups ON invoice_line (booked_on, amount, customer_id, product);
