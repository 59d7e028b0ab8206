-- The stays of deals in their stages, kept beside the changes they follow from: they do not depend on
-- the day that is looked at. As of a day, a stay has begun when entered_on is not after it, and ended
-- when left_on is not after it (metrics.md F17, F20-F23, F62).

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
    PRIMARY KEY (deal_key, ordinal)
);

-- Ended stays per month, counted: what long series read. The month is counted from March of the year 0;
-- empty texts stand for none.
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

INSERT INTO stay (
    deal_key, ordinal, pipeline, stage, entered_on, left_on, next_stage, outcome, created_on
)
SELECT deal_key, ordinal, pipeline, stage, entered_on, left_on, next_stage, outcome, created_on
FROM (
    SELECT deal_key, place, pipeline, stage, entered_on, created_on,
        ROW_NUMBER() OVER w AS ordinal,
        COALESCE(LEAD(entered_on) OVER w, closed_on) AS left_on,
        LEAD(stage) OVER w AS next_stage,
        CASE WHEN LEAD(stage) OVER w IS NOT NULL THEN 'moved'
            WHEN closed_on IS NOT NULL THEN status END AS outcome
    FROM (
        SELECT deal_key, 2 * place + half AS place, pipeline, created_on, closed_on, status,
            CASE WHEN half = 1 THEN to_stage ELSE from_stage END AS stage,
            CASE WHEN half = 1 THEN changed_on ELSE created_on END AS entered_on
        FROM (
            SELECT d.key AS deal_key, d.pipeline, d.created_on, d.closed_on, d.status, c.to_stage,
                c.from_stage, c.changed_on, ROW_NUMBER() OVER v AS place,
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

INSERT INTO stay_total (month, pipeline, stage, next_stage, outcome, days, n)
SELECT 12 * (year_of_era + era * 400) + (5 * day_of_year + 2) / 153, pipeline, stage, next_stage,
    outcome, days, COUNT(*)
FROM (
    SELECT era, year_of_era,
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100) AS day_of_year,
        pipeline, stage, next_stage, outcome, days
    FROM (
        SELECT era, day_of_era,
            (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365
                AS year_of_era,
            pipeline, stage, next_stage, outcome, days
        FROM (
            SELECT (left_on + 719468) / 146097 AS era, (left_on + 719468) % 146097 AS day_of_era,
                COALESCE(pipeline, '') AS pipeline, stage, COALESCE(next_stage, '') AS next_stage,
                outcome, left_on - entered_on AS days
            FROM stay WHERE left_on IS NOT NULL AND created_on <= left_on
        ) in_era
    ) in_year
) in_month
GROUP BY 1, 2, 3, 4, 5, 6;

-- Those that ended, by day; those that last have no left_on.
CREATE INDEX stay_left ON stay (left_on, created_on, stage, pipeline, entered_on, next_stage, outcome);
-- The few whose source lets them end before their deal exists are in no total (F17).
CREATE INDEX stay_early ON stay (left_on) WHERE created_on > left_on;
-- Which deal of a lead was won first, without a look at the deals themselves (F32).
CREATE INDEX deal_lead ON deal (lead_id, status, closed_on, id, created_on);
