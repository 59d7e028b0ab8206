"""The plan: added, moved, late on the board, changed by two at once, and printed on one sheet."""

import datetime
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PHONE, WIDE
from safety_journey import describe

TODAY = datetime.date.today()
YEAR = TODAY.year
AREA = "#area-leadFlow"


def serious(page):
    return [describe(v) for v in Axe().run(page).response["violations"]]


def tactics(page, area=AREA):
    return page.locator(f"{area} .plan-tactic .plan-title").all_inner_texts()


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_a_tactic_is_added_changed_and_removed_by_keyboard(open_page, viewport, javascript):
    page = open_page(f"/plan/{YEAR}", viewport=viewport, java_script_enabled=javascript)
    title = f"Beurs & <straat> {viewport['width']} {javascript}"
    page.locator(AREA).get_by_role("link", name="Tactiek toevoegen").first.focus()
    page.keyboard.press("Enter")
    page.locator("textarea[name=title]").focus()
    page.keyboard.type(title)
    page.keyboard.press("Tab")
    page.keyboard.type("Lotte")
    page.get_by_label("Klaar op").fill(f"{YEAR}-01-01")
    page.get_by_role("button", name="Voeg toe").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**done=kept**")
    line = page.locator(".plan-tactic").filter(has_text=title)
    assert "Lotte Hoekstra" in line.inner_text()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= viewport["width"]
    if javascript:
        assert serious(page) == []
    line.get_by_role("link", name="Wijzig").click()
    page.get_by_label("Stand", exact=True).select_option("done")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    page.wait_for_url("**done=kept**")
    assert "klaar" in line.inner_text()
    line.get_by_role("link", name="Wijzig").click()
    assert serious(page) == [] if javascript else True
    page.get_by_role("link", name="Verwijder…").click()
    assert title in page.locator("#open").inner_text()
    page.get_by_role("button", name="Ja, verwijder").click()
    page.wait_for_url("**done=removed**")
    assert line.count() == 0


def test_what_is_late_shows_on_the_board_and_leads_to_the_plan(open_page):
    page = open_page("/")
    row = page.locator(".board-row").filter(has_text="Leadstroom")
    before = int(re.search(r"(\d+) tactie", row.inner_text() + "0 tactie").group(1))
    page.goto(f"/plan/{YEAR}?new=tactic&area=leadFlow")
    page.locator("textarea[name=title]").fill("Had al klaar moeten zijn")
    page.get_by_label("Klaar op").fill(f"{YEAR}-01-01")
    page.get_by_role("button", name="Voeg toe").click()
    page.wait_for_url("**done=kept**")
    page.goto("/")
    if TODAY > datetime.date(YEAR, 1, 1):
        row.get_by_role("link", name=re.compile(f"^{before + 1} tactie")).click()
        page.wait_for_url(f"**/plan/{YEAR}#area-leadFlow")
        assert f"{before + 1} te laat" in page.locator(AREA).inner_text()


def test_tactics_move_by_keyboard_from_one_strategy_to_the_next(open_page):
    page = open_page(f"/plan/{YEAR}")
    lists = page.locator(f"{AREA} .plan-tactics")
    first = lists.nth(0).locator(".plan-title").all_inner_texts()
    second = lists.nth(1).locator(".plan-title").all_inner_texts()
    save = page.locator(f"{AREA} .plan-order-save")
    assert not save.is_visible()
    down = page.get_by_role("button", name=f"{first[0]} omlaag", exact=True)
    down.focus()
    for _ in first:
        page.keyboard.press("ArrowDown")
    assert lists.nth(0).locator(".plan-title").all_inner_texts() == first[1:]
    assert lists.nth(1).locator(".plan-title").all_inner_texts() == [first[0], *second]
    assert page.evaluate("document.activeElement.dataset.orderDown !== undefined")
    save.get_by_role("button").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**done=arranged**")
    assert lists.nth(0).locator(".plan-title").all_inner_texts() == first[1:]
    assert lists.nth(1).locator(".plan-title").all_inner_texts() == [first[0], *second]


def test_a_tactic_is_dragged_to_another_strategy(open_page):
    page = open_page(f"/plan/{YEAR}")
    lists = page.locator("#area-result .plan-tactics")
    moved = lists.nth(0).locator(".plan-title").first.inner_text()
    lists.nth(0).scroll_into_view_if_needed()
    start = lists.nth(0).locator(".order-handle").first.bounding_box()
    end = lists.nth(1).locator(".plan-tactic").first.bounding_box()
    page.mouse.move(start["x"] + 8, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(end["x"] + 40, end["y"] + 4, steps=15)
    page.mouse.move(end["x"] + 40, end["y"] + 10, steps=5)
    page.mouse.up()
    assert moved in lists.nth(1).locator(".plan-title").all_inner_texts()
    page.locator("#area-result .plan-order-save button").click()
    page.wait_for_url("**done=arranged**")
    assert moved in lists.nth(1).locator(".plan-title").all_inner_texts()
    assert moved not in lists.nth(0).locator(".plan-title").all_inner_texts()


def test_without_script_the_order_goes_by_number(open_page):
    page = open_page(f"/plan/{YEAR}", viewport=PHONE, java_script_enabled=False)
    area = page.locator("#area-salesActivity")
    before = area.locator(".plan-tactics").first.locator(".plan-title").all_inner_texts()
    area.get_by_label(f"Plaats van {before[0]}", exact=True).select_option("2")
    area.get_by_label(f"Plaats van {before[1]}", exact=True).select_option("1")
    area.get_by_role("button", name="Bewaar de nieuwe volgorde").click()
    page.wait_for_url("**done=arranged**")
    after = area.locator(".plan-tactics").first.locator(".plan-title").all_inner_texts()
    assert after == [before[1], before[0], *before[2:]]


def test_two_browsers_change_the_same_line(open_page):
    first = open_page(f"/plan/{YEAR}?line=result-1")
    second = open_page(f"/plan/{YEAR}?line=result-1", viewport=PHONE)
    first.locator("textarea[name=title]").fill("De eerste schreef dit")
    first.get_by_role("button", name="Bewaar", exact=True).click()
    first.wait_for_url("**done=kept**")
    second.locator("textarea[name=title]").fill("De tweede schreef dat")
    second.get_by_role("button", name="Bewaar", exact=True).click()
    assert "De eerste schreef dit" in second.get_by_role("alert").inner_text()
    assert second.locator("textarea[name=title]").input_value() == "De tweede schreef dat"
    assert second.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]
    assert serious(second) == []
    second.get_by_role("button", name="Bewaar", exact=True).click()
    second.wait_for_url("**done=kept**")
    head = second.locator(".plan-strategy-head").filter(has_text="De tweede schreef dat")
    head.get_by_role("link").click()
    second.get_by_text("Wat hier eerder stond").click()
    assert "Was: De eerste schreef dit" in second.locator(".plan-history").inner_text()


@pytest.mark.parametrize("year", [YEAR, YEAR - 1], ids=["this-year", "last-year"])
def test_the_plan_prints_on_one_sheet(open_page, year):
    page = open_page(f"/plan/{year}")
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == 1


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_years_stand_beside_each_other_or_under(open_page, viewport):
    page = open_page(f"/plan/{YEAR}", viewport=viewport)
    page.get_by_role("link", name=f"Naast {YEAR - 1}").click()
    page.wait_for_url("**beside**")
    years = page.locator(f"{AREA} .plan-beside > div")
    own, other = years.nth(0).bounding_box(), years.nth(1).bounding_box()
    assert (own["y"] == other["y"]) == (viewport is WIDE)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= viewport["width"]
    assert serious(page) == []


def test_a_new_year_takes_along_what_is_unfinished_once(open_page):
    page = open_page(f"/plan/{YEAR + 1}")
    page.get_by_role("link", name="Kies wat er meegaat").click()
    boxes = page.get_by_role("checkbox")
    assert boxes.count() > 5 and boxes.first.is_checked()
    assert serious(page) == []
    page.get_by_role("button", name="Neem mee").click()
    page.wait_for_url("**done=carried")
    names = page.locator(".plan-title").all_inner_texts()
    page.go_back()
    page.get_by_role("button", name="Neem mee").click()
    page.wait_for_url("**done=same")
    assert page.locator(".plan-title").all_inner_texts() == names
