"""PostgreSQL servers for the journeys: the one that the tests share, and throw-away clusters that a
drill may kill, restart, copy and promote."""

import contextlib
import os
import pathlib
import pwd
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse
import uuid

# As a product would be run: an acknowledged write is on the disk.
DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
CONTROL = {"wal_level": "replica", "max_wal_senders": "10", "max_connections": "100"}


def programs():
    """The folder of the server's programs, of the newest version that is installed."""
    found = pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(found, key=lambda path: int(path.parts[-3].split(".")[0]), default=None)
    assert newest, "there is no PostgreSQL server here: run bin/setup"
    return newest.parent


def account():
    """Who the server runs as: PostgreSQL refuses root."""
    return pwd.getpwnam("postgres") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


def as_server(*command, check=True, **options):
    """Runs a command as the server's user, in a folder that it can enter."""
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", account().pw_name, "--", *words]
    done = subprocess.run(
        words, cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True, **options
    )
    assert not check or done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
    return done


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def encoded(text):
    return urllib.parse.quote(str(text), safe="")


class Server:
    """A PostgreSQL that runs: what it knows, and databases in it."""

    def __init__(self, folder, port):
        self.folder = folder
        self.port = port

    @classmethod
    def at(cls, url):
        """The server of an address with a socket, such as `bin/postgres url` prints."""
        words = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query))
        return cls(pathlib.Path(words["host"]), int(words["port"]))

    def address(self, database="postgres", user="postgres", **words):
        """Its address by the socket, where nobody needs a password."""
        words = {"host": self.folder, "port": self.port, "user": user, **words}
        query = "&".join(f"{name}={encoded(value)}" for name, value in words.items())
        return f"postgres:///{encoded(database)}?{query}"

    def network_address(self, database, user, password=None, host="127.0.0.1", **words):
        """Its address by the network, where everybody needs a password."""
        login = encoded(user) + (f":{encoded(password)}" if password else "")
        query = "&".join(f"{name}={encoded(value)}" for name, value in words.items())
        return f"postgres://{login}@{host}:{self.port}/{encoded(database)}?{query}".rstrip("?")

    def sql(self, text, database="postgres"):
        """What the statements answer: columns apart by |, a line a row."""
        done = subprocess.run(
            [programs() / "psql", self.address(database), "-XqAt", "-v", "ON_ERROR_STOP=1"],
            input=text, capture_output=True, text=True, timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, f"{text}: {done.stderr}"
        return done.stdout.strip()

    def number(self, text, database):
        return int(self.sql(text, database))

    def make_database(self, options="ENCODING 'UTF8' LOCALE 'C'"):
        """An empty database of its own name."""
        name = f"journey_{uuid.uuid4().hex[:12]}"
        self.sql(f"CREATE DATABASE {name} TEMPLATE template0 {options}")
        return name

    def drop_database(self, name):
        self.sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def make_role(self, name, password):
        self.sql(f"CREATE ROLE {name} LOGIN PASSWORD '{password}'")


class Cluster(Server):
    """A cluster of one journey's own, which starts where it is made and ends with `remove`."""

    def __init__(self, settings=DURABLE):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="koers-drill-", dir="/var/tmp"))
        super().__init__(folder, free_port())
        os.chown(folder, account().pw_uid, account().pw_gid)
        self.data = folder / "data"
        self.settings = {**CONTROL, **settings}

    @classmethod
    @contextlib.contextmanager
    def running(cls, settings=DURABLE):
        """A cluster that runs, and is gone afterwards."""
        cluster = cls(settings)
        try:
            cluster.initialise()
            cluster.start()
            yield cluster
        finally:
            cluster.remove()

    def initialise(self):
        as_server(
            programs() / "initdb", f"--pgdata={self.data}", "--username=postgres",
            "--encoding=UTF8", "--locale=C", "--auth-local=trust", "--auth-host=scram-sha-256",
            "--no-sync",
        )  # fmt: skip
        lines = [f"{name} = '{value}'" for name, value in self.settings.items()]
        self.put("postgresql.conf", "\n".join(lines) + "\n")

    def put(self, name, text):
        """Writes a file that only the server may read into its data."""
        path = self.data / name
        path.write_text(text)
        path.chmod(0o600)
        os.chown(path, account().pw_uid, account().pw_gid)
        return path

    def start(self):
        """Starts it and waits until it answers."""
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1"
        command = ["start", "--wait", "--silent", f"--log={self.folder}/log", f"-o {options}"]
        until = time.monotonic() + 20
        # What a killed server left may take a moment to go.
        while self.control(*command, check=False).returncode != 0:
            log = (self.folder / "log").read_text()
            assert time.monotonic() < until, f"PostgreSQL does not start: {log[-2000:]}"
            time.sleep(0.1)

    def control(self, action, *words, check=True):
        return as_server(
            programs() / "pg_ctl", action, f"--pgdata={self.data}", *words, check=check, timeout=60
        )

    def stop(self, mode="fast"):
        if self.processes():
            self.control("stop", "--wait", "--silent", f"--mode={mode}")

    def restart(self):
        self.stop()
        self.start()

    def processes(self):
        """The postmaster and its children, which all work in its data; the postmaster first."""
        with contextlib.suppress(FileNotFoundError, IndexError):
            postmaster = int((self.data / "postmaster.pid").read_text().splitlines()[0])
            family = [postmaster, *children(postmaster)]
            return [process for process in family if works_in(process, self.data)]
        return []

    def kill9(self):
        """Kills it as a power cut would: every process at once, nothing written."""
        family = self.processes()
        assert family, "the server to kill does not run"
        for process in family:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        until = time.monotonic() + 10
        while any(works_in(process, self.data) for process in family):
            assert time.monotonic() < until, "the server survives its own death"
            time.sleep(0.01)

    def make_standby(self, name, slot=None):
        """A hot standby that follows this server, under that name; it does not run yet."""
        standby = type(self)(self.settings)
        source = f"host={self.folder} port={self.port} user=postgres application_name={name}"
        words = ["--create-slot", f"--slot={slot}"] if slot else []
        as_server(
            programs() / "pg_basebackup", f"--pgdata={standby.data}", f"--dbname={source}",
            "--write-recovery-conf", "--checkpoint=fast", "--no-sync", *words, timeout=60,
        )  # fmt: skip
        return standby

    @contextlib.contextmanager
    def followed_by(self, name, slot=None):
        """A standby that runs and has caught up, and is gone afterwards."""
        standby = self.make_standby(name, slot)
        try:
            standby.start()
            caught_up = (
                "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"
                f" AND application_name = '{name}' AND replay_lsn = pg_current_wal_lsn()"
            )
            wait_until(lambda: self.sql(caught_up) == "1", "the standby does not follow")
            yield standby
        finally:
            standby.remove()

    def promote(self):
        self.control("promote", "--wait", "--silent")

    def set(self, name, value):
        """Changes a setting of a server that runs, for good."""
        self.sql(f"ALTER SYSTEM SET {name} = '{value}'")
        self.sql("SELECT pg_reload_conf()")

    def wait_until_up(self):
        wait_until(lambda: self.answers(), "the server does not answer")

    def answers(self):
        done = as_server(
            programs() / "pg_isready", f"--host={self.folder}", f"--port={self.port}", check=False
        )
        return done.returncode == 0

    def remove(self):
        """Ends it, however it is, and deletes its data."""
        if self.processes():
            self.kill9()
        shutil.rmtree(self.folder, ignore_errors=True)


def children(process):
    """The processes that a process started and that live."""
    found = []
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parent = re.sub(r"^.*\) \S ", "", status.read_text()).split()[0]
            if int(parent) == process:
                found.append(int(status.parent.name))
    return found


def works_in(process, folder):
    """Whether a process has that folder as its own: another may have got its number."""
    try:
        return os.readlink(f"/proc/{process}/cwd") == str(folder)
    except OSError:
        return False


def wait_until(holds, complaint, seconds=30, pause=0.05):
    """Waits until something holds, and gives what it was."""
    until = time.monotonic() + seconds
    while not (found := holds()):
        assert time.monotonic() < until, complaint
        time.sleep(pause)
    return found
