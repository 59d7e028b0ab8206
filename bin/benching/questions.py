"""The questions of the board as plain SQL over the facts, in SQLite, PostgreSQL and DuckDB."""

import contextlib
import re
import sqlite3
import subprocess
import time

from benching.calendar import EPOCH, LAST, periods
from benching.programs import Failed, middle

TODAY = (LAST - EPOCH).days
RUNS = 5


def spans(length, count):
    """Periods as a table `p` of starts `s` and ends `e`."""
    rows = ", ".join(f"({s}, {min(e, TODAY + 1)})" for s, e in periods(length, count))
    return f"WITH p (s, e) AS (VALUES {rows})"


def median(values):
    """The median per `s` of a query that gives `s` and `x`."""
    return f"""SELECT s, AVG(x) FROM (SELECT s, x, ROW_NUMBER() OVER (PARTITION BY s ORDER BY x) r,
        COUNT(*) OVER (PARTITION BY s) n FROM ({values}) v) w
        WHERE 2 * r IN (n, n + 1, n + 2) GROUP BY s"""


def kinds(*names):
    words = ", ".join(f"'{name}'" for name in names)
    return f"a.type_key IN (SELECT key FROM activity_type WHERE name IN ({words}))"


# The page that answers it, and the question: as many periods as that page shows.
QUESTIONS = [
    ("gesprekken", f"""{spans("week", 53)} SELECT p.s, SUM(a.quantity) FROM p JOIN activity a
        ON a.day >= p.s AND a.day < p.e WHERE {kinds("call", "meeting")} GROUP BY p.s"""),
    ("demos", f"""{spans("month", 27)} SELECT p.s, SUM(a.quantity) FROM p JOIN activity a
        ON a.day >= p.s AND a.day < p.e WHERE {kinds("demo")} AND a.person_key IN
        (SELECT key FROM person WHERE function = 'sales') GROUP BY p.s"""),
    ("nieuwe-leads", f"""{spans("month", 27)} SELECT p.s, COUNT(*) FROM p JOIN lead l
        ON l.created_on >= p.s AND l.created_on < p.e GROUP BY p.s"""),
    ("lead-qualificationrate", f"""{spans("month", 27)} SELECT p.s,
        100.0 * SUM(CASE WHEN l.qualified_on <= {TODAY} THEN 1 ELSE 0 END) / COUNT(*)
        FROM p JOIN lead l ON l.created_on >= p.s AND l.created_on < p.e GROUP BY p.s"""),
    ("doorlooptijd", spans("quarter", 11) + median(f"""SELECT p.s, d.closed_on - l.created_on AS x
        FROM p JOIN deal d ON d.closed_on >= p.s AND d.closed_on < p.e
        JOIN lead l ON l.id = d.lead_id WHERE d.status = 'won'""")),
    ("omzet", f"""{spans("month", 27)} SELECT p.s, SUM(d.amount) FROM p JOIN deal d
        ON d.closed_on >= p.s AND d.closed_on < p.e WHERE d.status = 'won' GROUP BY p.s"""),
    ("winst", f"""{spans("quarter", 11)} SELECT p.s,
        100.0 * SUM(CASE WHEN d.status = 'won' THEN 1 ELSE 0 END) / COUNT(*) FROM p JOIN deal d
        ON d.closed_on >= p.s AND d.closed_on < p.e WHERE d.status IN ('won', 'lost')
        GROUP BY p.s"""),
    ("deal-cycledays", spans("month", 27) + median("""SELECT p.s, d.closed_on - d.created_on AS x
        FROM p JOIN deal d ON d.closed_on >= p.s AND d.closed_on < p.e
        WHERE d.status = 'won'""")),
    ("pijplijn", f"""SELECT SUM(o.amount * (g.probability / 1000000.0)) FROM (SELECT d.id, d.pipeline, d.amount,
        (SELECT c.to_stage FROM stage_change c WHERE c.deal_id = d.id AND c.changed_on <= {TODAY}
        ORDER BY c.changed_on DESC, c.key DESC LIMIT 1) AS stage
        FROM deal d WHERE d.created_on <= {TODAY}
        AND (d.closed_on IS NULL OR d.closed_on > {TODAY})) o
        JOIN stage g ON g.pipeline = o.pipeline AND g.name = o.stage"""),
    ("revenue-bycustomer", f"""{spans("month", 1)} SELECT d.customer_id, SUM(d.amount) AS total
        FROM p JOIN deal d ON d.closed_on >= p.s AND d.closed_on < p.e WHERE d.status = 'won'
        GROUP BY d.customer_id ORDER BY total DESC"""),
]  # fmt: skip


def timed(ask):
    """Milliseconds of each of a few runs, after one that is not counted; fewer when slow."""
    times = []
    for run in range(RUNS + 1):
        began = time.perf_counter()
        ask()
        if run or time.perf_counter() - began > 10:
            times.append((time.perf_counter() - began) * 1000)
        if times and times[-1] > 10_000:
            break
    return middle(times)


def sqlite_times(database):
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        connection.execute("PRAGMA cache_size = -32000")
        return {page: timed(lambda sql=sql: connection.execute(sql).fetchall())
                for page, sql in QUESTIONS}  # fmt: skip


def postgres_times(psql, address):
    """As psql tells them: from sending the question until the whole answer is in."""
    found = {}
    for page, sql in QUESTIONS:
        script = "\\timing on\n" + f"{' '.join(sql.split())};\n" * (RUNS + 1)
        done = subprocess.run([psql, address, "-Xq", "-o", "/dev/null"], input=script,
                              capture_output=True, text=True, check=False)  # fmt: skip
        times = [float(text) for text in re.findall(r"Time: ([\d.]+) ms", done.stdout)]
        if done.returncode or len(times) <= 1:
            raise Failed(f"psql, {page}: {done.stderr[-300:]}")
        found[page] = middle(times[1:])
    return found


def duckdb_times(folder, file):
    """Milliseconds of each question, or why there are none; the facts as DuckDB keeps them."""
    try:
        import duckdb
    except ImportError:
        return "the Python module duckdb is not there", {}
    file.unlink(missing_ok=True)
    began = time.monotonic()
    with duckdb.connect(str(file)) as connection:
        for statement in duckdb_tables(folder):
            connection.execute(statement)
        loaded = time.monotonic() - began
        times = {page: timed(lambda sql=sql: connection.execute(sql).fetchall())
                 for page, sql in QUESTIONS}  # fmt: skip
    size = file.stat().st_size / 1e6
    file.unlink()
    return (f"DuckDB {duckdb.__version__} read the six files of facts in {loaded:.1f} s "
            f"into {size:,.0f} MB"), times  # fmt: skip


def duckdb_tables(folder):
    """The tables that the questions ask, under the names and in the units of Koers."""
    def csv(name):
        return f"read_csv('{folder / name}.csv', header = true, all_varchar = true)"

    def day(column):
        return f"CAST({column} AS DATE) - DATE '1970-01-01'"

    return [
        f"CREATE TABLE person AS SELECT row_number() OVER () AS key, person_id AS id, function"
        f" FROM {csv('people')}",
        f"CREATE TABLE activity_type AS SELECT row_number() OVER () AS key, type AS name FROM"
        f" (SELECT DISTINCT type FROM {csv('activities')})",
        f"CREATE TABLE activity AS SELECT activity_id AS id, p.key AS person_key,"
        f" t.key AS type_key, {day('date')} AS day, CAST(quantity AS BIGINT) AS quantity"
        f" FROM {csv('activities')} a JOIN person p ON p.id = a.person_id"
        f" JOIN activity_type t ON t.name = a.type",
        f"CREATE TABLE lead AS SELECT lead_id AS id, {day('created_on')} AS created_on,"
        f" {day('qualified_on')} AS qualified_on FROM {csv('leads')}",
        f"CREATE TABLE deal AS SELECT deal_id AS id, {day('created_on')} AS created_on, lead_id,"
        f" customer_id, pipeline, status, CAST(CAST(amount AS DECIMAL(18, 2)) * 100 AS BIGINT)"
        f" AS amount, {day('closed_on')} AS closed_on FROM {csv('deals')}",
        f"CREATE TABLE stage_change AS SELECT row_number() OVER () AS key, deal_id, to_stage,"
        f" {day('changed_on')} AS changed_on FROM {csv('stage_changes')}",
        f"CREATE TABLE stage AS SELECT pipeline, stage AS name, CAST(CAST(probability AS DOUBLE)"
        f" * 1000000 AS BIGINT) AS probability FROM {csv('stages')}",
    ]  # fmt: skip
