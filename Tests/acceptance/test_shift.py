"""A shift over HTTP: each act by who may, refused to all others with the reason; and random requests of every role."""
import json
import os
import shutil
import subprocess
import sys

import pytest

from conftest import ZAREVO
from test_people import PASSWORD, ROLES, Server, ask, entries, may, staff, users

# Whether fires burn is known while the data of the demo are new.
THEN = "2017-08-14T23:00:00Z"
HELP = {"resources": [{"kind": "crew", "quantity": 2}], "areas": ["RU-KYA"], "level": "regional"}
PAPER = {"act": {"number": "1", "date": "2017-08-14T00:00:00Z", "issuedBy": "Government"}}


@pytest.fixture
def own(store, tmp_path):
    path = str(tmp_path / "own.gpkg")
    shutil.copy(store, path)
    return path


@pytest.fixture
def served(own):
    tokens = staff(own)
    users(own, "add", "second", "--role", "approver", "--person", "second", "--authority", "RU,CN", "--authority-level",
          "federal", "--authority-foreign", password=PASSWORD)
    server = Server(own)
    yield server, tokens, own
    server.stop()


def act(served, kind, body, by):
    """Tries an act as all who may not, then as who may; the entry."""
    server, tokens, path = served
    for role in ROLES:
        if not may(role, kind):
            refused = ask(server, "POST", "/acts/" + kind.replace(".", "/"), tokens[role], json=body)
            assert refused.status_code == 403, (role, kind, refused.text)
            assert f"may not record {kind}" in refused.json()["detail"], refused.text
    before = len(entries(path))
    done = ask(server, "POST", "/acts/" + kind.replace(".", "/"), tokens[by], json=body)
    assert done.status_code == 201, (kind, done.text)
    entry = done.json()
    assert entry["kind"] == kind and entry["actor"]["name"] == by
    assert entries(path)[before:] == [done.text]
    return entry


def test_a_shift_is_done_by_those_who_may_and_refused_to_the_others(served):
    server, tokens, path = served
    fires = ask(server, "GET", "/collections/events/items?limit=1000", tokens["viewer"]).json()["features"]
    fire = fires[0]["id"]
    act(served, "naming.give", {"subject": fire, "content": {"name": "Larch Fire"}}, "analyst")
    act(served, "report.draft", {"subject": "day/1", "content": {
        "title": "Fires", "area": "RU-KYA", "asOf": "2017-08-14T20:00:00Z"}}, "analyst")
    act(served, "report.submit", {"subject": "day/1", "content": {"to": "the minister"}}, "dutyOfficer")
    act(served, "declaration.declare", {"subject": "d", "content": PAPER | {
        "regime": "emergency", "level": "regional", "areas": ["RU-KYA"], "grounds": []}}, "approver")
    act(served, "order.issue", {"subject": "o", "content": HELP | {
        "addressee": "Army", "task": "help", "term": "special order"}}, "approver")
    act(served, "order.acknowledge", {"subject": "o", "content": {}}, "dutyOfficer")
    act(served, "offer.receive", {"subject": "u", "content": HELP | {
        "offeror": "U", "origin": "foreign", "receiver": "RU"}}, "dutyOfficer")
    act(served, "offer.acknowledge", {"subject": "u", "content": {}}, "dutyOfficer")
    alone = ask(server, "POST", "/acts/offer/accept", tokens["approver"], json={
        "subject": "u", "content": {"extent": "whole", "resources": []}})
    assert alone.status_code == 403 and alone.json()["refusal"] == "secondPersonNeeded"
    act(served, "offer.accept", {"subject": "u", "content": {"extent": "whole", "resources": []}, "confirmation": {
        "name": "second", "password": PASSWORD}}, "approver")
    # North of 57° all of them are in the authority of the accounts.
    fires = [fire for fire in fires if fire["properties"]["latitude"] > 57]
    fires.sort(key=lambda fire: fire["properties"]["nearestPlaceKilometers"] or 1e9)
    warning = draft(served, [fire["id"] for fire in fires[:10]])
    act(served, "alert.approve", {"subject": warning, "content": {"exercise": True}, "effectiveAt": THEN}, "approver")
    act(served, "alert.cancel", {
        "subject": warning, "content": {"reason": "It is out.", "allClear": True}, "effectiveAt": THEN}, "approver")
    verified = subprocess.run([ZAREVO, "ledger", "verify", "--store", path], capture_output=True, text=True)
    assert verified.returncode == 0, verified.stderr


def draft(served, fires):
    """Of the first fire that is near a settlement."""
    server, tokens, _ = served
    for fire in fires:
        body = {"subject": "", "content": {"event": fire, "sender": "duty@example.org", "within": 20}, "effectiveAt": THEN}
        done = ask(server, "POST", "/acts/alert/draft", tokens["analyst"], json=body)
        if done.status_code == 201:
            return done.json()["subject"]["id"] if isinstance(done.json()["subject"], dict) else done.json()["subject"]
    raise AssertionError(f"no fire is near a settlement: {done.text}")


def good_bodies(fire):
    """Acts that nothing but a role can stand against."""
    return {
        "naming.give": {"subject": fire, "content": {"name": "Larch Fire"}},
        "report.draft": {"subject": "day/1", "content": {"title": "Fires", "area": "RU-KYA", "asOf": "2017-08-14T20:00:00Z"}},
        "offer.receive": {"subject": "u", "content": HELP | {"offeror": "U", "origin": "foreign", "receiver": "RU"}},
        "order.issue": {"subject": "o", "content": HELP | {"addressee": "Army", "task": "help", "term": "special order"}},
    }


def described(server, tokens, role):
    """The OpenAPI document with a path an act, so that requests come as far as the rules; a good body where there is one."""
    document = ask(server, "GET", "/api", tokens["viewer"]).json()
    operation = document["paths"]["/acts/{family}/{command}"]["post"] | {"parameters": []}
    fire = ask(server, "GET", "/collections/events/items?limit=1", tokens["viewer"]).json()["features"][0]["id"]
    document["paths"], document["servers"] = {}, [{"url": server.base}]
    for right in ask(server, "GET", "/data/people/me", tokens[role]).json()["acts"]:
        one = json.loads(json.dumps(operation | {"operationId": right["kind"]}))
        if right["kind"] in good_bodies(fire):
            one["requestBody"]["content"]["application/json"]["example"] = good_bodies(fire)[right["kind"]]
        document["paths"]["/acts/" + right["kind"].replace(".", "/")] = {"post": one}
    return document


@pytest.mark.parametrize("role", ROLES)
def test_random_requests_of_a_role_record_what_it_may_and_nothing_else(served, role, tmp_path):
    """Schemathesis sends the good bodies, and draws others from the OpenAPI document."""
    server, tokens, path = served
    before = len(entries(path))
    document = tmp_path / "acts.json"
    document.write_text(json.dumps(described(server, tokens, role)))
    run = subprocess.run(
        [sys.executable, "-m", "schemathesis.cli", "run", str(document), "--url", server.base, "--max-examples",
         os.environ.get("ZAREVO_EXAMPLES", "5"), "--seed", os.environ.get("ZAREVO_SEED", "1"), "--phases", "examples,fuzzing",
         "--header", f"Authorization: Bearer {tokens[role]}",
         "--checks", "not_a_server_error,content_type_conformance,response_schema_conformance"],
        capture_output=True, text=True, cwd=tmp_path, timeout=600)
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
    new = [json.loads(line) for line in entries(path)[before:]]
    print(f"\n{role}: {len(new)} entries of {sorted({entry['kind'] for entry in new})}")
    for entry in new:
        assert may(role, entry["kind"]) and entry["actor"]["name"] == role
    assert {kind for kind in good_bodies("") if may(role, kind)} <= {entry["kind"] for entry in new}
    assert subprocess.run([ZAREVO, "ledger", "verify", "--store", path], capture_output=True).returncode == 0
