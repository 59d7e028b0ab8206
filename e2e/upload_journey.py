"""A file through the page of imports, up to its receipt."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PHONE, WIDE
from safety_journey import describe, shoot

HEADER = "activity_id,person_id,type,date\n"


def choose(page, tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    page.locator("#file").set_input_files(str(path))


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_an_uploaded_file_leads_to_its_receipt(open_page, tmp_path, viewport, javascript):
    page = open_page("/imports", viewport=viewport, java_script_enabled=javascript)
    rows = f"upload-{javascript}-{viewport['width']},p1,call,2026-03-02\nbad,p1,call,ooit\n"
    choose(page, tmp_path, "activities.csv", HEADER + rows)
    page.locator("#file").press("Tab")
    page.keyboard.press("Enter")  # the button is next
    page.wait_for_selector(".receipt")
    assert page.url.rsplit("/", 1)[1].isdigit()
    assert page.locator(".receipt dd").all_inner_texts() == ["2", "1", "0", "0", "1"]
    page.goto("/imports")
    assert page.locator("table.imports tbody th").first.inner_text() == "activities.csv"


def test_a_file_that_fails_says_why(open_page, tmp_path):
    page = open_page("/imports", viewport=PHONE)
    choose(page, tmp_path, "deals.csv", "deal_id\n1\n")
    page.get_by_role("button", name="Importeren").click()
    page.wait_for_selector(".job-standing:text('Mislukt')")
    assert "created_on" in page.locator(".job").inner_text()
    shoot(page, "job-failed")
    assert serious(page) == []
    page.locator(".actions a").click()
    page.wait_for_url("**/imports")
    assert "Mislukt" in page.locator("main").inner_text()
    assert serious(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]


def test_a_file_of_another_program_names_the_command_line(open_page, tmp_path):
    page = open_page("/imports")
    choose(page, tmp_path, "sales_pipeline.csv", "a,b\n1,2\n")
    page.get_by_role("button", name="Importeren").click()
    assert "koers import" in page.get_by_role("alert").inner_text()
    shoot(page, "upload-foreign")
    assert serious(page) == []
    page.get_by_role("button", name="Importeren").click()  # a file is required
    assert page.locator("#file:invalid").count() == 1


def test_a_file_that_is_too_large_names_the_command_line(open_page, tmp_path):
    page = open_page("/imports")
    choose(page, tmp_path, "deals.csv", "x" * 20_000_000)
    page.get_by_role("button", name="Importeren").click()
    assert "16 MB" in page.get_by_role("alert").inner_text()


def test_a_page_of_another_site_imports_nothing(open_page, site):
    page = open_page()
    for headers in [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://example.org"}]:
        answer = page.request.post(
            f"{site.base}/api/imports/teams.csv", headers=headers, data="team\nOost\n"
        )
        assert answer.status == 403
        assert "another site" in answer.json()["error"]


def serious(page):
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [describe(one) for one in found if one["impact"] in ("serious", "critical")]
