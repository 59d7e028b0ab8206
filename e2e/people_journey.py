"""People sign in: the first account, a link, a slip of the pen, and one's own account."""

import datetime
import http.client
import re
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PHONE, WIDE
from program import Served, koers
from safety_journey import describe, shoot

PASSWORD = "een zin die niemand raadt"
# Of the sample: who leads a team, and who is in it.
LEAD, MEMBER = "P02", "P05"
LAST_MONTH = datetime.date.today() - datetime.timedelta(days=30)


@pytest.fixture
def house(tmp_path):
    """A Koers of its own with a small sample, because an account changes what everybody sees."""
    database = tmp_path / "people.db"
    made = koers("demo", "--no-serve", database=database)
    assert made.returncode == 0, made.stderr
    with Served(database, tmp_path / "people.log") as served:
        served.wait_until_up()
        served.database = database
        served.base = f"http://127.0.0.1:{served.port}"
        yield served


@pytest.fixture
def visit(browser, house):
    """Opens a page of the house in a browser that nobody has used."""
    contexts, complaints = [], []

    def visit(path="/", viewport=None, **options):
        options.setdefault("locale", "en-US")
        context = browser.new_context(base_url=house.base, viewport=viewport or WIDE, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        page.goto(path)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []


def serious(page):
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [describe(one) for one in found if one["impact"] in ("serious", "critical")]


def fits(page, viewport):
    return page.evaluate("document.scrollingElement.scrollWidth") <= viewport["width"]


def make_first_account(page):
    page.goto("/help")
    page.locator("a[href='/first-account']").click()
    page.get_by_label("Naam").fill("Dina de Directeur")
    page.get_by_label("E-mailadres").fill("dina@voorbeeld.nl")
    page.get_by_label("Nieuw wachtwoord").fill(PASSWORD)
    page.get_by_label("Nog een keer hetzelfde").fill(PASSWORD)
    page.get_by_role("button", name="Maak het account").click()
    page.wait_for_url("**/")


def sign_in(page, email="dina@voorbeeld.nl", password=PASSWORD):
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord").fill(password)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_the_first_account_closes_the_door_and_its_password_opens_it(visit, viewport):
    page = visit("/first-account", viewport=viewport, java_script_enabled=False)
    page.get_by_label("Naam").fill("Dina")
    page.get_by_label("E-mailadres").fill("dina@voorbeeld.nl")
    page.get_by_label("Nieuw wachtwoord").fill("kort")
    page.get_by_label("Nog een keer hetzelfde").fill("kort")
    page.get_by_role("button", name="Maak het account").click()
    assert "te kort" in page.locator("#password-mistake").inner_text()
    assert page.get_by_label("Naam").input_value() == "Dina"
    assert page.get_by_label("Nieuw wachtwoord").input_value() == ""
    make_first_account(page)
    assert "Dina de Directeur" in page.locator("header").inner_text()
    assert fits(page, viewport)

    other = visit("/kpis/omzet", viewport=viewport)
    assert other.url.endswith("/sign-in?back=%2Fkpis%2Fomzet")
    assert fits(other, viewport)
    sign_in(other, password="een gok die mis is")
    assert "horen niet bij elkaar" in other.get_by_role("alert").inner_text()
    assert other.get_by_label("E-mailadres").input_value() == "dina@voorbeeld.nl"
    sign_in(other)
    other.wait_for_url("**/kpis/omzet")

    page.goto("/account")
    rows = page.locator(".sign-ins li")
    assert rows.count() == 2 and fits(page, viewport)
    rows.filter(has_not_text="deze browser").get_by_role("button").click()
    page.wait_for_url("**done=ended")
    other.goto("/kpis/omzet")
    assert "/sign-in" in other.url
    page.get_by_role("button", name="Log uit").first.click()
    page.wait_for_url("**/sign-in")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_axe_finds_nothing_serious_where_people_sign_in(visit, viewport, scheme):
    page = visit("/first-account", viewport=viewport, color_scheme=scheme)
    shoot(page, f"first-account-{scheme}-{viewport['width']}")
    assert serious(page) == []
    make_first_account(page)
    for name, path in [("board-signed-in", "/"), ("account", "/account")]:
        page.goto(path)
        shoot(page, f"{name}-{scheme}-{viewport['width']}")
        assert serious(page) == [], path
        assert fits(page, viewport), path
    other = visit("/language/en?back=/sign-in", viewport=viewport, color_scheme=scheme)
    other.get_by_label("E-mail address").fill("dina@voorbeeld.nl")
    other.get_by_label("Password").fill("something else entirely")
    other.get_by_role("button", name="Sign in").click()
    assert "do not belong together" in other.get_by_role("alert").inner_text()
    shoot(other, f"sign-in-wrong-{scheme}-{viewport['width']}")
    assert serious(other) == []
    other.goto("/link?key=nothing")
    shoot(other, f"link-ended-{scheme}-{viewport['width']}")
    assert serious(other) == []


def test_the_director_invites_somebody_who_sees_the_board_only(visit):
    page = visit()
    make_first_account(page)
    page.get_by_role("navigation").get_by_role("link", name="Mensen").click()
    page.get_by_label("E-mailadres").fill("noor@voorbeeld.nl")
    page.get_by_label("Naam").fill("Noor")
    page.get_by_label("Rol", exact=True).select_option("viewer")
    page.get_by_role("button", name="Maak een uitnodiging").click()
    link = page.locator(".notice code").inner_text()
    assert serious(page) == [] and page.locator(".people > li").count() == 2
    shoot(page, "people-link")

    guest = visit(link.split("/", 3)[3].join(["/", ""]), viewport=PHONE)
    shoot(guest, "link-360")
    assert serious(guest) == []
    guest.get_by_label("Nieuw wachtwoord").fill("boterham met kaas")
    guest.get_by_label("Nog een keer hetzelfde").fill("boterham met kaas")
    guest.keyboard.press("Enter")
    guest.wait_for_url("**/")
    assert guest.locator(".board > li").count() == 5
    assert guest.goto("/imports").status == 403
    assert "meekijker" in guest.locator("main").inner_text()

    page.goto("/people")
    page.locator(".people > li").filter(has_text="Noor").get_by_role(
        "button", name="Sluit buiten").click()
    page.wait_for_url("**done=yes")
    assert "mag er niet meer in" in page.locator("main").inner_text()
    guest.goto("/")
    assert "/sign-in" in guest.url
    page.set_viewport_size(PHONE)
    shoot(page, "people-360")
    assert fits(page, PHONE) and serious(page) == []


def test_the_host_lets_people_in_and_out(house):
    def person(*words, **options):
        return koers("person", *words, database=house.database, **options)

    early = person("invite", "bo@voorbeeld.nl", "--role", "member")
    assert early.returncode == 2 and "--role director" in early.stderr
    weak = person("add", "dina@voorbeeld.nl", "--role", "director", "--name", "Dina")
    assert weak.returncode == 2 and "password" in weak.stderr
    assert house.ask("/imports")[0] == 200
    invited = person(
        "invite", "dina@voorbeeld.nl", "--role", "director", "--name", "Dina",
        "--address", "https://koers.example/",
    )  # fmt: skip
    assert re.fullmatch(r"https://koers\.example/link\?key=[\w-]{43}\n", invited.stdout)
    assert house.ask("/imports")[0] == 303
    path = invited.stdout.strip().removeprefix("https://koers.example")
    assert house.ask(path)[0] == 200
    again = person("reset", "DINA@voorbeeld.nl")
    assert again.returncode == 0 and house.ask(path)[0] == 410
    assert person("deactivate", "dina@voorbeeld.nl").returncode == 0
    assert person("reset", "dina@voorbeeld.nl").returncode == 2
    assert person("activate", "dina@voorbeeld.nl").returncode == 0
    assert person("reset", "nemo@voorbeeld.nl").returncode == 2
    listed = person("list").stdout
    assert "dina@voorbeeld.nl  director  invited  Dina" in listed
    assert PASSWORD not in house.said() and "key=" not in house.said()


def test_others_are_served_once_somebody_has_an_account(house, visit, tmp_path):
    """Another address of this machine stands in for the network."""
    words = ["--port", "0", "--host", "0.0.0.0"]
    early = koers("serve", *words, database=house.database)
    assert early.returncode == 2 and "koers person add" in early.stderr
    make_first_account(visit())
    with Served(house.database, tmp_path / "wide.log", "--host", "0.0.0.0") as wide:
        until = time.monotonic() + 30
        while "Koers is open" not in wide.said():
            assert wide.process.poll() is None and time.monotonic() < until, wide.said()
            time.sleep(0.05)
        assert "without TLS" in wide.said()
    words = ["--behind-proxy", "127.0.0.1"]
    with Served(house.database, tmp_path / "proxied.log", *words) as proxied:
        proxied.wait_until_up()
        head = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "koers.example"}
        connection = http.client.HTTPConnection("127.0.0.1", proxied.port, timeout=20)
        connection.request("GET", "/sign-in", headers=head)
        answer = connection.getresponse()
        assert answer.headers["Strict-Transport-Security"]
        assert "Secure" in answer.headers["Set-Cookie"]
        connection.close()


def test_the_log_tells_who_did_what(visit):
    page = visit()
    make_first_account(page)
    page.goto("/kpis/omzet/facts")
    with page.expect_download():
        page.locator("main a[href*='facts.csv']").first.click()
    page.goto("/people")
    page.get_by_role("link", name="Logboek").click()
    assert page.locator("tbody tr").count() == 2
    shoot(page, "audit")
    page.get_by_label("Wat").select_option("factsExported")
    page.get_by_role("button", name="Zoek").click()
    assert "omzet" in page.locator("tbody tr").inner_text()
    page.set_viewport_size(PHONE)
    shoot(page, "audit-360")
    assert fits(page, PHONE) and serious(page) == []


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["laptop", "phone"])
def test_a_manager_sees_their_team_and_a_member_their_own_rows(house, visit, viewport):
    make_first_account(visit())
    seen = {}
    for role, person in [("manager", LEAD), ("member", MEMBER)]:
        made = koers("person", "invite", f"{role}@voorbeeld.nl", "--role", role, "--person-id",
                     person, "--address", house.base, database=house.database)  # fmt: skip
        assert made.returncode == 0, made.stderr
        page = visit(made.stdout.strip().removeprefix(house.base), viewport=viewport)
        page.get_by_label("Nieuw wachtwoord").fill("boterham met kaas")
        page.get_by_label("Nog een keer hetzelfde").fill("boterham met kaas")
        page.keyboard.press("Enter")
        page.wait_for_url("**/today")
        page.goto("/board")
        page.locator(".board a[href='/kpis/omzet']").click()
        assert "Dit zijn de cijfers van" in page.locator("#scope").inner_text()
        shoot(page, f"kpi-{role}-{viewport['width']}")
        assert serious(page) == [] and fits(page, viewport)
        page.goto(f"/kpis/gesprekken/facts?of={LAST_MONTH}")
        heads = page.locator("thead th").all_inner_texts()
        place = [head.strip() for head in heads].index("Persoon")
        cells = page.locator(f"tbody tr > :nth-child({place + 1})").all_inner_texts()
        seen[role] = set(cells)
        shoot(page, f"facts-{role}-{viewport['width']}")
        for area in ("salesActivity", "leadFlow", "result"):
            assert page.goto(f"/areas/{area}").status == 200
            assert "Dit zijn de cijfers van" in page.locator("#scope").inner_text()
            shoot(page, f"area-{area}-{role}-{viewport['width']}")
            assert serious(page) == [] and fits(page, viewport)
        assert page.goto("/areas/labourEfficiency").status == 403
        assert page.goto("/costs/2026-01").status == 403
    assert len(seen["member"]) == 1 < len(seen["manager"])
    assert seen["member"] <= seen["manager"]
