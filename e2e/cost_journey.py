"""The costs of a month entered by hand, what the ratio makes of them, and a server that stops."""

import datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PHONE, WIDE
from safety_journey import describe, shoot

TODAY = datetime.date.today()


def month_before(back):
    """`2026-10`: the month that lies so many months back."""
    months = TODAY.year * 12 + TODAY.month - 1 - back
    return f"{months // 12}-{months % 12 + 1:02}"


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_a_cost_is_entered_changed_and_removed_by_keyboard(open_page, viewport, javascript):
    path = f"/costs/{month_before(30 if javascript else 31)}"
    page = open_page(path, viewport=viewport, java_script_enabled=javascript)
    label = f"Auto's & <meer> {viewport['width']}"
    before = page.locator(".cost-row").count()
    page.get_by_label("Vaste kosten").last.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("1.234,56")
    page.keyboard.press("Tab")
    page.keyboard.type(label)
    page.keyboard.press("Enter")
    page.wait_for_url("**done=kept")
    assert page.get_by_role("status").inner_text() == "Bewaard."
    row = page.locator(".cost-row").filter(has_text=label)
    assert page.locator(".cost-row").count() == before + 1
    amount = row.locator("input[name=amount]")
    assert amount.input_value() == "1234,56"
    assert page.evaluate("document.scrollingElement.scrollWidth") <= viewport["width"]

    amount.fill("2000")
    amount.press("Enter")
    page.wait_for_url("**done=kept")
    assert row.locator("input[name=amount]").input_value() == "2000,00"
    row.get_by_role("button", name="Verwijder").click()
    page.wait_for_url("**done=removed")
    assert page.locator(".cost-row").count() == before


def test_a_slip_of_the_pen_loses_nothing(open_page):
    page = open_page(f"/costs/{month_before(29)}", viewport=PHONE)
    page.get_by_label("Vaste kosten").last.check()
    page.locator("#cost-amount").fill("ongeveer 12")
    page.locator("#cost-label").fill("huur")
    page.get_by_role("button", name="Voeg toe").click()
    assert "“ongeveer 12” is geen bedrag" in page.get_by_role("alert").inner_text()
    assert page.locator("#cost-amount").input_value() == "ongeveer 12"
    assert page.locator("#cost-label").input_value() == "huur"
    assert page.locator("#cost-kind-fixed").is_checked()
    shoot(page, "cost-mistake")
    assert serious(page) == []


def test_a_cost_counts_at_once_and_survives_a_restart(open_page, site):
    month = month_before(1)
    page = open_page("/areas/labourEfficiency")
    was = page.locator(".labour-formula").inner_text()
    page.locator(f".efficiency-months a[href='/costs/{month}']").click()
    page.get_by_label("Personeelskosten").last.check()
    page.locator("#cost-amount").fill("50.000")
    page.locator("#cost-label").fill("bonus")
    page.get_by_role("button", name="Voeg toe").click()
    page.wait_for_url("**done=kept")

    site.server.kill()
    site.server.wait(timeout=20)
    site.start()
    page.goto(f"/costs/{month}")
    row = page.locator(".cost-row").filter(has_text="bonus")
    assert row.locator("input[name=amount]").input_value() == "50000,00"
    page.goto("/areas/labourEfficiency")
    assert page.locator(".labour-formula").inner_text() != was
    page.goto(f"/costs/{month}")
    row.get_by_role("button", name="Verwijder").click()
    page.wait_for_url("**done=removed")
    page.goto("/areas/labourEfficiency")
    assert page.locator(".labour-formula").inner_text() == was


def test_a_month_without_personnel_costs_says_so_and_leads_to_the_form(open_page):
    page = open_page(f"/costs/{month_before(2)}")
    row = page.locator(".cost-row").filter(has_text="Personeelskosten")
    name = row.locator("label").inner_text().removeprefix("Personeelskosten · ")
    amount = row.locator("input[name=amount]").input_value()
    row.get_by_role("button", name="Verwijder").click()
    page.wait_for_url("**done=removed")
    page.goto("/areas/labourEfficiency")
    assert "van 5 van de 6 maanden" in page.locator(".labour-formula").inner_text()
    page.locator(".efficiency-gap a").first.click()
    page.wait_for_url(f"**/costs/{month_before(2)}")
    page.get_by_label("Personeelskosten").last.check()
    page.locator("#cost-amount").fill(amount)
    page.locator("#cost-label").fill(name)
    page.get_by_role("button", name="Voeg toe").click()
    page.wait_for_url("**done=kept")
    page.goto("/areas/labourEfficiency")
    assert page.locator(".efficiency-gap").count() == 0


def test_a_page_of_another_site_enters_nothing(open_page, site):
    page = open_page()
    for headers in [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://example.org"}]:
        answer = page.request.post(
            f"{site.base}/costs/{month_before(1)}", headers=headers,
            form={"new": "yes", "kind": "fixed", "amount": "1"},
        )  # fmt: skip
        assert answer.status == 403


def serious(page):
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [describe(one) for one in found if one["impact"] in ("serious", "critical")]
