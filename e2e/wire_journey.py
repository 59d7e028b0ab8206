"""What a server does with bytes that no browser sends: by a socket of our own."""

import json
import re
import socket
import time

import pytest
from program import Served, koers

GET = "GET /help HTTP/1.1\r\nHost: localhost\r\n"


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wire")
    settings = {"KOERS_LOG_FORMAT": "json", "KOERS_LOG_LEVEL": "info", "KOERS_BEHIND_TLS": "true"}
    with Served(folder / "k.db", folder / "house.log", settings=settings) as house:
        yield house.wait_until_up()


def talk(house, sent):
    """The answer, as far as it comes."""
    with socket.create_connection(("127.0.0.1", house.port), timeout=10) as line:
        heard = b""
        try:
            line.sendall(sent if isinstance(sent, bytes) else sent.encode())
            while not is_whole(heard) and (piece := line.recv(65_536)):
                heard += piece
        except (TimeoutError, ConnectionError):
            pass
        return heard.decode(errors="replace")


def is_whole(heard):
    head, mark, body = heard.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", head)
    return bool(mark and length and len(body) >= int(length.group(1)))


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (f"{GET}\r\n", 200),
        ("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1.example.org\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost:80@example.org\r\n\r\n", 400),
        ("nonsense\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
        (f"{GET}X-Long: {'a' * 40_000}\r\n\r\n", 400),
        (f"{GET}{''.join(f'X-{n}: 1' + chr(13) + chr(10) for n in range(200))}\r\n", 400),
        ("POST /costs/2026-03 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
         "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        ("POST /costs/2026-03 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
         "Content-Length: 5\r\n\r\naaaaa", 400),
        ("POST /costs/2026-03 HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400),
        ("POST /api/imports/deals.csv HTTP/1.1\r\nHost: localhost\r\n"
         "Content-Length: 999999999\r\n\r\n" + "a" * 100_000, 413),
    ],
)  # fmt: skip
def test_what_is_not_right_is_refused_and_the_server_goes_on(house, sent, status):
    heard = talk(house, sent)
    assert heard.startswith(f"HTTP/1.1 {status} "), heard[:300]
    for word in ("Fatal", ".swift", "NIO", "Hummingbird"):
        assert word not in heard
    assert house.ask("/help")[0] == 200


def test_a_flood_ends_at_the_limit(house):
    began = time.monotonic()
    head = "POST /nowhere HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    with socket.create_connection(("127.0.0.1", house.port), timeout=10) as line:
        line.sendall(head.encode())
        chunk = b"10000\r\n" + b"a" * 65_536 + b"\r\n"
        sent = 0
        with pytest.raises(OSError):
            while sent < 3000 and time.monotonic() - began < 30:
                line.sendall(chunk)
                sent += 1
        assert 1900 < sent < 2900, "some 128 MB are read, and thrown away"
    assert house.ask("/help")[0] == 200


def test_an_answer_and_its_line_in_the_log_bear_one_name(house):
    heard = talk(house, f"{GET.replace('GET /help', 'GET /kpis/Jan%20Jansen?on=2026-01-01')}\r\n")
    head = heard.split("\r\n\r\n")[0].lower()
    fields = dict(line.split(": ", 1) for line in head.split("\r\n")[1:])
    assert fields["strict-transport-security"] == "max-age=31536000; includesubdomains"
    lines = [json.loads(line) for line in house.said().splitlines() if line.startswith("{")]
    [line] = [line for line in lines if line.get("request") == fields["x-request-id"]]
    assert line["level"] == "info" and "404" in line["message"]
    talk(house, GET.replace("localhost", "jansen.example.org") + "\r\n")
    assert "refused GET /help with 400" in house.said()
    assert "Jan" not in house.said() and "jansen" not in house.said() and "2026-01-01" not in house.said()


def test_a_format_that_is_none_is_named(tmp_path):
    done = koers("serve", database=tmp_path / "k.db", settings={"KOERS_LOG_FORMAT": "xml"})
    assert done.returncode == 2 and 'KOERS_LOG_FORMAT is "xml"' in done.stderr
