"""A workbook beside the CSV of the same rows: what importing and only reading each of them costs."""

import csv
import xml.sax.saxutils
import zipfile

from benching.programs import KOERS, run

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# What Excel holds, header included.
MOST = 1_048_575

PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"'
    f' Type="{RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATION}"><sheets>'
    '<sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship'
    f' Id="r1" Type="{RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}  # fmt: skip


def write(source, target, most=MOST):
    """The rows of a CSV as a workbook with inline texts; answers how many."""
    rows = 0
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, text in PARTS.items():
            package.writestr(name, f'<?xml version="1.0"?>{text}')
        with package.open("xl/worksheets/sheet1.xml", "w") as sheet, open(
            source, encoding="utf-8", newline=""
        ) as file:
            sheet.write(f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for number, row in enumerate(csv.reader(file), 1):
                if number > most + 1:
                    break
                sheet.write(f'<row r="{number}">{"".join(map(cell, row))}</row>'.encode())
                rows = number - 1
            sheet.write(b"</sheetData></worksheet>")
    return rows


def cell(text):
    if text.isdigit() and len(text) < 10 and (text == "0" or text[0] != "0"):
        return f"<c><v>{text}</v></c>"
    return f'<c t="inlineStr"><is><t>{xml.sax.saxutils.escape(text)}</t></is></c>'


def cut(source, target, most):
    """The first rows of a CSV as a CSV, header included."""
    with open(source, encoding="utf-8") as file, open(target, "w", encoding="utf-8") as out:
        for number, line in enumerate(file):
            if number > most:
                break
            out.write(line)


def measure(folder, scratch, most=1_000_000):
    """Rows of a table: form, rows, seconds to import, seconds to read only, MB. Reading only is an
    import that may update but finds nothing to update, in a database without any activity."""
    table = []
    text, book = scratch / "activities.csv", scratch / "activities.xlsx"
    cut(folder / "activities.csv", text, most)
    rows = write(text, book, most)
    for name, path in (("CSV", text), ("XLSX", book)):
        seconds = {}
        for mode in ("update", "both"):
            base = scratch / f"workbook-{mode}.db"
            for end in ("", "-wal", "-shm"):
                (scratch / f"workbook-{mode}.db{end}").unlink(missing_ok=True)
            for first in ("organisation", "people"):
                run(KOERS, "import", folder / f"{first}.csv", "--database", base, accepted=(0, 1))
            seconds[mode], memory = run(
                KOERS, "import", path, "--kind", "activities", "--mode", mode, "--database", base,
                accepted=(0, 1))  # fmt: skip
        table.append([
            f"activities as {name}", f"{rows:,}", f"{seconds['both']:.2f}",
            f"{rows / seconds['both']:,.0f}", f"{seconds['update']:.2f}",
            f"{rows / seconds['update']:,.0f}", f"{memory:.0f}",
        ])  # fmt: skip
    return table
