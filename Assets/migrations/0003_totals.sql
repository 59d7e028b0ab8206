-- Totals that are kept beside the facts, so that pages need not count them one by one. They change in
-- the transaction that changes a fact, and are always what a recount would give. Where a fact has no
-- value, its column here holds '' (unknown).

CREATE TABLE activity_day_total (
    type_key INTEGER NOT NULL,
    day INTEGER NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (type_key, day)
);

-- A month is known by its first day.
CREATE TABLE activity_month_total (
    type_key INTEGER NOT NULL,
    month INTEGER NOT NULL,
    person_key INTEGER NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (type_key, month, person_key)
);

-- part: those that are qualified.
CREATE TABLE lead_created_total (
    day INTEGER NOT NULL,
    channel TEXT NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (day, channel)
);

CREATE TABLE lead_qualified_total (
    day INTEGER NOT NULL,
    exists_from INTEGER NOT NULL,
    channel TEXT NOT NULL,
    method TEXT NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (day, exists_from, channel, method)
);

CREATE TABLE lead_days_total (
    month INTEGER NOT NULL,
    days INTEGER NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (month, days)
);

-- part: those with an amount; sum: their amounts.
CREATE TABLE deal_closed_total (
    status TEXT NOT NULL,
    day INTEGER NOT NULL,
    exists_from INTEGER NOT NULL,
    revenue_type TEXT NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (status, day, exists_from, revenue_type)
);

CREATE TABLE deal_days_total (
    month INTEGER NOT NULL,
    days INTEGER NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (month, days)
);

-- By how much the open deals with an amount grew on a day.
CREATE TABLE deal_open_total (
    day INTEGER NOT NULL,
    revenue_type TEXT NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (day, revenue_type)
);

CREATE TABLE invoice_total (
    day INTEGER NOT NULL,
    revenue_type TEXT NOT NULL,
    n BIGINT NOT NULL,
    part BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (day, revenue_type)
);

-- What is there already is counted once. The month of a day: H. Hinnant, civil_from_days.

INSERT INTO activity_day_total (type_key, day, n, part, sum)
SELECT type_key, day, COUNT(*) AS n, 0 AS part, SUM(quantity) AS sum
FROM activity GROUP BY type_key, day;

INSERT INTO activity_month_total (type_key, month, person_key, n, part, sum)
SELECT type_key, month, person_key, COUNT(*) AS n, 0 AS part, SUM(quantity) AS sum
FROM (SELECT q.*, q.day - (q.doy - (153 * ((5 * q.doy + 2) / 153) + 2) / 5) AS month
            FROM (SELECT p.*, p.doe - (365 * p.yoe + p.yoe / 4 - p.yoe / 100) AS doy
                FROM (SELECT o.*, (o.doe - o.doe / 1460 + o.doe / 36524 - o.doe / 146096) / 365 AS yoe
                    FROM (SELECT f.*, (f.day + 719468) % 146097 AS doe
                        FROM activity f) o) p) q) m
GROUP BY type_key, month, person_key;

INSERT INTO lead_created_total (day, channel, n, part, sum)
SELECT created_on, COALESCE(channel, ''), COUNT(*) AS n, COUNT(qualified_on) AS part, 0 AS sum
FROM lead GROUP BY 1, 2;

INSERT INTO lead_qualified_total (day, exists_from, channel, method, n, part, sum)
SELECT qualified_on, CASE WHEN created_on > qualified_on THEN created_on ELSE qualified_on END,
    COALESCE(channel, ''), COALESCE(method, ''), COUNT(*) AS n, 0 AS part, 0 AS sum
FROM lead WHERE qualified_on IS NOT NULL GROUP BY 1, 2, 3, 4;

INSERT INTO lead_days_total (month, days, n, part, sum)
SELECT month, qualified_on - created_on, COUNT(*) AS n, 0 AS part, 0 AS sum
FROM (SELECT q.*, q.qualified_on - (q.doy - (153 * ((5 * q.doy + 2) / 153) + 2) / 5) AS month
            FROM (SELECT p.*, p.doe - (365 * p.yoe + p.yoe / 4 - p.yoe / 100) AS doy
                FROM (SELECT o.*, (o.doe - o.doe / 1460 + o.doe / 36524 - o.doe / 146096) / 365 AS yoe
                    FROM (SELECT f.*, (f.qualified_on + 719468) % 146097 AS doe
                        FROM lead f) o) p) q) m
WHERE qualified_on >= created_on GROUP BY 1, 2;

INSERT INTO deal_closed_total (status, day, exists_from, revenue_type, n, part, sum)
SELECT status, closed_on, CASE WHEN created_on > closed_on THEN created_on ELSE closed_on END,
    COALESCE(revenue_type, ''), COUNT(*) AS n, COUNT(amount) AS part, COALESCE(SUM(amount), 0) AS sum
FROM deal WHERE status <> 'open' AND closed_on IS NOT NULL GROUP BY 1, 2, 3, 4;

INSERT INTO deal_days_total (month, days, n, part, sum)
SELECT month, closed_on - created_on, COUNT(*) AS n, 0 AS part, 0 AS sum
FROM (SELECT q.*, q.closed_on - (q.doy - (153 * ((5 * q.doy + 2) / 153) + 2) / 5) AS month
            FROM (SELECT p.*, p.doe - (365 * p.yoe + p.yoe / 4 - p.yoe / 100) AS doy
                FROM (SELECT o.*, (o.doe - o.doe / 1460 + o.doe / 36524 - o.doe / 146096) / 365 AS yoe
                    FROM (SELECT f.*, (f.closed_on + 719468) % 146097 AS doe
                        FROM deal f) o) p) q) m
WHERE status = 'won' AND closed_on >= created_on GROUP BY 1, 2;

INSERT INTO deal_open_total (day, revenue_type, n, part, sum)
SELECT day, revenue_type, SUM(n) AS n, 0 AS part, SUM(sum) AS sum
FROM (SELECT created_on AS day, COALESCE(revenue_type, '') AS revenue_type, 1 AS n, amount AS sum
    FROM deal WHERE amount IS NOT NULL AND (closed_on IS NULL OR closed_on > created_on)
    UNION ALL
    SELECT closed_on, COALESCE(revenue_type, ''), -1, -amount
    FROM deal WHERE amount IS NOT NULL AND closed_on > created_on) c
GROUP BY day, revenue_type;

INSERT INTO invoice_total (day, revenue_type, n, part, sum)
SELECT booked_on, COALESCE(revenue_type, ''), COUNT(*) AS n, 0 AS part, SUM(amount) AS sum
FROM invoice_line GROUP BY 1, 2;

-- What a split by product or customer reads stands in the index.
DROP INDEX deal_closed;
CREATE INDEX deal_closed ON deal
    (status, closed_on, created_on, amount, owner_key, revenue_type, product, customer_id);
