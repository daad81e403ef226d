"""Feeds against a server that answers as the sources do, with their faults; webhooks against one that takes them."""
import calendar
import hashlib
import hmac
import json
import os
import shutil
import subprocess
import tempfile
import time

import pytest
import requests

from conftest import ZAREVO
from replay import KEY, Clock, Replay, Rows
from test_people import PASSWORD, Server, staff, users

DAYS = ["2020-09-08", "2020-09-09"]
BOX = (-123.5, 39.0, -121.0, 41.0)
AREA = ",".join(map(str, BOX))
SECRET = "0123456789abcdef-webhook"


@pytest.fixture(scope="module")
def rows():
    return Rows(DAYS, BOX)


def environment(replay, **more):
    return os.environ | {
        "ZAREVO_FIRMS_KEY": KEY, "ZAREVO_FIRMS_ADDRESS": replay.base, "ZAREVO_FIRMS_AREA": AREA} | more


def fetch(replay, *arguments, **more):
    return subprocess.run(
        [ZAREVO, "fetch", "firms", "--from", DAYS[0], "--to", DAYS[0], *arguments], env=environment(replay, **more),
        capture_output=True, text=True, timeout=300)


def rehearsal(rate=2_000):
    """A clock in which pauses between attempts cost little."""
    return Clock("2020-09-12T00:00:00Z", rate).variable()


def settings(folder, replay, **more):
    path = os.path.join(folder, "feeds.json")
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump({"firms": {"key": KEY, "address": replay.base, "area": AREA, "since": DAYS[0]}} | more, file)
    return path


def exported(store, folder, name):
    """What a store holds, without the names of its files."""
    detections, events = (os.path.join(folder, name + end) for end in ("-detections.csv", "-events.csv"))
    for arguments in (["--detections", "-o", detections], ["--all", "--format", "csv", "-o", events]):
        subprocess.run([ZAREVO, "events", *arguments, "--store", store], check=True, capture_output=True)
    with open(detections, encoding="utf-8") as file:
        rows = [line.rpartition(",")[0] for line in file]
    assert len(rows) > 100
    with open(events, encoding="utf-8") as file:
        return rows, file.read()


# A day without rows cannot be told from one that was held back: the watch asks again.
@pytest.mark.parametrize("fault", [fault for fault in Replay.FAULTS if fault != "empty"])
def test_each_fault_of_a_source_is_passed_over_and_nothing_wrong_is_taken(rows, tmp_path, fault):
    with Replay(rows) as replay:
        good, bad = str(tmp_path / "good"), str(tmp_path / "bad")
        assert fetch(replay, "--out", good).returncode == 0
        replay.forced = [fault, fault]
        done = fetch(replay, "--out", bad, ZAREVO_REHEARSAL=rehearsal())
        assert done.returncode == 0, done.stderr
        if fault == "skew":
            assert done.stderr.count("\n") == 1
        else:
            assert done.stderr.count("VIIRS_SNPP_NRT") == 2, done.stderr
        assert KEY not in done.stderr + done.stdout
        for name in os.listdir(good):
            with open(os.path.join(good, name), "rb") as first, open(os.path.join(bad, name), "rb") as second:
                assert first.read() == second.read(), name


def test_what_cannot_pass_is_said_in_words_without_the_key(rows, tmp_path):
    with Replay(rows) as replay:
        wrong = fetch(replay, "--out", str(tmp_path), ZAREVO_FIRMS_KEY="wrongkey0123")
        assert wrong.returncode == 65 and "the key is not known" in wrong.stderr and "wrongkey" not in wrong.stderr
        assert len(replay.requests) == 1, "a key that is refused is not tried again"
        address = replay.base
    offline = subprocess.run(
        [ZAREVO, "fetch", "firms", "--attempts", "2", "--out", str(tmp_path)],
        env=os.environ | {"ZAREVO_FIRMS_KEY": KEY, "ZAREVO_FIRMS_ADDRESS": address, "ZAREVO_REHEARSAL": rehearsal()},
        capture_output=True, text=True, timeout=60)
    assert offline.returncode == 69 and "check the network" in offline.stderr and KEY not in offline.stderr
    nobody = subprocess.run(
        [ZAREVO, "fetch", "firms", "--attempts", "1", "--out", str(tmp_path)],
        env=os.environ | {"ZAREVO_FIRMS_KEY": KEY, "ZAREVO_FIRMS_ADDRESS": "http://nobody.invalid"},
        capture_output=True, text=True, timeout=60)
    assert nobody.returncode == 69 and "check the network" in nobody.stderr and KEY not in nobody.stderr
    none = subprocess.run([ZAREVO, "fetch", "firms"], capture_output=True, text=True, timeout=60)
    assert none.returncode == 69 and "ZAREVO_FIRMS_KEY" in none.stderr
    assert not os.listdir(tmp_path)


def test_the_archive_replaces_what_came_near_real_time(rows, tmp_path):
    store, batch = str(tmp_path / "a.gpkg"), str(tmp_path / "b.gpkg")
    with Replay(rows) as replay:
        assert fetch(replay, "--store", store).returncode == 0
        done = fetch(replay, "--archive", "--store", store)
        assert done.returncode == 0 and "superseded" in done.stdout
        assert fetch(replay, "--archive", "--store", batch).returncode == 0
    first, second = exported(store, tmp_path, "a"), exported(batch, tmp_path, "b")
    assert first == second


def write_files(rows, folder, products, days):
    paths = []
    for product in products:
        for day in days:
            path = os.path.join(folder, f"{product}-{day}.csv")
            with open(path, "wb") as file:
                file.write(rows.text(product, day, 1e12))
            paths.append(path)
    return paths


def test_watch_asks_once_for_what_is_due_and_not_again(rows, tmp_path):
    store = str(tmp_path / "a.gpkg")
    clock = Clock("2020-09-12T00:00:00Z", 1)
    with Replay(rows, clock) as replay:
        command = [ZAREVO, "watch", "--once", "--feeds", settings(tmp_path, replay), "--store", store]
        run = lambda: subprocess.run(
            command, env=os.environ | {"ZAREVO_REHEARSAL": clock.variable()}, capture_output=True, text=True, timeout=300)
        first = run()
        assert first.returncode == 0, first.stderr
        asked = len(replay.requests)
        assert asked == 1 + 4 * 5, "the days since, each of four products, and which days there are"
        assert run().returncode == 0 and len(replay.requests) == asked
        files = write_files(rows, tmp_path, ["VIIRS_SNPP_NRT", "VIIRS_NOAA20_NRT", "MODIS_NRT"], DAYS)
        batch = str(tmp_path / "b.gpkg")
        subprocess.run([ZAREVO, "ingest", *files, "--store", batch], check=True, capture_output=True)
        assert exported(store, tmp_path, "a") == exported(batch, tmp_path, "b")
        assert KEY not in first.stderr + open(store + ".feeds", encoding="utf-8").read()
        assert KEY.encode() not in open(store, "rb").read()


def test_a_limit_that_is_spent_stops_the_asking(rows, tmp_path):
    clock = Clock("2020-09-12T00:00:00Z", 1)
    with Replay(rows, clock, transactions=4) as replay:
        done = subprocess.run(
            [ZAREVO, "watch", "--once", "--feeds", settings(tmp_path, replay), "--store", str(tmp_path / "a.gpkg")],
            env=os.environ | {"ZAREVO_REHEARSAL": clock.variable()}, capture_output=True, text=True, timeout=300)
        assert done.returncode == 69 and "allows no more requests" in done.stderr
        assert len(replay.requests) == 5


def test_a_source_out_of_order_is_left_in_peace(tmp_path):
    clock = Clock("2020-09-12T00:00:00Z", 1)
    with Replay(clock=clock) as replay:
        done = subprocess.run(
            [ZAREVO, "watch", "--once", "--feeds", settings(tmp_path, replay), "--store", str(tmp_path / "a.gpkg")],
            env=os.environ | {"ZAREVO_REHEARSAL": clock.variable()}, capture_output=True, text=True, timeout=300)
        assert done.returncode == 69 and done.stderr.count("the source is out of order") >= 3
        assert len(replay.requests) == 1 + 3, "which days there are, and three of the twenty that are due"


class EmptyArchive(Replay):
    """The first answer for each archive holds no row."""

    def fault(self, number):
        path = self.requests[number][1]
        return "empty" if "_SP/" in path and [one[1] for one in self.requests].count(path) == 1 else None


def test_an_archive_that_comes_empty_is_not_believed(rows, tmp_path):
    store, clock = str(tmp_path / "a.gpkg"), Clock("2020-09-10T06:00:00Z", 1_200)
    names = [f"{product}_SP/{DAYS[0]}" for product in ("VIIRS_SNPP", "VIIRS_NOAA20", "MODIS")]

    def counts():
        if not os.path.exists(store + ".feeds"):
            return []
        with open(store + ".feeds", encoding="utf-8") as file:
            days = json.load(file)["days"]
        return [days.get(name, {}).get("rowCount", 0) for name in names]

    with EmptyArchive(rows, clock, archive_from=clock.start) as replay:
        log = tempfile.TemporaryFile("a+")
        watch = subprocess.Popen(
            [ZAREVO, "watch", "--feeds", settings(tmp_path, replay), "--store", store],
            env=os.environ | {"ZAREVO_REHEARSAL": clock.variable()}, stdout=log, stderr=log)
        try:
            wait(lambda: all(counts()) and counts(), 120)
        finally:
            watch.terminate()
            watch.wait(timeout=60)
        log.seek(0)
        text = log.read()
        assert all(f"{name}: 0 rows, expected" in text for name in names)


def test_two_days_with_random_faults_end_as_a_batch_however_as_long(rows, tmp_path):
    """At 600 × speed, with faults drawn by a seed: the store holds in the end what a batch of all files gives."""
    seed, rate = int(os.environ.get("ZAREVO_SEED", "1")), float(os.environ.get("ZAREVO_RATE", "600"))
    store, folder = str(tmp_path / "a.gpkg"), str(tmp_path)
    clock = Clock("2020-09-08T00:00:00Z", rate)
    archive_from = clock.start + 30 * 3_600
    with Replay(rows, clock, seed, archive_from=archive_from) as replay:
        log = tempfile.TemporaryFile("a+")
        watch = subprocess.Popen(
            [ZAREVO, "watch", "--feeds", settings(folder, replay), "--store", store],
            env=os.environ | {"ZAREVO_REHEARSAL": clock.variable()}, stdout=log, stderr=log)
        try:
            limit = time.time() + 90 * 3_600 / rate + 120
            while not settled(store + ".feeds", clock) and time.time() < limit:
                assert watch.poll() is None, "the watch ended"
                time.sleep(1)
            assert settled(store + ".feeds", clock)
        finally:
            watch.terminate()
            watch.wait(timeout=60)
        log.seek(0)
        text = log.read()
        drawn = {fault: replay.faults.count(fault) for fault in Replay.FAULTS}
        print(f"\n{len(replay.requests)} requests, faults {drawn}")
        assert all(drawn.values()) and KEY not in text
        products = ["VIIRS_SNPP_NRT", "VIIRS_NOAA20_NRT", "MODIS_NRT"]
        files = write_files(rows, folder, products, DAYS)
        files += write_files(rows, folder, [product.replace("NRT", "SP") for product in products], DAYS[:1])
        batch = str(tmp_path / "b.gpkg")
        subprocess.run([ZAREVO, "ingest", *files, "--store", batch], check=True, capture_output=True)
        assert exported(store, folder, "a") == exported(batch, folder, "b")


def settled(path, clock):
    """Whether each day was answered after its last rows came out, and the archive of the first day was."""
    try:
        with open(path, encoding="utf-8") as file:
            days = json.load(file)["days"]
    except (OSError, ValueError):
        return False
    if clock.now() < clock.start + 54 * 3_600:
        return False
    for product in ("VIIRS_SNPP", "VIIRS_NOAA20", "MODIS"):
        for number, day in enumerate(DAYS):
            known = days.get(f"{product}_NRT/{day}", {})
            last = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(clock.start + (number * 24 + 29) * 3_600 + 1))
            if known.get("checkedAt", "") < last or known.get("failures") or not known.get("rowCount"):
                return False
        if days.get(f"{product}_SP/{DAYS[0]}", {}).get("rowCount", 0) == 0:
            return False
    return True


def message(length, fill):
    """The frame of a message of GRIB 2."""
    return b"GRIB\x00\x00\x00\x02" + length.to_bytes(8, "big") + fill * (length - 20) + b"7777"


@pytest.fixture
def grib():
    names = ["PRMSL:mean sea level", "TMP:2 m above ground", "RH:2 m above ground", "UGRD:10 m above ground",
             "VGRD:10 m above ground", "APCP:surface"]
    index, data = [], b""
    for number, name in enumerate(names):
        index.append(f"{number + 1}:{len(data)}:d=2020090800:{name}:6 hour fcst:")
        data += message(1_000 + number, bytes([65 + number]))
    return ("\n".join(index) + "\n").encode(), data


def weather(replay, folder, hours="6", *arguments):
    path = settings(folder, replay, forecasts={"gfs": replay.base})
    return subprocess.run(
        [ZAREVO, "fetch", "weather", "--model", "gfs", "--run", "2020-09-08T00:00:00Z", "--hours", hours, "--step", "6",
         "--out", os.path.join(folder, "out"), "--feeds", path, *arguments],
        env=os.environ | {"ZAREVO_REHEARSAL": rehearsal()}, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("fault", [None, "cut", "503", "429", "html", "short-length", "garbage", "chunked-cut"])
def test_fields_of_a_forecast_come_by_ranges_whatever_fails(grib, tmp_path, fault):
    with Replay(grib=grib) as replay:
        replay.forced = [None, fault, fault, None, fault]
        done = weather(replay, str(tmp_path), "0")
        assert done.returncode == 0, done.stderr
        wanted = grib[1][1_000:]
        assert (tmp_path / "out" / "gfs-2020090800-f000-danger.grib2").read_bytes() == wanted
        assert os.listdir(tmp_path / "out") == ["gfs-2020090800-f000-danger.grib2"]
        assert all("Range" in headers for _, path, headers in replay.requests if not path.endswith(".idx"))
        before = len(replay.requests)
        assert "is there" in weather(replay, str(tmp_path), "0").stdout and len(replay.requests) == before


def test_a_fetch_of_weather_that_broke_off_goes_on_where_it_was(grib, tmp_path):
    with Replay(grib=grib) as replay:
        replay.forced = [None, None, None, "cut"]
        assert weather(replay, str(tmp_path), "0", "--attempts", "1").returncode == 69
        assert not (tmp_path / "out" / "gfs-2020090800-f000-danger.grib2").exists()
        done = weather(replay, str(tmp_path), "0")
        assert "2 of them held from before" in done.stdout
        assert len(replay.requests) == 4 + 1 + 3
        assert (tmp_path / "out" / "gfs-2020090800-f000-danger.grib2").read_bytes() == grib[1][1_000:]


# Category, number and surface of a message of GRIB 2, as wgrib2 names them.
NAMES = {(0, 0, 103): "TMP:2 m above ground", (1, 1, 103): "RH:2 m above ground", (2, 2, 103): "UGRD:10 m above ground",
         (2, 3, 103): "VGRD:10 m above ground", (1, 8, 1): "APCP:surface", (1, 7, 1): "PRATE:surface"}


def steps(path):
    """Messages of a file by the hour at which they end, as the service gives a file an hour: (name, bytes)."""
    with open(path, "rb") as file:
        data = file.read()
    found, start = {}, 0
    while start < len(data):
        length = int.from_bytes(data[start + 8:start + 16], "big")
        message, at, run = data[start:start + length], 16, None
        while message[at:at + 4] != b"7777":
            section, size = message[at:], int.from_bytes(message[at:at + 4], "big")
            instant = lambda place: calendar.timegm((int.from_bytes(section[place:place + 2], "big"), *section[place + 2:place + 7]))
            if section[4] == 1:
                run = instant(12)
            if section[4] == 4:
                hour = int.from_bytes(section[18:22], "big")
                if int.from_bytes(section[7:9], "big") == 8:
                    hour = (instant(34) - run) // 3_600
                name = NAMES[section[9], section[10], section[22]]
            at += size
        found.setdefault(hour, []).append((name, message))
        start += length
    return found


def test_danger_of_a_fetched_forecast_is_that_of_the_file_it_was_fetched_from(tmp_path):
    source = os.path.join(os.path.dirname(__file__), "..", "..", "Verification", "weather", "gfs.grib2")
    files = {}
    for hour, messages in steps(source).items():
        index, data = [], b""
        for name, message in messages:
            index.append(f"{len(index) + 1}:{len(data)}:d=2026071000:{name}:{hour} hour fcst:")
            data += message
        files[f"/gfs.20260710/00/atmos/gfs.t00z.pgrb2.0p25.f{hour:03}"] = (("\n".join(index) + "\n").encode(), data)
    last = max(steps(source))
    assert last >= 24
    with Replay(grib=files, seed=5, share=0.1) as replay:
        done = subprocess.run(
            [ZAREVO, "fetch", "weather", "--model", "gfs", "--run", "2026-07-10T00:00:00Z", "--hours", str(last), "--step", "1", "--attempts", "9",
             "--out", str(tmp_path / "out"), "--feeds", settings(tmp_path, replay, forecasts={"gfs": replay.base})],
            env=os.environ | {"ZAREVO_REHEARSAL": rehearsal()}, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr
    fetched = sorted(str(path) for path in (tmp_path / "out").iterdir())
    assert len(fetched) == last + 1

    def danger(name, inputs):
        out = str(tmp_path / name)
        subprocess.run([ZAREVO, "danger", *inputs, "-o", out], check=True, capture_output=True)
        lines = subprocess.run(["gdalinfo", "-stats", f"NETCDF:{out}:FWI"], check=True, capture_output=True, text=True).stdout
        return [line for line in lines.splitlines() if "STATISTICS_M" in line]

    whole = danger("whole.nc", [source])
    assert len(whole) >= 3 and danger("fetched.nc", fetched) == whole


@pytest.fixture
def own(store, tmp_path):
    path = str(tmp_path / "own.gpkg")
    shutil.copy(store, path)
    return path


def wait(condition, seconds=60):
    end = time.time() + seconds
    while not condition():
        assert time.time() < end, "it does not come about"
        time.sleep(0.1)


def give_name(store, name, folder):
    actor = os.path.join(folder, "actor.json")
    with open(actor, "w", encoding="utf-8") as file:
        json.dump({"name": "A. Analyst", "role": "analyst", "authority": {
            "areas": ["RU", "CN"], "level": "federal", "origins": ["domestic"], "from": "2010-01-01T00:00:00Z"}}, file)
    listed = subprocess.run(
        [ZAREVO, "events", "--format", "csv", "--store", store], check=True, capture_output=True, text=True).stdout
    subprocess.run(
        [ZAREVO, "events", "name", listed.splitlines()[1].split(",")[0], name, "--actor", actor, "--insist",
         "--store", store], check=True,
        capture_output=True)


def test_a_webhook_is_told_each_act_once_and_can_check_who_says_it(own, tmp_path):
    with Replay() as replay:
        hook = {"address": replay.base + "/hook?token=t0ken", "secret": SECRET, "allowPrivate": True}
        path = settings(tmp_path, replay, webhooks=[hook])
        document = json.load(open(path, encoding="utf-8"))
        del document["firms"]
        json.dump(document, open(path, "w", encoding="utf-8"))
        server = Server(own, "--watch", "--feeds", path)
        try:
            wait(lambda: os.path.exists(own + ".feeds"))
            give_name(own, "First Fire", tmp_path)
            wait(lambda: replay.hooks)
            where, headers, body = replay.hooks[0]
            signed = dict(part.split("=") for part in headers["Zarevo-Signature"].split(","))
            code = hmac.new(SECRET.encode(), signed["t"].encode() + b"." + body, hashlib.sha256).hexdigest()
            assert where == "/hook?token=t0ken" and hmac.compare_digest(code, signed["v1"])
            assert abs(int(signed["t"]) - time.time()) < 60
            told = json.loads(body)
            assert told["type"] == "act" and told["entry"]["kind"] == "naming.give"
            time.sleep(3)
            assert len(replay.hooks) == 1
            # Redirects are not followed, and what failed is told again.
            replay.hook_status = [302]
            give_name(own, "Second Fire", tmp_path)
            wait(lambda: len(replay.hooks) == 2)
            wait(lambda: "webhook failed" in server.text())
            assert all(where != "/elsewhere" for where, _, _ in replay.hooks)
            # Killed, it goes on where it was.
            server.kill()
            server.start()
            wait(lambda: len(replay.hooks) == 3, 90)
            assert replay.hooks[1][2] == replay.hooks[2][2]
            assert "t0ken" not in server.text() and SECRET not in server.text()
            assert SECRET not in open(own + ".feeds", encoding="utf-8").read()
        finally:
            server.stop()


def test_a_webhook_in_the_own_network_is_not_called_unless_allowed(own, tmp_path):
    with Replay() as replay:
        path = settings(tmp_path, replay, webhooks=[
            {"address": replay.base + "/hook", "secret": SECRET},
            {"address": replay.base.replace("127.0.0.1", "localhost") + "/hook", "secret": SECRET},
            {"address": replay.base.replace("127.0.0.1", "[::ffff:127.0.0.1]") + "/hook", "secret": SECRET},
            {"address": replay.base.replace("127.0.0.1", "2130706433") + "/hook", "secret": SECRET}])
        server = Server(own, "--watch", "--feeds", path)
        try:
            wait(lambda: os.path.exists(own + ".feeds") and len(json.load(open(own + ".feeds"))["deliveries"]) == 4)
            give_name(own, "First Fire", tmp_path)
            wait(lambda: server.text().count("not an address of the world") >= 4)
            assert replay.hooks == []
        finally:
            server.stop()


def test_a_server_that_watches_says_how_its_feeds_are(rows, tmp_path, own):
    clock = Clock("2020-09-12T00:00:00Z", 1)
    with Replay(rows, clock) as replay:
        os.environ["ZAREVO_REHEARSAL"] = clock.variable()
        try:
            server = Server(own, "--watch", "--feeds", settings(tmp_path, replay))
        finally:
            del os.environ["ZAREVO_REHEARSAL"]
        try:
            wait(lambda: requests.get(server.base + "/health", timeout=5).json().get("feeds", {}).get("newestAt"))
            wait(lambda: requests.get(server.base + "/health", timeout=5).json()["feeds"]["silentSince"])
            health = requests.get(server.base + "/health", timeout=5).json()
            assert any("no new detections since" in text for text in health["warnings"])
            metrics = requests.get(server.base + "/metrics", timeout=5).text
            assert "\nzarevo_feed_silent 1\n" in metrics and "zarevo_feed_beat_age_seconds" in metrics
            second = subprocess.run(
                [ZAREVO, "watch", "--once", "--feeds", settings(tmp_path, replay), "--store", own], capture_output=True,
                text=True, timeout=60)
            assert second.returncode == 74 and "another process watches" in second.stderr
            assert KEY not in server.text() and KEY not in str(health)
        finally:
            server.stop()


def test_behind_a_named_proxy_attempts_are_counted_for_the_client(own):
    staff(own)
    server = Server(own, "--trusted-proxy", "127.0.0.1", "--address", "https://fires.example.org")
    try:
        def attempt(forwarded, base=server.base):
            return requests.post(
                base + "/session", json={"name": "nobody", "password": "wrong horse battery"}, timeout=60,
                headers={"X-Forwarded-For": forwarded}).status_code
        # What a client writes itself stands before what the proxy adds, and does not count.
        first = [attempt(f"10.9.8.{number}, 203.0.113.7") for number in range(14)]
        assert first.count(401) <= 11 and first[-1] == 429
        assert attempt("203.0.113.8") == 401
    finally:
        server.stop()
    server = Server(own)
    try:
        ignored = [requests.post(
            server.base + "/session", json={"name": "nobody", "password": "wrong horse battery"}, timeout=60,
            headers={"X-Forwarded-For": f"203.0.113.{number}"}).status_code for number in range(14)]
        assert ignored.count(401) <= 11 and ignored[-1] == 429
    finally:
        server.stop()
