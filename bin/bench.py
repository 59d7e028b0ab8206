"""The measurements of bin/bench: see there. Everything is made in a folder of .cache and removed."""

import argparse
import contextlib
import datetime
import http.client
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time

KOERS = os.environ["KOERS_BINARY"]
ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "e2e"))

from cluster import DURABLE, Cluster, programs  # noqa: E402

CACHE = ROOT / ".cache"
CACHE.mkdir(exist_ok=True)
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="bench-", dir=CACHE))
DAYS = 913
# Those of the bench, not of the sample.
COUNT = "SELECT count(*) FROM activity WHERE id LIKE 'B0%'"
CLIENTS = 64
EPOCH = datetime.date(1970, 1, 1)
PERSONS = [f"P{n:02}" for n in range(1, 25)]
TYPES = ["call", "meeting", "email", "proposal", "demo", "linkedin_update", "blog", "webinar"]


def run(*command, **options):
    """Runs a command to its end; gives its seconds and the most memory it held, in MB."""
    began = time.monotonic()
    process = subprocess.Popen(command, **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - began
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def activities(rows):
    """Rows in the order of their days, persons and types at random but each time the same."""
    chance = random.Random(2026)
    first = datetime.date.today() - datetime.timedelta(days=DAYS - 1)
    texts = [(first + datetime.timedelta(days=n)) for n in range(DAYS)]
    texts = [(day.isoformat(), (day - EPOCH).days) for day in texts]
    for n in range(rows):
        day, number = texts[n * DAYS // rows]
        person, kind = chance.randrange(len(PERSONS)), chance.randrange(len(TYPES))
        yield n + 1, f"B{n + 1:08}", person, kind, day, number


def write_koers_csv(path, rows):
    with open(path, "w", encoding="ascii") as file:
        file.write("activity_id,person_id,type,date,quantity\n")
        for _, name, person, kind, day, _ in activities(rows):
            file.write(f"{name},{PERSONS[person]},{TYPES[kind]},{day},1\n")


def write_columns_csv(path, rows):
    """The same rows as the columns of the table `activity`, keys already made."""
    with open(path, "w", encoding="ascii") as file:
        for key, name, person, kind, _, number in activities(rows):
            file.write(f"{key},{name},{person + 1},{kind + 1},{number},1,1\n")


def activity_schema():
    """The table `activity` with its indexes, as the migrations make it."""
    texts = [path.read_text() for path in sorted((ROOT / "Assets" / "migrations").glob("*.sql"))]
    wanted = re.compile(
        r"^CREATE (?:TABLE activity \(|(?:UNIQUE )?INDEX \w+ ON activity \().*?;$", re.M | re.S)
    return "\n".join(found for text in texts for found in wanted.findall(text))


def write_people(path):
    with open(path, "w", encoding="ascii") as file:
        file.write("person_id,name,function,role\n")
        for person in PERSONS:
            file.write(f"{person},Person {person},sales,member\n")


def import_with_koers(rows, csv, database=FOLDER / "koers.db", count=None):
    write_people(FOLDER / "people.csv")
    run(KOERS, "import", FOLDER / "people.csv", "--database", database, stdout=subprocess.DEVNULL)
    seconds, memory = run(
        KOERS, "import", csv, "--database", database, stdout=subprocess.DEVNULL)
    need_rows("koers import", rows, count() if count else count_in_file(database))
    return seconds, memory


def count_in_file(database):
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return connection.execute(COUNT).fetchone()[0]


def need_rows(what, rows, found):
    if found != rows:
        sys.exit(f"{what} took in {found} of {rows} rows")


def import_with_sqlite(rows):
    write_columns_csv(FOLDER / "activity.csv", rows)
    database = FOLDER / "sqlite.db"
    script = f"PRAGMA journal_mode = WAL;\n{activity_schema()}\n"
    script += f".import --csv {FOLDER / 'activity.csv'} activity\n"
    (FOLDER / "import.sql").write_text(script)
    with open(FOLDER / "import.sql", encoding="ascii") as commands:
        seconds, _ = run(
            "sqlite3", "-batch", database, stdin=commands, stdout=subprocess.DEVNULL)
    need_rows("sqlite3", rows, count_in_file(database))
    return seconds


def import_with_copy(rows, cluster):
    """The same rows by PostgreSQL's own means, in one transaction into the same indexed table."""
    write_columns_csv(FOLDER / "activity.csv", rows)
    cluster.sql("CREATE DATABASE copied TEMPLATE template0")
    cluster.sql(activity_schema(), "copied")
    script = rf"\copy activity FROM '{FOLDER / 'activity.csv'}' (FORMAT csv)"
    seconds, _ = run(programs() / "psql", cluster.address("copied"), "-Xqc", script)
    need_rows("psql", rows, cluster.number(COUNT, "copied"))
    return seconds


def bench_import(options):
    rows = options.rows
    csv = FOLDER / "activities.csv"
    if options.size:
        # A line is 34 bytes long, but for the length of the type's name.
        write_koers_csv(csv, 10_000)
        rows = int(options.size / (csv.stat().st_size / 10_000))
    write_koers_csv(csv, rows)
    print(f"{rows:,} activities, {csv.stat().st_size / 1e6:,.0f} MB of CSV")
    seconds, memory = import_with_koers(rows, csv)
    print(f"koers import     {seconds:8.1f} s  {rows / seconds:12,.0f} rows/s  {memory:6.0f} MB")
    if options.size:
        limit = 200
        print(f"memory           {'within' if memory < limit else 'OVER'} the limit of {limit} MB")
        return memory < limit
    other = import_with_sqlite(rows)
    print(f"sqlite3 .import  {other:8.1f} s  {rows / other:12,.0f} rows/s")
    print(f"koers takes {seconds / other:.2f} times as long")
    return True


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def served(database):
    """A server of that database; gives its port and its process once it answers."""
    port = free_port()
    process = subprocess.Popen(
        [KOERS, "serve", "--database", database, "--port", str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for_answer(port, process)
        yield port, process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


def wait_for_answer(port, process):
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if process.poll() is not None:
            sys.exit(f"koers serve ended with {process.returncode}")
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            connection.request("GET", "/")
            connection.getresponse().read()
            connection.close()
            return
        except OSError:
            time.sleep(0.002)
    sys.exit("koers serve did not answer within a minute")


def board_times(port, requests=50, warm_ups=3):
    """Milliseconds of each request for the board, on one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    times = []
    for n in range(warm_ups + requests):
        began = time.perf_counter()
        connection.request("GET", "/")
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            sys.exit(f"the board answered {answer.status}")
        if n >= warm_ups:
            times.append((time.perf_counter() - began) * 1000)
    connection.close()
    return sorted(times)


def make_sample(database):
    run(KOERS, "demo", "--database", database, "--no-serve", stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL)


def bench_board(_):
    medians = []
    for rows in (100_000, 1_000_000):
        database = FOLDER / f"board-{rows}.db"
        make_sample(database)
        csv = FOLDER / "activities.csv"
        write_koers_csv(csv, rows)
        run(KOERS, "import", csv, "--database", database,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        csv.unlink()
        with served(database) as (port, _):
            times = board_times(port)
        medians.append(statistics.median(times))
        print(f"{rows:>9,} activities more than the sample: "
              f"median {medians[-1]:7.1f} ms, p95 {p95(times):7.1f} ms")
    print(f"ten times the activities take {medians[1] / medians[0]:.2f} times as long")
    return True


def bench_engines(options):
    rows = options.rows
    csv = FOLDER / "activities.csv"
    write_koers_csv(csv, rows)
    print(f"{rows:,} activities, {csv.stat().st_size / 1e6:,.0f} MB of CSV")
    file = FOLDER / "koers.db"
    with Cluster.running({**DURABLE, "shared_buffers": "1GB", "max_wal_size": "4GB"}) as cluster:
        cluster.sql("CREATE DATABASE koers TEMPLATE template0")
        server = cluster.address("koers")
        ours = [import_into("SQLite", file, rows, csv),
                import_into("PostgreSQL", server, rows, csv,
                            lambda: cluster.number(COUNT, "koers"))]
        theirs = [import_with_sqlite(rows), import_with_copy(rows, cluster)]
        for name, seconds in zip(["sqlite3 .import", "psql \\copy"], theirs, strict=True):
            print(f"{name:26} {seconds:8.1f} s  {rows / seconds:12,.0f} rows/s")
        boards = [serve_board("SQLite", file),
                  serve_board("PostgreSQL", server, cluster)]
    print(f"import: koers takes {ours[0] / theirs[0]:.2f} times as long as sqlite3 .import, "
          f"{ours[1] / theirs[1]:.2f} times as long as \\copy")
    print(f"PostgreSQL to SQLite: import {ours[1] / ours[0]:.2f}, board {boards[1] / boards[0]:.2f}")
    return True


def import_into(name, database, rows, csv, count=None):
    """Imports beside a sample, so that there is a board to show; gives the seconds."""
    make_sample(database)
    seconds, memory = import_with_koers(rows, csv, database, count)
    print(f"{'koers import, ' + name:26} {seconds:8.1f} s  {rows / seconds:12,.0f} rows/s  "
          f"{memory:6.0f} MB")
    return seconds


def serve_board(name, database, cluster=None):
    """The board for one client, then for many at once; gives the median for one."""
    with served(database) as (port, _):
        times = board_times(port)
        median = statistics.median(times)
        print(f"board, {name + ':':12} median {median:7.1f} ms, p95 {p95(times):7.1f} ms")
        with most_connections(cluster) as most:
            many, seconds = board_times_of_many(port)
        print(f"{CLIENTS} clients, {name + ':':12} {len(many) / seconds:7.1f} boards/s, "
              f"p95 {p95(many):7.1f} ms"
              + (f", at most {max(most)} connections to the server" if cluster else ""))
    return median


def p95(times):
    return times[int(len(times) * 0.95)]


def board_times_of_many(port, requests=20):
    """Milliseconds of each request of many clients at once, and the seconds of them all."""
    times = []
    work = lambda: times.extend(board_times(port, requests, warm_ups=0))  # noqa: E731
    clients = [threading.Thread(target=work) for _ in range(CLIENTS)]
    began = time.monotonic()
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    seconds = time.monotonic() - began
    if len(times) < CLIENTS * requests:
        sys.exit(f"{CLIENTS * requests - len(times)} of the boards never came")
    return sorted(times), seconds


@contextlib.contextmanager
def most_connections(cluster):
    """How many connections Koers had, looked at ten times a second."""
    seen, done = [], threading.Event()
    count = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'koers'"

    def look():
        while cluster and not done.wait(0.1):
            seen.append(cluster.number(count, "postgres"))

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield seen
    finally:
        done.set()
        looking.join()


def bench_start(_):
    database = FOLDER / "start.db"
    make_sample(database)
    times = []
    for n in range(5):
        began = time.monotonic()
        with served(database) as (_, process):
            times.append((time.monotonic() - began) * 1000)
            if n == 4:
                time.sleep(5)
                status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
                resident = int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) / 1024
    print(f"start to the first board: median {statistics.median(times):.0f} ms of 5")
    print(f"resident memory, 5 s after the first board: {resident:.1f} MB")
    return True


def size(text):
    found = re.fullmatch(r"(\d+)\s*MB", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text} is no size such as 500MB")
    return int(found.group(1)) * 1_000_000


def main():
    try:
        return measure()
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)


def measure():
    parser = argparse.ArgumentParser(prog="bin/bench")
    kinds = parser.add_subparsers(dest="kind", required=True)
    imports = kinds.add_parser("import")
    imports.add_argument("--rows", type=int, default=1_000_000)
    imports.add_argument("--size", type=size, help="only the memory, of a file of that size")
    kinds.add_parser("board")
    engines = kinds.add_parser("engines")
    engines.add_argument("--rows", type=int, default=1_000_000)
    kinds.add_parser("start")
    options = parser.parse_args()
    chosen = {"import": bench_import, "board": bench_board,
              "engines": bench_engines, "start": bench_start}
    return 0 if chosen[options.kind](options) else 1


if __name__ == "__main__":
    sys.exit(main())
