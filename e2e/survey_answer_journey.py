"""A round of the survey is answered on a phone, without and with a script, and by a personal link."""

import contextlib
import datetime
import hashlib
import re
import secrets
import sqlite3
import time

import pytest
from conftest import PHONE, WIDE
from one_on_one_journey import invited
from people_journey import (  # noqa: F401
    MEMBER, fits, make_first_account, serious, visit,
)  # fmt: skip
from program import Served, koers
from safety_journey import shoot

TODAY = (datetime.date.today() - datetime.date(1970, 1, 1)).days
SHEET, TOP_THREE = "/surveys/najaar/answer", "/surveys/najaar/top-three"
LINKED = "P06"


@pytest.fixture
def house(tmp_path):
    """A Koers of its own with a small sample, that logs every request."""
    database = tmp_path / "survey.db"
    made = koers("demo", "--no-serve", database=database)
    assert made.returncode == 0, made.stderr
    settings = {"KOERS_LOG_LEVEL": "info"}
    with Served(database, tmp_path / "survey.log", settings=settings) as served:
        served.wait_until_up()
        served.database = database
        served.base = f"http://127.0.0.1:{served.port}"
        yield served


def ask(house, link=None):  # noqa: F811
    """A round that asks everybody in the team of the member, as planning it would."""
    with contextlib.closing(sqlite3.connect(house.database, timeout=20)) as db, db:
        people = [row[0] for row in db.execute(
            "SELECT id FROM person WHERE listed = 1 AND role IS NOT 'director' AND active_until IS NULL")]
        db.execute(
            "INSERT INTO survey_round (id, name, opens_on, closes_on, min_group, invited, made_second) "
            "VALUES ('najaar', 'Hoe werkt het hier?', ?, ?, 5, ?, 1)", (TODAY - 4, TODAY + 2, len(people)))
        hashed = link and hashlib.sha256(f"koers {link}".encode()).hexdigest()
        db.executemany(
            "INSERT INTO survey_ballot (round_id, person_id, team, link_hash, is_used) "
            "VALUES ('najaar', ?, 'Team Noord', ?, 0)",
            [(one, hashed if one == LINKED else None) for one in people])
    assert {MEMBER, LINKED} <= set(people)


def tap(page, name, value):
    page.locator(f"label:has(input[name='{name}'][value='{value}'])").click()


def test_a_phone_answers_in_few_taps(house, visit):  # noqa: F811
    make_first_account(visit())
    ask(house)
    page = invited(house, visit, "member", MEMBER, PHONE)
    assert "Nog 3 dagen" in page.locator(".invitation").inner_text()
    shoot(page, "survey-invitation")
    began, taps = time.monotonic(), 1
    page.locator(".invitation a").click()
    page.wait_for_url(f"**{SHEET}")
    for place in range(1, 13):
        tap(page, f"s{place}", 1 + place % 5)
    tap(page, "enps", 9)
    page.get_by_role("button", name="Verstuur").click()
    page.get_by_role("heading", name="Bedankt, verstuurd").wait_for()
    page.get_by_role("link", name="Wat voor jou het belangrijkst is").click()
    for place in (2, 4, 11):
        tap(page, f"t{place}", "yes")
    page.get_by_role("button", name="Bewaar mijn keuze").click()
    page.wait_for_url("**done=yes")
    taps += 13 + 1 + 1 + 3 + 1
    print(f"\nanswered in {taps} taps; the machine took {time.monotonic() - began:.1f} s")
    assert taps == 20
    page.goto("/today")
    page.get_by_role("link", name="Mijn antwoorden veranderen").wait_for()
    # The log of the server knows neither the secret, nor its hash, nor who it was.
    cookie = next(c for c in page.context.cookies() if c["name"].startswith("koers_answer_"))
    assert cookie["httpOnly"] and cookie["sameSite"] == "Lax"
    log = house.log.read_text(encoding="utf-8")
    assert "POST /surveys/{id}/answer 303" in log
    hashed = hashlib.sha256(f"koers {cookie['value']}".encode()).hexdigest()
    assert all(one not in log for one in (cookie["value"], hashed, f"{MEMBER}@", "najaar"))


def test_what_is_filled_in_keeps_itself_and_goes_on_elsewhere_by_a_code(house, visit):  # noqa: F811
    make_first_account(visit())
    ask(house)
    page = invited(house, visit, "member", MEMBER, PHONE)
    page.goto(SHEET)
    for place in (1, 2, 3):
        tap(page, f"s{place}", 4)
    page.get_by_text("3 van 13").wait_for()
    page.locator("[data-note]").get_by_text("bewaard").wait_for()
    page.reload()
    assert page.locator("input[type=radio]:checked").count() == 3
    page.get_by_text("Verdergaan op een ander apparaat").click()
    code = page.locator(".answer-code").inner_text()
    assert re.fullmatch(r"([A-Z2-7]{4} ){7}[A-Z2-7]{4}", code)
    assert fits(page, PHONE)

    other = visit("/sign-in", viewport=WIDE)
    other.get_by_label("E-mailadres").fill(f"{MEMBER}@voorbeeld.nl")
    other.get_by_label("Wachtwoord").fill("boterham met kaas")
    other.keyboard.press("Enter")
    other.wait_for_url("**/today")
    assert "je antwoord is binnen" not in other.locator(".invitation").inner_text().lower()
    other.goto(SHEET)
    assert other.locator("input[type=radio]:checked").count() == 0
    other.get_by_text("Ben je op een ander apparaat begonnen?").click()
    shoot(other, "survey-elsewhere")
    assert serious(other) == []
    other.get_by_label("Je code").fill(code.lower())
    other.keyboard.press("Enter")
    other.get_by_text("3 van 13").wait_for()
    assert other.locator("input[type=radio]:checked").count() == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_the_pages_are_accessible(house, visit, viewport, scheme):  # noqa: F811
    make_first_account(visit())
    ask(house)
    invited(house, visit, "member", MEMBER, PHONE)
    page = visit("/sign-in", viewport=viewport, color_scheme=scheme)
    page.get_by_label("E-mailadres").fill(f"{MEMBER}@voorbeeld.nl")
    page.get_by_label("Wachtwoord").fill("boterham met kaas")
    page.keyboard.press("Enter")
    page.wait_for_url("**/today")
    for name, path in (("today", "/today"), ("sheet", SHEET), ("top-three", TOP_THREE)):
        page.goto(path)
        shoot(page, f"survey-{name}-{scheme}-{viewport['width']}")
        assert serious(page) == [] and fits(page, viewport)
    page.goto(SHEET)
    tap(page, "s1", 2)
    page.get_by_role("button", name="Verstuur").click()
    page.get_by_role("alert").wait_for()
    shoot(page, f"survey-missing-{scheme}-{viewport['width']}")
    assert serious(page) == [] and fits(page, viewport)
    for place in range(2, 13):
        tap(page, f"s{place}", 3)
    tap(page, "enps", 0)
    page.get_by_role("button", name="Verstuur").click()
    page.get_by_role("heading", name="Bedankt, verstuurd").wait_for()
    shoot(page, f"survey-sent-{scheme}-{viewport['width']}")
    assert serious(page) == [] and fits(page, viewport)


def test_a_personal_link_without_a_script(house, visit):  # noqa: F811
    make_first_account(visit())
    key = secrets.token_urlsafe(32)
    ask(house, link=key)
    page = visit(f"/ballots/{key}", viewport=PHONE, java_script_enabled=False)
    shoot(page, "survey-link")
    assert fits(page, PHONE)
    for place in (1, 5, 9):
        tap(page, f"t{place}", "yes")
    page.get_by_role("button", name="Bewaar en ga verder").click()
    page.wait_for_url(f"**/ballots/{key}/answer")
    assert fits(page, PHONE)
    tap(page, "s3", 5)
    page.get_by_role("button", name="Verstuur").click()
    assert "12 vragen hebben nog geen antwoord" in page.get_by_role("alert").inner_text()
    for place in range(1, 13):
        tap(page, f"s{place}", 2)
    tap(page, "enps", 10)
    page.get_by_label("Wil je nog iets kwijt?").fill("Meer koffie")
    page.get_by_role("button", name="Verstuur").click()
    page.get_by_role("heading", name="Bedankt, verstuurd").wait_for()
    page.goto(f"/ballots/{key}/answer")
    page.get_by_role("heading", name="Bedankt, verstuurd").wait_for()
    # Elsewhere it opens as if nothing was sent with it: nobody can look whether it was.
    other = visit(f"/ballots/{key}/answer", viewport=PHONE)
    assert other.locator("input[type=radio]:checked").count() == 0
    assert key not in house.log.read_text(encoding="utf-8")
