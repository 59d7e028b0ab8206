"""PostgreSQL beside SQLite: the same answers, one clear line for every fault, and nothing half-kept
when the server or Koers itself is killed."""

import concurrent.futures
import contextlib
import csv
import pathlib
import re
import resource
import signal
import sqlite3
import subprocess
import tempfile
import time
import uuid

import pytest
from cluster import Cluster, free_port, wait_until
from conftest import HERE
from program import Served, activities, koers, started

COMPANY = HERE.parent.parent / "shared/acceptance/company"
ON = "2026-10-31"
SECRET = "g3h31m-Woord"
LENGTHS = ["week", "month", "quarter", "year"]


@pytest.fixture
def cluster():
    """A server of this journey's own, to be killed."""
    with Cluster.running() as cluster:
        yield cluster


@pytest.fixture
def role(server):
    """Somebody with the password `SECRET`, who owns nothing."""
    name = f"journey_{uuid.uuid4().hex[:12]}"
    server.make_role(name, SECRET)
    yield name
    server.sql(f"DROP ROLE {name}")


# The same answers


def small_company(folder):
    """A folder with names that sort and quote badly, amounts below zero and days at the edges."""
    names = ["Žofie", "zoë", "Ädam", "adam", "Q'uin\"n", "tab\there", "back\\slash", "%like_", "A;B"]
    days = ["2025-12-31", "2026-01-01", "2026-03-29", "2026-06-30", "2026-10-25", "2026-10-31"]
    people = [(f"p{n}", name, f"team {name}", "sales") for n, name in enumerate(names)]
    deals = [
        (f"d{n}", days[n % 6], names[n % 9], f"p{n % 9}", ["won", "lost", "open"][n % 3],
         f"{(n - 20) * 1234567.89:.2f}" if n % 7 else "", names[-n % 9],
         ["new", "upsell", "renewal", ""][n % 4], days[n % 6] if n % 3 < 2 else "")
        for n in range(120)
    ]  # fmt: skip
    leads = [
        (f"l{n}", days[n % 6], names[n % 9], f"p{n % 9}", days[5] if n % 2 else "", names[n % 4])
        for n in range(90)
    ]
    write_rows(folder / "people.csv", "person_id,name,team,function", people)
    write_rows(
        folder / "deals.csv",
        "deal_id,created_on,customer_id,owner_id,status,amount,product,revenue_type,closed_on",
        deals,
    )
    write_rows(
        folder / "leads.csv",
        "lead_id,created_on,channel,owner_id,qualified_on,qualified_by",
        leads,
    )
    numbers = [("klachten", day, f"{n - 3}.{n}", "") for n, day in enumerate(days)]
    write_rows(folder / "numbers.csv", "number,period_start,value,note", numbers)
    activities(folder / "activities.csv", 400)
    return folder


def write_rows(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(header + "\n")
        csv.writer(file, lineterminator="\n").writerows(rows)


def keys(folder):
    """Every key that `koers metric --help` names, and the own numbers of the folder."""
    told = koers("metric", "--help").stdout
    told = re.search(r"Keys: (.*?)\.\nDimensions: (.*?)\.\n", told, re.S)
    named, dimensions = (re.split(r",\s+", text) for text in told.groups())
    with open(folder / "numbers.csv", encoding="utf-8") as file:
        own = {row["number"] for row in csv.DictReader(file)}
    assert "manual.<slug>" in named and len(named) > 15 and len(dimensions) > 10
    metrics = [key for key in named if "<" not in key]
    return metrics + [f"manual.{slug}" for slug in sorted(own)], dimensions


def questions(folder):
    """Every key over every length of period, and split by every dimension."""
    metrics, dimensions = keys(folder)
    for key in metrics:
        for length in LENGTHS:
            yield ["metric", key, "--on", ON, "--period", length, "--periods", "8", "--json"]
        for dimension in dimensions:
            yield ["metric", key, "--on", ON, "--by", dimension, "--json"]


def answer(question, database):
    done = koers(*question, database=database)
    return done.returncode, done.stdout, done.stderr


def test_both_engines_give_the_same_board_and_the_same_answers(tmp_path, server, database):
    folder = COMPANY if COMPANY.exists() else small_company(tmp_path)
    places = [tmp_path / "k.db", server.address(database)]
    for place in places:
        taken = koers("import", folder, database=place)
        assert taken.returncode == 0, taken.stdout + taken.stderr
        again = koers("import", folder, "--json", database=place)
        assert '"rejected": 0' in again.stdout and not re.search(r'"added": [1-9]', again.stdout)

    def differs(question):
        one = answer(question, places[0])
        if one[0] != 0:
            # What is refused is refused before the database is asked.
            assert re.search("cannot be split|has no value per", one[2]), one
            return None
        other = answer(question, places[1])
        return None if one == other else (question, one, other)

    asked = [["board", "--on", day, "--json"] for day in (ON, "2026-01-01", "2025-06-30")]
    asked += questions(folder)
    with concurrent.futures.ThreadPoolExecutor(3) as workers:
        assert [found for found in workers.map(differs, asked) if found] == []


def test_the_sample_is_the_same_on_both_engines(tmp_path, server, database):
    places = [tmp_path / "k.db", server.address(database)]
    for place in places:
        made = koers("demo", "--no-serve", "--up-to", ON, database=place)
        assert made.returncode == 0, made.stderr
    for day in (ON, "2026-03-31", "2025-01-01"):
        one, other = (answer(["board", "--on", day, "--json"], place) for place in places)
        assert one == other and one[0] == 0


# Faults that an operator has to mend


@pytest.fixture
def place(server, database, role):
    """The parts of an address of a database that somebody with the password `SECRET` owns."""
    server.sql(f"ALTER DATABASE {database} OWNER TO {role}")
    yield Place(server, database, role)
    server.drop_database(database)


class Place:
    """A database and its owner; each method spoils one thing and gives the address, and a word
    that must be in what the operator reads."""

    def __init__(self, server, database, role):
        self.server, self.database, self.role = server, database, role

    def address(self, **other):
        words = {"database": self.database, "user": self.role, "password": SECRET, **other}
        return self.server.network_address(**words)

    def unreadable(self):
        return "postgres://:::", "address"

    def unescaped_password(self):
        return f"postgres://an:x@{SECRET}@127.0.0.1/koers", "%40"

    def unknown_word(self):
        return self.address(geen_woord="1"), "address"

    def unknown_host(self):
        return self.address(host="nergens.invalid"), "nergens.invalid"

    def no_server(self):
        port = free_port()
        return f"postgres://an:{SECRET}@127.0.0.1:{port}/koers", f"127.0.0.1:{port}"

    def no_socket(self):
        return f"postgres:///koers?host=/nergens&user=an&password={SECRET}", "/nergens"

    def wrong_password(self):
        return self.address(password=SECRET + "x"), "password"

    def no_password(self):
        return self.address(password=None), "password"

    def unknown_role(self):
        return self.address(user="niemand"), "niemand"

    def missing_database(self):
        return self.address(database="bestaat_niet"), "createdb"

    def no_rights(self):
        lay_out(self.address())
        self.server.sql(f"ALTER DATABASE {self.database} OWNER TO postgres")
        self.server.sql(f"REASSIGN OWNED BY {self.role} TO postgres", self.database)
        return self.address(), "owner"

    def other_program(self):
        self.server.sql("CREATE TABLE of_another_program (x INT)", self.database)
        return self.address(), "another program"

    def later_schema(self):
        lay_out(self.address())
        self.server.sql("INSERT INTO schema_migration VALUES ('9999_later.sql', '1')", self.database)
        return self.address(), "newer"

    def changed_schema(self):
        lay_out(self.address())
        self.server.sql("UPDATE schema_migration SET checksum = 'x'", self.database)
        return self.address(), "another text"

    def remade(self, options):
        self.server.drop_database(self.database)
        self.server.sql(
            f"CREATE DATABASE {self.database} OWNER {self.role} TEMPLATE template0 {options}")
        return self.address(), "createdb"

    def latin_1(self):
        return self.remade("ENCODING 'LATIN1' LOCALE 'C'")

    def sql_ascii(self):
        return self.remade("ENCODING 'SQL_ASCII' LOCALE 'C'")

    def dutch_order(self):
        # A server of Debian has the rules of ICU, whatever languages the machine knows.
        return self.remade(
            "ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'nl'")


FAULTS = [name for name in vars(Place) if name[0] != "_" and name not in ("address", "remade")]


@pytest.mark.parametrize("fault", FAULTS)
def test_what_cannot_be_used_is_said_in_one_line_without_the_password(fault, tmp_path, place):
    address, telling = getattr(place, fault)()
    people = tmp_path / "people.csv"
    people.write_text("person_id,name\n1,An\n")
    for words in (["import", people], ["board"], ["serve", "--port", "0"]):
        done = koers(*words, database=address)
        assert done.returncode == 2, (words, done)
        assert_one_line(done.stderr)
        assert telling in done.stderr, done.stderr
        assert SECRET not in done.stdout + done.stderr


def lay_out(address):
    """Has a server make the tables of Koers in an empty database."""
    with tempfile.TemporaryDirectory() as folder:
        with Served(address, pathlib.Path(folder) / "log") as house:
            house.wait_until_up()


def assert_one_line(said):
    """A sentence that says what to do next, behind a semicolon; nothing of the program's inside."""
    # What the server itself says on its way out is a line of the log.
    lines = [line for line in said.strip().splitlines() if "the database server says: " not in line]
    assert len(lines) == 1, said
    said = lines[0]
    assert said.startswith("koers: ") and "; " in said, said
    assert not re.search(r"Fatal|\.swift|PGRES|Optional\(", said), said


def test_a_copy_that_cannot_be_written_is_named_as_such(tmp_path, cluster):
    cluster.make_role("an", SECRET)
    cluster.sql("CREATE DATABASE koers OWNER an")
    people = tmp_path / "people.csv"
    people.write_text("person_id,name\n1,An\n")
    made = koers("import", people, database=cluster.network_address("koers", "an", SECRET))
    assert made.returncode == 0
    with cluster.followed_by("copy") as standby:
        address = standby.network_address("koers", "an", SECRET)
        done = koers("import", people, database=address)
        assert done.returncode == 2
        assert_one_line(done.stderr)
        assert "primary" in done.stderr and SECRET not in done.stderr
        writable = standby.network_address(
            "koers", "an", SECRET, target_session_attrs="read-write")
        done = koers("import", people, database=writable)
        assert done.returncode == 2
        assert_one_line(done.stderr)


# Passwords


def test_the_password_of_a_running_server_is_nowhere_to_be_seen(tmp_path, place):
    settings = {"KOERS_LOG_LEVEL": "trace"}
    with Served(place.address(), tmp_path / "log", settings=settings) as served:
        served.wait_until_up()
        assert served.ask("/help")[0] == 200
        shown = pathlib.Path(f"/proc/{served.process.pid}/cmdline").read_text()
        assert "serve" in shown and SECRET not in shown
        listed = subprocess.run(["ps", "axww"], capture_output=True, text=True, check=True)
        assert str(served.process.pid) in listed.stdout and SECRET not in listed.stdout
        pages = "".join(served.ask(path)[1] for path in ["/", "/imports", "/help"])
        assert SECRET not in pages
    assert SECRET not in served.said()


def test_the_password_may_stand_in_a_file_of_ones_own(tmp_path, place):
    passwords, services = tmp_path / "pgpass", tmp_path / "services"
    server = place.server
    passwords.write_text(f"127.0.0.1:{server.port}:{place.database}:{place.role}:{SECRET}\n")
    passwords.chmod(0o600)
    services.write_text(
        f"[house]\nhost=127.0.0.1\nport={server.port}\ndbname={place.database}\n"
        f"user={place.role}\n")  # fmt: skip
    known = {"PGPASSFILE": str(passwords)}
    lay_out(place.address())
    for address, settings in [
        (place.address(password=None), known),
        ("postgres:///?service=house", {**known, "PGSERVICEFILE": str(services)}),
        ("service=house", {**known, "PGSERVICEFILE": str(services)}),
    ]:
        done = koers("board", database=address, settings=settings)
        assert done.returncode == 0, done
        done = koers("board", settings={**settings, "KOERS_DATABASE": address})
        assert done.returncode == 0, done
    done = koers("board", database="postgres:///?service=geen", settings=known)
    assert done.returncode == 2
    assert_one_line(done.stderr)


def test_a_server_is_believed_only_by_its_certificate(tmp_path, cluster):
    root = make_authority(tmp_path / "root")
    other = make_authority(tmp_path / "other")
    key, certificate = make_certificate(root, "localhost")
    cluster.put("server.key", key)
    cluster.put("server.crt", certificate)
    cluster.set("ssl", "on")
    cluster.make_role("an", SECRET)
    cluster.sql("CREATE DATABASE koers OWNER an")

    def board(host, authority):
        address = cluster.network_address(
            "koers", "an", SECRET, host, sslmode="verify-full", sslrootcert=f"{authority}.crt")
        return koers("board", database=address)

    lay_out(cluster.network_address("koers", "an", SECRET))
    good = board("localhost", root)
    assert good.returncode == 0, good
    for done in (board("localhost", other), board("127.0.0.1", root)):
        assert done.returncode == 2
        assert_one_line(done.stderr)
        assert "certificate" in done.stderr and SECRET not in done.stderr
        assert "whether it runs" not in done.stderr, "the server runs; the trust is missing"


def openssl(*words):
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)


def make_authority(path):
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
            f"/CN={path.name}", "-keyout", f"{path}.key", "-out", f"{path}.crt")  # fmt: skip
    return path


def make_certificate(authority, host):
    """The texts of a key and of a certificate for that host."""
    path = authority.with_name("server")
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={host}",
            "-addext", f"subjectAltName=DNS:{host}", "-addext", "basicConstraints=CA:FALSE",
            "-CA", f"{authority}.crt", "-CAkey", f"{authority}.key",
            "-keyout", f"{path}.key", "-out", f"{path}.crt")  # fmt: skip
    return pathlib.Path(f"{path}.key").read_text(), pathlib.Path(f"{path}.crt").read_text()


# Kills


def test_pages_come_back_by_themselves_after_the_server_was_killed(tmp_path, cluster):
    database = cluster.make_database()
    with Served(cluster.address(database), tmp_path / "log") as served:
        served.wait_until_up()
        assert served.ask("/help")[0] == 200
        cluster.kill9()
        for path in ["/", "/imports", "/", "/kpis/omzet", "/"]:
            began = time.monotonic()
            status, page = served.ask(path)
            assert status == 503, (path, status, page[:300])
            assert "<h1" in page and "Fatal" not in page
            assert time.monotonic() - began < 5, "who waits does not know that it is in vain"
        cluster.start()
        began = time.monotonic()
        wait_until(lambda: served.ask("/help")[0] == 200, "the pages stay away", seconds=10)
        assert time.monotonic() - began < 3
        assert {served.ask("/help")[0] for _ in range(20)} == {200}


def test_pages_come_back_after_the_server_was_restarted_in_between(tmp_path, cluster):
    """Nobody asked during the outage: every connection that was kept is broken."""
    database = cluster.make_database()
    with Served(cluster.address(database), tmp_path / "log") as served:
        served.wait_until_up()
        with concurrent.futures.ThreadPoolExecutor(8) as workers:
            list(workers.map(lambda _: served.ask("/"), range(32)))
        cluster.kill9()
        cluster.start()
        assert {served.ask("/help")[0] for _ in range(20)} == {200}


def in_the_middle(server, database, process):
    """Waits until rows of an import are in a table, not yet kept."""

    def grows():
        assert process.poll() is None, f"the import was too quick: {process.communicate()}"
        return server.number("SELECT pg_relation_size('activity')", database) > 1_000_000

    wait_until(grows, "the import does not get anywhere", pause=0.01)


def counts(server, database):
    """How many activities and imports are kept."""
    return tuple(
        server.number(f"SELECT count(*) FROM {table}", database) for table in ("activity", "import")
    )


def test_an_import_whose_server_is_killed_keeps_nothing_and_can_be_repeated(tmp_path, cluster):
    database = cluster.make_database()
    address = cluster.address(database)
    lay_out(address)
    large = activities(tmp_path / "activities.csv", 150_000)
    with started("import", large, database=address) as process:
        in_the_middle(cluster, database, process)
        cluster.kill9()
        out, said = process.communicate(timeout=30)
    assert process.returncode == 2
    assert_one_line(said)
    assert "added" not in out
    cluster.start()
    assert counts(cluster, database) == (0, 0)
    again = koers("import", large, database=address)
    assert again.returncode == 0 and "150000 added" in again.stdout
    assert counts(cluster, database) == (150_000, 1)


def test_an_import_that_is_killed_keeps_nothing_and_stands_in_nobodys_way(
    tmp_path, server, database
):
    address = server.address(database)
    first = activities(tmp_path / "activities.csv", 1000)
    assert koers("import", first, database=address).returncode == 0
    large = activities(tmp_path / "large.csv", 150_000)
    words = ["import", large, "--kind", "activities"]
    with started(*words, database=address) as process:
        in_the_middle(server, database, process)
        process.send_signal(signal.SIGKILL)
        process.wait()
    began = time.monotonic()
    assert "1000 unchanged" in koers("import", first, database=address).stdout
    assert time.monotonic() - began < 5, "what was killed still holds a lock"
    assert counts(server, database) == (1000, 2)
    held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = {}"
    own = server.number(f"SELECT oid FROM pg_database WHERE datname = '{database}'", "postgres")
    assert server.number(held.format(own), database) == 0
    again = koers(*words, database=address)
    assert "149000 added" in again.stdout and "1000 unchanged" in again.stdout


# At the same time


def test_two_servers_on_an_empty_database_migrate_it_once(tmp_path, server, database):
    address = server.address(database)
    with contextlib.ExitStack() as stack:
        every = [
            stack.enter_context(Served(address, tmp_path / f"log{n}")) for n in range(3)
        ]
        for served in every:
            assert served.wait_until_up().ask("/help")[0] == 200
    names = server.sql("SELECT name FROM schema_migration", database).split()
    assert sorted(names) == sorted(set(names)) != []


def test_two_imports_at_once_double_nothing(tmp_path, server, database):
    address = server.address(database)
    lay_out(address)
    files = [activities(tmp_path / f"{n}.csv", 20_000, first=n * 10_000) for n in range(2)]
    words = [["import", file, "--kind", "activities"] for file in files]
    with started(*words[0], database=address) as one, started(*words[1], database=address) as two:
        said = [process.communicate(timeout=60) for process in (one, two)]
    assert (one.returncode, two.returncode) == (0, 0), said
    assert counts(server, database) == (30_000, 2)
    distinct = "SELECT count(DISTINCT id) FROM activity"
    assert server.number(distinct, database) == 30_000
    added = "SELECT sum(added) || ' ' || sum(unchanged) FROM import"
    assert server.sql(added, database) == "30000 10000"
    people = "SELECT count(*) - count(DISTINCT id) FROM person"
    assert server.number(people, database) == 0


# The other engine's full disk


@contextlib.contextmanager
def small_disk(folder):
    """A disk of 4 MB: its folder, and what limits a program where nobody may make a disk."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True).returncode == 0:
        try:
            yield folder, None
        finally:
            subprocess.run(["umount", str(folder)], check=True)
    else:
        yield folder, limit_files


def limit_files():
    """A file that grows over the limit is refused, rather than ending the program."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))


def test_a_full_disk_is_said_in_one_line_and_costs_nothing(tmp_path):
    first = activities(tmp_path / "first.csv", 1000)
    large = activities(tmp_path / "large.csv", 150_000)
    with small_disk(tmp_path / "disk") as (disk, limit):
        database = disk / "k.db"
        kind = ["--kind", "activities"]
        assert koers("import", first, *kind, database=database).returncode == 0
        full = koers("import", large, *kind, database=database, preexec_fn=limit)
        assert full.returncode == 2, full
        assert_one_line(full.stderr)
        assert str(database) in full.stderr and (limit or "full" in full.stderr)
        with contextlib.closing(sqlite3.connect(database)) as connection:
            kept = connection.execute("SELECT count(*) FROM activity").fetchone()[0]
        assert kept == 1000
        assert "1000 unchanged" in koers("import", first, *kind, database=database).stdout
