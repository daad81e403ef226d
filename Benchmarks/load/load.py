"""Measures a server of Zarevo under load: see scripts/load."""
import gzip
import json
import os
import random
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

import peers

ZAREVO = os.environ["ZAREVO"]
ROOT = os.path.join(os.path.dirname(__file__), "..", "..")
SEASON = os.path.join(ROOT, "Examples", "western-us-2020")
ROWS = []


def note(work, reached, target):
    ROWS.append((work, reached, target))
    print(f"{work}: {reached} (asked: {target})", flush=True)


class Server:
    """A server on a free port of the loopback."""

    def __init__(self, store):
        self.log = tempfile.TemporaryFile("a+")
        self.start = time.monotonic()
        self.process = subprocess.Popen(
            [ZAREVO, "serve", "--store", store, "--port", "0"], stdout=self.log, stderr=self.log, start_new_session=True)
        self.base = self.wait(lambda: re.search(r"listening on (http://\S+)", self.text()))[1]
        self.healthSeconds = self.until(lambda: True)
        self.readySeconds = self.until(lambda: self.json("/health")["status"] == "ok")

    def text(self):
        self.log.seek(0)
        return self.log.read()

    def wait(self, ask):
        while True:
            found = ask()
            if found:
                return found
            if self.process.poll() is not None:
                raise SystemExit("the server ended: " + self.text())
            time.sleep(0.005)

    def until(self, holds):
        self.wait(lambda: self.json("/health") and holds())
        return time.monotonic() - self.start

    def get(self, path):
        with urllib.request.urlopen(self.base + path, timeout=60) as answer:
            return answer.read()

    def json(self, path):
        return json.loads(self.get(path))

    def seconds(self, path):
        start = time.monotonic()
        self.get(path)
        return time.monotonic() - start

    def megabytes(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) / 1024

    def kept_states(self):
        return int(float(re.search(r"^zarevo_states_ahead (\S+)", self.get("/metrics").decode(), re.M)[1]))

    def wait_for_states_ahead(self, longest=600):
        """Until nothing more is worked out ahead.

        Returns: Seconds that were waited.
        """
        start, last, since = time.monotonic(), -1, time.monotonic()
        while time.monotonic() - start < longest and time.monotonic() - since < 15:
            now = self.kept_states()
            if now != last:
                last, since = now, time.monotonic()
            time.sleep(1)
        note("states worked out ahead", f"{last:,}, resident {self.megabytes():,.0f} MB", "–")
        return time.monotonic() - start

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def wrk(base, script, connections, seconds):
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(script)
        file.flush()
        text = subprocess.run(
            ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "10s", "-s", file.name, base],
            check=True, capture_output=True, text=True).stdout
    found = {share: re.search(rf"{share}%\s+(\S+)", text)[1] for share in (50, 99)}
    errors = re.search(r"(Socket errors.*|Non-2xx.*)", text)
    return float(re.search(r"Requests/sec:\s+(\S+)", text)[1]), found[50], found[99], errors[1] if errors else "none"


def box_script(path):
    """A script of wrk that asks for boxes of 1° and a day.

    path: with {box}, {from} and {until} where they stand.
    """
    return """
math.randomseed(1)
request = function()
  local west, south = -124 + math.random() * 10, 33 + math.random() * 12
  local day = math.random(16, 52)
  local date = day <= 31 and string.format("2020-08-%02d", day) or string.format("2020-09-%02d", day - 31)
  local path = "PATH"
  path = path:gsub("{box}", string.format("%.3f,%.3f,%.3f,%.3f", west, south, west + 1, south + 1))
  path = path:gsub("{from}", date .. "T00:00:00Z"):gsub("{until}", date .. "T23:59:59Z"):gsub("{day}", date)
  return wrk.format("GET", path)
end
""".replace("PATH", path)


BOXES = box_script("/collections/detections/items?bbox={box}&datetime={day}&limit=100")


def measure_items(server):
    before = peers.processor_seconds({server.process.pid})
    rate, middle, high, errors = wrk(server.base, BOXES, 8, 10)
    spent = peers.processor_seconds({server.process.pid}) - before
    note("items, 1° box and day, 100 features, 8 connections",
         f"{rate:,.0f} req/s, p50 {middle}, p99 {high}, errors {errors}; {1e3 * spent / (10 * rate):.3f} processor ms a request",
         "≥ 1,500 req/s, p99 ≤ 25 ms")


def measure_days(store):
    """Fires by day, on a server that has just started: until all of them are there, and asked for as detections are."""
    server = Server(store)
    path = "/collections/perimeters/items?limit=10000"
    while True:
        try:
            first = server.json(path)
            break
        except urllib.error.HTTPError as error:
            if error.code != 503:
                raise
            time.sleep(int(error.headers["Retry-After"]))
    ready = time.monotonic() - server.start
    spent = peers.processor_seconds({server.process.pid})
    whole = server.seconds(path)
    days = len({feature["properties"]["day"] for feature in first["features"]})
    note("fires by day, after the next start",
         f"{first['numberMatched']:,} features of {days} days all there after {ready:.0f} s and {spent:.0f} processor seconds, "
         f"then {1000 * whole:.0f} ms for {len(server.get(path)):,} bytes", "–")
    rate, middle, high, errors = wrk(
        server.base, box_script("/collections/perimeters/items?bbox={box}&datetime={day}&limit=100"), 8, 10)
    note("fires of a 1° box and a day, 8 connections",
         f"{rate:,.0f} req/s, p50 {middle}, p99 {high}, errors {errors}", "–")
    server.stop()


def measure_peers(store, folder):
    """The same boxes asked of other servers of the same rows; those that know no time of day have less to do."""
    environment = os.path.join(ROOT, ".build-load")
    package = peers.rows(store, folder)
    for make in peers.ALL:
        own = os.path.join(folder, make.__name__)
        os.mkdir(own)
        os.chmod(folder, 0o755)
        peer = make(package, own, environment)
        try:
            before = peer.processor_seconds()
            rate, middle, high, errors = wrk(peer.base, box_script(peer.items), 4, 10)
            spent = peer.processor_seconds() - before
            what = "1° box and day" if "{from}" in peer.items else "1° box alone"
            note(f"{peer.name}: items, {what}, 100 features, 4 connections",
                 f"{rate:,.1f} req/s, p50 {middle}, p99 {high}, errors {errors}; {1e3 * spent / (10 * rate):,.1f} processor ms a request", "–")
            if peer.tile:
                measure_peer_tiles(peer)
        finally:
            peer.stop()


def measure_peer_tiles(peer):
    """Tiles of a season around its largest fires, one after the other."""
    times, largest = [], 0
    for zoom in (4, 6, 8, 10):
        row, column = tile(-122.9, 39.8, zoom).split("/")
        path = peer.tile.format(zoom=zoom, row=row, column=column)
        start = time.monotonic()
        with urllib.request.urlopen(peer.base + path, timeout=120) as answer:
            largest = max(largest, len(answer.read()))
        times.append(1000 * (time.monotonic() - start))
    note(f"{peer.name}: tiles z4, z6, z8, z10 at the August Complex",
         f"{', '.join(f'{one:,.0f} ms' for one in times)}; largest {largest:,} bytes", "–")


def measure_tiles(server):
    chance = random.Random(1)
    features = []
    for day in range(20, 32):
        path = f"/collections/detections/items?limit=1000&datetime=2020-08-{day}T12:00:00Z/.."
        features += server.json(path)["features"]
    paths = set()
    for _ in range(600):
        longitude, latitude = chance.choice(features)["geometry"]["coordinates"]
        zoom = chance.randint(4, 10)
        paths.add(f"/collections/detections/tiles/WebMercatorQuad/{zoom}/" + tile(longitude, latitude, zoom))
    server.get("/collections/detections/tiles/WebMercatorQuad/0/0/0")
    cold = [server.seconds(path) for path in paths]
    warm = [server.seconds(path) for path in paths]
    largest = max(len(server.get(path)) for path in paths)
    note(f"{len(paths)} tiles of z4–z10 over the season, one after the other",
         f"p99 cold {1000 * percentile(cold, 0.99):.1f} ms, warm {1000 * percentile(warm, 0.99):.1f} ms, largest {largest:,} bytes",
         "p99 cold ≤ 50 ms, warm ≤ 5 ms, ≤ 500,000 bytes")


def tile(longitude, latitude, zoom):
    import math
    x = (longitude + 180) / 360
    y = (1 - math.log(math.tan(math.radians(latitude)) + 1 / math.cos(math.radians(latitude))) / math.pi) / 2
    return f"{int(y * 2 ** zoom)}/{int(x * 2 ** zoom)}"


def measure_states(server):
    chance = random.Random(2)
    measure_instants(server, chance, "right after the first start")
    seconds = server.wait_for_states_ahead()
    measure_instants(server, chance, f"that nobody asked for, states worked out ahead for {seconds:.0f} s")


def measure_instants(server, chance, when):
    minutes = [chance.randrange(0, 38 * 1440) for _ in range(60)]
    paths = []
    for minute in minutes:
        at = time.gmtime(1597536000 + minute * 60)
        paths.append("/data/situation?at=" + time.strftime("%Y-%m-%dT%H:%M:00Z", at))
    before = peers.processor_seconds({server.process.pid})
    cold = [server.seconds(path) for path in paths]
    spent = peers.processor_seconds({server.process.pid}) - before
    warm = [server.seconds(path) for path in paths]
    note(f"the situation of 60 random instants of the season {when}",
         f"p95 cold {1000 * percentile(cold, 0.95):.0f} ms (median {1000 * statistics.median(cold):.0f}; "
         f"{1000 * spent / 60:.0f} processor ms in the mean, work ahead included), "
         f"warm {1000 * percentile(warm, 0.95):.1f} ms", "p95 cold ≤ 300 ms, warm ≤ 100 ms")


def measure_restart(store):
    """The states that the last server has worked out are found beside the store."""
    server = Server(store)
    note("the next start", f"first snapshot after {server.readySeconds:.2f} s, {server.kept_states():,} states there, "
         f"{os.path.getsize(store + '.states') / 1e6:,.0f} MB", "–")
    measure_instants(server, random.Random(3), "right after the next start")
    server.stop()


def stream(base):
    host, port = base.removeprefix("http://").split(":")
    connection = socket.create_connection((host, int(port)))
    connection.sendall(b"GET /events HTTP/1.1\r\nHost: x\r\n\r\n")
    return connection


def measure_connections(server):
    streams = [stream(server.base) for _ in range(50)]
    worker = threading.Thread(target=wrk, args=(server.base, BOXES, 200, 6))
    worker.start()
    highest = 0
    while worker.is_alive():
        highest = max(highest, server.megabytes())
        time.sleep(0.1)
    for connection in streams:
        connection.close()
    note("200 connections and 50 streams of events", f"resident {highest:,.0f} MB", "≤ 400 MB")


def measure_wire(server):
    request = urllib.request.Request(server.base + "/data/detections", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as answer:
        size = len(answer.read())
    note("the season's detections on the wire", f"{size:,} bytes", "≤ 3,000,000")


def chunks(path, folder, rows):
    """Files of so many rows of a packed CSV file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        head, *lines = file.read().splitlines()
    for number in range(0, len(lines), rows):
        name = os.path.join(folder, f"chunk-{number}.csv")
        with open(name, "w", encoding="utf-8") as out:
            out.write("\n".join([head] + lines[number:number + rows]) + "\n")
        yield name


def measure_ingest(folder):
    store = os.path.join(folder, "growing.gpkg")
    files = list(chunks(os.path.join(SEASON, "viirs-snpp-archive.csv.gz"), folder, 100_000))
    run("ingest", os.path.join(SEASON, "viirs-noaa20-nrt.csv.gz"), "--store", store)
    server = Server(store)
    waits, errors = [], set()
    for file in files[:2]:
        listener = stream(server.base).makefile("rb")
        seen = []
        threading.Thread(target=lambda: seen.extend(
            time.monotonic() for line in listener if line.startswith(b"data:")), daemon=True).start()
        reader = threading.Thread(target=lambda: errors.add(wrk(server.base, BOXES, 50, 15)[3]))
        reader.start()
        run("ingest", file, "--store", store)
        ended = time.monotonic()
        while not any(moment > ended - 0.5 for moment in seen) and time.monotonic() - ended < 30:
            time.sleep(0.02)
        waits.append(max(0.0, max(seen) - ended))
        reader.join()
    server.stop()
    note("100,000 rows ingested by the command while 50 readers read, twice",
         f"seen by an open stream {', '.join(f'{wait:.2f} s' for wait in waits)} after the command ended, errors {', '.join(sorted(errors))}",
         "≤ 2 s, no error")


def run(*arguments):
    subprocess.run([ZAREVO, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def table():
    load = os.getloadavg()[0]
    lines = [
        "## The server", "",
        "497,953 detections, 695 events of the western United States 2020 on the loopback, client and server on the same two cores. "
        f"`scripts/load`; load of the machine at the end {load:.1f}.", "",
        "| work | reached | asked |", "|---|---|---|",
    ]
    return "\n".join(lines + [f"| {work} | {reached} | {target} |" for work, reached, target in ROWS]) + "\n"


def record():
    path = os.path.join(ROOT, "Benchmarks", "RESULTS.md")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    before = text.split("## The server\n")[0].rstrip()
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + "\n\n" + table())


def main():
    with tempfile.TemporaryDirectory() as folder:
        run("demo", "--without-smoke", "--out", folder)
        store = os.path.join(folder, "western-us-2020.gpkg")
        server = Server(store)
        note("start with 497,953 rows", f"/health after {server.healthSeconds:.2f} s, first snapshot after {server.readySeconds:.2f} s",
             "/health < 1 s")
        measure_items(server)
        measure_tiles(server)
        measure_states(server)
        measure_wire(server)
        measure_connections(server)
        server.stop()
        measure_restart(store)
        measure_days(store)
        measure_ingest(folder)
        if "--peers" in sys.argv:
            measure_peers(store, folder)
    if "--record" in sys.argv:
        record()


main()
