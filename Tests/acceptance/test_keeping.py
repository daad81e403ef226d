"""Copies and what goes by age, with the real program: a store that is lost is brought back, one that grew is made smaller."""
import json
import os
import re
import shutil
import subprocess
import time

import pytest

from conftest import ZAREVO
from test_people import PASSWORD, Server, ask, entries, send, staff


def run(*arguments, code=0):
    done = subprocess.run([ZAREVO, *arguments], capture_output=True, text=True, timeout=300)
    assert done.returncode == code, done.stderr
    return done.stdout


@pytest.fixture
def own(store, tmp_path):
    path = str(tmp_path / "own.gpkg")
    shutil.copy(store, path)
    return path


def test_a_store_that_is_lost_is_restored_as_the_manual_says(own, tmp_path):
    token = staff(own)["dutyOfficer"]
    server, copy = Server(own), str(tmp_path / "copy.gpkg")
    try:
        first = send(server, token, "first")
        said = run("backup", copy, "--store", own)
        head = re.search(r"entry (\d+), ([0-9a-f]{64})", said)
        later = send(server, token, "later")
        assert first and later
    finally:
        server.stop()
    known = entries(copy)
    with open(own, "r+b") as file:
        file.seek(100)
        file.write(os.urandom(50_000))
    # As docs/operations.md says: away with the store and what lies beside it, and the copies to their names.
    away = tmp_path / "away"
    away.mkdir()
    for name in os.listdir(tmp_path):
        if name.startswith("own.gpkg"):
            shutil.move(tmp_path / name, away / name)
    shutil.copy(copy, own)
    shutil.copy(copy + ".people", own + ".people")
    os.chmod(own + ".people", 0o600)
    assert head[2] in run("ledger", "verify", "--head", head[2], "--store", own)
    assert entries(own) == known and first in known and later not in known
    server = Server(own)
    try:
        assert ask(server, "GET", "/data/people/me", token).json()["account"]["role"] == "dutyOfficer"
        answer = ask(server, "POST", "/session", json={"name": "approver", "password": PASSWORD})
        assert answer.status_code == 200
        # What was answered after the copy is sent again, and is done once.
        assert send(server, token, "later") and send(server, token, "first") == first
        assert len(entries(own)) == len(known) + 1
    finally:
        server.stop()


def test_old_fires_go_while_the_server_runs_and_the_ledger_stays(own):
    before = entries(own)
    listed = json.loads(run("events", "--all", "--format", "geojson", "--store", own))["features"]
    seen = sorted(feature["properties"]["lastSeen"] for feature in listed)
    cut = seen[len(seen) // 2]
    server = Server(own)
    try:
        dry = run("prune", "--before", cut, "--dry-run", "--store", own)
        assert entries(own) == before and json.loads(run("events", "--all", "--format", "geojson", "--store", own))["features"] == listed
        done = run("prune", "--before", cut, "--compact", "--store", own)
        count = int(re.search(r"(\d+) events", done)[1])
        assert count > 0 and dry.split(";")[0].split(",")[0] == done.split(",")[0].split(";")[0]
        left = json.loads(run("events", "--all", "--format", "geojson", "--store", own))["features"]
        assert len(left) == len(listed) - count
        ids = {feature["properties"]["id"]: feature for feature in listed}
        for feature in left:
            assert nameless(feature) == nameless(ids[feature["properties"]["id"]])
        kept = {feature["properties"]["id"] for feature in left}
        assert kept >= {key for key, feature in ids.items() if feature["properties"]["lastSeen"] >= cut}
        assert entries(own) == before
        run("ledger", "verify", "--store", own)
        for _ in range(300):
            served = ask(server, "GET", "/collections/events/items?limit=1").json()["numberMatched"]
            if served <= len(left):
                break
            time.sleep(0.1)
        assert served <= len(left)
    finally:
        server.stop()


def nameless(feature):
    """Without names: the number of a fire among those of one place is another when an earlier one has gone."""
    properties = {key: value for key, value in feature["properties"].items() if key not in ("name", "russianName")}
    return feature | {"properties": properties}


def test_what_cannot_be_meant_is_refused(own):
    run("prune", "--store", own, code=64)
    run("prune", "--before", "2017-01-01T00:00:00Z", "--older-than", "3", "--store", own, code=64)
    run("prune", "--before", "2030-01-01T00:00:00Z", "--store", own, code=74)
