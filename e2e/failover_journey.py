"""The failover drill: the primary dies while people write, its copy takes over, and every write
that was acknowledged is there exactly once."""

import contextlib
import json
import re
import threading
import time

import pytest
from cluster import Cluster, encoded, wait_until
from program import Served, Together, koers

SECRET = "g3h31m-Woord"
# An upload as programs send it; asking twice with one key is one job.
UPLOAD = "/api/imports/activities.csv"
COPY = "copy"
ROWS = 5
CLIENTS = 4


class Pair:
    """A primary, its synchronous copy, and an address that finds whichever can be written."""

    def __init__(self, primary, copy):
        self.primary, self.copy = primary, copy

    @classmethod
    @contextlib.contextmanager
    def running(cls):
        with Cluster.running() as primary:
            primary.make_role("an", SECRET)
            primary.sql("CREATE DATABASE koers OWNER an")
            with primary.followed_by(COPY, slot=COPY) as copy:
                # Set after the copy was made: once promoted, it waits for nobody.
                primary.set("synchronous_standby_names", COPY)
                yield cls(primary, copy)

    def address(self, **words):
        hosts = ",".join(f"127.0.0.1:{one.port}" for one in (self.primary, self.copy))
        words = {"target_session_attrs": "read-write", **words}
        query = "&".join(f"{name}={encoded(value)}" for name, value in words.items())
        return f"postgres://an:{SECRET}@{hosts}/koers?{query}"


@pytest.fixture
def pair():
    with Pair.running() as pair:
        yield pair


class Client:
    """Somebody who hands over one small file after another, and asks again, elsewhere, for as long
    as nobody acknowledges it."""

    def __init__(self, number, houses):
        self.number, self.houses = number, houses
        self.acknowledged = {}
        self.asked = []
        self.surprises = []

    def work_until(self, evening):
        """Hands files over until the evening; the last one may stay without an answer."""
        while not evening.is_set():
            key = f"client{self.number}-file{len(self.asked)}"
            self.asked.append(key)
            self.insist(key, evening)
            time.sleep(0.03)

    def insist(self, key, evening):
        attempt = self.number
        while not evening.is_set():
            if hand_over(self.houses[attempt % len(self.houses)], key, self.surprises):
                self.acknowledged[key] = time.monotonic()
                return
            attempt += 1
            time.sleep(0.05)


def file_of(key):
    rows = "".join(f"{key}-{n},P{n},call,2026-03-0{n + 1},1\n" for n in range(ROWS))
    return "activity_id,person_id,type,date,quantity\n" + rows


def hand_over(house, key, surprises, seconds=15):
    """Whether the file was acknowledged; what is neither that nor a refusal for now is noted."""
    try:
        key_field = {"Idempotency-Key": key}
        status, text = house.ask(UPLOAD, "POST", file_of(key), key_field, seconds)
    except OSError:
        return False
    if status == 202 and json.loads(text)["job"] == key:
        return True
    if status != 503:
        surprises.append((key, status, text[:200]))
    return False


@contextlib.contextmanager
def serving(address, folder, number, *words):
    """Several `koers serve` of one database."""
    with contextlib.ExitStack() as stack:
        houses = [
            stack.enter_context(Served(address, folder / f"house{n}.log", *words))
            for n in range(number)
        ]
        for house in houses:
            house.wait_until_up()
        yield houses


def state(house, key):
    status, text = house.ask(f"/api/jobs/{key}")
    return json.loads(text)["state"] if status == 200 else status


def not_done(house, server, keys):
    """Waits until no job waits, and gives the jobs of these that are not done then."""
    waiting = "SELECT count(*) FROM job WHERE state = 'waiting'"
    wait_until(lambda: server.sql(waiting, "koers") == "0", "a job waits for ever", 90, pause=0.3)
    return [(key, told) for key in keys if (told := state(house, key)) != "done"]


def assert_exactly_once(server, acknowledged, asked):
    """Every acknowledged file is in, whole and once; any other is in whole and once, or not."""
    rows = server.sql("SELECT id, count(*) FROM activity GROUP BY id", "koers").splitlines()
    found = dict(line.rsplit("|", 1) for line in rows)
    assert set(found.values()) == {"1"}
    whole = {f"{key}-{n}" for key in acknowledged for n in range(ROWS)}
    assert whole - set(found) == set(), "acknowledged, and lost"
    others = {key for key in asked if key not in acknowledged and f"{key}-0" in found}
    whole |= {f"{key}-{n}" for key in others for n in range(ROWS)}
    assert set(found) == whole

    jobs = server.sql("SELECT id, state, import_key FROM job", "koers").splitlines()
    jobs = [line.split("|") for line in jobs]
    assert {line[0] for line in jobs if line[1] == "done"} == set(acknowledged) | others
    imports = server.sql("SELECT key FROM import", "koers").split()
    assert sorted(line[2] for line in jobs if line[1] == "done") == sorted(imports)


def test_every_acknowledged_write_survives_the_death_of_the_primary(pair, tmp_path):
    evening = threading.Event()
    with serving(pair.address(), tmp_path, 2) as houses:
        clients = [Client(n, houses) for n in range(CLIENTS)]
        works = [lambda client=client: client.work_until(evening) for client in clients]
        with Together(*works, on_mistake=evening):
            try:
                time.sleep(2.5)
                pair.primary.kill9()
                died = time.monotonic()
                time.sleep(1.5)
                promoted = time.monotonic()
                pair.copy.promote()
                time.sleep(4)
                lose_a_server(houses, clients[0])
                time.sleep(3)
            finally:
                evening.set()
        answered = sorted(second for client in clients for second in client.acknowledged.values())
        back = next(second for second in answered if second > died)
        print(f"{len(answered)} acknowledged; back {back - promoted:.2f} s after the promotion, "
              f"{back - died:.2f} s after the death")  # fmt: skip
        acknowledged = [key for client in clients for key in client.acknowledged]
        asked = [key for client in clients for key in client.asked]
        assert [told for client in clients for told in client.surprises] == []
        assert answered[0] < died and back - promoted < 10
        assert not_done(houses[1], pair.copy, acknowledged) == []
        assert_exactly_once(pair.copy, acknowledged, asked)
        assert SECRET not in "".join(house.said() for house in houses)


def lose_a_server(houses, client):
    """Kills the first server with work that it has just acknowledged."""
    for n in range(20):
        key = f"burst-file{n}"
        client.asked.append(key)
        if hand_over(houses[0], key, client.surprises):
            client.acknowledged[key] = time.monotonic()
    houses[0].kill9()


def test_what_no_copy_has_is_not_acknowledged(pair, tmp_path):
    """PostgreSQL keeps a commit whose wait for the copy is cut short, such as because whoever
    asked went away, and then only warns: who asks again must not be told that all is well."""
    with serving(pair.address(), tmp_path, 1) as [house]:
        surprises = []
        assert hand_over(house, "before-the-copy-died", surprises)
        pair.copy.kill9()
        for _ in range(3):
            assert not hand_over(house, "after-the-copy-died", surprises, seconds=3)
        pair.copy.start()
        assert insists(house, "after-the-copy-died", surprises)
        assert surprises == []


def insists(house, key, surprises):
    """Hands a file over until it is acknowledged."""
    return wait_until(lambda: hand_over(house, key, surprises), f"{key} is never acknowledged")


def replica_of(pair):
    return ["--replica", pair.copy.network_address("koers", "an", SECRET)]


def says_behind(house):
    """Whether the board, which must be there, says that its figures are old."""
    status, page = house.ask("/")
    assert status == 200, page[:300]
    return "achterloopt" in page


def test_a_board_from_a_copy_says_how_far_it_is_behind(pair, tmp_path):
    with serving(pair.address(), tmp_path, 1, *replica_of(pair)) as [house]:
        assert bring(house, pair, "before-the-pause") and not says_behind(house)
        pair.copy.sql("SELECT pg_wal_replay_pause()")
        try:
            assert bring(house, pair, "after-the-pause")
            wait_until(lambda: says_behind(house), "an old board looks new", 15, pause=0.5)
            receipts = set(re.findall(r'href="/imports/\d+"', house.ask("/imports")[1]))
            assert len(receipts) == 2, "the list of imports is never old"
        finally:
            pair.copy.sql("SELECT pg_wal_replay_resume()")
        wait_until(lambda: not says_behind(house), "a board up to date looks old", 10)


def test_a_board_does_not_need_its_copy(pair, tmp_path):
    pair.primary.set("synchronous_standby_names", "")
    with serving(pair.address(), tmp_path, 1, *replica_of(pair)) as [house]:
        assert bring(house, pair, "before-the-copy-died")
        pair.copy.kill9()
        assert bring(house, pair, "after-the-copy-died")
        began = time.monotonic()
        assert not any(says_behind(house) for _ in range(5))
        assert time.monotonic() - began < 5


def test_a_board_from_a_copy_that_lost_its_primary_does_not_look_new(pair, tmp_path):
    """A copy that starts anew and finds no primary has replayed nothing yet, and knows no delay."""
    pair.primary.set("synchronous_standby_names", "")
    with serving(pair.address(), tmp_path, 1, *replica_of(pair)) as [house]:
        name_organisation(pair, tmp_path, "Oude Naam")
        pair.primary.sql("CHECKPOINT")
        wait_until(lambda: "Oude Naam" in house.ask("/")[1], "the copy does not follow")
        pair.copy.sql("CHECKPOINT")
        pair.copy.set("primary_conninfo", "host=127.0.0.1 port=1")
        pair.copy.restart()
        name_organisation(pair, tmp_path, "Nieuwe Naam")
        time.sleep(7)  # of more than five seconds the board has to speak
        status, page = house.ask("/")
        assert status == 200
        assert "Nieuwe Naam" in page or "achterloopt" in page, "an old board looks new"


def name_organisation(pair, folder, name):
    file = folder / "organisation.csv"
    file.write_text(f"name\n{name}\n")
    assert koers("import", file, database=pair.address()).returncode == 0


def bring(house, pair, key):
    """Hands a file over and waits until it is in."""
    surprises = []
    insists(house, key, surprises)
    assert surprises == []
    return not_done(house, pair.primary, [key]) == []
