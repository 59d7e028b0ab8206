"""The command line as another program sees it: exit codes, one-line errors, and kill -9."""

import pathlib
import signal
import socket
import sqlite3
import subprocess
import time

import pytest
from conftest import binary
from program import activities, koers

CRM = pathlib.Path(__file__).resolve().parent.parent.parent / "shared/data/crm-opportunities"
COLUMNS = (
    "deal_id=opportunity_id,owner=sales_agent,product=product,customer=accounts,"
    "stage=deal_stage,status=deal_stage,created_on=engage_date,closed_on=close_date,"
    "amount=close_value"
)


def count(database, table):
    connection = sqlite3.connect(database)
    try:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    finally:
        connection.close()


@pytest.mark.parametrize(
    "arguments",
    [
        ["metric", "geen.metric"],
        ["metric", "lead.new", "--by", "method"],
        ["metric", "lead.new", "--where", "kleur=rood"],
        ["metric", "lead.new", "--on", "2026-02-30"],
        ["metric", "efficiency.month", "--period", "week"],
        ["metric", "lead.new", "--periods", "0"],
        ["board", "--on", "gisteren"],
        ["import", "nergens"],
        ["import"],
        ["dans"],
    ],
)
def test_unusable_arguments_end_with_2_and_say_why(arguments, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text("person_id,name\n1,An\n")
    assert koers("import", people, database=tmp_path / "k.db").returncode == 0
    known = arguments if arguments[0] in ("dans",) else [*arguments, "--database", tmp_path / "k.db"]
    done = koers(*known)
    assert done.returncode == 2, done
    assert done.stderr.strip() and not done.stdout
    assert "Fatal" not in done.stderr and ".swift" not in done.stderr


def test_the_server_refuses_every_address_but_its_own(tmp_path):
    done = koers("serve", "--host", "0.0.0.0", database=tmp_path / "k.db")
    assert done.returncode == 2
    assert "cannot sign in yet" in done.stderr and "127.0.0.1" in done.stderr


def test_a_port_in_use_is_named(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = koers("serve", "--port", port, database=tmp_path / "k.db")
    assert done.returncode == 2
    assert f"port {port} is in use" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("fault", ["missing", "text", "newer", "foreign", "locked"])
def test_a_database_that_cannot_be_used_is_named_with_what_to_do(fault, tmp_path):
    database = tmp_path / "k.db"
    lock = None
    if fault == "text":
        database.write_text("no database " * 1000)
    elif fault != "missing":
        connection = sqlite3.connect(database)
        connection.execute("CREATE TABLE x (y)")
        if fault != "foreign":
            connection.execute("CREATE TABLE schema_migration (name TEXT, checksum TEXT)")
            connection.execute("INSERT INTO schema_migration VALUES ('9999_later.sql', '1')")
        connection.commit()
        connection.close()
    if fault == "locked":
        lock = sqlite3.connect(database, isolation_level=None)
        lock.execute("PRAGMA locking_mode = EXCLUSIVE")
        lock.execute("BEGIN EXCLUSIVE")
    done = koers("board", database=database)
    if lock:
        lock.close()
    assert done.returncode == 2
    assert str(database) in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    told = {"missing": "koers import", "text": "not a database", "newer": "newer Koers",
            "foreign": "another program", "locked": "locked"}  # fmt: skip
    assert told[fault] in done.stderr


def test_strict_takes_all_or_nothing_and_keeps_what_was_rejected(tmp_path):
    database, file = tmp_path / "k.db", tmp_path / "costs.csv"
    file.write_text("month,kind,amount\n2026-01,fixed,10\n2026-02,vast,11\n2026-03,fixed,x\n")
    strict = koers("import", file, "--strict", database=database)
    assert strict.returncode == 1 and count(database, "cost") == 0
    rejected = koers("rejections", database=database).stdout.splitlines()
    assert rejected[0] == "month,kind,amount,reason" and len(rejected) == 3
    loose = koers("import", file, "--rejected", tmp_path / "mend.csv", database=database)
    assert loose.returncode == 1 and count(database, "cost") == 1
    assert "costs.csv, line 3, kind" in loose.stdout
    mended = (tmp_path / "mend.csv").read_text().replace("vast", "fixed").replace(",x,", ",12,")
    (tmp_path / "costs.csv").write_text(mended)
    again = koers("import", tmp_path / "costs.csv", database=database)
    assert again.returncode == 0 and count(database, "cost") == 3


def test_a_rehearsal_changes_nothing(tmp_path):
    file = activities(tmp_path / "activities.csv", 100)
    done = koers("import", file, "--dry-run", database=tmp_path / "k.db")
    assert done.returncode == 0 and "100 added" in done.stdout
    assert count(tmp_path / "k.db", "activity") == 0 == count(tmp_path / "k.db", "import")


def test_a_kill_in_the_middle_of_an_import_leaves_the_database_as_it_was(tmp_path):
    database = tmp_path / "k.db"
    first = activities(tmp_path / "activities.csv", 1000)
    assert koers("import", first, database=database).returncode == 0
    large = activities(tmp_path / "large.csv", 400_000)
    command = [binary(), "import", large, "--kind", "activities", "--database", database]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    log = pathlib.Path(f"{database}-wal")
    until = time.monotonic() + 60
    # Once the transaction has outgrown its cache, it is on the disk and not yet acknowledged.
    while not (log.exists() and log.stat().st_size > 1_000_000):
        assert process.poll() is None and time.monotonic() < until, "the import was too quick"
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert count(database, "activity") == 1000
    assert koers("import", first, database=database).stdout.count("1000 unchanged") == 1


@pytest.mark.skipif(not CRM.exists(), reason="no ../shared/data/crm-opportunities")
def test_a_real_crm_export_goes_in_whole(tmp_path):
    database = tmp_path / "crm.db"

    def bring(file, kind, columns, *more):
        arguments = [CRM / file, "--kind", kind, "--columns", columns, *more]
        return koers("import", *arguments, database=database)

    people = "person_id=sales_agent,name=sales_agent,team=regional_office,manager=manager"
    assert bring("sales_teams.csv", "people", people).returncode == 0
    customers = "name=accounts,customer_type=sector"
    assert bring("accounts.csv", "customers", customers).returncode == 0
    assert bring("products.csv", "products", "product=product,product_type=series").returncode == 0
    done = bring("sales_pipeline.csv", "deals", COLUMNS)
    assert done.returncode == 1
    assert "8800 read = 8300 added + 0 updated + 0 unchanged + 500 rejected" in done.stdout
    assert '"GTXPro" (1480 rows) looks like "GTX Pro" (0 uses); not merged' in done.stdout
    again = bring("sales_pipeline.csv", "deals", COLUMNS)
    assert "0 added + 0 updated + 8300 unchanged + 500 rejected" in again.stdout
    merged = bring("sales_pipeline.csv", "deals", COLUMNS, "--same", "GTXPro=GTX Pro")
    assert '"GTXPro" (1480 rows) was taken for "GTX Pro"' in merged.stdout
    assert "unchanged + 500 rejected" in merged.stdout
    answer = koers(
        "metric", "deal.winRate", "--on", "2017-12-31", "--period", "year", "--json",
        database=database,
    ).stdout  # fmt: skip
    assert '"value": 63.15' in answer and '"n": 6711' in answer


def test_an_organisation_moves_to_another_file_and_answers_the_same(tmp_path):
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    file = activities(tmp_path / "activities.csv", 5000)
    assert koers("import", file, database=old).returncode == 0
    done = koers("move", "--from", old, "--to", new)
    assert done.returncode == 0, done
    assert "5,000" in done.stdout and f"Now start Koers with --database {new}" in done.stdout
    question = ["metric", "activity.count", "--on", "2026-12-31", "--period", "year", "--json"]
    assert koers(*question, database=new).stdout == koers(*question, database=old).stdout
    assert koers("import", file, database=new).stdout.count("5000 unchanged") == 1
    again = koers("move", "--from", old, "--to", new)
    assert again.returncode == 2 and not again.stdout
    assert "is not empty" in again.stderr and len(again.stderr.strip().splitlines()) == 1
