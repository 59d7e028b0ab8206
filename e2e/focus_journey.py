"""What the director steers by: a KPI is tried and chosen, a fourth asks which one goes, what is
promised is reached, and the team reads what its result brings."""

import datetime

import pytest
from conftest import PHONE, WIDE
from people_journey import (  # noqa: F401
    LEAD,
    MEMBER,
    fits,
    house,
    make_first_account,
    serious,
    visit,
)
from program import koers
from safety_journey import shoot

OWN_PASSWORD = "boterham met kaas"
TODAY = datetime.date.today()


def come_in(visit, house, role, person):  # noqa: F811
    """A page of somebody in that role, who is that person."""
    made = koers("person", "invite", f"{role}@voorbeeld.nl", "--role", role, "--person-id", person,
                 "--address", house.base, database=house.database)  # fmt: skip
    assert made.returncode == 0, made.stderr
    page = visit(made.stdout.strip().removeprefix(house.base))
    page.get_by_label("Nieuw wachtwoord").fill(OWN_PASSWORD)
    page.get_by_label("Nog een keer hetzelfde").fill(OWN_PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/today")
    page.goto("/board")
    return page


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_a_kpi_is_tried_on_own_figures_and_a_fourth_asks_which_one_goes(
    visit, house, viewport, javascript  # noqa: F811
):
    page = visit("/focus", viewport=viewport, java_script_enabled=javascript)
    assert fits(page, viewport) and (not javascript or serious(page) == [])
    shoot(page, f"focus-{viewport['width']}")
    page.locator("#result .focus-add a").click()
    assert "vraagt Koers welke eraf gaat" in page.locator(".notice").inner_text()
    page.get_by_role("link", name="Scoringspercentage", exact=True).click()
    page.get_by_label("Naam").fill("Winst op warmtepompen")
    page.get_by_text("Alleen een deel").click()
    page.get_by_label("Productsoort").fill("Wartepomp")
    page.get_by_role("button", name="Bekijk op eigen cijfers").click()
    assert "Bedoelde je Warmtepomp?" in page.locator(".entry-mistake").inner_text()
    page.get_by_label("Productsoort").fill("Warmtepomp")
    page.get_by_role("button", name="Bekijk op eigen cijfers").press("Enter")
    assert "%" in page.locator("#preview .kpi-figure").inner_text()
    assert page.get_by_label("Naam").input_value() == "Winst op warmtepompen"
    assert fits(page, viewport) and (not javascript or serious(page) == [])
    shoot(page, f"focus-form-{viewport['width']}")
    page.get_by_role("button", name="Zet op het bord").click()
    assert "Kies welke van de drie" in page.locator(".choice-radios .entry-mistake").inner_text()
    page.get_by_label("Dagen van aanvraag tot opdracht").check()
    page.get_by_role("button", name="Zet op het bord").click()
    page.wait_for_url("**/focus?done=chosen")
    assert page.locator("#result .focus-kpi").count() == 3
    left = page.locator("#left li")
    assert "Dagen van aanvraag tot opdracht" in left.inner_text()
    left.get_by_role("link", name="Dagen van aanvraag").first.click()
    assert page.locator(".kpi-table").count() == 1
    page.goto("/")
    assert "Winst op warmtepompen" in page.locator(".board").inner_text()


def test_what_is_promised_is_seen_reached_and_handed_over(visit, house):  # noqa: F811
    director = visit("/first-account")
    make_first_account(director)
    director.goto("/focus/areas/teamMotivation/kpis?metric=manual")
    director.get_by_label("Naam").fill("Complimenten")
    director.get_by_label("Meer invoer in één periode").select_option("sum")
    director.get_by_role("button", name="Zet op het bord").click()
    director.wait_for_url("**/focus?done=chosen")
    director.goto("/kpis/complimenten/motivators")
    director.get_by_label("Wat krijgt het team").fill("Teamdiner")
    director.get_by_label("Bij welke waarde").fill("10")
    director.get_by_role("button", name="Beloof het").click()
    director.wait_for_url("**done=yes")
    director.goto("/kpis/complimenten/numbers")
    value = director.locator(".grid input[name^=v]").last
    value.fill("4")
    director.get_by_role("button", name="Bewaar de getallen").click()
    director.wait_for_url("**done=yes")

    member = come_in(visit, house, "member", MEMBER)
    assert "4 van 10: Teamdiner" in member.locator(".board").inner_text()
    director.locator(".grid input[name^=v]").last.fill("12")
    director.get_by_role("button", name="Bewaar de getallen").click()
    director.wait_for_url("**done=yes")
    # It is noted beside the pages.
    for _ in range(40):
        member.reload()
        if member.locator(".promise-news").count():
            break
        member.wait_for_timeout(500)
    assert "Gehaald: Teamdiner." in member.locator(".promise-news").inner_text()
    assert member.locator(".promise-news a").count() == 0
    shoot(member, "motivator-news")
    director.goto("/")
    director.locator(".promise-news a").click()
    director.get_by_role("button", name="Het team heeft het gekregen").click()
    director.wait_for_url("**done=yes")
    assert "gekregen op" in director.locator(".motivators").inner_text()
    assert serious(director) == []


def test_the_team_reads_what_its_result_brings_and_each_their_own_share(visit, house):  # noqa: F811
    director = visit("/first-account")
    make_first_account(director)
    director.goto("/thresholds")
    director.get_by_label("Bij welke ratio").fill("0,1")
    director.get_by_label("Wat gebeurt er dan").fill("We delen 10 % van het overschot.")
    director.get_by_role("button", name="Kondig aan").click()
    assert "De ratio is nu al" in director.locator(".entry-mistake").inner_text()
    assert serious(director) == []
    director.get_by_label("Bij welke ratio").fill("9,5")
    director.get_by_label("Aangekondigd op").fill(str(TODAY - datetime.timedelta(days=1)))
    director.get_by_role("button", name="Kondig aan").click()
    assert "vooraf aangekondigd" in director.locator(".entry-mistake").inner_text()
    director.get_by_label("Aangekondigd op").fill(str(TODAY))
    director.get_by_role("button", name="Kondig aan").click()
    director.wait_for_url("**/thresholds?done=yes")

    member = come_in(visit, house, "member", MEMBER)
    member.get_by_role("link", name="Teamrendement").click()
    member.wait_for_url("**/team")
    said = member.locator("main").inner_text()
    assert "9,5×" in said and "We delen 10 % van het overschot." in said and "€" not in said
    own = member.locator(".team-share").inner_text()
    assert "Jouw deel" in own and "%" in own
    assert serious(member) == []
    shoot(member, "team")
    manager = come_in(visit, house, "manager", LEAD)
    manager.goto("/team")
    team = manager.locator(".team-share").inner_text()
    assert "Het deel van" in team and team != own
    assert manager.goto("/thresholds").status == 403
