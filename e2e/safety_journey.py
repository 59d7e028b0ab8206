"""What every page keeps to: headers, mistakes in the product's own clothes, accessibility."""

import os
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import HERE, PAGE_NAMES, PHONE, WIDE

HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


def test_every_answer_carries_the_security_headers(open_page, site):
    page = open_page()
    assets = re.findall(r'(?:href|src)="(/assets/[^"]+)"', site.text("/kpis/omzet"))
    assert len(assets) >= 3
    files = ["/kpis/omzet/facts.csv", f"{site.receipts[0]}/rejections.csv"]
    for path in [*site.addresses(), *site.pages().values(), *assets, *files]:
        answer = page.request.get(site.base + path)
        for name, value in HEADERS.items():
            assert answer.headers.get(name) == value, f"{name} of {path}"
        policy = answer.headers.get("content-security-policy", "")
        assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy, path
        assert "unsafe" not in policy, path


def test_every_page_has_one_title_and_one_heading(open_page, site):
    page = open_page()
    titles = {}
    for path in site.addresses():
        assert page.goto(path).status == 200
        assert page.locator("h1").count() == 1, path
        assert page.locator("main").count() == 1, path
        titles.setdefault(page.title(), []).append(path)
    shared = {t: p for t, p in titles.items() if len(p) > 1 and not p[0].startswith("/imports/")}
    assert shared == {}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/bestaat-niet", 404),
        ("/kpis/bestaat-niet", 404),
        ("/areas/bestaat-niet", 404),
        ("/imports/999999", 404),
        ("/imports/bestaat-niet", 404),
        ("/?on=2026-02-30", 400),
        ("/?on=gisteren", 400),
        ("/kpis/omzet/facts?page=0", 400),
    ],
)
def test_a_mistake_gets_a_page_of_its_own(open_page, language, path, status):
    page = open_page(f"/language/{language}?back=/help")
    assert page.goto(path).status == status
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator(".error-status").inner_text() == str(status)
    assert page.locator("h1").inner_text().strip()
    text = page.locator("body").inner_text()
    assert not re.search(r"\.swift|HTTPError|Mistake|fatal|error:", text)
    page.locator("main .actions a[href='/']").click()
    page.wait_for_url("**/")


def test_a_later_day_shows_today(open_page):
    page = open_page("/?on=2999-01-01")
    assert page.locator(".day-today").count() == 0
    assert page.locator(".board > li").count() == 5


@pytest.mark.parametrize("name", PAGE_NAMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_axe_finds_nothing_serious(open_page, site, viewport, scheme, name):
    page = open_page(site.pages()[name], viewport=viewport, color_scheme=scheme)
    shoot(page, f"{name}-{scheme}-{viewport['width']}")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [describe(one) for one in found if one["impact"] in ("serious", "critical")] == []


def describe(violation):
    nodes = [f"{node['target']}: {node['failureSummary']}" for node in violation["nodes"][:3]]
    return f"{violation['id']} ({violation['impact']}): {violation['help']} {nodes}"


def shoot(page, name):
    """A picture of the whole page, for people who want to look at it."""
    if os.environ.get("KOERS_SHOTS") == "1":
        folder = HERE / "shots"
        folder.mkdir(exist_ok=True)
        page.screenshot(path=folder / f"{name}.png", full_page=True)
