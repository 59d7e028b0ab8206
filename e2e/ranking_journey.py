"""The order of the areas: put otherwise by keyboard alone, dragged, by number, and by two at once."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PHONE, WIDE
from safety_journey import describe

REASON = "Zonder nieuwe aanvragen is er straks geen omzet"


def areas(page):
    return page.locator(".ranking-area strong").all_inner_texts()


def kpis(page, area):
    row = page.locator(".ranking-area").filter(has_text=area)
    return row.locator("ol .ranking-name").all_inner_texts()


def serious(page):
    return [describe(v) for v in Axe().run(page).response["violations"]]


def test_an_order_is_published_by_keyboard_alone(open_page):
    page = open_page("/")
    page.get_by_role("link", name="Volgorde sinds").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ranking")
    before = areas(page)
    inner = kpis(page, before[0])
    # The last area goes to the top; the focus goes along.
    page.get_by_role("button", name=f"{before[4]} omhoog", exact=True).focus()
    for _ in range(4):
        page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")  # has nowhere further to go
    wanted = [before[4], *before[:4]]
    assert areas(page) == wanted
    assert f"{before[4]}: plaats 1 van 5" in page.get_by_role("status").all_inner_texts()[0]
    page.get_by_role("button", name=f"{inner[1]} omhoog", exact=True).focus()
    page.keyboard.press("Space")
    assert kpis(page, before[0])[:2] == [inner[1], inner[0]]
    page.get_by_label("Waarom deze volgorde?").focus()
    page.keyboard.type(REASON)
    page.get_by_role("button", name="Publiceer").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**done=yes")
    assert areas(page) == wanted
    assert kpis(page, before[0])[:2] == [inner[1], inner[0]]
    assert serious(page) == []
    page.goto("/")
    assert page.locator(".board-row h2").all_inner_texts() == wanted
    assert REASON in page.locator(".summary").inner_text()


def test_an_order_is_dragged(open_page):
    page = open_page("/ranking")
    before = areas(page)
    rows = page.locator(".ranking-area > .ranking-line .order-handle")
    start, end = rows.nth(0).bounding_box(), rows.nth(2).bounding_box()
    page.mouse.move(start["x"] + 8, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(end["x"] + 8, end["y"] + 12, steps=12)
    page.mouse.move(end["x"] + 8, end["y"] + 24, steps=6)
    page.mouse.up()
    assert areas(page) != before
    assert page.locator(".ranking-rank").all_inner_texts() == ["1", "2", "3", "4", "5"]
    wanted = areas(page)
    page.get_by_label("Waarom deze volgorde?").fill("Gesleept, en met een reden")
    page.get_by_role("button", name="Publiceer").click()
    page.wait_for_url("**done=yes")
    assert areas(page) == wanted


def test_without_script_on_a_phone_it_goes_by_number_and_nothing_is_lost(open_page):
    page = open_page("/ranking", viewport=PHONE, java_script_enabled=False)
    before = areas(page)
    choices = page.locator(".ranking-area > .ranking-line select")
    choices.nth(0).select_option("2")
    page.get_by_label("Waarom deze volgorde?").fill("Op nummer gezet, zonder script")
    page.get_by_role("button", name="Publiceer").click()
    assert "Dit nummer staat er twee keer." in page.locator("main").inner_text()
    text = page.get_by_label("Waarom deze volgorde?").input_value()
    assert text == "Op nummer gezet, zonder script"
    page.locator(f"li[data-order-name='{before[1]}'] > .ranking-line select").select_option("1")
    page.get_by_role("button", name="Publiceer").click()
    page.wait_for_url("**done=yes")
    assert areas(page) == [before[1], before[0], *before[2:]]


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_of_two_the_second_sees_what_the_first_chose(open_page, viewport):
    first, second = open_page("/ranking"), open_page("/ranking", viewport=viewport)
    names = areas(first)
    first.get_by_role("button", name=f"{names[1]} omhoog", exact=True).click()
    first.get_by_label("Waarom deze volgorde?").fill(f"De eerste koos dit {viewport['width']}")
    first.get_by_role("button", name="Publiceer").click()
    first.wait_for_url("**done=yes")
    second.get_by_role("button", name=f"{names[4]} omhoog", exact=True).click()
    second.get_by_label("Waarom deze volgorde?").fill("De tweede wist dat niet")
    second.get_by_role("button", name="Publiceer").click()
    alert = second.get_by_role("alert").inner_text()
    assert f"De eerste koos dit {viewport['width']}" in alert
    assert areas(second)[3] == names[4]
    assert second.evaluate("document.scrollingElement.scrollWidth") <= viewport["width"]
    assert serious(second) == []
    second.get_by_role("button", name="Publiceer").click()
    second.wait_for_url("**done=yes")
    assert f"De eerste koos dit {viewport['width']}" in second.locator("main").inner_text()
