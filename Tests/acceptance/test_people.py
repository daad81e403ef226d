"""People over real HTTP: roles and acts cell by cell, sessions, attempts, and acts while the server is killed."""
import gzip
import os
import random
import re
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import threading
import time

import pytest
import requests
from requests.adapters import HTTPAdapter

from conftest import ZAREVO, wait_for

PASSWORD = "correct horse battery"
ROLES = ["viewer", "analyst", "dutyOfficer", "approver", "administrator"]
# The table of docs/security.md.
PREPARE = "report.draft report.revise decision.propose declaration.propose alert.draft alert.revise naming.give naming.withdraw".split()
BIND = ("decision.publish decision.supersede decision.revoke order.issue order.cancel offer.accept offer.decline declaration.declare "
        "declaration.amend declaration.lift alert.approve alert.update alert.cancel entry.correct").split()


def may(role, kind):
    if role in ("viewer", "administrator"):
        return False
    return role == "approver" or kind in PREPARE or (role == "dutyOfficer" and kind not in BIND)


class Server:
    """A server of a store of its own, which can be killed and started again."""

    def __init__(self, store, *options):
        self.store, self.options = store, options
        self.start()

    def start(self, wait=True):
        self.log = tempfile.TemporaryFile("a+")
        self.process = subprocess.Popen(
            [ZAREVO, "serve", "--store", self.store, "--port", "0", *self.options], stderr=self.log, stdout=self.log)
        self.base = wait_for(self.process, self.log) if wait else self.listening()

    def listening(self):
        for _ in range(600):
            found = re.search(r"listening on (http://\S+)", self.text())
            if found:
                return found[1]
            time.sleep(0.02)
        raise AssertionError("the server did not start")

    def text(self):
        self.log.seek(0)
        return self.log.read()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)


def users(store, *arguments, password=None):
    return subprocess.run(
        [ZAREVO, "users", *arguments, "--store", store], check=True, capture_output=True, text=True,
        input=(password or "") + "\n").stdout


def staff(store):
    """An account of each role; their tokens."""
    tokens = {}
    for role in ROLES:
        users(store, "add", role.lower(), "--role", role, "--person", role, "--authority", "RU,CN", "--authority-level",
              "federal", "--authority-foreign", password=PASSWORD)
        tokens[role] = users(store, "token", role.lower()).split("\n")[-2]
    return tokens


@pytest.fixture(scope="module")
def copy(store):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "own.gpkg")
        shutil.copy(store, path)
        yield path


@pytest.fixture(scope="module")
def server(copy):
    server = Server(copy)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def tokens(server, copy):
    """The first administrator comes by the link, the others from the command line while the server runs."""
    link = re.search(r"http://\S+/first/\S+", server.text())[0]
    assert requests.get(server.base + "/", timeout=5).status_code == 200, "without accounts everybody reads"
    assert requests.post(server.base + "/acts/order/issue", json={}, timeout=5).status_code == 401
    assert "First administrator" in requests.get(link, timeout=5).text
    made = requests.post(link, data={"name": "first", "password": PASSWORD, "again": PASSWORD}, timeout=30, allow_redirects=False)
    assert made.status_code == 303 and "HttpOnly" in made.headers["Set-Cookie"] and "SameSite=Strict" in made.headers["Set-Cookie"]
    assert requests.post(link, data={"name": "other", "password": PASSWORD, "again": PASSWORD}, timeout=30).status_code == 404
    tokens = staff(copy)
    time.sleep(2.5)
    return tokens


def ask(server, method, path, token=None, **arguments):
    headers = arguments.pop("headers", {})
    if token:
        headers["Authorization"] = "Bearer " + token
    return requests.request(method, server.base + path, headers=headers, timeout=60, **arguments)


def test_reading_needs_an_account_and_says_so(server, tokens):
    for path in ["/", "/api", "/collections/events/items", "/data/detections", "/metrics", "/events", "/web/none.js"]:
        answer = ask(server, "GET", path)
        assert answer.status_code == 401 and "account" in answer.json()["detail"], path
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert ask(server, "GET", "/health").status_code == 200
    page = ask(server, "GET", "/", headers={"Accept": "text/html"})
    assert page.status_code == 401 and "<form" in page.text and "no-store" in page.headers["Cache-Control"]
    answer = ask(server, "GET", "/", tokens["viewer"])
    assert answer.status_code == 200 and answer.headers["Cache-Control"].startswith("private")
    assert ask(server, "GET", "/", "x" * 43).status_code == 401


@pytest.mark.parametrize("role", ROLES)
def test_each_role_may_what_the_table_says(server, tokens, role):
    rights = ask(server, "GET", "/data/people/me", tokens[role]).json()
    assert rights["account"]["role"] == role
    for right in rights["acts"]:
        assert right["allowed"] == may(role, right["kind"]), right
        answer = ask(server, "POST", "/acts/" + right["kind"].replace(".", "/"), tokens[role], json={"subject": "x", "content": {}})
        refused = answer.status_code == 403 and "may not record " + right["kind"] in answer.json()["detail"]
        assert refused != right["allowed"], (role, right["kind"], answer.text)
        assert answer.status_code != 201


def test_an_act_is_in_the_ledger_and_soon_served(server, tokens, copy):
    event = ask(server, "GET", "/collections/events/items?limit=1", tokens["viewer"]).json()["features"][0]["id"]
    # Names count from when they take effect, and the newest detections are of August 2017.
    body = {"subject": event, "content": {"name": "Larch Fire"}, "effectiveAt": "2017-08-01T00:00:00Z"}
    answer = ask(server, "POST", "/acts/naming/give", tokens["analyst"], json=body, headers={"Idempotency-Key": "larch"})
    assert answer.status_code == 201 and answer.json()["actor"]["name"] == "analyst"
    again = ask(server, "POST", "/acts/naming/give", tokens["analyst"], json=body, headers={"Idempotency-Key": "larch"})
    assert again.status_code == 200 and again.text == answer.text
    assert subprocess.run([ZAREVO, "ledger", "verify", "--store", copy], capture_output=True).returncode == 0
    for _ in range(600):
        if ask(server, "GET", "/collections/events/items/" + event, tokens["viewer"]).json()["properties"]["name"] == "Larch Fire":
            return
        time.sleep(0.1)
    raise AssertionError("the name is not served after a minute")


def test_a_browser_signs_in_acts_with_its_token_and_signs_out(server, tokens):
    browser = requests.Session()
    signed = browser.post(server.base + "/session", json={"name": "approver", "password": PASSWORD}, timeout=30)
    assert signed.status_code == 200 and len(browser.cookies) == 1
    body = {"subject": "o-1", "content": {
        "addressee": "Army", "task": "help", "term": "special order", "resources": [{"kind": "crew"}], "areas": ["RU-KYA"],
        "level": "regional"}}
    path = server.base + "/acts/order/issue"
    assert browser.post(path, json=body, timeout=30).status_code == 403
    csrf = {"X-CSRF-Token": browser.get(server.base + "/session", timeout=30).json()["csrf"]}
    for strange in [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]:
        assert browser.post(path, json=body, headers=csrf | strange, timeout=30).status_code == 403
    form = {"subject": "x", "content.addressee": "Army"}
    assert browser.post(path, data=form, headers={"Origin": "https://evil.example"}, timeout=30).status_code == 403
    own = csrf | {"Origin": server.base, "Sec-Fetch-Site": "same-origin"}
    assert browser.post(path, json=body, headers=own, timeout=30).status_code == 201
    assert browser.delete(server.base + "/session", headers=own, timeout=30).status_code == 204
    assert browser.get(server.base + "/", timeout=30).status_code == 401


def test_methods_and_bodies_that_are_not_taken(server, tokens):
    assert ask(server, "POST", "/collections", tokens["approver"]).status_code == 405
    assert ask(server, "PUT", "/", tokens["approver"]).status_code == 405
    assert ask(server, "POST", "/acts/order/issue", tokens["approver"], data="x", headers={"Content-Type": "text/plain"}).status_code == 415
    big = ask(server, "POST", "/acts/order/issue", tokens["approver"], data=b" " * (1 << 21), headers={"Content-Type": "application/json"})
    assert big.status_code == 413
    deep = ask(server, "POST", "/acts/order/issue", tokens["approver"], data="[" * 100_000, headers={"Content-Type": "application/json"})
    assert deep.status_code == 400


class FromAddress(HTTPAdapter):
    """Connects from an address of the loopback."""

    def __init__(self, address):
        self.address = address
        super().__init__()

    def init_poolmanager(self, *arguments, **options):
        super().init_poolmanager(*arguments, source_address=(self.address, 0), **options)


def attempt(server, name, password, address):
    session = requests.Session()
    session.mount("http://", FromAddress(address))
    start = time.monotonic()
    status = session.post(server.base + "/session", json={"name": name, "password": password}, timeout=60).status_code
    return status, time.monotonic() - start


def test_unknown_names_take_as_long_as_wrong_passwords(server, tokens):
    known, unknown = [], []
    for number in range(int(os.environ.get("ZAREVO_SIGN_INS", "10"))):
        address = f"127.0.2.{number + 1}"
        for name, times in [(ROLES[number % 2].lower(), known), (f"nobody{number}", unknown)]:
            status, seconds = attempt(server, name, "wrong horse battery", address)
            if status == 401:
                times.append(seconds)
    ratio = statistics.median(unknown) / statistics.median(known)
    print(f"\nmedian known {statistics.median(known):.3f} s, unknown {statistics.median(unknown):.3f} s, ratio {ratio:.3f}")
    assert len(known) == len(unknown) >= 10
    assert 0.7 < ratio < 1.4


def test_of_many_wrong_passwords_few_are_tried(server, tokens):
    one = [attempt(server, "dutyofficer", "wrong horse battery", "127.0.3.1")[0] for _ in range(1_000)]
    many = [attempt(server, "administrator", "wrong horse battery", f"127.0.{4 + n // 250}.{n % 250 + 1}")[0] for n in range(1_000)]
    print(f"\nof 1,000 tried: from one address {one.count(401)}, from as many addresses {many.count(401)}")
    assert set(one) == set(many) == {401, 429}
    assert one.count(401) <= 10 + 60 and many.count(401) <= 20 + 60
    assert attempt(server, "administrator", PASSWORD, "127.0.9.9")[0] == 429


def test_no_secret_is_in_the_log_or_the_store(server, tokens, copy):
    text = server.text()
    assert "sign-in refused" in text and "signed in" in text
    stored = open(copy, "rb").read()
    people = open(copy + ".people", "rb").read()
    for secret in [PASSWORD, "wrong horse battery", *tokens.values()]:
        assert secret not in text.split("/first/")[0] and secret.encode() not in stored and secret.encode() not in people
    assert b"$scrypt$" in people and b"$scrypt$" not in stored
    assert os.stat(copy + ".people").st_mode & 0o777 == 0o600


def test_public_reading_stays_open_with_accounts(copy, tokens):
    server = Server(copy, "--public-read")
    try:
        assert ask(server, "GET", "/").status_code == 200
        assert ask(server, "POST", "/acts/order/issue", json={}).status_code == 401
        assert "/first/" not in server.text()
    finally:
        server.stop()


def test_nothing_acknowledged_is_lost_when_the_server_is_killed(store):
    """Kills the server in the middle of acts, 50 times, and sends what was not answered again."""
    rounds = int(os.environ.get("ZAREVO_KILLS", "50"))
    numbers = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "own.gpkg")
        shutil.copy(store, path)
        token = staff(path)["dutyOfficer"]
        before = len(entries(path))
        server, answered, unanswered = Server(path), {}, []
        killed_inside = 0
        for number in range(rounds):
            wanted = unanswered + [f"r{number}-{n}" for n in range(12)]
            unanswered = []
            done = threading.Event()
            killer = threading.Timer(numbers.uniform(0.01, 0.25), server.kill)
            killer.start()
            for key in wanted:
                entry = send(server, token, key)
                if entry is None:
                    unanswered.append(key)
                else:
                    assert answered.setdefault(key, entry) == entry
            done.set()
            killer.join()
            killed_inside += bool(unanswered)
            server.start(wait=False)
            assert subprocess.run([ZAREVO, "ledger", "verify", "--store", path], capture_output=True).returncode == 0
        for key in list(unanswered) + list(answered):
            entry = send(server, token, key)
            assert entry is not None and answered.setdefault(key, entry) == entry
        server.stop()
        found = entries(path)[before:]
        print(f"\n{rounds} kills, {killed_inside} of them with acts on the way; {len(answered)} acts, {len(found)} entries")
        assert len(found) == len(answered) == 12 * rounds
        assert {entry for entry in answered.values()} == set(found)
        assert subprocess.run([ZAREVO, "ledger", "verify", "--store", path], capture_output=True).returncode == 0


ROWS = "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight\n"


def a_file(number):
    """Detections that no other file has."""
    return ROWS + "".join(
        f"{60 + number / 100:.4f},{100 + row / 1000:.4f},340.1,0.4,0.4,2017-08-11,0412,N,VIIRS,n,2.0NRT,290.1,5.5,N\n"
        for row in range(20))


def test_a_file_that_is_sent_is_taken_up_once(server, tokens):
    text = a_file(1)
    for role in ["viewer", "administrator"]:
        assert ask(server, "POST", "/ingest", tokens[role], data=text).status_code == 403
    assert ask(server, "POST", "/ingest", data=text).status_code == 401
    first = ask(server, "POST", "/ingest", tokens["analyst"], data=text)
    assert first.status_code == 200 and first.json()["new"] == 20, first.text
    packed = ask(server, "POST", "/ingest", tokens["analyst"], data=gzip.compress(text.encode()))
    assert packed.json()["duplicate"] == 20 and packed.json()["new"] == 0
    wrong = ask(server, "POST", "/ingest", tokens["analyst"], data="Invalid MAP_KEY.\n")
    assert wrong.status_code == 422 and "upload" in wrong.json()["detail"]


def test_nothing_taken_up_is_lost_when_the_server_is_killed(store):
    """Kills the server in the middle of ingest, and sends what was not answered again."""
    rounds = int(os.environ.get("ZAREVO_KILLS", "50"))
    numbers = random.Random(2)
    with tempfile.TemporaryDirectory() as folder:
        path, batch = os.path.join(folder, "own.gpkg"), os.path.join(folder, "batch.gpkg")
        for name in (path, batch):
            shutil.copy(store, name)
        token = staff(path)["analyst"]
        server, unanswered, inside = Server(path), [], 0
        for number in range(rounds):
            wanted, unanswered = unanswered + [2 + number], []
            killer = threading.Timer(numbers.uniform(0.01, 1.5), server.kill)
            killer.start()
            for file in wanted:
                try:
                    assert ask(server, "POST", "/ingest", token, data=a_file(file)).status_code == 200
                except requests.exceptions.RequestException:
                    unanswered.append(file)
            killer.join()
            inside += bool(unanswered)
            server.start(wait=False)
        for file in unanswered:
            assert ask(server, "POST", "/ingest", token, data=a_file(file)).status_code == 200
        server.stop()
        for file in range(2, 2 + rounds):
            with open(os.path.join(folder, "f.csv"), "w", encoding="utf-8") as out:
                out.write(a_file(file))
            subprocess.run([ZAREVO, "ingest", out.name, "--store", batch], check=True, capture_output=True)
        print(f"\n{rounds} kills, {inside} of them with a file on the way")
        assert detections(path) == detections(batch)


def detections(path):
    with sqlite3.connect(path) as database:
        return database.execute(
            "SELECT observedAt, satellite, hex(geometry), confidence, version FROM detections ORDER BY fid").fetchall()


def send(server, token, key):
    """The entry that an act became; nothing where the server did not answer."""
    body = {"subject": "offer-" + key, "content": {
        "offeror": "U", "origin": "domestic", "receiver": "RU", "resources": [{"kind": "crew"}], "areas": ["RU-KYA"],
        "level": "regional"}}
    try:
        answer = ask(server, "POST", "/acts/offer/receive", token, json=body, headers={"Idempotency-Key": key})
    except requests.exceptions.RequestException:
        return None
    assert answer.status_code in (200, 201), answer.text
    return answer.text


def entries(path):
    return subprocess.run(
        [ZAREVO, "ledger", "export", "--store", path], check=True, capture_output=True, text=True).stdout.splitlines()
