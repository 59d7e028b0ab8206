"""Other days, the other language, a phone, the keyboard, no JavaScript, the dark, paper."""

import datetime
import re

import pytest
from conftest import PAST, PHONE, WIDE

DUTCH = "januari februari maart april mei juni juli augustus september oktober november december"
ENGLISH = "January February March April May June July August September October November December"


def written(day, months):
    """`31 maart 2026`"""
    return f"{day.day} {months.split()[day.month - 1]} {day.year}"


def numbers(page):
    return page.locator(".kpi-cell .kpi-figure").all_inner_texts()


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
def test_another_day_changes_the_numbers_and_stays(open_page, javascript):
    page = open_page(java_script_enabled=javascript)
    today, footer = numbers(page), page.locator("footer").inner_text()
    page.locator("#on").fill(str(PAST))
    page.get_by_role("button", name="Toon").click()
    page.wait_for_url(f"**/?on={PAST}")
    assert numbers(page) != today
    assert written(PAST, DUTCH) in page.locator("footer").inner_text() != footer
    assert page.locator("#on").input_value() == str(PAST)

    page.locator(".kpi-cell h3 a").first.click()
    page.wait_for_url(f"**/kpis/*?on={PAST}")
    assert written(PAST, DUTCH) in page.locator("footer").inner_text()
    page.locator(".crumbs a").nth(1).click()
    page.wait_for_url(f"**/areas/*?on={PAST}")
    page.locator(".day-step").first.click()
    before = PAST - datetime.timedelta(days=1)
    page.wait_for_url(f"**/areas/*?on={before}")
    page.locator(".top-nav a").first.click()
    page.wait_for_url(f"**/?on={before}")
    page.locator(".day-today").click()
    page.wait_for_url("**/")
    assert numbers(page) == today


def test_the_language_is_chosen_and_stays(open_page, site):
    page = open_page(f"/kpis/omzet?on={PAST}")
    dutch = page.locator(".kpi-figure strong").inner_text()
    assert re.fullmatch(r"€\s\d{1,3}(\.\d{3})+", dutch)
    page.locator(".top-languages a[lang=en]").click()
    page.wait_for_url(f"**/kpis/omzet?on={PAST}")
    assert page.locator("html").get_attribute("lang") == "en"
    english = page.locator(".kpi-figure strong").inner_text()
    assert re.fullmatch(r"€\d{1,3}(,\d{3})+", english)
    assert re.sub(r"\D", "", english) == re.sub(r"\D", "", dutch)
    assert written(PAST, ENGLISH) in page.locator("footer").inner_text()

    for path in ["/", "/help", "/imports", "/kpis/bestaat-niet"]:
        page.goto(path)
        assert page.locator("html").get_attribute("lang") == "en"
    page.goto("/help")
    page.locator(".top-languages a[lang=nl]").click()
    page.wait_for_url("**/help")
    assert page.locator("html").get_attribute("lang") == "nl"


def test_the_language_leads_nowhere_else(open_page, site):
    for back in ["https://example.org/", "//example.org/", "/\\example.org"]:
        page = open_page()
        answer = page.request.get(
            f"{site.base}/language/en", params={"back": back}, max_redirects=0
        )
        assert answer.status == 303
        assert answer.headers["location"] == "/"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_page_is_wider_than_a_phone(open_page, site, language):
    page = open_page(f"/language/{language}?back=/", viewport=PHONE)
    wide = {}
    for path in [*site.addresses(), *site.pages().values()]:
        page.goto(path)
        width = page.evaluate("document.scrollingElement.scrollWidth")
        if width > PHONE["width"]:
            wide[path] = (width, widest(page))
    assert wide == {}


def widest(page):
    """The elements that stick out at the right."""
    return page.evaluate(
        """() => [...document.querySelectorAll("body *")]
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
            .filter((one) => !one.closest(".scroll, pre"))
            .slice(0, 3).map((one) => `${one.tagName.toLowerCase()}.${one.className.baseVal ?? one.className}`)"""
    )


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_no_text_is_cut_off(open_page, site, viewport):
    page = open_page(viewport=viewport)
    cut = {}
    for path in ["/", f"/?on={PAST}", *site.areas, f"/kpis/omzet?on={PAST}", "/help"]:
        page.goto(path)
        if found := cut_off(page):
            cut[path] = found
    assert cut == {}


def cut_off(page):
    """The elements that hide a part of what they hold and do not scroll; on a phone the menu does."""
    return page.evaluate(
        """() => [...document.querySelectorAll("header *, main *, footer *")]
            .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
            .filter((one) => getComputedStyle(one).overflowX !== "visible")
            .filter((one) => !one.closest(".scroll, pre, .visually-hidden, .top-nav"))
            .map((one) => `${one.localName}.${one.className}: ${one.innerText}`)"""
    )


def test_the_keyboard_reaches_a_kpi(open_page):
    page = open_page()
    page.keyboard.press("Tab")
    assert focused(page, "className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0, "the skip link stays out of sight"
    page.keyboard.press("Enter")
    assert focused(page, "id") == "content"
    for _ in range(10):
        page.keyboard.press("Tab")
        if "/kpis/" in (focused(page, "href") or ""):
            break
    address = focused(page, "href")
    assert "/kpis/" in address, "no KPI within ten tabs of the content"
    assert outline(page) != "none", "the focus cannot be seen"
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def outline(page):
    """How the focus is drawn: around the element, or around the whole that it stretches over."""
    return page.evaluate(
        """() => [undefined, "::after"]
            .map((part) => getComputedStyle(document.activeElement, part).outlineStyle)
            .find((style) => style !== 'none') ?? 'none'"""
    )


def focused(page, name):
    return page.evaluate(f"document.activeElement.{name}")


def test_everything_reads_without_javascript(open_page, site):
    page = open_page("/", java_script_enabled=False)
    for path in [*site.areas, *site.kpis, "/kpis/omzet/facts", "/imports", "/help"]:
        assert page.goto(path).status == 200
        assert page.locator("h1").count() == 1
        assert len(page.locator("main").inner_text()) > 80
    page.goto("/kpis/omzet")
    assert page.locator(".chart .notice").is_visible()
    assert page.locator(".kpi-table tbody tr").count() > 1


def test_the_dark_is_dark(open_page):
    shades = {}
    for scheme in ["light", "dark"]:
        page = open_page("/kpis/omzet", color_scheme=scheme)
        shades[scheme] = page.evaluate(
            """() => {
                const probe = document.createElement("canvas").getContext("2d");
                const shade = (colour) => {
                    probe.fillStyle = colour;
                    probe.fillRect(0, 0, 1, 1);
                    return [...probe.getImageData(0, 0, 1, 1).data].slice(0, 3)
                        .reduce((sum, part) => sum + part) / 765;
                };
                const paper = [document.body, document.documentElement]
                    .map((one) => getComputedStyle(one).backgroundColor)
                    .find((colour) => colour !== "rgba(0, 0, 0, 0)") ?? "white";
                return { paper: shade(paper), ink: shade(getComputedStyle(document.body).color) };
            }"""
        )
    assert shades["light"]["paper"] > 0.8 > 0.4 > shades["light"]["ink"]
    assert shades["dark"]["paper"] < 0.3 < 0.6 < shades["dark"]["ink"]


@pytest.mark.parametrize("path", ["/", f"/?on={PAST}"])
def test_the_board_prints_on_one_page(open_page, path):
    page = open_page(path, viewport=WIDE)
    paper = page.pdf(format="A4", prefer_css_page_size=True, print_background=False)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
