"""Koers as a program: its commands run to their end, its server as long as a journey wants."""

import contextlib
import http.client
import os
import re
import subprocess
import threading
import time

from conftest import binary


def environment(more=None):
    """The environment of the test without what it sets for Koers or for PostgreSQL's clients."""
    known = {k: v for k, v in os.environ.items() if not k.startswith(("KOERS_", "PG"))}
    # A crash is to be seen at once.
    return {**known, "SWIFT_BACKTRACE": "enable=no", **(more or {})}


def command(*arguments, database=None):
    words = [binary(), *map(str, arguments)]
    return words + ["--database", str(database)] if database else words


def koers(*arguments, database=None, settings=None, **options):
    """Runs koers to its end."""
    return subprocess.run(
        command(*arguments, database=database), capture_output=True, text=True, timeout=120,
        env=environment(settings), stdin=subprocess.DEVNULL, **options,
    )  # fmt: skip


@contextlib.contextmanager
def started(*arguments, database=None, settings=None):
    """Koers while it works; it is killed when it still does at the end."""
    process = subprocess.Popen(
        command(*arguments, database=database), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(settings),
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


class Served:
    """A `koers serve` on a port of its own."""

    def __init__(self, database, log, *arguments, settings=None, limit=None):
        """`limit` is done in the new process before it becomes Koers."""
        self.log = log
        self.limit = limit
        self.port = None
        self.words = command("serve", "--port", "0", *arguments, database=database)
        self.settings = settings

    def __enter__(self):
        with open(self.log, "w", encoding="utf-8") as output:
            self.process = subprocess.Popen(
                self.words, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                env=environment(self.settings), preexec_fn=self.limit,
            )  # fmt: skip
        return self

    def wait_until_up(self, seconds=30):
        """Waits until it says where it listens."""
        until = time.monotonic() + seconds
        while not (found := re.search(r"http://127\.0\.0\.1:(\d+)", self.said())):
            assert self.process.poll() is None, f"koers serve ended: {self.said()}"
            assert time.monotonic() < until, f"koers serve takes too long: {self.said()}"
            time.sleep(0.02)
        self.port = int(found.group(1))
        return self

    def said(self):
        return self.log.read_text(encoding="utf-8", errors="replace")

    def ask(self, path="/", method="GET", body=None, headers=None, seconds=20):
        """The status and the text of an answer; an `OSError` when there is none in time."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        except http.client.HTTPException as broken:
            raise ConnectionError("the answer broke off") from broken
        finally:
            connection.close()

    def kill9(self):
        self.process.kill()
        self.process.wait()

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise


def activities(path, rows, first=0):
    """A file with as many activities, their days in no order; each id always has the same."""
    with open(path, "w", encoding="ascii") as file:
        file.write("activity_id,person_id,type,date,quantity\n")
        for n in range(first, first + rows):
            place = n * 7919 % 336
            day = f"2026-{place // 28 + 1:02}-{place % 28 + 1:02}"
            file.write(f"a{n},P{n % 20},call,{day},1\n")
    return path


class Together:
    """Runs functions beside what stands within, and waits for them; a mistake of one is raised at
    the end, and tells the others to stop."""

    def __init__(self, *works, on_mistake):
        self.mistakes = []
        self.on_mistake = on_mistake
        self.threads = [threading.Thread(target=self.run, args=[work]) for work in works]

    def run(self, work):
        try:
            work()
        except BaseException as mistake:  # an assertion in a thread belongs to the journey
            self.mistakes.append(mistake)
            self.on_mistake.set()

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, kind, *_):
        for thread in self.threads:
            thread.join()
        if self.mistakes and kind is None:
            raise self.mistakes[0]
