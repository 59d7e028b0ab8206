"""The page of the result: what brings the revenue, and the wanted mix that is edited on it."""

import pytest
from conftest import PHONE, WIDE
from safety_journey import shoot
from upload_journey import serious


def largest(page):
    return page.locator(".result-pareto tbody .split-name").first.inner_text().strip()


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_the_wanted_mix_is_edited_in_place(open_page, viewport, javascript):
    page = open_page(
        "/areas/result?by=product&period=year", viewport=viewport, java_script_enabled=javascript
    )
    group = largest(page)
    page.locator(".result-wanted summary").press("Enter")
    page.locator("#wanted-group0").fill(group)
    page.locator("#wanted-share0").fill("62,5")
    for place in range(1, 3):
        page.locator(f"#wanted-group{place}").fill("")
        page.locator(f"#wanted-share{place}").fill("")
    page.locator("#wanted-together").fill("")
    page.locator("#wanted-together").press("Tab")
    page.keyboard.press("Enter")  # the button is next
    page.wait_for_url("**/areas/result?by=product&period=year#wanted")
    row = page.locator(".result-wanted tbody tr").first.locator("th, td").all_inner_texts()
    assert row[0].strip() == group
    assert "62,5" in row[1] and "punt" in row[3]

    page.locator(".result-wanted summary").press("Enter")
    page.locator("#wanted-group0").fill(group[:-1] + "x")
    page.get_by_role("button", name="Opslaan").click()
    assert group in page.get_by_role("alert").inner_text()
    assert page.locator("#wanted-share0").input_value() == "62,5"
    shoot(page, f"wanted-{viewport['width']}")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= viewport["width"]
    if javascript:
        assert serious(page) == []


def test_what_brings_the_revenue_is_chosen_by_links(open_page):
    page = open_page("/areas/result")
    for name, address in [("klant", "by=customer"), ("jaar", "by=customer&period=year")]:
        page.locator(".choices").get_by_role("link", name=name, exact=True).click()
        page.wait_for_url(f"**/areas/result?{address}#sources")
    assert page.locator(".result-pareto tbody tr").count() == 25
    page.locator(".result-pareto .pager a").first.click()
    page.wait_for_url("**/areas/result?by=customer&period=year&page=2#pareto")
    page.locator(".result-mix summary").click()
    assert page.locator(".result-mix tbody tr").count() == 5
    shoot(page, "result")
    assert serious(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_result_can_be_read_by_everyone(open_page, scheme):
    page = open_page("/areas/result", viewport=PHONE, color_scheme=scheme)
    page.locator(".result-wanted summary").click()
    assert serious(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]
