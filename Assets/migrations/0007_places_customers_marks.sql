-- Where deals are while they are in no known stage is kept beside their stays, as ordinal 0, and every
-- row carries the deal's amount: what is open in a stage on any day follows from them alone.

DROP TABLE stay;
DROP TABLE stay_total;

CREATE TABLE stay (
    deal_key INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    pipeline TEXT,
    stage TEXT NOT NULL,
    entered_on INTEGER NOT NULL,
    left_on INTEGER,
    next_stage TEXT,
    outcome TEXT,
    created_on INTEGER NOT NULL,
    amount BIGINT,
    PRIMARY KEY (deal_key, ordinal)
);

INSERT INTO stay (
    deal_key, ordinal, pipeline, stage, entered_on, left_on, next_stage, outcome, created_on, amount
)
SELECT deal_key, ordinal, pipeline, stage, entered_on, left_on, next_stage, outcome, created_on,
    amount
FROM (
    SELECT deal_key, place, pipeline, stage, entered_on, created_on, amount,
        ROW_NUMBER() OVER w AS ordinal,
        COALESCE(LEAD(entered_on) OVER w, closed_on) AS left_on,
        LEAD(stage) OVER w AS next_stage,
        CASE WHEN LEAD(stage) OVER w IS NOT NULL THEN 'moved'
            WHEN closed_on IS NOT NULL THEN status END AS outcome
    FROM (
        SELECT deal_key, 2 * place + half AS place, pipeline, created_on, closed_on, status, amount,
            CASE WHEN half = 1 THEN to_stage ELSE from_stage END AS stage,
            CASE WHEN half = 1 THEN changed_on ELSE created_on END AS entered_on
        FROM (
            SELECT d.key AS deal_key, d.pipeline, d.created_on, d.closed_on, d.status, d.amount,
                c.to_stage, c.from_stage, c.changed_on, ROW_NUMBER() OVER v AS place,
                LAG(c.to_stage) OVER v AS stage_before
            FROM deal d JOIN stage_change c ON c.deal_id = d.id
            WHERE d.closed_on IS NULL OR c.changed_on <= d.closed_on
            WINDOW v AS (PARTITION BY d.key ORDER BY c.changed_on, c.key)
        ) change
        JOIN (SELECT 0 AS half UNION ALL SELECT 1) halves
            ON CASE WHEN half = 1 THEN to_stage <> COALESCE(stage_before, from_stage)
                ELSE place = 1 AND from_stage <> '' END
    ) entry
    WINDOW w AS (PARTITION BY deal_key ORDER BY place)
) stays
WHERE left_on IS NULL OR left_on >= entered_on;

INSERT INTO stay (
    deal_key, ordinal, pipeline, stage, entered_on, left_on, next_stage, outcome, created_on, amount
)
SELECT d.key, 0, d.pipeline, CASE WHEN s.deal_key IS NULL THEN COALESCE(d.stage, '') ELSE '' END,
    d.created_on, COALESCE(s.entered_on, d.closed_on), s.stage,
    CASE WHEN s.deal_key IS NOT NULL THEN 'moved' WHEN d.closed_on IS NOT NULL THEN d.status END,
    d.created_on, d.amount
FROM deal d LEFT JOIN stay s ON s.deal_key = d.key
    AND s.ordinal = (SELECT MIN(o.ordinal) FROM stay o WHERE o.deal_key = d.key)
WHERE s.deal_key IS NULL OR s.entered_on > d.created_on;

-- Stays that ended; those that last have no left_on.
CREATE INDEX stay_left ON stay (left_on, created_on, stage, pipeline, entered_on, next_stage, outcome)
    WHERE ordinal > 0;
-- The few whose source lets them end before their deal exists are in no total (F17).
CREATE INDEX stay_early ON stay (left_on) WHERE created_on > left_on AND ordinal > 0;

-- Ended stays per month, counted: what long series read. A month is known by its first day; empty
-- texts stand for none.
CREATE TABLE stay_total (
    month INTEGER NOT NULL,
    pipeline TEXT NOT NULL,
    stage TEXT NOT NULL,
    next_stage TEXT NOT NULL,
    outcome TEXT NOT NULL,
    days INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (month, pipeline, stage, next_stage, outcome, days)
);

INSERT INTO stay_total (month, pipeline, stage, next_stage, outcome, days, n)
SELECT month, COALESCE(pipeline, ''), stage, COALESCE(next_stage, ''), outcome,
    left_on - entered_on, COUNT(*)
FROM (SELECT q.*, q.left_on - (q.doy - (153 * ((5 * q.doy + 2) / 153) + 2) / 5) AS month
    FROM (SELECT p.*, p.doe - (365 * p.yoe + p.yoe / 4 - p.yoe / 100) AS doy
        FROM (SELECT o.*, (o.doe - o.doe / 1460 + o.doe / 36524 - o.doe / 146096) / 365 AS yoe
            FROM (SELECT f.*, (f.left_on + 719468) % 146097 AS doe
                FROM stay f
                WHERE f.ordinal > 0 AND f.left_on IS NOT NULL AND f.created_on <= f.left_on
            ) o) p) q) m
GROUP BY 1, 2, 3, 4, 5, 6;

-- By how much the open deals of a stage grew on a day; part: those with an amount, sum: their amounts.
CREATE TABLE stage_open_total (
    day INTEGER NOT NULL,
    pipeline TEXT NOT NULL,
    stage TEXT NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (day, pipeline, stage)
);

INSERT INTO stage_open_total (day, pipeline, stage, n, part, sum)
SELECT day, pipeline, stage, SUM(one) AS n, SUM(CASE WHEN amount IS NULL THEN 0 ELSE one END) AS part,
    SUM(COALESCE(amount, 0) * one) AS sum
FROM (
    SELECT CASE WHEN entered_on < created_on THEN created_on ELSE entered_on END AS day,
        COALESCE(pipeline, '') AS pipeline, stage, 1 AS one, amount
    FROM stay
    WHERE left_on IS NULL OR (left_on > entered_on AND left_on > created_on)
    UNION ALL
    SELECT left_on, COALESCE(pipeline, ''), stage, -1, amount
    FROM stay WHERE left_on > entered_on AND left_on > created_on
) growth
GROUP BY 1, 2, 3
HAVING SUM(one) <> 0 OR SUM(CASE WHEN amount IS NULL THEN 0 ELSE one END) <> 0
    OR SUM(COALESCE(amount, 0) * one) <> 0;

-- Won deals that make a customer: the first of their lead, from the day it is known until the day an
-- earlier one is, or without a known lead and new (F32). A duration below zero stands here, and counts
-- nowhere.
CREATE TABLE new_customer (
    deal_key INTEGER NOT NULL PRIMARY KEY,
    lead_id TEXT,
    won_on INTEGER NOT NULL,
    exists_from INTEGER NOT NULL,
    until_day INTEGER,
    days INTEGER NOT NULL
);

INSERT INTO new_customer (deal_key, lead_id, won_on, exists_from, until_day, days)
SELECT deal_key, lead_id, won_on, exists_from, until_day, days
FROM (
    SELECT f.key AS deal_key, f.lead_id, f.closed_on AS won_on, f.revenue_type, l.id AS known_lead,
        CASE WHEN f.created_on > f.closed_on THEN f.created_on ELSE f.closed_on END AS exists_from,
        CASE WHEN l.id IS NOT NULL THEN (
            SELECT MIN(CASE WHEN o.created_on > o.closed_on THEN o.created_on ELSE o.closed_on END)
            FROM deal o
            WHERE o.lead_id = f.lead_id AND o.status = 'won' AND o.closed_on <= f.closed_on
                AND (o.closed_on < f.closed_on OR o.id < f.id)
        ) END AS until_day,
        f.closed_on - COALESCE(l.created_on, f.created_on) AS days
    FROM deal f LEFT JOIN lead l ON l.id = f.lead_id
    WHERE f.status = 'won' AND f.closed_on IS NOT NULL
) won
WHERE CASE WHEN known_lead IS NULL THEN revenue_type IS NULL OR revenue_type = 'new'
    ELSE until_day IS NULL OR until_day > exists_from END;

CREATE INDEX new_customer_won ON new_customer (won_on, exists_from, days);
CREATE INDEX new_customer_lead ON new_customer (lead_id);
-- The few that are known later than they were won, or give way to another, are in no total.
CREATE INDEX new_customer_late ON new_customer (won_on)
    WHERE exists_from > won_on OR until_day IS NOT NULL;

CREATE TABLE customer_days_total (
    month INTEGER NOT NULL,
    days INTEGER NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (month, days)
);

INSERT INTO customer_days_total (month, days, n, part, sum)
SELECT month, days, COUNT(*) AS n, 0 AS part, 0 AS sum
FROM (SELECT q.*, q.won_on - (q.doy - (153 * ((5 * q.doy + 2) / 153) + 2) / 5) AS month
    FROM (SELECT p.*, p.doe - (365 * p.yoe + p.yoe / 4 - p.yoe / 100) AS doy
        FROM (SELECT o.*, (o.doe - o.doe / 1460 + o.doe / 36524 - o.doe / 146096) / 365 AS yoe
            FROM (SELECT f.*, (f.won_on + 719468) % 146097 AS doe
                FROM new_customer f
                WHERE f.exists_from = f.won_on AND f.until_day IS NULL AND f.days >= 0
            ) o) p) q) m
GROUP BY 1, 2;

-- Activities per day are told by the function of who did them, too: `calls per seller and week`.
DROP TABLE activity_day_total;
CREATE TABLE activity_day_total (
    type_key INTEGER NOT NULL,
    day INTEGER NOT NULL,
    function TEXT NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (type_key, day, function)
);

INSERT INTO activity_day_total (type_key, day, function, n, part, sum)
SELECT a.type_key, a.day, COALESCE(p.function, ''), COUNT(*) AS n, 0 AS part,
    SUM(a.quantity) AS sum
FROM activity a LEFT JOIN person p ON p.key = a.person_key GROUP BY 1, 2, 3;

-- How often each group of facts changed: what was computed from them holds as long as this does.
CREATE TABLE change_mark (
    subject TEXT NOT NULL PRIMARY KEY,
    n BIGINT NOT NULL
);
