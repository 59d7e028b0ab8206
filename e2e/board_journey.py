"""The board, and the way down from it: area, KPI, facts."""

import csv
import datetime
import io
import json
import re

HEALTH = {"Op koers", "Let op", "Uit koers", "Geen doel", "Geen cijfers"}


def digits(text):
    """The number that is meant by `€ 12.500` or `€12,500`, without decimals."""
    return int(re.sub(r"\D", "", text))


def decimal(text):
    """The number that is meant by `€ 12.500,25`."""
    return float(re.sub(r"[^\d,-]", "", text).replace(",", "."))


def test_the_board_shows_five_areas_in_rank_order(open_page):
    page = open_page()
    assert page.locator("html").get_attribute("lang") == "nl"
    rows = page.locator(".board > li")
    assert rows.count() == 5
    assert [digits(text) for text in page.locator(".area-rank").all_inner_texts()] == [1, 2, 3, 4, 5]
    for row in rows.all():
        assert row.locator(".area-state .health-word").first.inner_text() in HEALTH
        assert row.locator(".area-result").inner_text().strip()
        assert 1 <= row.locator(".kpi-cell").count() <= 3


def test_every_kpi_says_how_it_stands(open_page):
    page = open_page()
    for cell in page.locator(".kpi-cell").all():
        assert cell.locator(".health-word").inner_text() in HEALTH
        assert cell.locator(".health-shape").count() == 1
        assert cell.locator("h3 a").inner_text().strip()
        if cell.locator(".kpi-figure").count() == 0:
            assert cell.locator(".kpi-none").inner_text().startswith("Geen waarde: ")
        else:
            assert cell.locator("svg.spark[role=img] path.spark-line").count() >= 1


def test_the_board_fits_a_laptop_screen(open_page):
    page = open_page()
    height = page.evaluate("document.scrollingElement.scrollHeight")
    assert height <= 900, f"the board is {height} px high"
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 1440


def test_the_board_leads_to_an_area_with_its_splits(open_page):
    page = open_page()
    page.get_by_role("link", name="Resultaat", exact=True).click()
    page.wait_for_url("**/areas/result")
    assert page.locator("h1").inner_text() == "Resultaat"
    assert 1 <= page.locator(".area-kpi h2").count() <= 3
    splits = page.locator(".area-kpi .split")
    assert splits.count() >= 1
    for split in splits.all():
        assert split.locator("caption").inner_text().startswith("Per ")
        assert split.locator("tbody tr").count() >= 1
    page.locator(".crumbs a").first.click()
    page.wait_for_url("**/")


def test_a_kpi_draws_its_chart_and_lists_the_same_numbers(open_page, site):
    page = open_page()
    for kpi in site.kpis:
        page.goto(kpi)
        assert has_ink(page), f"the chart of {kpi} is blank"
        columns = json.loads(page.locator("#kpi-chart").get_attribute("data-chart"))["columns"]
        rows = page.locator(".kpi-table tbody tr").evaluate_all(
            "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))"
        )
        assert len(rows) == len(columns) > 1
        for column, (period, *cells) in zip(reversed(columns), rows, strict=True):
            assert period.startswith(column["label"])
            value = column.get("value")
            assert cells[0] == (value["text"] if value else column["noValue"])
            if column.get("target"):
                assert cells[2] == column["target"]["text"]
        assert page.locator(".definition p").inner_text().strip()


def has_ink(page):
    """Whether something is drawn on the canvas, in more than one colour."""
    page.wait_for_function("document.getElementById('kpi-chart').width > 0")
    return page.evaluate(
        """() => {
            const canvas = document.getElementById("kpi-chart");
            const pixels = canvas.getContext("2d")
                .getImageData(0, 0, canvas.width, canvas.height).data;
            const colours = new Set();
            for (let at = 0; at < pixels.length; at += 4) {
                if (pixels[at + 3] === 255) {
                    colours.add((pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]);
                }
            }
            return colours.size > 1;
        }"""
    )


def test_the_facts_add_up_to_the_number(open_page):
    page = open_page("/kpis/omzet")
    shown = digits(page.locator(".kpi-figure strong").inner_text())
    page.locator(".facts-link a").first.click()
    page.wait_for_url("**/kpis/omzet/facts*")
    listed = page.locator("table.facts tbody tr").count()
    total = listed_in_all(page)
    assert listed == min(total, 100)

    headings = page.locator("table.facts thead th").all_inner_texts()
    with page.expect_download() as download:
        page.locator("main .table-links a[href*='facts.csv']").click()
    assert re.fullmatch(r"omzet-\d{4}-\d\d-\d\d\.csv", download.value.suggested_filename)
    # As a Dutch spreadsheet opens it: marked as UTF-8, semicolons, decimal commas.
    assert download.value.path().read_bytes().startswith(b"\xef\xbb\xbf")
    text = download.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert len(rows) == total
    assert list(rows[0]) == headings
    amount = next(name for name in headings if name.lower().startswith("bedrag"))
    assert abs(sum(float(row[amount].replace(",", ".")) for row in rows) - shown) <= 0.5

    if total <= 100:
        place = headings.index(amount)
        cells = page.locator(f"table.facts tbody tr td:nth-child({place + 1})").all_inner_texts()
        assert abs(sum(decimal(cell) for cell in cells) - shown) <= 0.5


def test_every_count_of_facts_opens_to_as_many_facts(open_page, site):
    page = open_page()
    for kpi in site.kpis:
        if kpi == "/kpis/verdienen":
            continue  # its count is one of months, each made of many facts
        page.goto(kpi)
        links = page.locator(".kpi-table tbody td a").evaluate_all(
            "links => links.slice(0, 5).map(link => [link.getAttribute('href'), link.innerText])"
        )
        assert links, f"{kpi} counts no facts"
        for address, count in links:
            summary = re.search(r'class="lead">([\d.]+)', site.text(address))
            assert summary.group(1) == count, address


def listed_in_all(page):
    """The total in `1–100 van 129`."""
    return digits(re.search(r"[\d.]+\D*$", page.locator(".pager p").inner_text()).group())


def test_the_pager_shows_every_fact_once(open_page):
    page = open_page()
    friday = datetime.date.today() - datetime.timedelta(days=datetime.date.today().weekday() + 3)
    for _ in range(12):
        page.goto(f"/kpis/gesprekken/facts?on={friday}")
        if (total := listed_in_all(page)) > 100:
            break
        friday -= datetime.timedelta(weeks=1)
    assert total > 100, "no week of the sample needs a second page"
    seen = page.locator("table.facts tbody tr").count()
    while page.get_by_role("link", name="Volgende").count():
        page.get_by_role("link", name="Volgende").click()
        page.wait_for_url(f"**on={friday}*")
        seen += page.locator("table.facts tbody tr").count()
    assert seen == total


def test_the_imports_list_the_files_of_the_sample(open_page):
    page = open_page("/imports")
    files = page.locator("table.imports tbody th").all_inner_texts()
    expected = ["organisation", "people", "activities", "leads", "deals", "costs", "kpis", "targets"]
    assert [name for name in expected if f"{name}.csv" not in files] == []
    page.get_by_role("link", name="deals.csv", exact=True).click()
    page.wait_for_url("**/imports/*")
    counts = [digits(text) for text in page.locator(".receipt dd").all_inner_texts()]
    assert counts[0] == sum(counts[1:]) > 0
