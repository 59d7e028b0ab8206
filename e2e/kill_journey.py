"""The kill -9 drill: the server and the importing command die at random moments while people enter
costs, keep what-ifs and hand over files; every write that was acknowledged is there, once.

A few kills in the tests; for many: bin/test --journeys -k kill --kills 200
"""

import collections
import dataclasses
import json
import random
import re
import sqlite3
import subprocess
import threading
import time
import urllib.parse

import pytest
from cluster import wait_until
from program import Served, Together, command, environment, koers

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
PARTS = {"Content-Type": "multipart/form-data; boundary=b"}
ROWS = 40  # of a file that a command imports
ATTENTION = "date,manager_id,area,kind,minutes,person_id,note\n"


@dataclasses.dataclass
class Home:
    """A database: its address, and what stands in it."""

    address: object
    ask: object

    def rows(self, sql):
        return self.ask(sql)


@pytest.fixture(params=["file", "postgresql"])
def home(request, tmp_path):
    if request.param == "file":
        path = tmp_path / "koers.db"

        def ask(sql):
            connection = sqlite3.connect(path, timeout=30)
            try:
                return [tuple(str(value) for value in row) for row in connection.execute(sql)]
            finally:
                connection.close()

        return Home(path, ask)
    server, name = request.getfixturevalue("server"), request.getfixturevalue("database")
    return Home(
        server.address(name),
        lambda sql: [tuple(line.split("|")) for line in server.sql(sql, name).splitlines()],
    )


class Drill:
    """A server that keeps dying, and those who work with it."""

    def __init__(self, home, folder, chance):
        self.home, self.folder, self.chance = home, folder, chance
        self.house = None
        self.evening = threading.Event()
        self.acknowledged = collections.defaultdict(dict)
        self.asked = collections.defaultdict(dict)
        self.surprises = []
        self.kills = collections.Counter()

    def insist(self, kind, key, value, send):
        """Sends it until it is acknowledged; whoever hears nothing sends it again."""
        self.asked[kind][key] = value
        while not self.evening.is_set():
            try:
                answer = send(self.house) if self.house else None
            except OSError:
                answer = None
            if answer is True:
                self.acknowledged[kind][key] = value
                return
            if answer is not None and answer[0] != 503:
                self.surprises.append((kind, key, answer))
            time.sleep(0.01)

    def enter_costs(self):
        number = 0
        while not self.evening.is_set():
            key, amount = f"cost {number}", f"{1000 + number}"
            fields = {"kind": "fixed", "label": key, "amount": amount, "new": "yes"}
            body = urllib.parse.urlencode(fields)
            self.insist("cost", key, f"{amount}00", post("/costs/2026-03", body, FORM))
            number += 1

    def keep_what_ifs(self):
        number = 0
        while not self.evening.is_set():
            key, cycle = f"what-if {number}", 0.5 + number % 100 / 200
            body = part("name", key) + part("replace", "yes") + "--b--\r\n"
            address = f"/what-if/scenarios?cycle={cycle}".replace(".", ",")
            self.insist("scenario", key, str(cycle), post(address, body, PARTS))
            number += 1

    def hand_over(self, client):
        """Files whose rows have no id, two of them alike: doubled, they would be more."""
        number = 0
        while not self.evening.is_set():
            key = f"upload-{client}-{number}"
            alike = f"2026-03-02,man,result,coaching,30,an,{key}\n"
            body = ATTENTION + alike * 2 + alike.replace(",30,", ",45,")
            send = post("/api/imports/attention.csv", body, {"Idempotency-Key": key}, 202)
            self.insist("upload", key, "3", send)
            number += 1

    def import_files(self):
        """The command dies as well, and the same file goes in until it is done."""
        number = 0
        while not self.evening.is_set():
            key = f"file-{number}"
            file = self.folder / "activities.csv"
            rows = "".join(f"{key}-{n},P{n},call,2026-03-0{n % 9 + 1},1\n" for n in range(ROWS))
            file.write_text("activity_id,person_id,type,date,quantity\n" + rows)
            self.asked["file"][key] = str(ROWS)
            while not self.evening.is_set():
                if self.run_import(file):
                    self.acknowledged["file"][key] = str(ROWS)
                    break
            number += 1

    def run_import(self, file):
        process = subprocess.Popen(
            command("import", file, database=self.home.address), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment(),
        )  # fmt: skip
        try:
            said = process.communicate(timeout=self.chance.uniform(0.02, 0.8))[0]
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.kills["import"] += 1
            return False
        if process.returncode != 0 and "locked" not in said:
            self.surprises.append(("file", file, said))
        return process.returncode == 0

    def kill_servers(self, times):
        """Starts it, and kills it: mostly at work, sometimes while it starts."""
        for number in range(times):
            with Served(self.home.address, self.folder / "house.log") as house:
                if number % 5 == 4:
                    time.sleep(self.chance.uniform(0, 0.3))
                else:
                    self.house = house.wait_until_up(60)
                    time.sleep(self.chance.uniform(0, 0.7))
                house.kill9()
                self.kills["server"] += 1
        self.evening.set()

    def run(self, kills):
        works = [self.enter_costs, self.keep_what_ifs, self.import_files]
        works += [lambda client=client: self.hand_over(client) for client in range(2)]
        try:
            with Together(*works, on_mistake=self.evening):
                self.kill_servers(kills)
        finally:
            self.evening.set()

    def found(self):
        """What stands in the database, by kind and key, as it was sent."""
        rows = self.home.rows
        return {
            "cost": dict(rows("SELECT label, CAST(amount AS TEXT) FROM cost")),
            "scenario": {
                name: str(float(cycle)) for name, cycle in rows("SELECT name, cycle FROM scenario")
            },
            "upload": dict(rows("SELECT note, COUNT(*) FROM attention GROUP BY note")),
            "file": self.files(),
        }

    def files(self):
        counted = collections.Counter(
            id.rsplit("-", 1)[0] for (id,) in self.home.rows("SELECT id FROM activity")
        )
        return {key: str(n) for key, n in counted.items()}


def part(name, text):
    return f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'


def post(address, body, headers, status=303):
    """Sends it; answers whether it was acknowledged, or what was said instead."""

    def send(house):
        told, text = house.ask(address, "POST", body, headers, seconds=15)
        return True if told == status else (told, text[:200])

    return send


def test_what_was_acknowledged_survives_every_kill_once(home, tmp_path, pytestconfig, capsys):
    kills = pytestconfig.getoption("--kills")
    people = tmp_path / "people.csv"
    people.write_text("person_id,name,role\nman,Nico,manager\nan,An,member\n")
    assert koers("import", people, database=home.address).returncode == 0
    drill = Drill(home, tmp_path, random.Random(20_261_125))
    began = time.monotonic()
    drill.run(kills)

    with Served(home.address, tmp_path / "house.log") as house:
        house.wait_until_up(60)
        waiting = "SELECT COUNT(*) FROM job WHERE state = 'waiting'"
        wait_until(lambda: home.rows(waiting) == [("0",)], "a job waits for ever", 300, pause=0.3)
    found = drill.found()
    lost, doubled, unasked = [], [], []
    for kind, there in found.items():
        for key, value in drill.acknowledged[kind].items():
            if there.get(key) != value:
                (doubled if int(float(there.get(key, 0))) > int(float(value)) else lost).append(
                    (kind, key, value, there.get(key)))  # fmt: skip
        # What was not acknowledged is there whole, or not at all.
        unasked += [
            (kind, key, value) for key, value in there.items() if drill.asked[kind].get(key) != value
        ]
    ended = home.rows("SELECT state, COUNT(*) FROM job GROUP BY state")
    figures = {
        "kills": dict(drill.kills),
        "acknowledged": {kind: len(drill.acknowledged[kind]) for kind in found},
        "asked": {kind: len(drill.asked[kind]) for kind in found},
        "lost": len(lost), "doubled": len(doubled), "strange": len(unasked),
        "jobs": dict(ended), "seconds": round(time.monotonic() - began),
    }  # fmt: skip
    with capsys.disabled():
        print("\n" + json.dumps(figures))
    assert (lost, doubled, unasked, drill.surprises) == ([], [], [], [])
    assert drill.kills["server"] == kills
    assert all(drill.acknowledged[kind] for kind in found), "somebody was never heard"
    checked = koers("check", database=home.address)
    assert checked.returncode == 0, checked


# A file that is asked about


def draft_of(name, text, token):
    """The form that hands a file over to be asked about."""
    file = f'--b\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n{text}\r\n'
    return part("token", token) + file + "--b--\r\n"


class Household:
    """A server that is killed while it works on something, and started again."""

    def __init__(self, home, folder, chance):
        self.home, self.folder, self.chance = home, folder, chance
        self.kills = 0

    def open(self):
        return Served(self.home.address, self.folder / "house.log")

    def kill_at_work(self, house, kind):
        """Kills it while it works on a job of that kind."""
        at_work = f"SELECT COUNT(*) FROM job WHERE kind = '{kind}' AND attempts > 0"
        wait_until(lambda: self.home.rows(at_work) != [("0",)], "it never begins", 60, pause=0.01)
        time.sleep(self.chance.uniform(0, 0.15))
        house.kill9()
        waiting = f"SELECT COUNT(*) FROM job WHERE kind = '{kind}' AND state = 'waiting'"
        self.kills += self.home.rows(waiting) != [("0",)]


def test_a_file_that_is_asked_about_goes_in_once_whoever_dies(home, tmp_path):
    rows = 60_000
    household = Household(home, tmp_path, random.Random(20_261_126))
    text = "activity_id,person_id,type,date,quantity\n"
    text += "".join(f"d{n},P{n % 9},call,2026-03-{n % 28 + 1:02},1\n" for n in range(rows))
    with household.open() as house:
        house.wait_until_up(60)
        form = draft_of("activities.csv", text, "a-draft-to-kill")
        assert house.ask("/imports", "POST", form.encode(), PARTS)[0] == 303
        household.kill_at_work(house, "try_draft")
    assert home.rows("SELECT COUNT(*) FROM activity") == [("0",)]
    draft = "/imports/drafts/" + home.rows("SELECT id FROM import_draft")[0][0]

    with household.open() as house:
        house.wait_until_up(60)
        wait_until(lambda: 'name="shown"' in house.ask(draft)[1], "no trial", 120, pause=0.3)
        shown = re.search(r'name="shown" value="(\w+)"', house.ask(draft)[1]).group(1)
        assert home.rows("SELECT COUNT(*) FROM activity") == [("0",)]
        assert house.ask(f"{draft}/entry", "POST", f"shown={shown}", FORM)[0] == 303
        household.kill_at_work(house, "import_draft")
    assert home.rows("SELECT COUNT(*) FROM activity")[0][0] in ("0", str(rows))

    with household.open() as house:
        house.wait_until_up(60)
        jobs = "SELECT COUNT(*) FROM job WHERE state = 'waiting'"
        wait_until(lambda: home.rows(jobs) == [("0",)], "the import waits for ever", 120, pause=0.3)
        assert house.ask(draft)[0] == 303, "a file that is in is told by its receipt"
        assert house.ask("/imports/1")[0] == 200
    assert home.rows("SELECT COUNT(*) FROM activity") == [(str(rows),)]
    assert home.rows("SELECT COUNT(*), SUM(added) FROM import") == [("1", str(rows))]
    assert home.rows("SELECT COUNT(*) FROM import_draft") == [("0",)]
    assert home.rows("SELECT COUNT(*) FROM import_piece") == [("0",)]
    checked = koers("check", database=home.address)
    assert checked.returncode == 0, checked
    assert household.kills > 0, "no server died at work: this proved nothing"
