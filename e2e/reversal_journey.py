"""Imports that are taken back, killed half-way, run beside each other and cancelled: what stands in
the database is always all of it or nothing."""

import json
import random
import sqlite3
import subprocess

import pytest
from cluster import wait_until
from program import Served, command, environment, koers

HEADER = "activity_id,person_id,type,date,quantity\n"
ROWS = 12_000
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture(params=["file", "postgresql"])
def home(request, tmp_path):
    if request.param == "file":
        return tmp_path / "koers.db"
    server, name = request.getfixturevalue("server"), request.getfixturevalue("database")
    return server.address(name)


def activities(folder, name, first, quantity, rows=ROWS):
    file = folder / name
    file.write_text(
        HEADER
        + "".join(
            f"a{n},P{n % 9},call,2026-03-{n % 28 + 1:02},{quantity}\n"
            for n in range(first, first + rows)
        )
    )
    return file


def rows(home, folder):
    """The activities as they go out."""
    assert koers("export", folder, database=home).returncode == 0
    return sorted((folder / "activities.csv").read_text().splitlines())


def killed(words, seconds):
    """Whether a command was killed before it came to its end."""
    process = subprocess.Popen(
        words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=environment(),
    )  # fmt: skip
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return True
    return False


def test_a_reversal_that_is_killed_is_done_whole_or_not_at_all(home, tmp_path, capsys):
    chance = random.Random(20_261_126)
    first = activities(tmp_path, "activities.csv", 0, 1)
    assert koers("import", first, database=home).returncode == 0
    before = rows(home, tmp_path / "before")
    second = activities(tmp_path, "activities.csv", ROWS // 2, 2)
    assert koers("import", second, database=home).returncode == 0
    after = rows(home, tmp_path / "after")
    assert before != after

    told = koers("reverse", 2, "--dry-run", database=home)
    assert told.returncode == 0, told
    assert f"{ROWS // 2} rows would go, {ROWS // 2} would return" in told.stdout
    assert rows(home, tmp_path / "told") == after
    kills = 0
    for number in range(12):
        if killed(command("reverse", 2, database=home), chance.uniform(0.02, 0.6)):
            kills += 1
        found = rows(home, tmp_path / f"found-{number}")
        assert found in (before, after)
        if found == before:
            break
    done = koers("reverse", 2, database=home)
    assert done.returncode in (0, 2), done
    assert rows(home, tmp_path / "end") == before
    assert koers("check", database=home).returncode == 0
    again = koers("reverse", 2, database=home)
    assert again.returncode == 2 and "taken back already" in again.stderr
    with capsys.disabled():
        print(f"\n{kills} kills")


def test_two_imports_at_once_are_both_there(home, tmp_path):
    folders = [tmp_path / "one", tmp_path / "two"]
    for number, folder in enumerate(folders):
        folder.mkdir()
        activities(folder, "activities.csv", number * ROWS // 2, number + 1)
    assert koers("import", folders[0], database=home).returncode == 0
    works = [
        subprocess.Popen(
            command("import", folder, database=home), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(),
        )
        for folder in folders
    ]  # fmt: skip
    for work, folder in zip(works, folders, strict=True):
        said = work.communicate(timeout=120)
        if work.returncode != 0:
            # Whoever cannot wait any longer says so, and changes nothing.
            assert "locked" in said[1] or "busy" in said[1], said
            assert koers("import", folder, database=home).returncode == 0
    ids = {line.split(",")[0] for line in rows(home, tmp_path / "out")[:-1]}
    assert len(ids) == ROWS + ROWS // 2
    assert koers("check", database=home).returncode == 0


def test_an_import_that_is_cancelled_leaves_nothing(tmp_path):
    home = tmp_path / "koers.db"
    body = activities(tmp_path, "activities.csv", 0, 1, rows=250_000).read_text()
    with Served(home, tmp_path / "house.log") as house:
        house.wait_until_up(60)
        key = {"Idempotency-Key": "a-large-file"}
        assert house.ask("/api/imports/activities.csv", "POST", body, key)[0] == 202
        page = "/imports/jobs/a-large-file"
        wait_until(lambda: "<progress" in house.ask(page)[1], "it never begins", 60, pause=0.05)
        assert house.ask(f"{page}/stop", "POST", "", FORM)[0] == 303

        def state():
            return json.loads(house.ask("/api/jobs/a-large-file")[1])["state"]

        wait_until(lambda: state() == "failed", "it goes on", 60, pause=0.1)
        assert house.ask(page)[0] == 200
    connection = sqlite3.connect(home)
    try:
        for table in ("activity", "import", "import_change", "activity_day_total"):
            assert connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone() == (0,)
        reason = connection.execute("SELECT reason FROM job").fetchone()[0]
        assert reason.startswith("cancelled")
    finally:
        connection.close()
    assert koers("check", database=home).returncode == 0
