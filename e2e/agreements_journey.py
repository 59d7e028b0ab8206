"""An agreement about what matters to somebody: made, back in the next talk, done, and rated."""

from conftest import PHONE, WIDE
from one_on_one_journey import invited, pages_of
from people_journey import (  # noqa: F401
    LEAD, MEMBER, fits, house, make_first_account, serious, visit,
)  # fmt: skip
from safety_journey import shoot

SECRET = "Zegt elke vrijdag wat goed ging"


def test_an_agreement_comes_back_until_it_is_done_and_is_rated(house, visit):  # noqa: F811
    director = visit()
    make_first_account(director)
    member = invited(house, visit, "member", MEMBER, PHONE)
    member.goto("/one-on-ones")
    talk = member.locator("main .reviews a").first.get_attribute("href")
    for candidate in ("P01", LEAD, "P03", "P04"):
        lead = invited(house, visit, "manager", candidate, WIDE)
        lead.goto("/one-on-ones")
        if lead.locator(f"main a[href='{talk}']").count():
            break
    lead.goto(talk)
    lead.get_by_text("Spreek iets af").click()
    making = lead.locator("#agreements details").last
    making.get_by_role("button", name="Afgesproken").click()
    lead.wait_for_selector("[role=alert]")
    assert "Vul in wat de manager doet" in lead.locator("#agreements").inner_text()
    making = lead.locator("#agreements details").last
    making.get_by_label("Waarover").select_option("4")
    making.locator("textarea").first.fill(SECRET)
    making.locator("input[type=date]").fill("2020-01-01")
    making.get_by_role("button", name="Afgesproken").click()
    lead.wait_for_url("**done=agreed")
    assert "te laat" in lead.locator("#agreements").inner_text().lower() or lead.locator(
        "#agreements .is-late"
    ).count()
    shoot(lead, "agreements")
    assert serious(lead) == []

    lead.get_by_role("button", name="Het gesprek is gehouden").click()
    lead.wait_for_url("**done=held")
    assert SECRET in lead.locator("#agreements").inner_text()
    member.goto("/today")
    member.get_by_text("1 afspraak loopt met je manager").click()
    member.wait_for_url("**#agreements")
    assert SECRET in member.locator("#agreements").inner_text()
    assert fits(member, PHONE)
    assert serious(member) == []

    lead.get_by_role("button", name="Gedaan: Waardering").click()
    lead.wait_for_url("**done=kept")
    member.goto(talk)
    member.get_by_role("button", name="5, helemaal").click()
    member.wait_for_url("**done=rated")
    lead.goto(talk)
    lead.get_by_text("1 eerdere afspraak").click()
    assert "5 van 5 nagekomen" in lead.locator("#agreements").inner_text()

    director.goto("/one-on-ones")
    counts = director.locator(".agreement-tally").inner_text()
    assert "Met 1 persoon" in counts and SECRET not in counts
    shoot(director, "agreement-tally")
    assert serious(director) == []
    everywhere = [
        "/", "/one-on-ones", talk, "/about-me", "/about-me/everything.json", f"/persons/{MEMBER}",
        f"/persons/{MEMBER}/files/everything.json", f"/persons/{LEAD}/files/everything.json",
        "/audit", "/audit?q=vrijdag", "/purpose", "/pulse", "/thanks",
    ]  # fmt: skip
    assert SECRET not in pages_of(director, everywhere)
    assert SECRET in member.request.get("/about-me/everything.json").text()
    assert SECRET not in house.log.read_text(encoding="utf-8")
