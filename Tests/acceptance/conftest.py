"""Serves the store of a demo on a free port of the loopback for all tests."""
import json
import os
import re
import socket
import subprocess
import tempfile

import pytest
import requests
from serving import wait_for, wait_for_days

ZAREVO = os.environ.get("ZAREVO", ".build/release/zarevo")


@pytest.fixture(scope="session")
def store():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [ZAREVO, "demo", "--scenario", "siberia-2017", "--without-smoke", "--out", folder],
            check=True, stdout=subprocess.DEVNULL)
        path = os.path.join(folder, "siberia-2017.gpkg")
        send_warnings(path, folder)
        keep_smoke(path, folder)
        yield path


def keep_smoke(store, folder):
    """Six hours of the smoke of all fires, kept in the store."""
    winds = os.path.join(os.path.dirname(__file__), "..", "..", "Examples", "winds", "era-interim-july.nc")
    subprocess.run(
        [ZAREVO, "smoke", "--events", "--winds", winds, "--month", "7", "--start", "2017-08-13T00:00:00Z", "--hours", "6",
         "--hindsight", "--keep", "--out", os.path.join(folder, "smoke"), "--store", store],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def grids(tmp_path_factory):
    """A folder with two days of fire danger; the north-western cell has no weather."""
    folder = tmp_path_factory.mktemp("weather")
    bands = []
    for day in ("2017-08-13", "2017-08-14"):
        for name, value, unit in (
                ("temperature", 28, "degC"), ("humidity", 30, "%"), ("windSpeed", 15, "km/h"), ("rain", 0, "mm")):
            rows = [
                [-9999 if (row, column) == (0, 0) else value + (column if name != "rain" else 0) for column in range(12)]
                for row in range(8)]
            text = "ncols 12\nnrows 8\nxllcorner 104\nyllcorner 52\ncellsize 1\nNODATA_value -9999\n"
            (folder / f"{name}-{day}.asc").write_text(
                text + "".join(" ".join(map(str, row)) + "\n" for row in rows))
            bands.append(
                f'<VRTRasterBand dataType="Float32" band="{len(bands) + 1}"><Description>{name} {day}</Description>'
                f"<UnitType>{unit}</UnitType><NoDataValue>-9999</NoDataValue><SimpleSource>"
                f'<SourceFilename relativeToVRT="1">{name}-{day}.asc</SourceFilename><SourceBand>1</SourceBand>'
                "</SimpleSource></VRTRasterBand>")
    (folder / "weather.vrt").write_text(
        '<VRTDataset rasterXSize="12" rasterYSize="8"><SRS>EPSG:4326</SRS>'
        f"<GeoTransform>104,1,0,60,0,-1</GeoTransform>{''.join(bands)}</VRTDataset>")
    results = tmp_path_factory.mktemp("grids")
    for name in ("danger.nc", "danger-tiff.tif"):
        subprocess.run(
            [ZAREVO, "danger", str(folder / "weather.vrt"), "-o", str(results / name)], check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    spread(folder, results)
    return results


def spread(folder, results):
    """Fire behaviour of the second day on a finer grid of conifers, with stripes where nothing burns."""
    rows = [[(1, 2, 3, 4, 7, 99)[(row // 4 + column // 6) % 6] for column in range(48)] for row in range(32)]
    (folder / "fuel.asc").write_text(
        "ncols 48\nnrows 32\nxllcorner 104\nyllcorner 52\ncellsize 0.25\nNODATA_value -9999\n"
        + "".join(" ".join(map(str, row)) + "\n" for row in rows))
    (folder / "fuel.vrt").write_text(
        '<VRTDataset rasterXSize="48" rasterYSize="32"><SRS>EPSG:4326</SRS><GeoTransform>104,0.25,0,60,0,-0.25</GeoTransform>'
        '<VRTRasterBand dataType="Int16" band="1"><NoDataValue>-9999</NoDataValue><SimpleSource>'
        '<SourceFilename relativeToVRT="1">fuel.asc</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>')
    codes = {str(code): f"C-{code}" for code in (1, 2, 3, 4, 7)}
    (folder / "fuel.json").write_text(json.dumps({"family": "fbp", "codes": {**codes, "99": "none"}}))
    subprocess.run(
        [ZAREVO, "behavior", str(folder / "fuel.vrt"), "--danger", str(results / "danger.nc"), "--day", "2017-08-14",
         "--wind-speed", "15", "--wind-from", "240", "--fmc", "100", "-o", str(results / "spread.nc")], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def send_warnings(store, folder):
    """Drafts warnings for the fires near settlements, and lets them out as exercises."""
    actor = os.path.join(folder, "actor.json")
    with open(actor, "w", encoding="utf-8") as file:
        json.dump({
            "name": "D. Officer", "role": "duty officer", "authority": {
                "areas": ["RU", "CN"], "level": "federal", "origins": ["domestic"], "from": "2010-01-01T00:00:00Z"}}, file)
    time = "2017-08-14T20:00:00Z"
    drafts = subprocess.run(
        [ZAREVO, "alerts", "draft", "--store", store, "--at", time, "--sender", "duty@example.org", "--actor", actor,
         "--json"], check=True, capture_output=True, text=True).stdout
    for draft in json.loads(drafts):
        subprocess.run(
            [ZAREVO, "alerts", "approve", draft["warning"], "--exercise", "--time", time, "--actor", actor, "--store",
             store], check=True, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def base(store, grids):
    log = tempfile.TemporaryFile("a+")
    server = subprocess.Popen(
        [ZAREVO, "serve", "--store", store, "--grids", str(grids), "--port", "0"], stderr=log, stdout=log)
    try:
        address = wait_for(server, log)
        wait_for_days(address)
        yield address
    finally:
        reader = follow(server, log)
        server.terminate()
        assert server.wait(timeout=10) == 0, "the server ends when it is asked to, also while somebody follows it"
        reader.close()


def follow(server, log):
    """A connection that reads the stream of changes."""
    log.seek(0)
    port = int(re.search(r"listening on http://\S+:(\d+)", log.read())[1])
    connection = socket.create_connection(("127.0.0.1", port))
    connection.sendall(b"GET /events HTTP/1.1\r\nHost: x\r\n\r\n")
    assert b"event: snapshot" in b"".join(connection.recv(4_096) for _ in range(3))
    return connection


@pytest.fixture(scope="session")
def get(base):
    session = requests.Session()

    def ask(path, status=200, **arguments):
        answer = session.get(path if path.startswith("http") else base + path, timeout=60, **arguments)
        assert answer.status_code == status, f"{path}: {answer.status_code} {answer.text[:300]}"
        return answer

    return ask


@pytest.fixture(scope="session")
def collections(get):
    return [collection["id"] for collection in get("/collections").json()["collections"]]
