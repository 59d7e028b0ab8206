-- The first schema. Portable: days are days since 1970-01-01, money is in minor units, ids are made
-- by the application. Never edited once released.

CREATE TABLE organisation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    locale TEXT NOT NULL,
    fiscal_year_start_month INTEGER NOT NULL,
    revenue_source TEXT NOT NULL
);

CREATE TABLE team (
    name TEXT PRIMARY KEY,
    parent TEXT
);

-- Also holds people that facts point at but nobody listed (listed = 0): they have only an id.
CREATE TABLE person (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    listed INTEGER NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    team TEXT,
    function TEXT,
    role TEXT,
    manager_id TEXT,
    active_from INTEGER,
    active_until INTEGER
);

CREATE TABLE customer (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    customer_type TEXT
);

CREATE TABLE product (
    name TEXT PRIMARY KEY,
    product_type TEXT
);

CREATE TABLE stage (
    pipeline TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    probability BIGINT,
    PRIMARY KEY (pipeline, name)
);

CREATE TABLE activity_type (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE activity (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    person_key INTEGER NOT NULL,
    type_key INTEGER NOT NULL,
    day INTEGER NOT NULL,
    quantity BIGINT NOT NULL,
    import_key INTEGER NOT NULL
);

CREATE INDEX activity_day ON activity (type_key, day, person_key, quantity);

CREATE TABLE lead (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    created_on INTEGER NOT NULL,
    channel TEXT,
    owner_key INTEGER,
    qualified_on INTEGER,
    method TEXT,
    disqualified_on INTEGER,
    import_key INTEGER NOT NULL
);

CREATE INDEX lead_created ON lead (created_on, qualified_on, owner_key, channel);
CREATE INDEX lead_qualified ON lead (qualified_on, created_on, owner_key, channel, method);

CREATE TABLE deal (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    created_on INTEGER NOT NULL,
    lead_id TEXT,
    name TEXT,
    customer_id TEXT,
    owner_key INTEGER,
    pipeline TEXT,
    stage TEXT,
    status TEXT NOT NULL,
    amount BIGINT,
    product TEXT,
    revenue_type TEXT,
    closed_on INTEGER,
    lost_reason TEXT,
    import_key INTEGER NOT NULL
);

CREATE INDEX deal_closed ON deal (status, closed_on, created_on, amount, owner_key, revenue_type);
CREATE INDEX deal_open ON deal (closed_on, created_on);
CREATE INDEX deal_created ON deal (created_on);

CREATE TABLE stage_change (
    key INTEGER PRIMARY KEY,
    deal_id TEXT NOT NULL,
    to_stage TEXT NOT NULL,
    changed_on INTEGER NOT NULL,
    from_stage TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    import_key INTEGER NOT NULL,
    UNIQUE (deal_id, changed_on, to_stage, from_stage, occurrence)
);

CREATE TABLE invoice_line (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    booked_on INTEGER NOT NULL,
    amount BIGINT NOT NULL,
    revenue_type TEXT,
    product TEXT,
    customer_id TEXT,
    owner_key INTEGER,
    deal_id TEXT,
    import_key INTEGER NOT NULL
);

CREATE INDEX invoice_line_booked ON invoice_line (booked_on, amount, owner_key, revenue_type);

CREATE TABLE cost (
    month INTEGER NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (month, kind, label)
);

CREATE TABLE kpi (
    slug TEXT PRIMARY KEY,
    area TEXT NOT NULL,
    rank INTEGER NOT NULL,
    name TEXT,
    metric TEXT NOT NULL,
    filters TEXT NOT NULL,
    period TEXT NOT NULL,
    is_action INTEGER NOT NULL,
    direction TEXT,
    aggregation TEXT,
    cadence TEXT,
    from_day INTEGER,
    until_day INTEGER
);

CREATE TABLE target (
    kpi TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    period TEXT NOT NULL,
    scope TEXT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    stretch DOUBLE PRECISION,
    PRIMARY KEY (kpi, from_day, period, scope)
);

CREATE TABLE own_number (
    key INTEGER PRIMARY KEY,
    slug TEXT NOT NULL,
    day INTEGER NOT NULL,
    note TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    import_key INTEGER NOT NULL,
    UNIQUE (slug, day, note, occurrence)
);

CREATE TABLE ranked_area (
    from_day INTEGER NOT NULL,
    area TEXT NOT NULL,
    rank INTEGER NOT NULL,
    reason TEXT,
    PRIMARY KEY (from_day, area)
);

CREATE TABLE plan_item (
    year INTEGER NOT NULL,
    item TEXT NOT NULL,
    area TEXT NOT NULL,
    kind TEXT NOT NULL,
    parent TEXT,
    title TEXT NOT NULL,
    owner_id TEXT,
    due_on INTEGER,
    state TEXT,
    kpi TEXT,
    PRIMARY KEY (year, item)
);

CREATE TABLE attention (
    key INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    manager_id TEXT NOT NULL,
    area TEXT NOT NULL,
    kind TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    note TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    import_key INTEGER NOT NULL,
    UNIQUE (day, manager_id, area, kind, minutes, person_id, note, occurrence)
);

CREATE TABLE holiday (
    day INTEGER PRIMARY KEY,
    name TEXT
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Names that a person said mean the same.
CREATE TABLE same_name (
    kind TEXT NOT NULL,
    from_name TEXT NOT NULL,
    to_name TEXT NOT NULL,
    PRIMARY KEY (kind, from_name)
);

CREATE TABLE import (
    key INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    kind TEXT NOT NULL,
    at_second BIGINT NOT NULL,
    state TEXT NOT NULL,
    read_rows BIGINT NOT NULL,
    added BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    remarks TEXT NOT NULL,
    header TEXT NOT NULL
);

CREATE TABLE rejection (
    import_key INTEGER NOT NULL,
    place INTEGER NOT NULL,
    line INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    fields TEXT NOT NULL,
    PRIMARY KEY (import_key, place)
);
