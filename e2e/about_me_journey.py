"""What Koers knows about somebody: seen, taken along, and erased."""

import json

from conftest import PHONE, WIDE
from people_journey import MEMBER, fits, house, make_first_account, serious, visit  # noqa: F401
from program import koers
from safety_journey import shoot

PASSWORD = "boterham met kaas"


def member(house, visit, viewport):  # noqa: F811
    made = koers("person", "invite", "lid@voorbeeld.nl", "--role", "member", "--person-id", MEMBER,
                 "--address", house.base, database=house.database)  # fmt: skip
    assert made.returncode == 0, made.stderr
    page = visit(made.stdout.strip().removeprefix(house.base), viewport=viewport)
    page.get_by_label("Nieuw wachtwoord").fill(PASSWORD)
    page.get_by_label("Nog een keer hetzelfde").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/today")
    return page


def taken(page, name):
    with page.expect_download() as download:
        page.locator(f"main a[href$='{name}']").first.click()
    return download.value.path()


def test_one_sees_who_looked_takes_it_along_and_can_go(house, visit):  # noqa: F811
    director = visit()
    make_first_account(director)
    one = member(house, visit, PHONE)

    director.goto("/people")
    director.get_by_role("link", name="Iedereen in people.csv").click()
    director.get_by_label("Zoek op naam").fill(MEMBER)
    director.get_by_role("button", name="Zoek").click()
    shoot(director, "persons")
    assert serious(director) == []
    director.locator("tbody th a").click()
    name = director.locator("h1").inner_text().removeprefix("Wat Koers over ").removesuffix(" weet")
    shoot(director, "person")
    assert serious(director) == [] and fits(director, WIDE)

    one.get_by_role("link", name="Over mij").click()
    assert "Dina de Directeur" in one.locator("#looks tbody").inner_text()
    assert "de lijst van alle mensen" in one.locator("#looks tbody").inner_text()
    assert serious(one) == [] and fits(one, PHONE)
    shoot(one, "about-me-360")
    known = json.loads(taken(one, "everything.json").read_text())
    assert known["person"] == name and len(known["lists"]) > 20
    activities = next(part for part in known["lists"] if part["list"] == "activities")
    rows = taken(one, "activities.csv").read_text().strip().splitlines()
    assert len(rows) == len(activities["rows"]) + 1 > 50

    total = visible_sum(director)
    director.goto(f"/persons/{MEMBER}/erasure")
    shoot(director, "erasure")
    assert serious(director) == [] and fits(director, WIDE)
    director.get_by_label("Typ de naam").fill("Iemand Anders")
    director.get_by_role("button", name="voorgoed").click()
    assert "niet precies de naam" in director.locator("#name-mistake").inner_text()
    director.get_by_label("Typ de naam").fill(name)
    director.get_by_role("button", name="voorgoed").click()
    director.wait_for_url("**done=yes")
    assert name not in director.locator("main").inner_text()
    assert visible_sum(director) == total
    one.goto("/about-me")
    assert "/sign-in" in one.url
    assert koers("check", database=house.database).returncode == 0
    assert koers("person", "erase", MEMBER, "--yes", database=house.database).returncode == 2


def visible_sum(page):
    page.goto("/kpis/gesprekken/by/team")
    return page.locator("tbody").inner_text()
