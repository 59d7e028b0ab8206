"""The outcome of a round: the director reads it and says what is done, a member reads that."""

import pytest
from conftest import PHONE, WIDE
from people_journey import (  # noqa: F401
    MEMBER, fits, house, make_first_account, serious, visit,
)  # fmt: skip
from one_on_one_journey import invited
from safety_journey import shoot

HEARD = "We horen te weinig wat er met voorstellen gebeurt"
DEED = "Elke maand vertelt de directeur wat ermee gedaan is"


def publish(page, heard, deed):
    page.get_by_text("Publiceer een punt").click()
    page.get_by_label("Dit hoorden we").last.fill(heard)
    page.get_by_label("Dit gaan we doen").last.fill(deed)
    page.get_by_role("button", name="Publiceer").click()
    page.wait_for_url("**done=yes**")


def test_the_director_says_what_is_done_and_a_member_reads_it(house, visit):  # noqa: F811
    director = visit()
    make_first_account(director)
    director.goto("/motivation")
    main = director.locator("main").inner_text()
    assert "op een schaal van 1 tot 5" in main
    assert "mensen kozen dit" in main
    # Two are published in the sample; one makes place.
    director.get_by_text("Wijzig, of vertel").last.click()
    director.get_by_role("button", name="Haal weg").last.click()
    director.wait_for_url("**done=yes**")
    publish(director, HEARD, DEED)
    assert director.get_by_text("Publiceer een punt").count() == 0
    shoot(director, "motivation")
    member = invited(house, visit, "member", MEMBER, PHONE)
    member.get_by_role("link", name="Motivatie").click()
    main = member.locator("main").inner_text()
    assert HEARD in main and DEED in main
    assert "In eigen woorden" not in main
    assert fits(member, PHONE)


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_everybody_can_read_it(visit, viewport, colours):  # noqa: F811
    page = visit("/motivation", viewport=viewport)
    page.emulate_media(color_scheme=colours)
    for folded in page.locator("main details summary").all():
        folded.click()
    assert serious(page) == []
    assert fits(page, viewport)
    page.goto("/areas/teamMotivation")
    page.get_by_role("link", name="Lees wat het team zegt").click()
    page.wait_for_url("**/motivation")
