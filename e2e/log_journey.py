"""Logging on a phone: a tap counts at once and once, can be undone, and survives a dead spot."""

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PHONE, WIDE
from people_journey import house, make_first_account, visit  # noqa: F401
from program import koers
from safety_journey import describe, shoot

# Somebody of the sample who sells.
SELLER = "/today?as=P05"


@pytest.fixture
def phone(browser, site):
    """A phone that may lose its connection, which browsers complain of."""
    context = browser.new_context(base_url=site.base, viewport=PHONE, has_touch=True, locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(SELLER)
    yield page
    context.close()


def card(page, name="Telefoongesprek"):
    return page.locator(".log-form").filter(has=page.get_by_role("heading", name=name))


def count(page, name="Telefoongesprek"):
    return int(card(page, name).locator("[data-n]").inner_text())


def plus(page, name="Telefoongesprek"):
    return card(page, name).get_by_role("button", name=f"{name}: één erbij")


def waits_for(page, n, name="Telefoongesprek"):
    """Until the server itself says so."""
    until = time.monotonic() + 20
    while True:
        page.goto(SELLER)
        if count(page, name) == n:
            return
        assert time.monotonic() < until, f"{count(page, name)} instead of {n}"
        time.sleep(0.3)


def test_a_call_is_two_taps_and_a_blink(phone):
    before = count(phone)
    begun = time.monotonic()
    taps = 1  # the bookmark, or the icon on the phone's first screen
    phone.goto(SELLER)
    plus(phone).tap()
    taps += 1
    phone.get_by_text("Gelogd: 1 × Telefoongesprek").wait_for()
    seconds = time.monotonic() - begun
    assert count(phone) == before + 1 and taps == 2
    print(f"\n{taps} taps and {seconds:.1f} s of machine time to a logged call")
    phone.wait_for_timeout(500)
    waits_for(phone, before + 1)
    assert phone.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]


def test_a_tap_is_undone_and_two_taps_in_a_blink_are_one(phone):
    before = count(phone)
    button = plus(phone)
    with phone.expect_response("**/today/entries"):
        button.dblclick(delay=0)
    assert count(phone) == before + 1
    with phone.expect_response("**/today/entries/removal"):
        phone.get_by_role("button", name="Ongedaan maken").tap()
    assert count(phone) == before
    phone.get_by_text("Teruggehaald.").wait_for()
    waits_for(phone, before)


def test_taps_in_a_dead_spot_are_sent_later_and_once(phone):
    before = count(phone)
    phone.context.set_offline(True)
    plus(phone).tap()
    time.sleep(0.5)
    plus(phone).tap()
    phone.get_by_text("2 tikken wachten op verbinding").wait_for()
    assert count(phone) == before + 2
    # The answer of the first one never arrives: it is sent again under the same id.
    lost = []

    def lose(route):
        if lost:
            route.continue_()
            return
        lost.append(route.fetch())
        route.abort()

    phone.route("**/today/entries", lose)
    phone.context.set_offline(False)
    until = time.monotonic() + 5
    while not lost and time.monotonic() < until:
        phone.wait_for_timeout(100)
    assert lost and lost[0].ok
    phone.evaluate("window.dispatchEvent(new Event('online'))")
    while phone.evaluate("localStorage.getItem('koers-log-machine')") != "[]":
        assert time.monotonic() < until + 10
        phone.wait_for_timeout(100)
    phone.unroute("**/today/entries")
    waits_for(phone, before + 2)


def test_a_tap_of_somebody_whose_sign_in_ended_waits_until_they_are_back(house, visit, browser):  # noqa: F811
    make_first_account(visit())
    password = "boterham met kaas"
    made = koers("person", "invite", "priya@voorbeeld.nl", "--role", "member", "--person-id", "P05",
                 "--address", house.base, database=house.database)  # fmt: skip
    assert made.returncode == 0, made.stderr
    context = browser.new_context(base_url=house.base, viewport=PHONE, has_touch=True)
    page = context.new_page()

    def come_in():
        page.get_by_label("E-mailadres").fill("priya@voorbeeld.nl")
        page.get_by_label("Wachtwoord").fill(password)
        page.keyboard.press("Enter")
        page.wait_for_url("**/today")

    page.goto(made.stdout.strip().removeprefix(house.base))
    page.get_by_label("Nieuw wachtwoord").fill(password)
    page.get_by_label("Nog een keer hetzelfde").fill(password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/today")
    before = count(page)
    context.clear_cookies()
    plus(page).tap()
    page.get_by_text("Log opnieuw in.").wait_for()
    page.goto("/sign-in")
    come_in()
    until = time.monotonic() + 10
    while True:
        page.goto("/today")
        if count(page) == before + 1:
            break
        assert time.monotonic() < until
    page.wait_for_timeout(500)
    page.goto("/today")
    assert count(page) == before + 1
    context.close()


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
def test_a_number_of_something_else_for_yesterday(open_page, javascript):
    page = open_page(SELLER, java_script_enabled=javascript)
    page.get_by_role("link", name="Gisteren").click()
    page.locator(".log-other summary").click()
    page.get_by_label("Wat", exact=True).fill("Beurs")
    page.get_by_label("Aantal").fill("veel")
    page.locator(".log-other-form button").click()
    assert "geen heel getal" in page.locator("[role=alert]").inner_text()
    assert page.get_by_label("Wat", exact=True).input_value() == "Beurs"
    page.get_by_label("Aantal").fill("12")
    page.locator(".log-other-form button").click()
    page.wait_for_url("**done=*")
    assert "Gelogd: 12 × Beurs" in page.locator(".log-said").inner_text()
    page.locator(".log-said").get_by_role("button", name="Ongedaan maken").click()
    page.wait_for_url("**back=done")
    assert "Teruggehaald." in page.locator("main").inner_text()


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/today?as=P02", "/mirror", "/activity-goals", "/seen-order"])
def test_the_pages_are_accessible(open_page, path, viewport, scheme):
    page = open_page(path, viewport=viewport, color_scheme=scheme)
    for details in page.locator("details").all():
        details.locator("summary").click()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= viewport["width"]
    shoot(page, f"{path[1:].split('?')[0]}-{scheme}-{viewport['width']}")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [describe(one) for one in found if one["impact"] in ("serious", "critical")] == []
