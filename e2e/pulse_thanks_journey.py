"""One tap for the question of the week, two for a thank-you."""

from conftest import PHONE
from one_on_one_journey import invited, pages_of
from people_journey import (  # noqa: F401
    MEMBER, fits, house, make_first_account, serious, visit,
)  # fmt: skip
from safety_journey import shoot

WORDS = "voor je hulp bij de offerte"


def in_both(page, name):
    """Nothing serious in light or in dark, and nothing beside the screen."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        shoot(page, f"{name}-{scheme}")
        assert serious(page) == [], f"{name} {scheme}"
    assert fits(page, PHONE)


def test_one_tap_answers_and_two_taps_thank(house, visit):  # noqa: F811
    director = visit()
    make_first_account(director)
    member = invited(house, visit, "member", MEMBER, PHONE)
    colleague = invited(house, visit, "member", "P06", PHONE)
    director.goto("/pulse/rhythm")
    director.get_by_label("Elke week vragen we").select_option("mood")
    director.get_by_role("button", name="Bewaar").click()
    director.wait_for_url("**done=yes")
    assert serious(director) == []

    # On its own page it is there on every day of the week, quiet or not.
    member.goto("/pulse")
    in_both(member, "pulse")
    member.get_by_role("button", name="4", exact=True).click()
    member.wait_for_url("**/today?pulse=kept")
    assert "je antwoord is binnen" in member.locator("main").inner_text()
    assert member.locator("#pulse").count() == 0
    colleague.goto("/pulse")
    colleague.get_by_role("button", name="Deze week niet").click()
    colleague.wait_for_url("**/today?pulse=passed")

    member.goto("/thanks")
    in_both(member, "thanks")
    chosen = member.locator(".thanks-person:has(input[value=P06])")
    if chosen.count():
        chosen.click()
    else:
        member.get_by_label("Of iemand anders").select_option("P06")
    member.get_by_label("Waarvoor").fill(WORDS)
    member.get_by_role("button", name="Zeg dank je wel").click()
    member.wait_for_url("**/thanks?done=yes")
    colleague.goto("/today")
    assert WORDS in colleague.locator("main").inner_text()
    in_both(colleague, "thanked")
    seen = pages_of(
        director, ["/thanks", "/audit", "/audit?q=offerte", "/persons/P06", "/about-me",
                   "/persons/P06/files/everything.json", f"/persons/{MEMBER}"],
    )  # fmt: skip
    assert WORDS not in seen
    assert "pulse" not in "".join(
        line for line in house.log.read_text(encoding="utf-8").splitlines() if "score" in line
    )

    member.goto("/account")
    member.locator("#quiet-days").get_by_label("woensdag").check()
    member.locator("#quiet-days").get_by_role("button", name="Bewaar").click()
    member.wait_for_url("**done=quiet")
    assert member.locator("#quiet-days").get_by_label("woensdag").is_checked()
    in_both(member, "quiet-days")
