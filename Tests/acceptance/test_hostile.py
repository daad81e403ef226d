"""What a hostile or careless client sends is refused or shown as text, and the server answers others meanwhile."""
import os
import socket
import subprocess
import time
from urllib.parse import quote, urlparse
from xml.etree import ElementTree

import pytest
import requests

ZAREVO = os.environ.get("ZAREVO", ".build/release/zarevo")


def raw(base, data, wait=5.0):
    """Sends bytes and reads until the server closes or falls silent."""
    address = urlparse(base)
    with socket.create_connection((address.hostname, address.port), timeout=wait) as connection:
        answer = b""
        try:
            connection.sendall(data)
            while len(answer) < 1_000_000:
                part = connection.recv(65_536)
                if not part:
                    break
                answer += part
        except (TimeoutError, ConnectionResetError, BrokenPipeError):
            pass
        return answer


def request(path, extra=""):
    return f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{extra}\r\n".encode("latin-1")


@pytest.mark.parametrize("path", [
    "/../../../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/collections/..%2F..%2Fetc", "/collections/%00/items",
    "//etc/passwd", "/collections/events/items/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
    "/collections/events/items/%ff%fe", "/alerts/..%2f..%2fetc%2fpasswd",
])
def test_path_tricks_find_nothing(base, path):
    answer = raw(base, request(path))
    assert answer.startswith(b"HTTP/1.1 4"), answer[:200]
    assert b"root:" not in answer


@pytest.mark.parametrize("value", [
    "' OR 1=1 --", "'; DROP TABLE detections; --", "<script>alert(1)</script>", "\x00", "%ff", "a" * 5_000,
])
def test_texts_of_clients_are_text(base, get, value):
    for path in ("/collections/events/items?name=", "/collections/events/items?f=html&name=", "/data/situation?area="):
        answer = requests.get(base + path + quote(value), timeout=10)
        assert answer.status_code in (200, 400, 404)
        assert "<script>alert" not in answer.text
    get("/collections/events/items?limit=1")


def test_a_body_is_refused(base):
    head = b"POST /collections/events/items HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n"
    answer = raw(base, head + b"x" * 1_000_000, wait=3)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 4"), answer[:200]


def test_a_flood_of_headers_is_refused(base):
    many = "".join(f"X-{number}: {'y' * 100}\r\n" for number in range(1_000))
    answer = raw(base, request("/", many))
    assert answer == b"" or answer.startswith(b"HTTP/1.1 4"), answer[:200]


def test_a_long_header_is_refused(base):
    answer = raw(base, request("/", "X-Long: " + "y" * 100_000 + "\r\n"))
    assert answer == b"" or answer.startswith(b"HTTP/1.1 4"), answer[:200]


@pytest.mark.parametrize("data", [b"\x16\x03\x01\x02\x00\x01\x00", b"GET\r\n\r\n", b"\xff\xfe\xfd\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n"])
def test_what_is_no_request_ends_its_connection_alone(base, get, data):
    raw(base, data, wait=2)
    assert get("/health").json()["status"] == "ok"


def test_slow_clients_keep_nobody_waiting(base, get):
    address = urlparse(base)
    slow = [socket.create_connection((address.hostname, address.port)) for _ in range(200)]
    try:
        for connection in slow:
            connection.sendall(b"GET /collections HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        start = time.monotonic()
        for _ in range(20):
            get("/collections/events/items?limit=10")
        assert time.monotonic() - start < 10
    finally:
        for connection in slow:
            connection.close()


def test_a_head_that_trickles_in_is_cut_off(slow_base):
    """A byte a second is not silence, but no request either: the place is given to others after some seconds."""
    address = urlparse(slow_base)
    with socket.create_connection((address.hostname, address.port)) as connection:
        connection.sendall(b"GET /collections HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        start = time.monotonic()
        connection.settimeout(0.05)
        while time.monotonic() - start < 30:
            try:
                connection.sendall(b"y")
                if connection.recv(1_000) == b"":
                    break
            except TimeoutError:
                pass
            except OSError:
                break
            time.sleep(0.5)
        assert time.monotonic() - start < 20


@pytest.fixture(scope="module")
def slow_base(store):
    """A server that is patient for three seconds."""
    from serving import wait_for
    import tempfile
    log = tempfile.TemporaryFile("a+")
    server = subprocess.Popen(
        [ZAREVO, "serve", "--store", store, "--port", "0", "--patience", "3", "--states-ahead", "0"], stderr=log, stdout=log)
    try:
        yield wait_for(server, log)
    finally:
        server.terminate()
        assert server.wait(timeout=10) == 0


def zigzag(points):
    """An outline all of whose edges cross every parallel of the region."""
    pairs = [[60 + 120 * n / points, 48 if n % 2 else 75] for n in range(points)]
    return {"type": "Polygon", "coordinates": [[[60, 47]] + pairs + [[180, 47], [60, 47]]]}


def test_costly_filters_end_and_others_are_answered_meanwhile(base, get):
    from concurrent.futures import ThreadPoolExecutor
    text = '{"op":"s_intersects","args":[{"property":"geometry"},' + str(zigzag(250)).replace("'", '"') + "]}"
    days = [f"2017-08-{day:02}T{hour:02}:17:00Z" for day in range(8, 15) for hour in range(0, 24, 3)]
    costly = [
        requests.Request("GET", base + "/collections/detections/items", params={
            "filter": text, "filter-lang": "cql2-json", "limit": 10_000}).prepare() for _ in range(8)
    ] + [requests.Request("GET", base + "/data/situation", params={"at": day}).prepare() for day in days]
    with ThreadPoolExecutor(16) as pool:
        running = [pool.submit(lambda call: requests.Session().send(call, timeout=120), call) for call in costly]
        waits = []
        while not all(call.done() for call in running) and len(waits) < 500:
            start = time.monotonic()
            get("/collections/events/items?limit=1")
            assert get("/health").json()["status"] == "ok"
            waits.append(time.monotonic() - start)
        answers = [call.result() for call in running]
    assert {answer.status_code for answer in answers} <= {200, 404, 503}
    for answer in answers:
        if answer.status_code == 503:
            assert answer.headers["Content-Type"] == "application/problem+json" and answer.json()["detail"]
    assert max(waits) < 5, f"others waited for {max(waits):.1f} s"


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "'; DROP TABLE events; --", "{{#rows}}", "\u202eevil"])
def test_a_hostile_name_in_the_store_is_shown_as_text(base, store, get, name, tmp_path):
    event = get("/collections/events/items?limit=1&status=active").json()["features"][0]["id"]
    run = subprocess.run(
        [ZAREVO, "events", "name", event, name, "--by", "A", "--role", "duty officer", "--authority", "RU,CN",
         "--authority-level", "federal", "--time", "2017-08-14T12:00:00Z", "--store", store], capture_output=True, text=True)
    if run.returncode != 0:
        assert "name" in run.stderr
        return
    for _ in range(50):
        page = get(f"/collections/events/items/{event}").json()
        if page["properties"]["name"] == name:
            break
        time.sleep(0.2)
    assert page["properties"]["name"] == name
    html = get(f"/collections/events/items/{event}?f=html").text
    assert "<script>alert" not in html
    for path in ("/feeds/changes.atom", "/data/perimeters.kml"):
        ElementTree.fromstring(get(path).content)
