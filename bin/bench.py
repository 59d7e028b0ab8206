"""The measurements of bin/bench: see there. Nothing here passes or fails; everything is told."""

import argparse
import contextlib
import json
import os
import pathlib
import platform
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "bin"), str(ROOT / "e2e")]
CACHE = ROOT / ".cache" / "bench"

from benching import facts, imports, pages, questions, signins, workbooks  # noqa: E402
from benching.programs import Failed, middle, served  # noqa: E402
from benching.table import Report  # noqa: E402
from cluster import DURABLE, Cluster, programs  # noqa: E402

PARTS = ["import", "pages", "questions", "start", "sign-in"]


class Bench:
    """One scale on one engine: its facts, its database, what it took."""

    def __init__(self, scale, engine, options, report, cluster=None):
        self.scale, self.engine, self.options, self.report = scale, engine, options, report
        self.cluster, self.folder = cluster, CACHE / scale
        self.scratch = CACHE / "scratch"
        self.scratch.mkdir(parents=True, exist_ok=True)
        self.rows = facts.generate(scale, self.folder)
        self.pages = []
        if engine == "sqlite":
            self.database = CACHE / f"{scale}.db"
        else:
            self.name = cluster.make_database()
            self.database = cluster.address(self.name)

    @property
    def title(self):
        return f"{self.scale}, {'SQLite' if self.engine == 'sqlite' else 'PostgreSQL'}"

    def wants(self, part):
        return part in (self.options.only or PARTS)

    def measure(self):
        print(f"== {self.title}", flush=True)
        self.fill()
        if self.wants("start"):
            self.start()
        if self.wants("pages"):
            self.measure_pages()
        if self.wants("questions"):
            self.measure_questions()
        if self.wants("sign-in"):
            self.measure_sign_in()
        if self.engine == "sqlite" and not self.options.keep:
            imports.remove(self.database)

    def fill(self):
        """Imports everything, unless an earlier run left it and only the pages are wanted."""
        if self.engine == "sqlite" and self.options.keep and self.database.exists():
            self.report.say(f"{self.title}: the database of an earlier run is used.")
            return
        if self.engine == "sqlite":
            imports.remove(self.database)
        table, seconds = imports.import_folder(self.folder, self.rows, self.database)
        self.report.table(
            f"Import, {self.title}", ["file", "rows", "seconds", "rows/s", "most memory, MB"],
            table)
        self.report.say(f"Database, {self.title}: {self.size():,.0f} MB; "
                        f"all files in {sum(seconds.values()):.1f} s.")
        if self.wants("import"):
            self.compare_imports(seconds["activities"])
            if self.engine == "sqlite":
                self.compare_workbooks()

    def size(self):
        if self.engine == "sqlite":
            return imports.size_on_disk(self.database)
        return self.cluster.number(f"SELECT pg_database_size('{self.name}')", "postgres") / 1e6

    def compare_imports(self, ours):
        """Beside the engine's own way in; ours also checks every row and keeps the totals."""
        if self.engine == "sqlite":
            others = imports.sqlite_imports(self.folder, self.scratch)
        else:
            others = imports.postgres_imports(
                self.folder, self.scratch, self.cluster, programs() / "psql")
        count = self.rows["activities"]
        rows = [["koers import activities.csv", f"{ours:.1f}", f"{count / ours:,.0f}", "1.00"]]
        for name, seconds, _ in others:
            if isinstance(seconds, str):
                rows.append([name, seconds, "", ""])
                continue
            rows.append([name, f"{seconds:.1f}", f"{count / seconds:,.0f}", f"{ours / seconds:.2f}"])
        self.report.table(
            f"The same activities, {self.title}",
            ["by", "seconds", "rows/s", "times as long as that koers takes"], rows)

    def compare_workbooks(self):
        """The same million rows as CSV and as a workbook."""
        self.report.table(
            f"CSV and XLSX, {self.title}",
            ["rows", "count", "import, s", "rows/s", "only read, s", "rows/s", "most memory, MB"],
            workbooks.measure(self.folder, self.scratch))

    def start(self):
        times, resident = [], 0
        for _ in range(5):
            with served(self.database) as server:
                times.append(server.start * 1000)
                resident = server.memory()
        self.report.say(f"Start to the first answer, {self.title}: median {middle(times):.0f} ms "
                        f"of 5; {resident:.0f} MB then.")

    def measure_pages(self):
        self.pages = pages.measure_pages(
            self.database, self.options.connections, self.options.page)
        self.report.table(f"Pages, {self.title}", pages.heading(self.options.connections),
                          [page.cells() for page in self.pages])
        most = max((page.most for page in self.pages), default=0)
        over = [page.name for page in self.pages if (page.engine or 0) > 50]
        self.report.say(f"Most memory of a server of pages, {self.title}: {most:.0f} MB. Over 50 ms "
                        f"at the store: {', '.join(over) or 'none'}.")
        if not self.options.page:
            self.report.table(f"Commands, {self.title}", ["command", "ms in all", "MB"],
                              list(pages.measure_commands(self.database)))

    def measure_sign_in(self):
        """On a copy of a file: an account would change what is measured next."""
        database = self.database
        if self.engine == "sqlite":
            database = shutil.copy(database, self.scratch / "accounts.db")
        signins.measure(database, self.report, self.title)

    def measure_questions(self):
        if self.engine == "sqlite":
            name, own = "SQLite", questions.sqlite_times(self.database)
        else:
            name, own = "PostgreSQL", questions.postgres_times(programs() / "psql", self.database)
        remark, duck = questions.duckdb_times(self.folder, self.scratch / "facts.duckdb")
        found = {page.path.removeprefix("/kpis/"): page.engine for page in self.pages}
        self.report.table(
            f"The same questions, {self.title}",
            ["question", "page of Koers, read (ms)", f"plain SQL, {name}", "plain SQL, DuckDB"],
            [[page, *map(pages.shown, (found.get(page), own[page], duck.get(page)))]
             for page, _ in questions.QUESTIONS])  # fmt: skip
        self.report.say(f"{remark}. A page of Koers reads more than its question: limits, splits, "
                        "targets, the organisation.")


def main():
    options = read_options()
    if options.command == "generate":
        rows = facts.generate(options.scale, options.folder or CACHE / options.scale)
        print(json.dumps(rows, indent=1))
        return
    report = Report(options.save)
    report.say(f"{platform.machine()}, {os.cpu_count()} cores, {memory_of_machine():.0f} GB, "
               f"{platform.system()} {platform.release()}; release build; {questions.LAST} is "
               "looked at. Milliseconds unless said otherwise; `read` is the time at the store, `work` "
               "what the processors did in Koers for one request.")
    engines = ["sqlite", "postgresql"] if options.engine == "both" else [options.engine]
    try:
        for engine in engines:
            measure_engine(engine, options, report)
    except Failed as failure:
        sys.exit(f"bin/bench: {failure}")
    finally:
        shutil.rmtree(CACHE / "scratch", ignore_errors=True)


def measure_engine(engine, options, report):
    settings = {**DURABLE, "shared_buffers": "1GB", "max_wal_size": "4GB"}
    running = Cluster.running(settings) if engine == "postgresql" else contextlib.nullcontext()
    with running as cluster:
        done = []
        for scale in options.scale or ["S"]:
            bench = Bench(scale, engine, options, report, cluster)
            bench.measure()
            done.append(bench)
        for small, large in zip(done, done[1:], strict=False):
            report.growth(small, large)


def memory_of_machine():
    text = pathlib.Path("/proc/meminfo").read_text()
    return int(re.search(r"MemTotal:\s+(\d+)", text).group(1)) / 1e6


def read_options():
    words = sys.argv[1:]
    parser = argparse.ArgumentParser(prog="bin/bench")
    parser.set_defaults(command="measure")
    sizes = list(facts.SIZES)
    if words[:1] == ["generate"]:
        parser.prog = "bin/bench generate"
        parser.set_defaults(command="generate")
        parser.add_argument("--scale", choices=sizes, default="S")
        parser.add_argument("folder", nargs="?", help="an empty or a new folder")
        return parser.parse_args(words[1:])
    parser.add_argument("--scale", choices=sizes, action="append", help="S unless given")
    parser.add_argument("--engine", choices=["sqlite", "postgresql", "both"], default="sqlite")
    parser.add_argument("--connections", type=int, default=32, help="at once; 1 always")
    parser.add_argument("--only", choices=PARTS, action="append", help="all unless given")
    parser.add_argument("--page", help="only the pages whose name holds this")
    parser.add_argument("--keep", action="store_true", help="keep and use the SQLite database")
    parser.add_argument("--save", type=pathlib.Path, help="also write the tables to this file")
    return parser.parse_args(words)


if __name__ == "__main__":
    main()
