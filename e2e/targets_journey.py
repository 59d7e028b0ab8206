"""A year of targets and of own numbers: pasted, typed, kept, and two who work on the same."""

import pytest
from conftest import PHONE, WIDE
from people_journey import fits, house, serious, visit  # noqa: F401
from safety_journey import shoot

PASTE = """(table) => {
    const data = new DataTransfer();
    data.setData('text/plain', table);
    document.activeElement.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def cells(page, row):
    return [page.locator(f"[name='v{row}.{column}']").input_value() for column in range(12)]


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_a_year_is_pasted_into_the_cells_where_it_lands(visit, house, viewport):  # noqa: F811
    page = visit("/kpis/omzet/targets?year=2031", viewport=viewport)
    months = [f"{600 + month}.000" for month in range(12)]
    page.locator("[name='v0.0']").focus()
    page.evaluate(PASTE, "\t".join(months) + "\r\n" + "\t".join(["50.000"] * 13) + "\r\n")
    assert cells(page, 0) == months and cells(page, 1) == ["50.000"] * 12
    assert "24" in page.locator("[data-grid-said]").inner_text()
    assert "1" in page.locator("[data-grid-said]").inner_text().split(":")[-1]
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.name") == "v1.0"
    assert fits(page, viewport) and serious(page) == []
    shoot(page, f"targets-{viewport['width']}")
    page.get_by_role("button", name="Bewaar de doelen").click()
    page.wait_for_url("**done=yes")
    assert cells(page, 0)[11] == "611000"
    assert "Nieuw: € 611.000" in page.locator(".change-history").inner_text().replace("\xa0", " ")


def test_without_a_script_a_table_is_pasted_in_a_field_and_looked_over(visit, house):  # noqa: F811
    page = visit("/kpis/omzet/targets?year=2031", java_script_enabled=False, viewport=PHONE)
    page.get_by_text("Een tabel plakken").click()
    page.get_by_label("De tabel").fill("1\t2\n3\tveel")
    page.get_by_label("Vanaf").select_option("2031-11-01")
    page.get_by_role("button", name="Zet in de cellen").click()
    assert cells(page, 0)[10:] == ["1", "2"] and cells(page, 1)[10:] == ["3", "veel"]
    page.get_by_role("button", name="Bewaar de doelen").click()
    assert "“veel” is geen getal" in page.get_by_role("alert").first.inner_text()
    assert cells(page, 1)[10:] == ["3", "veel"]
    page.locator("[name='v1.11']").fill("4")
    page.get_by_role("button", name="Bewaar de doelen").click()
    page.wait_for_url("**done=yes")
    assert cells(page, 1)[10:] == ["3", "4"]


def test_what_held_already_wants_a_reason_and_two_see_each_other(visit, house):  # noqa: F811
    one, other = visit("/kpis/winstkans/targets"), visit("/kpis/winstkans/targets")
    one.locator("[name='v0.0']").fill("47 %")
    one.get_by_role("button", name="Bewaar de doelen").click()
    assert "Schrijf kort waarom" in one.get_by_role("alert").first.inner_text()
    assert one.locator("[name='v0.0']").input_value() == "47 %"
    one.get_by_label("Reden van de wijziging").fill("Het team kan meer.")
    one.get_by_role("button", name="Bewaar de doelen").click()
    one.wait_for_url("**done=yes")
    assert "Het team kan meer." in one.locator(".change-history").inner_text()

    other.locator("[name='v0.0']").fill("44")
    other.get_by_label("Reden van de wijziging").fill("Toch wat lager.")
    other.get_by_role("button", name="Bewaar de doelen").click()
    assert other.locator(".grid-became").inner_text() == "nu: 47"
    assert other.locator("[name='v0.0']").input_value() == "44"
    assert serious(other) == []
    other.get_by_role("button", name="Bewaar de doelen").click()
    other.wait_for_url("**done=yes")
    assert other.locator("[name='v0.0']").input_value() == "44"


def test_own_numbers_are_pasted_below_each_other_with_their_remarks(visit, house):  # noqa: F811
    page = visit("/kpis/administratie/numbers?year=2020")
    page.locator("[name=v0]").focus()
    page.evaluate(PASTE, "6,5\trustig\n7\t\n")
    page.get_by_role("button", name="Bewaar de getallen").click()
    page.wait_for_url("**done=yes")
    assert page.locator("[name=v0]").input_value() == "6,5"
    assert page.locator("[name=n0]").input_value() == "rustig"
    assert page.locator("[name=v1]").input_value() == "7"
    page.locator("[name=v0]").fill("8")
    page.get_by_role("button", name="Bewaar de getallen").click()
    page.wait_for_url("**done=yes")
    assert "6,5 · jan 2020 · rustig → 8" in page.locator(".change-history").inner_text()
    assert serious(page) == []
    shoot(page, "numbers")
