"""What was measured, as Markdown."""

from benching.pages import shown


class Report:
    """Prints as it goes, so that a run that is stopped has told what it knew."""

    def __init__(self, file=None):
        self.file = file
        if file:
            file.write_text("")

    def say(self, text):
        print(f"\n{text}", flush=True)
        if self.file:
            with open(self.file, "a", encoding="utf-8") as file:
                file.write(f"\n{text}\n")

    def table(self, title, header, rows):
        """Text to the left, numbers to the right."""
        lines = [f"**{title}**", "", row(header),
                 row(["---", *["---:"] * (len(header) - 1)]), *map(row, rows)]  # fmt: skip
        self.say("\n".join(lines))

    def growth(self, small, large):
        """How much longer each page reads at the larger scale."""
        before = {page.name: page.engine for page in small.pages}
        rows = []
        for page in large.pages:
            if page.engine is None or before.get(page.name) is None:
                continue
            rows.append([page.name, shown(before[page.name]), shown(page.engine),
                         f"{page.engine / max(before[page.name], 0.01):.1f}"])  # fmt: skip
        if rows:
            self.table(f"{large.title} beside {small.title}",
                       ["page (ms at the store)", small.scale, large.scale, "times"], rows)


def row(cells):
    return "| " + " | ".join(cells) + " |"
