"""A one-on-one whose private notes the other side, and everybody else, can find nowhere."""

import json

from conftest import PHONE, WIDE
from people_journey import (  # noqa: F401
    LEAD, MEMBER, fits, house, make_first_account, serious, sign_in, visit,
)  # fmt: skip
from program import koers
from safety_journey import shoot

PASSWORD = "boterham met kaas"
SECRET_OF_LEAD = "Zorgen over zijn tempo"
SECRET_OF_MEMBER = "Vraag om opslag"


def invited(house, visit, role, person, viewport):  # noqa: F811
    made = koers("person", "invite", f"{person}@voorbeeld.nl", "--role", role, "--person-id", person,
                 "--address", house.base, database=house.database)  # fmt: skip
    assert made.returncode == 0, made.stderr
    page = visit(made.stdout.strip().removeprefix(house.base), viewport=viewport)
    page.get_by_label("Nieuw wachtwoord").fill(PASSWORD)
    page.get_by_label("Nog een keer hetzelfde").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/today")
    return page


def keep(page, part, words):
    page.locator(f"#{part} textarea").fill(words)
    page.locator(f"#{part}").get_by_role("button", name="Bewaar").click()
    page.wait_for_url("**done=kept")


def pages_of(page, paths):
    """Everything that an onlooker gets at these addresses, as text."""
    return "\n".join(page.request.get(path).text() for path in paths)


def test_two_people_talk_and_a_secret_stays_one(house, visit):  # noqa: F811
    director = visit()
    make_first_account(director)
    member = invited(house, visit, "member", MEMBER, PHONE)
    member.goto("/one-on-ones")
    talk = member.locator("main .reviews a").first.get_attribute("href")
    assert talk == f"/one-on-ones/{MEMBER}"
    # Whoever leads them has an account as well.
    for candidate in ("P01", LEAD, "P03", "P04"):
        lead = invited(house, visit, "manager", candidate, WIDE)
        lead.goto("/one-on-ones")
        if lead.locator(f"main a[href='{talk}']").count():
            break
    lead.locator(f"main a[href='{talk}']").click()
    shoot(lead, "one-on-one")
    assert serious(lead) == []

    keep(lead, "private", SECRET_OF_LEAD)
    keep(lead, "notes", "Samen: meer bellen")
    lead.get_by_label("Wat", exact=True).fill("Belt elke dag een uur")
    lead.get_by_label("Soort").select_option("agreement")
    lead.get_by_role("button", name="Zet erbij").click()
    lead.wait_for_url("**done=added")

    member.goto(talk)
    assert "Samen: meer bellen" in member.locator("#notes textarea").input_value()
    assert member.locator("#private textarea").input_value() == ""
    assert "Belt elke dag een uur" in member.locator("main").inner_text()
    keep(member, "private", SECRET_OF_MEMBER)
    assert fits(member, PHONE)
    assert serious(member) == []

    everywhere = [
        "/", "/one-on-ones", talk, "/about-me", "/about-me/everything.json", "/persons",
        f"/persons/{MEMBER}", f"/persons/{MEMBER}/files/everything.json", f"/persons/{LEAD}",
        f"/persons/{LEAD}/files/everything.json", "/persons?q=opslag", "/audit", "/audit?q=opslag",
        "/audit?q=tempo", "/purpose", "/purpose.csv", "/actions", "/reviews", "/api/jobs/1",
        f"/persons/{MEMBER}/files/private-notes.csv",
    ]  # fmt: skip
    assert SECRET_OF_LEAD not in pages_of(member, everywhere)
    assert SECRET_OF_MEMBER not in pages_of(lead, everywhere)
    seen = pages_of(director, everywhere)
    assert SECRET_OF_LEAD not in seen and SECRET_OF_MEMBER not in seen
    assert "Samen: meer bellen" not in seen and "Belt elke dag een uur" not in seen
    # Its author finds it on About me.
    file = member.request.get("/about-me/everything.json").text()
    assert SECRET_OF_MEMBER in json.dumps(json.loads(file), ensure_ascii=False)
    assert SECRET_OF_MEMBER not in house.log.read_text(encoding="utf-8")

    lead.goto(talk)
    lead.locator("#hold").get_by_label("Salesactiviteit").fill("25")
    lead.get_by_role("button", name="Het gesprek is gehouden").click()
    lead.wait_for_url("**done=held")
    # What is open comes back, what was written stays with the talk that was held.
    assert "Belt elke dag een uur" in lead.locator("main").inner_text()
    assert lead.locator("#notes textarea").input_value() == ""
    assert lead.locator("#private textarea").input_value() == SECRET_OF_LEAD
    director.goto("/one-on-ones")
    assert director.locator(f"main a[href='{talk}']").count() == 0
    assert "laatst op" in director.locator("main").inner_text()
    director.goto(talk)
    assert director.locator("textarea").count() == 0


def test_a_deal_is_taken_along_to_the_talk_with_its_owner(visit):  # noqa: F811
    page = visit("/one-on-ones")
    mine = {one.get_attribute("href").split("/")[-1] for one in page.locator("main .reviews a").all()}
    assert mine
    person = sorted(mine)[0]
    page.goto("/kpis/" + page.request.get("/").text().split('href="/kpis/')[1].split('"')[0])
    page.get_by_text("Bespreek dit met iemand").click()
    page.locator(f"form[action='/one-on-ones/{person}/lines'] button").click()
    page.wait_for_url(f"**/one-on-ones/{person}?done=added")
    assert page.locator(".action-about a[href^='/kpis/']").count() == 1
    assert serious(page) == []
