"""What importing costs, file by file, beside what SQLite and PostgreSQL do by themselves."""

import contextlib
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess

from benching.programs import KOERS, ROOT, Failed, run

# The order in which formats.md has files go in.
ORDER = [
    "organisation", "teams", "people", "customers", "products", "stages", "activities", "leads",
    "deals", "stage_changes", "costs", "survey_responses", "pulse", "kpis", "targets", "numbers",
    "ranking", "wanted", "attention", "agenda", "holidays", "settings",
]  # fmt: skip
# What Koers tells SQLite too.
PRAGMAS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000;\n"


def import_folder(folder, rows, database):
    """Imports file by file; gives a row of the table for each, and the seconds of each."""
    table, seconds = [], {}
    for name in ORDER:
        path = folder / f"{name}.csv"
        try:
            # A row that is rejected here and there is no reason to stop.
            took, memory = run(KOERS, "import", path, "--database", database, accepted=(0, 1))
        except Failed as failure:
            reason = "cannot be imported yet" if "yet" in str(failure) else str(failure)
            table.append([f"{name}.csv", f"{rows[name]:,}", reason, "", ""])
            continue
        seconds[name] = took
        table.append([f"{name}.csv", f"{rows[name]:,}", f"{took:.2f}",
                      f"{rows[name] / took:,.0f}", f"{memory:.0f}"])  # fmt: skip
        print(f"  {name}: {took:.1f} s", flush=True)
    return table, seconds


def remove(database):
    for end in ("", "-wal", "-shm"):
        pathlib.Path(f"{database}{end}").unlink(missing_ok=True)


def activity_schema():
    """The table `activity` with its indexes, as the migrations make it."""
    texts = [path.read_text() for path in sorted((ROOT / "Assets" / "migrations").glob("*.sql"))]
    wanted = re.compile(
        r"^CREATE (?:TABLE activity \(|(?:UNIQUE )?INDEX \w+ ON activity \().*?;$", re.M | re.S)
    return "\n".join(found for text in texts for found in wanted.findall(text))


# The very columns of the file, with the indexes that Koers has on them.
SAME_FILE = """
CREATE TABLE activity (activity_id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL,
    type TEXT NOT NULL, date TEXT NOT NULL, quantity BIGINT NOT NULL);
CREATE INDEX activity_day ON activity (type, date, person_id, quantity);
"""


def sqlite_imports(folder, scratch):
    """`sqlite3 .import` of the same file, and of its rows with all keys and days made before."""
    if not shutil.which("sqlite3"):
        return [["sqlite3 .import", "the program sqlite3 is not there", ""]]
    csv, ready = folder / "activities.csv", scratch / "columns.csv"
    write_columns(csv, folder / "people.csv", ready)
    return [
        ["sqlite3 .import, the same file as text",
         *timed(csv, SAME_FILE, "--skip 1", scratch / "same.db")],
        ["sqlite3 .import, keys and days made beforehand",
         *timed(ready, activity_schema(), "", scratch / "ready.db")],
    ]  # fmt: skip


def timed(csv, schema, options, database):
    remove(database)
    script = f"{PRAGMAS}{schema}\n.import --csv {options} '{csv}' activity\n"
    seconds, memory = run("sqlite3", "-batch", "-bail", database, script=script)
    with contextlib.closing(sqlite3.connect(database)) as connection:
        if not connection.execute("SELECT count(*) FROM activity").fetchone()[0]:
            raise Failed(f"sqlite3 took in nothing of {csv}")
    remove(database)
    return seconds, memory


def postgres_imports(folder, scratch, cluster, psql):
    """PostgreSQL's own `\\copy`, in one transaction into the same indexes."""
    ready, found = scratch / "columns.csv", []
    write_columns(folder / "activities.csv", folder / "people.csv", ready)
    for name, csv, schema, header in (
        ("psql \\copy, the same file as text", folder / "activities.csv", SAME_FILE, ", HEADER"),
        ("psql \\copy, keys and days made beforehand", ready, activity_schema(), ""),
    ):
        database = cluster.make_database()
        cluster.sql(schema, database)
        script = rf"\copy activity FROM '{csv}' (FORMAT csv{header})"
        found.append([name, *run(psql, cluster.address(database), "-Xqc", script)])
        cluster.drop_database(database)
    return found


def write_columns(csv, people, target):
    """The rows of activities.csv as the columns of the table: keys and days are whole numbers."""
    with open(people, encoding="utf-8") as file:
        keys = {line.split(",", 1)[0]: str(n) for n, line in enumerate(file)}
    types, days = {}, {}
    with open(csv, encoding="utf-8") as rows, open(target, "w", encoding="ascii") as out:
        next(rows)
        for key, line in enumerate(rows, 1):
            name, person, kind, day, quantity = line.rstrip("\n").split(",")
            if day not in days:
                days[day] = str(day_number(day))
            number = types.setdefault(kind, str(len(types) + 1))
            out.write(f"{key},{name},{keys[person]},{number},{days[day]},{quantity},1\n")


def day_number(text):
    import datetime

    return (datetime.date.fromisoformat(text) - datetime.date(1970, 1, 1)).days


def size_on_disk(database):
    """MB of a SQLite database."""
    return sum(
        os.path.getsize(f"{database}{end}")
        for end in ("", "-wal") if os.path.exists(f"{database}{end}")) / 1e6  # fmt: skip
