"""A director plans a round of the survey by keyboard, and follows it without seeing who answers."""

import datetime
import re

import pytest
from conftest import PHONE, WIDE
from people_journey import (  # noqa: F401
    fits, house, make_first_account, serious, visit,
)  # fmt: skip
from safety_journey import shoot


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_a_round_is_planned_by_keyboard_and_followed(visit, viewport):  # noqa: F811
    page = visit("/surveys", viewport=viewport)
    # Nobody can sign in yet, so nobody's answers would be safe.
    assert "Niemands antwoorden" in page.get_by_role("alert").inner_text()
    make_first_account(page)

    page.goto("/areas/teamMotivation")
    page.get_by_role("link", name="Vragenrondes").press("Enter")
    page.wait_for_url("**/surveys")
    assert "Niemand ziet wie wat antwoordde" in page.locator(".round-empty").inner_text()
    shoot(page, f"surveys-empty-{viewport['width']}")
    assert fits(page, viewport) and serious(page) == []

    # Without a name nothing is planned, and what was typed stays.
    teams = page.locator(".round-teams")
    assert not teams.is_visible()
    page.locator("#who-everyone").press("ArrowDown")
    assert teams.is_visible()
    page.locator("#name").fill(" ")
    page.locator("#name").press("Enter")
    assert "Geef de ronde een naam" in page.locator("#name-mistake").inner_text()
    assert "minstens één team" in page.locator("#who-mistake").inner_text()

    page.locator("#who-teams").press("ArrowUp")
    page.locator("#name").fill("Najaar")
    page.keyboard.press("Enter")
    page.wait_for_url("**done=planned")
    participation = page.locator(".round-participation").inner_text()
    asked = int(re.search(r"0 van (\d+) antwoordden", participation).group(1))
    assert asked >= 5 and "nooit wie" in participation
    invitation = page.locator("#invitation-nl").input_value()
    assert f"{page.url.split('?')[0]}/answer" in invitation and "vanaf 5 antwoorden" in invitation
    assert page.locator("[id^=invitation-]").first.get_attribute("id") == "invitation-nl"
    shoot(page, f"round-open-{viewport['width']}")
    assert fits(page, viewport) and serious(page) == []

    # Nobody of the sample has an account: each gets a link, shown once.
    page.get_by_role("button", name="Maak persoonlijke links").press("Enter")
    page.wait_for_url("**/links")
    links = page.locator(".ballot-links input")
    assert links.count() == asked
    secrets = {one.input_value() for one in links.all()}
    assert len(secrets) == asked and all("/ballots/" in one for one in secrets)
    shoot(page, f"round-links-{viewport['width']}")
    assert fits(page, viewport) and serious(page) == []
    page.get_by_role("link", name="Terug naar de ronde").press("Enter")

    until = datetime.date.today() + datetime.timedelta(days=5)
    page.get_by_label("Laatste dag").fill(until.isoformat())
    page.get_by_role("button", name="Bewaar deze laatste dag").press("Enter")
    page.wait_for_url("**done=changed")
    assert f"Open tot en met {until.day} " in page.locator("main > .lead").inner_text()

    page.locator("summary", has_text="Nu sluiten").press("Enter")
    page.locator("#close-sure").press("Space")
    page.get_by_role("button", name="Sluit de ronde").press("Enter")
    page.wait_for_url("**done=closed")
    assert "minder dan 5 mensen" in page.locator("main").inner_text()


def test_own_words_take_the_place_of_those_of_koers(visit):  # noqa: F811
    page = visit("/surveys/statements", java_script_enabled=False)
    page.locator("#voice-nl").fill("Ik word gehoord.")
    page.get_by_role("button", name="Bewaar deze tekst").press("Enter")
    page.wait_for_url("**done=yes")
    assert page.locator("#voice-nl").input_value() == "Ik word gehoord."
    page.locator("#voice-nl").fill("")
    page.get_by_role("button", name="Bewaar deze tekst").press("Enter")
    assert page.locator("#voice-nl").input_value() == ""
