"""What signing in costs, and what pages cost while many people sign in or guess at once."""

import http.client
import re
import threading
import time
import urllib.parse

from benching.calendar import LAST
from benching.programs import KOERS, middle, run, served, share

EMAIL, PASSWORD = "dina@example.com", "een zin die niemand raadt"
# How many sign in one after the other, and for how many seconds crowds go on.
ALONE, CROWD = 20, 6
READERS, HAMMERS = 8, 32
TOKEN = re.compile(rb'name="form_token" value="([0-9a-f]+)"')


class Browser:
    """A connection, kept open, with its cookies."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self.cookies = {}

    def ask(self, method, path, fields=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if fields:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        body = urllib.parse.urlencode(fields) if fields else None
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        if answer.headers.get("Connection") == "close":
            self.connection.close()
        return answer.status, text

    def sign_in(self, password=PASSWORD):
        """The status of a try, as a browser that was never seen before; milliseconds of the post."""
        self.cookies = {}
        token = TOKEN.search(self.ask("GET", "/sign-in")[1]).group(1).decode()
        fields = {"form_token": token, "email": EMAIL, "password": password, "back": "/"}
        began = time.perf_counter()
        status, _ = self.ask("POST", "/sign-in", fields)
        return status, (time.perf_counter() - began) * 1000


def measure(database, report, title):
    """Two tables: sign-ins one after the other, and the board beside those who hammer."""
    arguments = ["person", "add", EMAIL, "--role", "director", "--name", "Dina"]
    run(KOERS, *arguments, "--database", str(database), script=PASSWORD + "\n")
    with served(database) as server:
        browser, worked, began = Browser(server.port), server.worked(), time.monotonic()
        times = [browser.sign_in() for _ in range(ALONE)]
        seconds = time.monotonic() - began
        work = (server.worked() - worked) / ALONE
        assert {status for status, _ in times} == {303}, times
        found = [milliseconds for _, milliseconds in times]
        report.say(f"Signing in, {title}: {ALONE / seconds:.1f} a second one after the other, "
                   f"median {middle(found):.0f} ms, {work:.0f} ms of a processor each, "
                   f"{server.memory('VmHWM'):.0f} MB at most.")
        rows = []
        # Who guesses comes last: afterwards everybody at that network address has to wait.
        for name, password in [("nobody", None), ("32 who sign in rightly", PASSWORD),
                               ("32 who guess", "a wrong guess, each time")]:  # fmt: skip
            rows.append([name, *beside(server, browser, password)])
    report.table(f"The board for {READERS} readers, {title}, while hammered by",
                 ["by", "boards/s", "median ms", "p95 ms", "tries/s", "of which let in/s",
                  "told to wait or crowded", "most memory, MB"], rows)  # fmt: skip


def beside(server, signed_in, password):
    boards, tries, until = [], [], time.monotonic() + CROWD

    def read():
        browser = Browser(server.port)
        browser.cookies = dict(signed_in.cookies)
        while time.monotonic() < until:
            began = time.perf_counter()
            status, _ = browser.ask("GET", f"/?on={LAST}")
            assert status == 200, status
            boards.append((time.perf_counter() - began) * 1000)

    def hammer():
        browser = Browser(server.port)
        while time.monotonic() < until:
            tries.append(browser.sign_in(password)[0])

    crowd = [threading.Thread(target=read) for _ in range(READERS)]
    crowd += [threading.Thread(target=hammer) for _ in range(HAMMERS if password else 0)]
    began = time.monotonic()
    for thread in crowd:
        thread.start()
    for thread in crowd:
        thread.join()
    seconds = time.monotonic() - began
    refused = sum(status in (429, 503) for status in tries)
    return [f"{len(boards) / seconds:,.0f}", f"{middle(boards):.1f}", f"{share(boards, 0.95):.1f}",
            f"{len(tries) / seconds:.0f}", f"{tries.count(303) / seconds:.1f}",
            f"{refused / max(1, len(tries)):.0%}", f"{server.memory('VmHWM'):.0f}"]  # fmt: skip
