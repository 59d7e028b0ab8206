"""A file through the page of imports, up to its receipt."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PHONE, WIDE
from safety_journey import describe

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
    page.locator(".upload button[type=submit]").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#trial .receipt")
    page.get_by_role("button", name="Nu inlezen").press("Enter")
    page.wait_for_url(lambda url: url.rsplit("/", 1)[1].isdigit())
    assert page.locator(".receipt").first.locator("dd").all_inner_texts() == ["2", "1", "0", "0", "1"]
    page.goto("/imports")
    assert page.locator("table.imports tbody th").first.inner_text() == "activities.csv"


def test_a_file_that_is_too_large_names_the_command_line(open_page, tmp_path):
    page = open_page("/imports")
    choose(page, tmp_path, "deals.csv", "x" * 70_000_000)
    page.get_by_role("button", name="Verder").click()
    assert "64 MB" in page.get_by_role("alert").inner_text()


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
