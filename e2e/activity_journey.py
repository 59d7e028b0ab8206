"""Who did what: by name, for a period and a function; and the pages of a large split."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PHONE, WIDE
from safety_journey import describe, shoot


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["/areas/salesActivity?per=month", "/areas/labourEfficiency", "/kpis/omzet/by/customer"]
)
def test_the_pages_are_accessible(open_page, path, viewport, scheme):
    page = open_page(path, viewport=viewport, color_scheme=scheme)
    for details in page.locator("details").all():
        details.locator("summary").click()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= viewport["width"]
    shoot(page, f"{path.split('/')[2].split('?')[0]}-{scheme}-{viewport['width']}")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [describe(one) for one in found if one["impact"] in ("serious", "critical")] == []


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
def test_the_choices_are_links_and_stay(open_page, javascript):
    page = open_page("/areas/salesActivity", java_script_enabled=javascript)
    choices = page.locator(".choices")
    for name in ["per maand", "marketing"]:
        choices.get_by_role("link", name=name, exact=True).click()
    page.wait_for_url("**per=month&function=marketing#counts")
    chosen = choices.locator("[aria-current]").all_inner_texts()
    assert [one.lower() for one in chosen] == ["per maand", "marketing", "alle activiteiten"]
    page.locator(".day-step").first.click()
    page.wait_for_url("**per=month&function=marketing&on=*")
    page.locator(".top-languages a[lang=en]").click()
    page.wait_for_url("**per=month&function=marketing&on=*")
    assert page.locator("#counts h2").inner_text().startswith("Counts")


def test_persons_stand_by_name_and_who_logged_nothing_is_seen(open_page):
    page = open_page("/areas/salesActivity")
    names = page.locator(".activity-people tbody th .split-name").all_inner_texts()
    plain = [name.splitlines()[0] for name in names]
    assert len(plain) > 10
    counts = page.locator(".activity-people tbody td:nth-child(2)").all_inner_texts()
    assert [int(one) for one in counts] != sorted(map(int, counts), reverse=True)
    idle = page.locator(".activity-people .is-idle").count()
    if idle:
        page.locator(".activity-idle a").click()
        page.wait_for_url("**logged=nothing#people")
        assert page.locator(".activity-people tbody tr").count() == idle


def test_a_split_leads_to_all_its_groups(open_page):
    page = open_page("/kpis/omzet")
    more = page.locator(".split-more a").last
    groups = int(more.inner_text().split()[2]) + 10
    more.click()
    page.wait_for_url("**/kpis/omzet/by/*")
    assert page.locator(".split tbody tr").count() == groups
    assert page.locator(".pager").inner_text().startswith(f"1–{groups} ")
    assert page.goto("/kpis/omzet/by/person").status == 404, "persons are not ranked"


def test_the_board_says_signal_or_noise(open_page):
    page = open_page()
    words = page.locator(".kpi-cell .verdict")
    assert words.count() >= 3
    for word in words.all():
        text = word.inner_text()
        assert ("signaal" in text) == (word.locator(".signal-shape").count() == 1)
        assert "signaal" in text or "ruis" in text
