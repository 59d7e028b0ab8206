"""The lead flow: where leads come from, where the funnel leaks, and a deal to talk about."""

import re

from conftest import PAST, PHONE


def digits(text):
    return int(re.sub(r"\D", "", text))


def test_the_area_tells_the_story_of_its_leads(open_page):
    page = open_page("/areas/leadFlow")
    titles = page.locator(".part > h2").all_inner_texts()
    assert titles == [
        "Waar komen de leads vandaan?", "Komen er elke maand meer goede leads bij?",
        "Waar lekt de trechter?", "Welke deals staan stil?",
    ]  # fmt: skip
    for row in page.locator(".funnel tbody tr").all():
        share = row.locator("td").first.inner_text()
        assert re.fullmatch(r"(\d{1,3}\s%|–)\s*", share), share
    months = page.locator(".part details")
    months.locator("summary").click()
    assert months.locator("tbody tr").count() > 6


def test_the_keyboard_leads_from_a_stalled_deal_to_its_questions(open_page):
    page = open_page("/areas/leadFlow")
    page.locator(".stalled tbody tr").first.locator("a").last.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/deals/*#coach")
    assert page.locator("#coach h2").inner_text() == "Wat vraag je?"
    assert page.locator("#coach li").count() >= 3
    long = page.locator(".course .is-long").last
    row = long.locator("xpath=ancestor::tr")
    assert digits(long.inner_text()) > float(row.locator("td").last.inner_text().replace(",", "."))


def test_all_stalled_deals_are_listed_once(open_page):
    page = open_page("/areas/leadFlow", viewport=PHONE)
    count = digits(re.match(r"\d+", page.locator("#stalled .part-lead").inner_text()).group())
    page.goto("/stalled-deals")
    seen = page.locator(".stalled tbody th a").all_inner_texts()
    while page.get_by_role("link", name="Volgende").count():
        page.get_by_role("link", name="Volgende").click()
        page.wait_for_load_state()
        seen += page.locator(".stalled tbody th a").all_inner_texts()
    assert len(seen) == count


def test_a_deal_keeps_the_chosen_day(open_page):
    page = open_page(f"/areas/leadFlow?on={PAST}")
    page.locator(".stalled tbody th a").first.click()
    page.wait_for_url(f"**/deals/*?on={PAST}")
    assert page.locator("#coach").count() == 1
