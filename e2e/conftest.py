"""The house the journeys run in: one server of a fresh sample, and Debian's browser."""

import datetime
import os
import pathlib
import re
import shutil
import subprocess
import time
import urllib.request

import pytest
from cluster import Server
from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).resolve().parent
WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 800}

# The sample runs up to today, so the past is counted from today: the end of a month, long ago.
PAST = (datetime.date.today() - datetime.timedelta(days=210)).replace(day=1)
PAST -= datetime.timedelta(days=1)


def pytest_addoption(parser):
    parser.addoption(
        "--kills", type=int, default=4, help="how often the drill kills the server on each engine"
    )


class Site:
    """A running Koers with a sample of its own: its address, and the addresses of its pages."""

    def __init__(self, folder):
        self.log = folder / "server.log"
        self.database = folder / "demo.db"
        self.port = 0
        self.server = None

    def look_around(self):
        """Learns the addresses of the pages from the pages themselves."""
        board = self.text("/")
        self.areas = sorted(set(re.findall(r'href="(/areas/[^"?]+)"', board)))
        self.kpis = sorted(set(re.findall(r'href="(/kpis/[^"?/]+)"', board)))
        self.receipts = re.findall(r'href="(/imports/\d+)"', self.text("/imports"))
        self.deals = re.findall(r'href="(/deals/[^"?#]+)"', self.text("/stalled-deals"))

    def start(self):
        """Starts the server, again at the same address; the first start makes the sample."""
        command = [binary(), "demo", "--database", str(self.database), "--port", str(self.port)]
        environment = {k: v for k, v in os.environ.items() if not k.startswith("KOERS_")}
        environment["SWIFT_BACKTRACE"] = "enable=no"  # a crash is to be seen at once
        with open(self.log, "w", encoding="utf-8") as output:
            self.server = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment
            )
        until = time.monotonic() + 120
        while not (found := re.search(r"http://127\.0\.0\.1:(\d+)", self.log.read_text())):
            assert self.server.poll() is None, f"koers demo ended: {self.log.read_text()}"
            assert time.monotonic() < until, f"koers demo takes too long: {self.log.read_text()}"
            time.sleep(0.05)
        self.base, self.port = found.group(0), int(found.group(1))

    def crash(self):
        """What the server said last when it stopped; nothing while it runs."""
        if self.server.poll() is None:
            return []
        said = self.log.read_text(errors="replace").strip().splitlines()
        telling = [line for line in said if "Fatal" in line or "rror" in line] or said
        return [f"the server stopped: {' '.join(telling[:3])}"]

    def stop(self):
        if self.server:
            self.server.terminate()
            self.server.wait(timeout=20)

    def text(self, path):
        with urllib.request.urlopen(self.base + path) as answer:
            return answer.read().decode()

    def pages(self):
        """Every kind of page by a name, and its address."""
        return {
            "board": "/",
            "board-past": f"/?on={PAST}",
            "area": "/areas/result",
            "lead-flow": "/areas/leadFlow",
            "what-if": "/what-if?cycle=0.5&inflow=1.2",
            "what-if-wrong": "/what-if?cycle=0&amount=veel",
            "impact": "/activity-impact",
            "stalled": "/stalled-deals",
            "ranking": "/ranking",
            "plan": "/plan",
            "plan-line": f"/plan/{datetime.date.today().year}?line=leadFlow-1-2",
            "deal": self.deals[0],
            "kpi-paced": "/kpis/omzet",
            "kpi-rate": "/kpis/winstkans",
            "kpi-own": "/kpis/stemming",
            "facts": "/kpis/omzet/facts",
            "focus": "/focus",
            "kpi-form": "/focus/areas/result/kpis?metric=deal.winRate",
            "targets": "/kpis/omzet/targets",
            "own-numbers": "/kpis/verzuim/numbers",
            "motivators": "/kpis/omzet/motivators",
            "thresholds": "/thresholds",
            "team": "/team",
            "imports": "/imports",
            "receipt": self.receipts[0],
            "help": "/help",
            "404": "/kpis/bestaat-niet",
            "400": "/?on=2026-02-30",
        }

    def addresses(self):
        """Every address that shows a page without a mistake."""
        facts = [kpi + "/facts" for kpi in self.kpis]
        receipts = [self.receipts[0], self.receipts[-1]]
        deals = ["/stalled-deals", self.deals[0]]
        what_if = ["/what-if", "/activity-impact", "/ranking", "/plan"]
        return ["/", *self.areas, *self.kpis, *facts, *what_if, "/imports", *receipts, "/help", *deals]


# The kinds of pages, known before there is a server.
PAGE_NAMES = [
    "board", "board-past", "area", "lead-flow", "what-if", "what-if-wrong", "impact",
    "stalled", "ranking", "plan", "plan-line", "deal", "kpi-paced", "kpi-rate", "kpi-own", "facts",
    "focus", "kpi-form", "targets", "own-numbers", "motivators", "thresholds", "team", "imports",
    "receipt", "help", "404", "400",
]  # fmt: skip


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("koers"))
    try:
        site.start()
        site.look_around()
        yield site
    finally:
        site.stop()


def binary():
    path = os.environ.get("KOERS_BINARY", str(HERE.parent / ".build/debug/koers"))
    assert os.access(path, os.X_OK), f"{path} is not there: build it with bin/test"
    return path


@pytest.fixture(scope="session")
def server():
    """The PostgreSQL of the tests: the one that bin/test started, or else this clone's own."""
    if url := os.environ.get("KOERS_TEST_POSTGRES"):
        yield Server.at(url)
        return
    script = HERE.parent / "bin/postgres"
    subprocess.run([script, "start"], check=True)
    try:
        yield Server.at(subprocess.run(
            [script, "url"], check=True, capture_output=True, text=True).stdout.strip())
    finally:
        subprocess.run([script, "stop"], check=True)


@pytest.fixture
def database(server):
    """The name of an empty database on it."""
    name = server.make_database()
    yield name
    server.drop_database(name)


@pytest.fixture(scope="session")
def browser():
    path = shutil.which("chromium")
    assert path, "there is no chromium: run bin/setup"
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, site):
    """Opens a page of the site. A journey fails when the browser complained, such as of a script
    that stopped or of something that the security headers forbid, or asked another host."""
    contexts, complaints = [], []
    if site.crash():
        site.start()

    def open_page(path="/", viewport=None, **options):
        options.setdefault("locale", "en-US")  # the site's own language counts, not the browser's
        context = browser.new_context(base_url=site.base, viewport=viewport or WIDE, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        page.on("console", lambda message: complain(message))
        page.on("request", lambda request: stay(request))
        page.goto(path)
        return page

    def complain(message):
        # A page with status 400 or 404 is what some journeys ask for.
        if message.type == "error" and "the server responded with a status" not in message.text:
            complaints.append(f"console: {message.text}")

    def stay(request):
        if not request.url.startswith((site.base, "data:")):
            complaints.append(f"another host: {request.url}")

    yield open_page
    for context in contexts:
        context.close()
    assert site.crash() + complaints == []
