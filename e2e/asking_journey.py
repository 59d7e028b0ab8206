"""A file of another program through the page that asks about it, up to its receipt and back again."""

import io
import zipfile

import pytest
from conftest import PHONE, WIDE
from safety_journey import shoot
from upload_journey import serious

HUBSPOT = (
    '"Record ID","Deal Name","Pipeline","Deal Stage","Amount","Close Date","Create Date",'
    '"Deal owner","Deal Type","Date entered ""Offerte (Verkoop)"""\n'
)


def hubspot(mark, rows=3):
    lines = [
        f'"{mark}-{n}","Deal {n}","Verkoop","Offerte","{1000 + n}.5","","2026-09-0{n} 10:00",'
        f'"Nieuwe Verkoper {mark}","New Business","2026-09-1{n} 09:00"\n'
        for n in range(1, rows + 1)
    ]
    return HUBSPOT + "".join(lines)


def choose(page, tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    page.locator("#file").set_input_files(str(path))
    page.get_by_role("button", name="Verder").click()
    page.wait_for_selector(".asking-steps")


def trial(page):
    page.get_by_role("button", name="Proef draaien").click()
    page.wait_for_selector("#trial .receipt")


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_an_export_of_hubspot_goes_in_and_comes_back_out(
    open_page, tmp_path, viewport, javascript
):
    page = open_page("/imports", viewport=viewport, java_script_enabled=javascript)
    mark = f"H{viewport['width']}{'j' if javascript else 'n'}"
    choose(page, tmp_path, "hubspot-export.csv", hubspot(mark))
    assert "HubSpot" in page.locator("#what .asking-answer").inner_text()
    page.get_by_role("button", name="Proef draaien").click()
    page.wait_for_selector("#trial table")
    shoot(page, f"asking-trial-{viewport['width']}")
    # What looks for barriers is a script itself, and never ends in a page without.
    assert not javascript or serious(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= viewport["width"]
    # Deals and the steps they took: one row each.
    counts = page.locator("#trial tbody tr").first.locator("td").all_inner_texts()
    assert counts[:5] == ["3", "3", "–", "–", "–"]
    page.goto("/imports")  # the page can be left and found again
    page.locator(f"a[href*='/imports/drafts/']").first.click()
    page.get_by_role("button", name="Nu inlezen").click()
    page.wait_for_selector(".receipt")
    page.wait_for_url(lambda url: url.rsplit("/", 1)[1].isdigit())
    assert "hubspot-export.csv" in page.locator("h1").inner_text()


def test_dates_that_can_be_read_in_two_ways_are_asked_about(open_page, tmp_path):
    page = open_page("/imports", viewport=PHONE)
    rows = "Nr;Wie;Soort;Datum\nx1;Anna Jansen;call;03/04/2026\nx2;Anna Jansen;call;05/06/2026\n"
    choose(page, tmp_path, "bellijst.csv", rows)
    page.wait_for_selector("#what")
    if not is_open(page, "what"):
        page.locator("#what > details > summary").click()
    page.locator("#kind").select_option("activities")
    page.get_by_role("button", name="Opnieuw bekijken").click()
    pairs = [("activity_id", "0:Nr"), ("person", "1:Wie"), ("type", "2:Soort"), ("date", "3:Datum")]
    if not is_open(page, "columns"):
        page.locator("#columns > details > summary").click()
    for ours, column in pairs:
        page.locator(f"[id='column-{ours}-0']").select_option(column)
    page.get_by_role("button", name="Opnieuw bekijken").click()
    assert is_open(page, "form"), "the order of the dates is not asked"
    assert "03/04/2026" in page.locator("#form").inner_text()
    shoot(page, "asking-dates")
    assert serious(page) == []
    page.locator("#dates").select_option("dmy")
    trial(page)
    counts = page.locator("#trial .receipt").first.locator("dd").all_inner_texts()
    assert counts == ["2", "2", "0", "0", "0"]


def is_open(page, step):
    return page.locator(f"#{step} > details").get_attribute("open") is not None


def test_rows_pasted_from_a_spreadsheet_and_a_bad_amount(open_page, tmp_path):
    page = open_page("/imports")
    page.locator(".upload summary").click()
    page.locator("#pasted").fill(
        "deal_id\tcreated_on\tstatus\tamount\np1\t2026-10-01\topen\t18500.00\np2\t2026-10-01\topen\tveel\n"
    )
    page.get_by_role("button", name="Verder").click()
    page.wait_for_selector("#trial .receipt")
    counts = page.locator("#trial .receipt").first.locator("dd").all_inner_texts()
    assert counts == ["2", "1", "0", "0", "1"]
    said = page.locator("#trial").inner_text()
    assert "veel" in said and "amount" in said
    page.get_by_role("button", name="Dit bestand weggooien").click()
    page.wait_for_url("**/imports?done=dropped")


def test_a_workbook_lets_a_sheet_be_chosen(open_page, tmp_path):
    page = open_page("/imports")
    choose(page, tmp_path, "twee bladen.xlsx", workbook())
    page.locator("#sheet").wait_for(state="attached")
    if not is_open(page, "what"):
        page.locator("#what > details > summary").click()
    page.locator("#sheet").select_option("Klanten")
    page.get_by_role("button", name="Opnieuw bekijken").click()
    assert "Klanten" in page.locator("#what .asking-answer").inner_text()
    trial(page)
    counts = page.locator("#trial .receipt").first.locator("dd").all_inner_texts()
    assert counts == ["1", "1", "0", "0", "0"]


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
def test_what_leaves_a_doubt_is_asked_and_goes_in_once(open_page, tmp_path, javascript):
    page = open_page("/imports", java_script_enabled=javascript)
    mark = "j" if javascript else "n"
    rows = f"id,naam,datum,mark{mark}\nq{mark}1,Acme,2026-09-01,\nq{mark}2,Bolt,2026-09-02,\n"
    choose(page, tmp_path, f"lijst-{mark}.csv", rows)
    assert is_open(page, "what") and page.locator(".asking-step").count() == 1
    assert "weet het niet zeker" in page.locator("#what").inner_text()
    shoot(page, f"asking-doubt-{mark}")
    assert not javascript or serious(page) == []
    page.locator("#kind").select_option("leads")
    page.get_by_role("button", name="Opnieuw bekijken").click()
    trial(page)
    page.get_by_role("button", name="Nu inlezen").click()
    page.wait_for_url(lambda url: url.rsplit("/", 1)[1].isdigit())
    receipt = page.url
    assert "Leads, uit een ander bestand" in page.locator(".import-origin").inner_text()
    page.goto("/imports")
    choose(page, tmp_path, f"nog een lijst-{mark}.csv", rows.replace("q", "r"))
    page.wait_for_selector("#trial .receipt")  # known by what was said before
    other = page.context.new_page()
    other.goto(page.url)
    page.get_by_role("button", name="Nu inlezen").click()
    page.wait_for_url(lambda url: url.rsplit("/", 1)[1].isdigit() and url != receipt)
    other.get_by_role("button", name="Nu inlezen").click()
    assert "al ingelezen" in other.locator("h1").inner_text()
    shoot(other, f"asking-is-in-{mark}")
    assert not javascript or serious(other) == []
    other.get_by_role("link", name="Bekijk wat er van iedere rij").click()
    assert other.url == page.url


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("foto.csv", b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "plaatje"),
        ("deals.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "xls"),
        ("leeg.csv", b"", "leeg"),
        ("kop.csv", b"deal_id,created_on,status\n", "geen enkele rij"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(open_page, tmp_path, name, content, words):
    page = open_page("/imports")
    path = tmp_path / name
    path.write_bytes(content)
    page.locator("#file").set_input_files(str(path))
    page.get_by_role("button", name="Verder").click()
    alert = page.get_by_role("alert").inner_text()
    assert name in alert and words in alert.lower()


def workbook():
    """Two sheets, the second with a customer."""

    def cell(place, text):
        return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'

    def sheet(rows):
        space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        body = "".join(
            f'<row r="{n}">' + "".join(cell(f"{'ABC'[c]}{n}", t) for c, t in enumerate(row)) + "</row>"
            for n, row in enumerate(rows, 1)
        )
        return f'<?xml version="1.0"?><worksheet xmlns="{space}"><sheetData>{body}</sheetData></worksheet>'

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<?xml version="1.0"?><workbook xmlns="{main}" xmlns:r="{relation}"><sheets>'
        '<sheet name="Uitleg" sheetId="1" r:id="r1"/><sheet name="Klanten" sheetId="2" r:id="r2"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<?xml version="1.0"?><Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{relation}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet([["Dit is een uitleg"], ["Zie het volgende blad"]]),
        "xl/worksheets/sheet2.xml": sheet([["customer_id", "name"], ["K-xlsx", "Uit een werkblad"]]),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return out.getvalue()
