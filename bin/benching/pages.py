"""What the pages cost: time at the store (`Server-Timing: read`) and of the whole request."""

import http.client
import re
import threading
import time

from benching import organisation as org
from benching.calendar import LAST
from benching.programs import KOERS, Failed, forget, middle, run, served, share

# No page is asked for longer than this, in seconds.
PATIENCE = 4
REQUESTS = 40
# So long many connections ask at once, in seconds.
CROWD = 1.5
READ = re.compile(r"read;dur=([\d.]+)")

PAGES = [
    ("board", "/"),
    *((f"area {area}", f"/areas/{area}") for area in org.AREAS),
    *((f"KPI {metric}{' (' + slug + ')' if org.BOARD[n][3] else ''}" if n < len(org.BOARD)
       else f"KPI {metric}", f"/kpis/{slug}") for n, (slug, metric) in enumerate(org.KPIS)),
    ("facts, activities", "/kpis/gesprekken/facts"),
    ("facts, deals", "/kpis/omzet/facts"),
    ("what-if", "/what-if"),
    ("impact", "/activity-impact"),
    ("stalled deals", "/stalled-deals"),
    ("split, customers", "/kpis/omzet/by/customer"),
    ("imports", "/imports"),
]  # fmt: skip


class Visitor:
    """One connection, kept open."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)

    def visit(self, path):
        """Milliseconds at the store and in all, and the status."""
        began = time.perf_counter()
        self.connection.request("GET", f"{path}?on={LAST}")
        answer = self.connection.getresponse()
        answer.read()
        whole = (time.perf_counter() - began) * 1000
        found = READ.search(answer.headers.get("Server-Timing", ""))
        return float(found.group(1)) if found else None, whole, answer.status


class Measured:
    """What one page took, cold and warm, alone and beside others."""

    def __init__(self, name, path):
        self.name, self.path = name, path
        self.status, self.cold, self.alone, self.crowd = 200, None, [], []
        self.crowd_seconds = self.connections = self.work = None
        self.resident = self.most = None

    def measure(self, database, connections):
        forget(database)
        with served(database) as server:
            visitor = Visitor(server.port)
            *self.cold, self.status = visitor.visit(self.path)
            if self.status == 200:
                self.warm(visitor, server)
                self.beside(server.port, connections)
            self.resident, self.most = server.memory(), server.memory("VmHWM")
        return self

    def warm(self, visitor, server):
        # What takes seconds each time needs no warming up.
        if self.cold[1] < 2000:
            visitor.visit(self.path)
        until, worked = time.monotonic() + PATIENCE, server.worked()
        while len(self.alone) < REQUESTS and (not self.alone or time.monotonic() < until):
            self.alone.append(visitor.visit(self.path)[:2])
        self.work = (server.worked() - worked) / len(self.alone)

    def beside(self, port, connections):
        """Many connections at once, each asking again as soon as it is answered."""
        self.connections = connections
        if connections < 2 or middle([whole for _, whole in self.alone]) > 400:
            return
        until = time.monotonic() + CROWD

        def work():
            visitor = Visitor(port)
            while time.monotonic() < until:
                *times, status = visitor.visit(self.path)
                if status == 200:
                    self.crowd.append(times)

        began = time.monotonic()
        threads = [threading.Thread(target=work) for _ in range(connections)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.crowd_seconds = time.monotonic() - began

    @property
    def engine(self):
        """The median of the milliseconds at the store, alone and warm."""
        return middle([read for read, _ in self.alone if read is not None])

    def cells(self):
        if self.status != 200:
            return [self.name, f"answers {self.status}"] + [""] * 11
        cells = [self.name, *map(shown, self.cold), shown(self.work)]
        for runs in (self.alone, self.crowd):
            for column in (0, 1):
                values = [run[column] for run in runs if run[column] is not None]
                cells += [shown(middle(values)), shown(share(values, 0.95))]
        rate = len(self.crowd) / self.crowd_seconds if self.crowd else None
        return [*cells, shown(rate)]


def measure_pages(database, connections, only=None):
    """Every page there is, and the rows of the table."""
    found = []
    for name, path in PAGES:
        if only and only not in name:
            continue
        page = Measured(name, path).measure(database, connections)
        print(f"  {name}: {shown(page.engine)} ms", flush=True)
        found.append(page)
    return found


def heading(connections):
    many = f"{connections} at once:"
    return ["page (ms)", "cold read", "cold whole", "work", "read", "p95", "whole", "p95",
            f"{many} read", "p95", "whole", "p95", "requests/s"]  # fmt: skip


def measure_commands(database):
    """Questions that the command line answers, from the start of the program to its end."""
    for key in ("activity.impact", "whatif.revenue", "stage.stalled", "deal.winRate"):
        command = [KOERS, "metric", key, "--on", str(LAST), "--json", "--database", str(database)]
        try:
            times = [run(*command) for _ in range(3)]
            yield [f"`koers metric {key}`", shown(middle([s for s, _ in times]) * 1000),
                   shown(max(memory for _, memory in times))]  # fmt: skip
        except Failed:
            yield [f"`koers metric {key}`", "not there", ""]


def shown(number):
    if number is None:
        return "-"
    return f"{number:,.0f}" if number >= 100 else f"{number:.1f}"
