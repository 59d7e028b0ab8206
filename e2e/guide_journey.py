"""The first run: from an empty database to a board, at a desk and with a keyboard on a phone."""

import datetime
import pathlib
import time

import pytest
from conftest import PHONE, WIDE
from people_journey import PASSWORD, fits, serious, visit  # noqa: F401
from program import Served
from safety_journey import shoot

# A first board within ten minutes; what people need for reading and thinking comes on top of this.
MOST_SECONDS = 60


@pytest.fixture
def house(tmp_path):
    """A Koers over a database that is not there yet."""
    database = tmp_path / "first.db"
    with Served(database, tmp_path / "first.log") as served:
        served.wait_until_up()
        served.database = database
        served.base = f"http://127.0.0.1:{served.port}"
        yield served


def looks_right(page, name, viewport):
    shoot(page, f"guide-{name}-{viewport['width']}")
    assert serious(page) == [], name
    assert fits(page, viewport), name


def heading(page):
    return page.locator("h1").inner_text()


def deals(folder):
    today = datetime.date.today()
    rows = ["deal_id,created_on,status,amount,closed_on"]
    for n in range(30):
        day = today - datetime.timedelta(days=7 * n)
        rows.append(f"d{n},{day - datetime.timedelta(days=40)},won,{1000 + n},{day}")
    path = pathlib.Path(folder) / "deals.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_a_first_board_from_an_empty_database(house, visit, tmp_path):  # noqa: F811
    begun = time.monotonic()
    page = visit("/")
    assert page.url.endswith("/start")
    looks_right(page, "start", WIDE)
    page.get_by_role("link", name="Begin").click()
    looks_right(page, "organisation", WIDE)
    page.get_by_label("Naam").fill("Bakkerij De Korenaar")
    page.get_by_role("button", name="Bewaar en ga verder").click()

    page.wait_for_url("**/first-account")
    page.get_by_label("Naam").fill("Dina")
    page.get_by_label("E-mailadres").fill("dina@voorbeeld.nl")
    page.get_by_label("Nieuw wachtwoord").fill(PASSWORD)
    page.get_by_label("Nog een keer hetzelfde").fill(PASSWORD)
    looks_right(page, "account", WIDE)
    page.get_by_role("button", name="Maak het account").click()

    page.wait_for_url("**/start/sample")
    looks_right(page, "sample", WIDE)
    page.get_by_role("button", name="Begin met mijn eigen bedrijf").click()

    page.wait_for_url("**/start/imports")
    looks_right(page, "imports", WIDE)
    with page.expect_download() as example:
        page.get_by_role("link", name="Voorbeeld deals.csv").click()
    assert example.value.path().read_text().startswith("deal_id,created_on,")
    page.get_by_label("Bestand").set_input_files(deals(tmp_path))
    page.locator(".upload button[type=submit]").click()
    page.get_by_role("button", name="Nu inlezen").click(timeout=30_000)
    page.wait_for_url("**/imports/1", timeout=30_000)
    assert "4 van de 7" in page.locator(".guide-line").inner_text()
    page.locator(".guide-line a").click()

    page.wait_for_url("**/start/kpis")
    assert "Nu: € " in page.locator("main").inner_text().replace("\u00a0", " ")
    page.get_by_label("Nog een ander cijfer").nth(2).select_option("deal.averageValue")
    page.get_by_role("button", name="Bewaar en ga verder").click()
    assert "Welke gaat eraf?" in page.get_by_role("alert").inner_text()
    page.get_by_label("Doorlooptijd").uncheck()
    looks_right(page, "kpis", WIDE)
    page.get_by_role("button", name="Bewaar en ga verder").click()

    page.wait_for_url("**/start/ranking")
    page.get_by_label("Resultaat").select_option("1")
    page.get_by_label("Salesactiviteit").select_option("3")
    looks_right(page, "ranking", WIDE)
    page.get_by_role("button", name="Bewaar en ga verder").click()

    page.wait_for_url("**/start/people")
    page.get_by_label("E-mailadres 1").fill("an@voorbeeld.nl")
    page.get_by_label("E-mailadres 2").fill("bo@voorbeeld.nl")
    page.get_by_label("Rol 2").select_option("viewer")
    page.get_by_role("button", name="Maak de links").click()
    assert page.locator(".notice code").count() == 2
    looks_right(page, "people", WIDE)
    page.get_by_role("link", name="Naar je koersbord").click()
    page.wait_for_url("**/")
    seconds = time.monotonic() - begun
    print(f"a first board after {seconds:.1f} s")
    assert seconds < MOST_SECONDS
    assert page.locator(".board h2").first.inner_text() == "Resultaat"
    assert "Volgende week" in page.locator(".guide-line").inner_text()
    looks_right(page, "board", WIDE)


def test_look_around_first_with_a_keyboard_on_a_phone(house, visit):  # noqa: F811
    """Without JavaScript, and with nothing but keys."""
    page = visit("/", viewport=PHONE, java_script_enabled=False)
    looks = lambda name: (  # noqa: E731
        shoot(page, f"guide-{name}-360"), fits_without_script(page, name))

    def press(name, role="button"):
        """Walks to it with the tab key, as often as it takes, and presses it."""
        there = page.get_by_role(role, name=name, exact=True).first
        for _ in range(80):
            page.keyboard.press("Tab")
            if there.evaluate("one => one === document.activeElement"):
                page.keyboard.press("Enter")
                return
        raise AssertionError(f"the tab key never comes to {name}")

    def fill(label, text):
        page.get_by_label(label, exact=True).focus()
        page.keyboard.type(text)

    looks("start")
    press("Begin", "link")
    page.wait_for_url("**/start/organisation")
    fill("Naam", "Fietsen & Zn")
    looks("organisation")
    press("Bewaar en ga verder")
    page.wait_for_url("**/first-account")
    fill("Naam", "Dina")
    fill("E-mailadres", "dina@voorbeeld.nl")
    fill("Nieuw wachtwoord", PASSWORD)
    fill("Nog een keer hetzelfde", PASSWORD)
    looks("account")
    page.keyboard.press("Enter")
    page.wait_for_url("**/start/sample")
    looks("sample")
    press("Kijk eerst rond")
    page.get_by_role("link", name="Bekijk het koersbord").wait_for(timeout=60_000)
    looks("sample-in")
    press("Bekijk het koersbord", "link")
    page.wait_for_url("**/")
    assert "verzonnen bedrijf" in page.locator(".invented-band").inner_text()
    looks("sample-board")
    press("Begin met je eigen bedrijf", "link")
    page.wait_for_url("**/start/sample/removal")
    looks("removal")
    press("Ruim het voorbeeld op")
    page.wait_for_url("**/start/organisation")
    fill("Naam", "Fietsen & Zn")
    press("Bewaar en ga verder")
    page.wait_for_url("**/start/sample")
    press("Begin met mijn eigen bedrijf")
    page.wait_for_url("**/start/imports")
    looks("imports")
    press("Doe ik later")
    page.wait_for_url("**/start/kpis")
    looks("kpis")
    press("Bewaar en ga verder")
    page.wait_for_url("**/start/ranking")
    looks("ranking")
    press("Bewaar en ga verder")
    page.wait_for_url("**/start/people")
    looks("people")
    press("Doe ik later")
    page.wait_for_url("**/")
    assert heading(page) and page.locator(".board > li").count() == 5
    looks("board")


def fits_without_script(page, name):
    width = page.locator("body").evaluate("one => document.scrollingElement.scrollWidth")
    assert width <= PHONE["width"], name
