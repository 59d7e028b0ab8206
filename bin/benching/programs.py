"""Running programs and servers, and what they cost."""

import contextlib
import http.client
import os
import pathlib
import re
import signal
import socket
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
KOERS = os.environ.get("KOERS_BINARY", str(ROOT / ".build" / "release" / "koers"))


class Failed(Exception):
    """A command that did not end well; says what it said."""


def run(*command, script=None, accepted=(0,)):
    """Runs a command to its end; gives its seconds and the most memory it held, in MB."""
    words = [str(word) for word in command]
    began = time.monotonic()
    with subprocess.Popen(
        words, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        stdin=subprocess.PIPE if script else subprocess.DEVNULL,
    ) as process:  # fmt: skip
        if script:
            process.stdin.write(script)
            process.stdin.close()
        watch = Watch(process.pid)
        said = process.stderr.read()
        process.wait()
        most = watch.end()
    if process.returncode not in accepted:
        raise Failed(f"{' '.join(words)[:200]}: {said.strip()[-300:]}")
    return time.monotonic() - began, most


class Watch:
    """Looks at the most memory of a program while it runs: what the system tells afterwards
    (`ru_maxrss`) begins with the memory of the Python that started it."""

    def __init__(self, process):
        self.path, self.most = pathlib.Path(f"/proc/{process}/status"), 0.0
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.look)
        self.thread.start()

    def look(self):
        while not self.ended.wait(0.01):
            with contextlib.suppress(OSError, AttributeError):
                found = re.search(r"VmHWM:\s+(\d+) kB", self.path.read_text())
                self.most = max(self.most, int(found.group(1)) / 1024)

    def end(self):
        self.ended.set()
        self.thread.join()
        return self.most


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Served:
    """A server of a database that answers."""

    def __init__(self, database):
        self.port = free_port()
        began = time.monotonic()
        self.process = subprocess.Popen(
            [KOERS, "serve", "--database", str(database), "--port", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.wait()
        self.start = time.monotonic() - began

    def wait(self):
        """Until it answers; the help page asks next to nothing of the database."""
        until = time.monotonic() + 600
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise Failed(f"koers serve ended with {self.process.returncode}")
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
                connection.request("GET", "/help")
                connection.getresponse().read()
                return connection.close()
            except OSError:
                time.sleep(0.002)
        raise Failed("koers serve did not answer within ten minutes")

    def memory(self, name="VmRSS"):
        """MB it holds; the most it ever held is `VmHWM`."""
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{name}:\s+(\d+) kB", text).group(1)) / 1024

    def worked(self):
        """Milliseconds the processors worked for it, also in threads that have ended: what others
        on the machine do is not in it. Counted in hundredths of a second."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2]
        user, system = fields.split()[11:13]
        return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)


@contextlib.contextmanager
def served(database):
    server = Served(database)
    try:
        yield server
    finally:
        server.stop()


def forget(database):
    """Lets the system drop what it remembers of a file, so that it is read from the disk."""
    if str(database).startswith("postgres"):
        return
    for name in (str(database), f"{database}-wal"):
        with contextlib.suppress(FileNotFoundError):
            handle = os.open(name, os.O_RDONLY)
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def middle(values):
    return share(values, 0.5)


def share(values, part):
    """The value below which that part of them lies; none of none."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)] if ordered else None
