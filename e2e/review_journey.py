"""A review from a red KPI to its recap, and the way from a red KPI to an action item."""

import re

import pytest
from conftest import PHONE, WIDE
from people_journey import (  # noqa: F401
    fits, house, make_first_account, serious, sign_in, visit,
)  # fmt: skip
from safety_journey import shoot

RED = "Gesprekken per week"


def cell(page, name=RED):
    return page.locator(".kpi-cell").filter(has_text=name).first


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_from_a_red_kpi_to_an_action_item_in_two_clicks(visit, viewport, javascript):  # noqa: F811
    page = visit(viewport=viewport, java_script_enabled=javascript)
    clicks = 0
    cell(page).get_by_role("link", name=f"Maak een actiepunt voor {RED}").click()
    clicks += 1
    assert page.locator("#owner").input_value() != ""
    page.get_by_label("Wat gaat er gebeuren?").fill("Elke ochtend een uur bellen")
    page.get_by_role("button", name="Leg vast").click()
    clicks += 1
    page.wait_for_url("**done=made")
    assert clicks <= 2
    row = page.locator(".action").filter(has_text="Elke ochtend een uur bellen")
    assert RED in row.inner_text()
    assert fits(page, viewport)
    if javascript:
        assert serious(page) == []
    row.get_by_role("button", name="Klaar: ").click()
    page.wait_for_url("**done=ticked")
    done = page.locator("section").filter(has_text="Gedaan in de laatste 30 dagen")
    assert "Elke ochtend een uur bellen" in done.inner_text()


def test_a_review_is_held_from_a_red_kpi_to_its_recap(house, visit):  # noqa: F811
    page = visit()
    make_first_account(page)
    cell(page).get_by_role("button", name=f"Bespreek {RED}").click()
    assert f"{RED} staat op de agenda" in page.get_by_role("status").inner_text()
    assert "Op de agenda" in cell(page).inner_text()
    assert serious(page) == []

    page.goto("/reviews")
    page.get_by_role("button", name="Plan de review").click()
    page.wait_for_url("**done=planned")
    review = page.url.split("?")[0]
    rows = page.locator(".agenda-row")
    assert "gevraagd" in rows.filter(has_text=RED).inner_text()
    assert sum(int(one.input_value()) for one in rows.locator(".agenda-minutes input").all()) == 60
    # By keyboard the red one goes to the top; the last one is dropped.
    up = rows.filter(has_text=RED).locator("[data-order-up]")
    while rows.first.get_attribute("data-order-name") != RED:
        up.press("ArrowUp")
    rows.last.locator("input[type=checkbox]").uncheck()
    shoot(page, "review-agenda")
    assert serious(page) == []
    page.get_by_role("button", name="Verdeel de minuten opnieuw").click()
    page.wait_for_url("**done=shared*")
    assert rows.first.get_attribute("data-order-name") == RED

    page.get_by_role("button", name="Begin de review").click()
    page.wait_for_url("**/items/**")
    assert page.locator("h1").inner_text() == RED
    assert page.locator("#kpi-chart").is_visible()
    assert re.fullmatch(r"\d+:\d\d", page.locator(".timer-left").inner_text())
    page.get_by_label("Wat zien we?").fill("Al drie weken te weinig")
    page.get_by_label("Wat besluiten we?").fill("Bellen van 9 tot 10")
    page.get_by_label("Wat gaat er gebeuren?").fill("Zet belblokken in de agenda")
    page.locator("#owner").select_option(index=1)
    shoot(page, "review-item")
    assert serious(page) == []
    page.get_by_role("button", name="Leg vast en blijf hier").click()
    page.locator(".review-before .action").wait_for()

    # The server stops in the middle: nothing is gone.
    page.get_by_label("Waardoor komt dat?").fill("Te veel vergaderingen")
    page.get_by_role("button", name="Volgende").click()
    page.wait_for_function(f"document.querySelector('h1').innerText !== '{RED}'")
    house.process.kill()
    house.process.wait(timeout=20)
    house.words = [word if word != "0" else str(house.port) for word in house.words]
    house.__enter__()
    house.wait_until_up()
    page.goto(review)
    page.get_by_role("link", name=RED).first.click()
    assert page.get_by_label("Waardoor komt dat?").input_value() == "Te veel vergaderingen"

    page.goto(f"{review}/end")
    page.get_by_role("button", name="De review is gehouden").click()
    page.wait_for_url("**done=held")
    recap = page.locator(".recap").inner_text()
    for words in [RED, "Al drie weken te weinig", "Bellen van 9 tot 10", "Zet belblokken"]:
        assert words in recap
    assert "Bellen van 9 tot 10" in page.locator("#recap-text").input_value()
    assert page.locator("a[href^='mailto:']").is_visible()
    shoot(page, "review-recap")
    assert serious(page) == []
    page.emulate_media(media="print")
    assert page.locator(".recap").is_visible() and not page.locator(".recap-mail").is_visible()
    page.emulate_media(media="screen")
    # It counts as discussed, and is no longer asked for.
    page.goto("/")
    assert "Op de agenda" not in cell(page).inner_text()


@pytest.mark.parametrize("viewport", [PHONE], ids=["phone"])
def test_a_review_is_held_without_script_on_a_phone(visit, viewport):  # noqa: F811
    page = visit("/reviews", viewport=viewport, java_script_enabled=False)
    page.get_by_label("Minuten").fill("30")
    page.get_by_role("button", name="Plan de review").click()
    assert fits(page, viewport)
    page.get_by_role("button", name="Begin de review").click()
    assert "begonnen om" in page.locator(".timer").inner_text()
    page.get_by_label("Wat besluiten we?").fill("Zo laten")
    page.get_by_label("Minuten besproken").fill("4")
    page.get_by_role("button", name="Volgende").click()
    assert fits(page, viewport)
    page.get_by_role("button", name="Vorige").click()
    assert page.get_by_label("Minuten besproken").input_value() == "4"
    page.get_by_role("link", name="Afronden").click()
    page.get_by_role("button", name="De review is gehouden").click()
    assert "Zo laten" in page.locator(".recap").inner_text()
    assert fits(page, viewport)
