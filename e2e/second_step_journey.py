"""A second step when signing in: set up with a code, asked for, and a recovery code once."""

import base64
import hashlib
import hmac
import time

from conftest import PHONE
from people_journey import (  # noqa: F401
    PASSWORD, fits, house, make_first_account, serious, sign_in, visit,
)  # fmt: skip
from safety_journey import shoot


def code(secret, steps=0):
    """What an app shows now, or so many steps away (RFC 6238)."""
    key = base64.b32decode(secret)
    step = (int(time.time()) // 30 + steps).to_bytes(8, "big")
    digest = hmac.new(key, step, hashlib.sha1).digest()
    start = digest[-1] & 15
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def test_a_phone_and_a_recovery_code_open_the_door(visit):  # noqa: F811
    page = visit()
    make_first_account(page)
    page.goto("/account")
    page.get_by_role("link", name="Zet de tweede stap aan").click()
    page.get_by_label("Huidig wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Ga verder").click()
    picture = page.get_by_role("img", name="QR-code")
    assert picture.bounding_box()["width"] > 150
    secret = page.locator("input[name=secret]").get_attribute("value")
    typed = page.locator("pre code").first.inner_text()
    assert typed.replace(" ", "") == secret
    shoot(page, "second-step-begun")
    assert serious(page) == []
    page.get_by_label("Code van zes cijfers").fill("000000")
    page.keyboard.press("Enter")
    assert "klopt niet" in page.locator("#code-mistake").inner_text()
    page.get_by_label("Code van zes cijfers").fill(code(secret))
    page.keyboard.press("Enter")
    codes = page.locator("pre.recovery").inner_text().split()
    assert len(set(codes)) == 10 and serious(page) == []
    shoot(page, "recovery-codes")

    page.goto("/people")
    page.get_by_role("button", name="Vraag het van iedereen").click()
    page.wait_for_url("**done=yes")
    shoot(page, "people-second-step")
    assert serious(page) == []

    other = visit("/kpis/omzet", viewport=PHONE, java_script_enabled=False)
    sign_in(other)
    other.get_by_label("Code van zes cijfers").fill("000000")
    other.get_by_role("button", name="Log in", exact=True).click()
    assert "klopt niet" in other.get_by_role("alert").inner_text()
    other.get_by_label("Code van zes cijfers").fill(code(secret, 1))
    other.get_by_role("button", name="Log in", exact=True).click()
    other.wait_for_url("**/kpis/omzet")

    for browser, works in [(visit("/sign-in", viewport=PHONE), True), (visit("/sign-in"), False)]:
        sign_in(browser)
        shoot(browser, f"sign-in-code-{works}")
        browser.get_by_text("Telefoon kwijt?").click()
        browser.get_by_label("Herstelcode").fill(codes[0])
        shoot(browser, f"sign-in-code-open-{works}")
        browser.get_by_role("button", name="Log in met deze herstelcode").click()
        if works:
            browser.wait_for_url("**/")
            browser.goto("/account/second-step")
            assert "nog 9 herstelcodes" in browser.locator("main").inner_text()
            shoot(browser, "second-step-on-360")
            assert fits(browser, PHONE) and serious(browser) == []
        else:
            assert "al gebruikt" in browser.get_by_role("alert").inner_text()
            assert serious(browser) == []
