"""Backups as an operator makes them: while people work, by themselves, and back into a database."""

import json
import sqlite3
import stat
import threading

import pytest
from cluster import wait_until
from program import Served, Together, activities, koers

UPLOAD = "/api/imports/activities.csv"
QUESTION = ["metric", "activity.count", "--on", "2026-12-31", "--period", "year", "--json"]


@pytest.fixture(params=["file", "postgresql"])
def home(request, tmp_path):
    """An address with nothing behind it yet."""
    if request.param == "file":
        return tmp_path / "koers.db"
    server = request.getfixturevalue("server")
    return server.address(request.getfixturevalue("database"))


def total(database):
    return json.loads(koers(*QUESTION, database=database).stdout)["series"][-1]["value"]


def test_a_backup_made_while_people_work_comes_back_and_answers_the_same(home, tmp_path):
    file = activities(tmp_path / "activities.csv", 20_000)
    assert koers("import", file, database=home).returncode == 0
    backup, evening = tmp_path / "backup.db", threading.Event()
    with Served(home, tmp_path / "house.log") as house:
        house.wait_until_up()

        def work():
            number = 0
            while not evening.is_set():
                row = f"activity_id,person_id,type,date,quantity\nw{number},P1,call,2026-03-02,1\n"
                assert house.ask(UPLOAD, "POST", row)[0] == 202
                number += 1

        with Together(work, on_mistake=evening):
            try:
                done = koers("backup", backup, database=home)
            finally:
                evening.set()
    assert done.returncode == 0 and "all of it was read again" in done.stdout, done
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert not list(tmp_path.glob("backup.db?*"))

    again = koers("backup", backup, database=home)
    assert again.returncode == 2 and "overwrites nothing" in again.stderr

    back = tmp_path / "back.db"
    restored = koers("restore", backup, database=back)
    assert restored.returncode == 0, restored
    assert f"Now start Koers with --database {back}" in restored.stdout
    assert total(back) >= 20_000
    checked = koers("check", database=back)
    assert checked.returncode == 0, checked
    assert "Every table can be read" in checked.stdout
    refused = koers("restore", backup, database=back)
    assert refused.returncode == 2 and "is not empty" in refused.stderr


def test_a_backup_goes_into_either_engine(server, database, tmp_path):
    home, backup = tmp_path / "koers.db", tmp_path / "backup.db"
    assert koers("import", activities(tmp_path / "activities.csv", 3_000), database=home).returncode == 0
    assert koers("backup", backup, database=home).returncode == 0
    address = server.address(database)
    assert koers("restore", backup, database=address).returncode == 0
    assert total(address) == total(home)
    assert koers("check", database=address).returncode == 0


def test_a_server_makes_backups_by_itself_and_a_check_reads_the_latest(home, tmp_path):
    folder = tmp_path / "backups"
    refused = koers("serve", "--backups", folder, database=home)
    assert refused.returncode == 2 and "is not there" in refused.stderr
    folder.mkdir()
    assert koers("check", "--backups", folder, database=tmp_path / "none.db").returncode == 2
    with Served(home, tmp_path / "house.log", "--backups", folder, "--keep", "2") as house:
        house.wait_until_up()
        [made] = wait_until(lambda: list(folder.glob("koers-*Z.db")), "no backup is made", 20)
        wait_until(lambda: "backed up" in house.said(), "nothing is said of it", 10)
    checked = koers("check", "--backups", folder, database=home)
    assert checked.returncode == 0 and "is as it was made" in checked.stdout, checked
    connection = sqlite3.connect(made)
    connection.execute("UPDATE schedule SET due_second = 1")
    connection.commit()
    connection.close()
    spoiled = koers("check", "--backups", folder, database=home)
    assert spoiled.returncode == 1 and "is not what it was" in spoiled.stdout, spoiled
