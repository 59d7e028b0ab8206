"""The what-if: from the lead flow to a scenario that is kept; and which activity moves the result."""

import re

import pytest
from conftest import PHONE, WIDE


def test_the_lead_flow_leads_to_the_what_if(open_page):
    page = open_page("/areas/leadFlow")
    assert page.locator(".conversion svg path").count() == 2
    page.locator(".conversion summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".conversion details tbody tr").count() > 3
    page.get_by_role("link", name="Wat als leads sneller klant worden?").click()
    page.wait_for_url("**/what-if")
    assert "Zoals het nu gaat" in page.locator("#what-if-sentence").inner_text()


def test_a_slider_moves_its_field_the_answer_and_the_address(open_page):
    page = open_page("/what-if")
    slider = page.locator('.scenario-slider[data-for="cycle"]')
    slider.focus()
    for _ in range(10):
        page.keyboard.press("ArrowLeft")
    page.wait_for_url("**cycle=0%2C5**")
    assert page.locator("#cycle").input_value() == "0,5"
    assert page.evaluate("document.activeElement.dataset.for") == "cycle"
    page.wait_for_function("document.getElementById('what-if-sentence').innerText.startsWith('Van')")
    sentence = page.locator("#what-if-sentence").inner_text()
    assert re.fullmatch(r"Van \d+ naar \d+ dagen .*€.*", sentence)
    assert page.locator("#numbers thead th").count() == 6
    page.reload()
    assert page.locator("#what-if-sentence").inner_text() == sentence
    assert float(slider.input_value()) == 0.5
    page.locator("#inflow").fill("1,5")
    page.locator("#inflow").press("Enter")
    page.wait_for_url("**inflow=1%2C5**")
    assert float(page.locator('.scenario-slider[data-for="inflow"]').input_value()) == 1.5


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_a_scenario_is_kept_opened_and_forgotten(open_page, viewport, javascript):
    page = open_page("/what-if", viewport=viewport, java_script_enabled=javascript)
    name = f"Sneller {javascript} {viewport['width']}"
    page.locator("#cycle").fill("0.5")
    page.get_by_role("button", name="Reken uit").click()
    page.wait_for_url("**cycle=0.5*")
    page.wait_for_selector("#what-if-sentence:text('Van')")
    sentence = page.locator("#what-if-sentence").inner_text()
    page.locator("#name").fill(name)
    page.locator("#name").press("Enter")
    page.wait_for_url("**/what-if?cycle=0.5#saved")
    page.goto("/what-if")
    page.get_by_role("link", name=name, exact=True).click()
    page.wait_for_url("**cycle=0.5*")
    assert page.locator("#what-if-sentence").inner_text() == sentence
    assert page.evaluate("document.scrollingElement.scrollWidth") <= viewport["width"]
    page.get_by_role("button", name=f"Verwijder {name}").click()
    page.wait_for_url("**#saved")
    assert page.get_by_role("link", name=name, exact=True).count() == 0


def test_a_name_that_is_taken_is_asked_about(open_page):
    page = open_page("/what-if?cycle=0.5")
    page.locator("#name").fill("Twee keer")
    page.get_by_role("button", name="Bewaar").click()
    page.wait_for_url("**#saved")
    page.goto("/what-if?cycle=0.25")
    page.locator("#name").fill("Twee keer")
    page.get_by_role("button", name="Bewaar").click()
    assert "Twee keer" in page.get_by_role("alert").inner_text()
    assert page.locator("#name").input_value() == "Twee keer"
    page.get_by_role("button", name="Vervang").click()
    page.wait_for_url("**/what-if?cycle=0.25#saved")
    assert "tijd × 0,25" in page.locator(".saved-list").inner_text()
    page.get_by_role("button", name="Verwijder Twee keer").click()
    page.wait_for_url("**#saved")


def test_a_bad_number_is_kept_and_explained(open_page):
    page = open_page("/what-if", viewport=PHONE, java_script_enabled=False)
    page.locator("#cycle").fill("nul")
    page.get_by_role("button", name="Reken uit").click()
    assert page.locator("#cycle").input_value() == "nul"
    assert page.locator("#cycle[aria-invalid=true]").count() == 1
    assert "boven 0" in page.locator("#cycle-wrong").inner_text()


def test_the_activities_say_what_goes_together(open_page):
    page = open_page("/areas/salesActivity")
    page.get_by_role("link", name="Bekijk wat activiteiten opleveren").click()
    page.wait_for_url("**/activity-impact")
    assert page.locator(".impact tbody tr").count() >= 3
    assert page.locator(".impact .whisker").count() >= 1
    page.get_by_role("link", name="Omzet", exact=True).click()
    page.wait_for_url("**outcome=revenue")
    assert "€" in page.locator(".impact tbody").inner_text()
    assert "geen bewijs" in page.locator("main").inner_text()
