"""People sign in with the company's own account, at a provider that runs beside Koers."""

import json
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from conftest import PHONE, WIDE
from people_journey import PASSWORD, fits, make_first_account, serious, sign_in
from program import Served, environment, koers
from safety_journey import shoot

GROUPS = ["--company-role", "director=koers-directors", "--company-role", "member=everybody"]


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


class Provider:
    """A provider as a program of its own. It takes no client that did not register, no code for
    another address, and no way there without a nonce."""

    def __init__(self, log):
        self.log = log
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        words = [sys.executable, "-m", "oidc_provider_mock", "--port", str(self.port),
                 "--require-registration", "--require-nonce"]  # fmt: skip
        with open(self.log, "w", encoding="utf-8") as output:
            self.process = subprocess.Popen(
                words, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment()
            )
        until = time.monotonic() + 30
        while True:
            try:
                with urllib.request.urlopen(self.base + "/.well-known/openid-configuration"):
                    return self
            except OSError:
                assert self.process.poll() is None and time.monotonic() < until, self.said()
                time.sleep(0.1)

    def said(self):
        return self.log.read_text(encoding="utf-8", errors="replace")

    def tell(self, path, what, method="POST"):
        request = urllib.request.Request(
            self.base + path, json.dumps(what).encode(), {"Content-Type": "application/json"},
            method=method,
        )  # fmt: skip
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or "null")

    def knows(self, subject, **claims):
        self.tell(f"/users/{subject}", claims, method="PUT")

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=20)

    def __exit__(self, *_):
        self.stop()


@pytest.fixture
def provider(tmp_path):
    with Provider(tmp_path / "provider.log") as provider:
        provider.knows("m-1", email="mila@voorbeeld.nl", email_verified=True, name="Mila Meer",
                       groups=["everybody"])  # fmt: skip
        provider.knows("d-1", email="dina@voorbeeld.nl", email_verified=True, name="D.",
                       groups=["koers-directors", "everybody"])  # fmt: skip
        provider.knows("x-1", email="xander@voorbeeld.nl", email_verified=True, groups=["others"])
        yield provider


@pytest.fixture
def house(tmp_path, provider):
    """A Koers with a small sample whose company signs in at the provider."""
    database = tmp_path / "company.db"
    made = koers("demo", "--no-serve", database=database)
    assert made.returncode == 0, made.stderr
    port = free_port()
    client = provider.tell("/oauth2/clients", {
        "redirect_uris": [f"http://127.0.0.1:{port}/sign-in/company/return"]})  # fmt: skip
    secret = tmp_path / "secret"
    secret.write_text(client["client_secret"] + "\n")
    words = ["--company-issuer", provider.base, "--company-client", client["client_id"],
             "--company-name", "Contoso", *GROUPS]  # fmt: skip
    served = Served(database, tmp_path / "company.log", *words,
                    settings={"KOERS_COMPANY_SECRET_FILE": str(secret)})  # fmt: skip
    served.words[served.words.index("0")] = str(port)
    with served:
        served.wait_until_up()
        served.base = f"http://127.0.0.1:{port}"
        served.again = lambda: again(served)
        served.secret = client["client_secret"]
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
        page.on("console", lambda message: complaints.append(message.text)
                if "Content Security Policy" in message.text else None)  # fmt: skip
        page.goto(path)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []


def again(served):
    """Starts it once more, at the same address."""
    served.__exit__()
    served.__enter__().wait_until_up()


def show_who(page, subject):
    """At the provider."""
    page.get_by_placeholder("sub").fill(subject)
    page.get_by_role("button", name="Authorize").click()


def test_people_come_in_with_the_company_account(house, visit, provider):
    director = visit()
    make_first_account(director)
    page = visit("/account", java_script_enabled=False)
    page.get_by_role("link", name="Log in met Contoso").click()
    assert page.url.startswith(provider.base)
    show_who(page, "m-1")
    page.wait_for_url("**/account")
    assert "Mila Meer" in page.locator("header").inner_text()
    assert "geen eigen wachtwoord" in page.locator("#password-change").inner_text()
    assert "mila@voorbeeld.nl, medewerker" in page.locator("main").inner_text()
    shoot(page, "company-account")
    used = page.request.get(house.base + "/sign-in/company/return?code=x&state=" + "a" * 43)
    assert used.status == 422

    provider.knows("m-1", groups=["koers-directors"])
    page.get_by_role("button", name="Log uit").first.click()
    page.get_by_role("link", name="Log in met Contoso").click()
    show_who(page, "m-1")
    page.wait_for_url("**/")
    assert page.goto("/people").status == 200
    assert "bedrijfsaccount" in page.locator(".people").inner_text()
    shoot(page, "company-people")

    other = visit("/sign-in")
    other.get_by_role("link", name="Log in met Contoso").click()
    show_who(other, "d-1")
    other.wait_for_url("**/")
    assert "Dina de Directeur" in other.locator("header").inner_text()
    other.goto("/audit")
    assert "koppelde het bedrijfsaccount" in other.locator("tbody").inner_text()
    said = house.said()
    assert house.secret not in said and "voorbeeld.nl" not in said and "eyJ" not in said


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(WIDE, "light"), (PHONE, "dark")], ids=["laptop", "phone"]
)
def test_who_does_not_come_in_reads_why_and_the_password_still_opens(
    house, visit, provider, viewport, scheme
):
    make_first_account(visit())
    page = visit("/sign-in", viewport=viewport, color_scheme=scheme)
    shoot(page, f"company-sign-in-{scheme}-{viewport['width']}")
    assert serious(page) == [] and fits(page, viewport)
    page.get_by_role("link", name="Log in met Contoso").click()
    show_who(page, "x-1")
    assert "niet in een groep" in page.get_by_role("alert").inner_text()
    page.goto("/language/en?back=/sign-in")
    page.get_by_role("link", name="Sign in with Contoso").click()
    page.get_by_role("button", name="Deny").click()
    assert "broken off" in page.get_by_role("alert").inner_text()
    shoot(page, f"company-broken-off-{scheme}-{viewport['width']}")
    assert serious(page) == [] and fits(page, viewport)

    # Koers may remember what the provider said of itself; one that starts now has nothing.
    provider.stop()
    house.again()
    page.goto("/language/nl?back=/sign-in")
    page.get_by_role("link", name="Log in met Contoso").click()
    assert "er komt geen antwoord" in page.get_by_role("alert").inner_text()
    shoot(page, f"company-away-{scheme}-{viewport['width']}")
    sign_in(page, password=PASSWORD)
    page.wait_for_url("**/")
    assert "does not answer" in house.said()


def test_a_setting_that_cannot_be_right_stops_the_start(tmp_path):
    settings = {"KOERS_COMPANY_ISSUER": "https://login.example", "KOERS_COMPANY_CLIENT": "koers"}
    for more, words in [
        ({"KOERS_COMPANY_ISSUER": "http://login.example"}, "no address such as"),
        ({}, "KOERS_COMPANY_SECRET_FILE"),
        ({"KOERS_COMPANY_SECRET_FILE": str(tmp_path / "nothing")}, "cannot be read"),
        ({"KOERS_COMPANY_SECRET": "s", "KOERS_COMPANY_ROLES": "boss=x"}, '"boss=x"'),
    ]:
        ended = koers("serve", "--port", "0", database=tmp_path / "x.db",
                      settings={**settings, **more})  # fmt: skip
        assert ended.returncode == 2 and words in ended.stderr, ended.stderr
        assert ended.stderr.count("\n") == 1
