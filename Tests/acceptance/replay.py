"""A server on the loopback that answers as FIRMS and the GFS do, with data of the examples, and with faults."""
import calendar
import csv
import email.utils
import gzip
import hashlib
import io
import os
import random
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

EXAMPLES = os.path.join(os.path.dirname(__file__), "..", "..", "Examples")
KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
HTML = b"<!DOCTYPE html><html><head><title>503</title></head><body>Service Unavailable</body></html>"


class Clock:
    """Time that runs `rate` times as fast from `start` on."""

    def __init__(self, start, rate):
        self.start, self.rate, self.begun = calendar.timegm(time.strptime(start, "%Y-%m-%dT%H:%M:%SZ")), rate, time.time()

    def now(self):
        return self.start + (time.time() - self.begun) * self.rate

    def variable(self):
        text = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self.start))
        return f"{text},{self.begun!r},{self.rate}"


class Rows:
    """Rows of the example with the instants at which they were seen and come out."""

    FILES = {
        "VIIRS_NOAA20": "viirs-noaa20-nrt.csv.gz", "VIIRS_SNPP": "viirs-snpp-archive.csv.gz", "MODIS": "modis-c61-archive.csv.gz"}

    def __init__(self, days, box):
        self.days, self.box, self.tables = days, box, {}
        for sensor, name in self.FILES.items():
            with gzip.open(os.path.join(EXAMPLES, "western-us-2020", name), "rt") as file:
                reader = csv.DictReader(file)
                self.tables[sensor] = [
                    row for row in reader if row["acq_date"] in days and self.within(row)]
                fields = [field for field in reader.fieldnames if field != "type"]
            self.tables[sensor + "/fields"] = fields
            assert self.tables[sensor], sensor

    def within(self, row):
        west, south, east, north = self.box
        return west <= float(row["longitude"]) <= east and south <= float(row["latitude"]) <= north

    @staticmethod
    def published(row):
        """One to three hours after the pass; one pass in seven comes late, at most five hours after its day."""
        clock = row["acq_time"].zfill(4)
        seen = calendar.timegm(time.strptime(row["acq_date"] + clock, "%Y-%m-%d%H%M"))
        draw = hashlib.sha256(f"{row['satellite']}{row['acq_date']}{clock}".encode()).digest()
        late = 20 if draw[0] % 7 == 0 else 1 + draw[1] / 128
        end = calendar.timegm(time.strptime(row["acq_date"], "%Y-%m-%d")) + 29 * 3_600
        return min(seen + late * 3_600, end)

    def text(self, product, day, now):
        """The table of a day as it is at an instant."""
        sensor, _, kind = product.rpartition("_")
        if sensor not in self.tables:
            sensor, rows = "VIIRS_NOAA20", []
        else:
            rows = [row for row in self.tables[sensor] if row["acq_date"] == day]
        fields = list(self.tables[sensor + "/fields"])
        if kind == "NRT":
            rows = [row for row in rows if self.published(row) <= now]
        else:
            fields.append("type")
        out = io.StringIO()
        writer = csv.DictWriter(out, fields, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        for row in rows:
            collection = "6.1" if sensor == "MODIS" else "2"
            version = ("6.1NRT" if sensor == "MODIS" else "2.0NRT") if kind == "NRT" else collection
            writer.writerow(row | {"version": version, "type": row.get("type") or "0"})
        return out.getvalue().encode()


class Replay:
    """The server; `faults` are drawn by a seed and the number of the request, so that a run can be repeated."""

    FAULTS = ["cut", "chunked-cut", "429", "503", "short-length", "html", "prose", "skew", "empty", "garbage"]

    def __init__(self, rows=None, clock=None, seed=None, share=0.35, archive_from=None, grib=None, transactions=None):
        self.rows, self.clock, self.seed, self.share = rows, clock, seed, share
        self.archive_from, self.grib, self.transactions = archive_from, grib, transactions
        self.requests, self.faults, self.forced, self.hooks = [], [], [], []
        self.hook_status = []
        self.lock = threading.Lock()
        replay = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                replay.answer(self)

            def do_POST(self):
                replay.take(self)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.base = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def now(self):
        return self.clock.now() if self.clock else time.time()

    def fault(self, number):
        if self.forced:
            return self.forced.pop(0)
        if self.seed is None:
            return None
        numbers = random.Random(self.seed * 1_000_003 + number)
        return numbers.choice(self.FAULTS) if numbers.random() < self.share else None

    def answer(self, handler):
        with self.lock:
            number = len(self.requests)
            self.requests.append((self.now(), handler.path, dict(handler.headers)))
            fault = self.fault(number)
            self.faults.append(fault)
        if handler.path.startswith("/gfs."):
            return self.forecast(handler, fault)
        if self.rows is None:
            return self.send(handler, 503, HTML)
        parts = handler.path.split("/")
        if len(parts) < 5 or parts[4] != KEY:
            return self.send(handler, 200, b"Invalid MAP_KEY.")
        if self.transactions is not None and number >= self.transactions:
            return self.send(handler, 200, b"Exceeding allowed transaction limit.")
        if parts[2] == "data_availability":
            return self.send(handler, 200, self.availability(), fault)
        body = self.rows.text(parts[5], parts[8], self.now())
        tag = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
        if fault is None and handler.headers.get("If-None-Match") == tag:
            return self.send(handler, 304, b"", tag=tag)
        return self.send(handler, 200, body, fault, tag)

    def availability(self):
        lines = ["data_id,min_date,max_date"]
        for sensor in ("MODIS", "VIIRS_SNPP", "VIIRS_NOAA20", "VIIRS_NOAA21"):
            lines.append(f"{sensor}_NRT,2020-06-01,2020-12-31")
            if self.archive_from and self.now() >= self.archive_from and sensor != "VIIRS_NOAA21":
                lines.append(f"{sensor}_SP,2018-01-01,{self.rows.days[0]}")
        return ("\n".join(lines) + "\n").encode()

    def send(self, handler, status, body, fault=None, tag=None, headers=()):
        date = self.now()
        if fault == "429":
            status, body, headers = 429, b"Exceeding allowed transaction limit", [("Retry-After", "120")]
        elif fault == "503":
            status, body = 503, HTML
        elif fault == "html":
            body, tag = HTML, None
        elif fault == "prose":
            body, tag = b"The requested service is temporarily unavailable, please try again later.", None
        elif fault == "empty":
            body, tag = body[:body.find(b"\n") + 1] if b"latitude" in body else b"", None
        elif fault == "garbage":
            body, tag = bytes(random.Random(len(body)).randbytes(300)), None
        elif fault == "skew":
            date -= 7_200
        handler.send_response_only(status)
        handler.send_header("Date", email.utils.formatdate(date, usegmt=True))
        handler.send_header("Content-Type", "text/plain")
        if tag:
            handler.send_header("ETag", tag)
        for name, value in headers:
            handler.send_header(name, value)
        if fault == "chunked-cut":
            handler.send_header("Transfer-Encoding", "chunked")
            handler.end_headers()
            handler.wfile.write(b"%x\r\n" % len(body) + body[:len(body) * 2 // 3])
            handler.close_connection = True
            return
        length = len(body) - len(body) // 3 if fault == "short-length" else len(body)
        if status != 304:
            handler.send_header("Content-Length", str(length))
        handler.end_headers()
        handler.wfile.write(body[:len(body) // 2] if fault == "cut" else body)
        if fault in ("cut", "short-length"):
            handler.close_connection = True

    def forecast(self, handler, fault):
        index, data = self.grib if isinstance(self.grib, tuple) else self.grib[handler.path.removesuffix(".idx")]
        if handler.path.endswith(".idx"):
            return self.send(handler, 200, index, fault)
        wanted = handler.headers.get("Range")
        if not wanted:
            return self.send(handler, 200, data, fault)
        first, _, last = wanted.removeprefix("bytes=").partition("-")
        end = int(last) + 1 if last else len(data)
        part = data[int(first):end]
        self.send(handler, 206, part, fault, headers=[("Content-Range", f"bytes {first}-{end - 1}/{len(data)}")])

    def take(self, handler):
        body = handler.rfile.read(int(handler.headers["Content-Length"]))
        with self.lock:
            self.hooks.append((handler.path, dict(handler.headers), body))
            status = self.hook_status.pop(0) if self.hook_status else 200
        handler.send_response_only(status)
        if status == 302:
            handler.send_header("Location", self.base + "/elsewhere")
        handler.send_header("Content-Length", "0")
        handler.end_headers()
