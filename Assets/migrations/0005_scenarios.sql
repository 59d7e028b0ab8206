-- What-ifs that were kept under a name.

CREATE TABLE scenario (
    name TEXT NOT NULL PRIMARY KEY,
    cycle DOUBLE PRECISION NOT NULL,
    inflow DOUBLE PRECISION NOT NULL,
    conversion DOUBLE PRECISION NOT NULL,
    amount DOUBLE PRECISION NOT NULL,
    saved_second BIGINT NOT NULL
);
