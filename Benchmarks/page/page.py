"""Measures the page in a browser: see scripts/page-figures."""
import json
import math
import os
import random
import shutil
import statistics
import struct
import sys
import urllib.request

from playwright.sync_api import sync_playwright
from slow_line import SlowLine

BASE = sys.argv[1]
MINUTES = float(sys.argv[2]) if len(sys.argv) > 2 else 10
CHOSEN = sys.argv[3:]
ROWS = []


def note(work, reached, asked):
    ROWS.append((work, reached, asked))
    print(f"| {work} | {reached} | {asked} |", flush=True)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


WATCH = """
window.longTasks = [];
new PerformanceObserver(list => window.longTasks.push(...list.getEntries().map(one => one.startTime + one.duration))).observe({ type: 'longtask', buffered: true });
window.inputs = [];
new PerformanceObserver(list => window.inputs.push(...list.getEntries().filter(one => one.interactionId).map(one => [one.name, one.duration]))).observe({ type: 'event', durationThreshold: 16, buffered: true });
"""


class View:
    """A page of a browser that has never been here."""

    def __init__(self, browser, base=BASE, query=""):
        self.context = browser.new_context(viewport={"width": 1280, "height": 800}, service_workers="block")
        self.page = self.context.new_page()
        self.page.add_init_script(WATCH)
        if base != "about:blank":
            self.page.goto(f"{base}/map{query}", wait_until="commit")

    def mark(self, name, seconds=60):
        for _ in range(seconds * 20):
            found = self.page.evaluate(f"performance.getEntriesByName('zarevo:{name}')[0]?.startTime")
            if found:
                return found
            self.page.wait_for_timeout(50)
        raise SystemExit(f"no {name}")

    def close(self):
        self.context.close()


def opening(browser):
    firsts, calm = [], []
    for _ in range(5):
        view = View(browser)
        firsts.append(view.mark("first-map"))
        view.mark("detections")
        view.page.wait_for_timeout(1500)
        calm.append(max(view.page.evaluate("window.longTasks") + [0]))
        view.close()
    note("first map, cold, loopback, middle of 5", f"{statistics.median(firsts) / 1000:.2f} s ({min(firsts) / 1000:.2f}–{max(firsts) / 1000:.2f})", "≤ 1.0 s")
    note("interactive: end of the last task over 50 ms, middle of 5", f"{statistics.median(calm) / 1000:.2f} s", "≤ 1.5 s")


def slowly(browser):
    host, port = BASE.removeprefix("http://").split(":")
    view = View(browser, f"http://127.0.0.1:{SlowLine(host, int(port)).port}")
    fires, first = view.mark("first-fires"), view.mark("first-map")
    sentence = view.page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
    all_there = view.mark("detections", 120)
    view.close()
    note("at 1 Mbit/s and 200 ms: first words, fires on the map, borders under them, all detections",
         f"{sentence / 1000:.1f} s, {fires / 1000:.1f} s, {first / 1000:.1f} s, {all_there / 1000:.1f} s", "map ≤ 6 s")


FRAMES = """async seconds => {
    document.querySelector('#timeline .play').click();
    const found = [], start = performance.now();
    let last = await new Promise(requestAnimationFrame);
    while (performance.now() - start < seconds * 1000) {
        const now = await new Promise(requestAnimationFrame);
        found.push(now - last);
        last = now;
    }
    if (document.querySelector('#timeline .play').textContent === '⏸') document.querySelector('#timeline .play').click();
    return found;
}"""


def frames(browser):
    view = View(browser, query="?at=2020-08-16T00Z&span=366d")
    view.mark("detections")
    view.page.wait_for_timeout(1000)
    view.page.select_option("#timeline .speed select", "1440")
    found = view.page.evaluate(FRAMES, 36)
    view.close()
    note(f"frames while the season plays, all detections before, 1280 × 800 ({len(found)} frames)",
         f"p50 {percentile(found, 0.5):.1f} ms, p95 {percentile(found, 0.95):.1f} ms, p99 {percentile(found, 0.99):.1f} ms", "p95 ≤ 16.7 ms")


def crowd(count, corners=32):
    """So many made-up fires with perimeters over the western United States."""
    chance = random.Random(1)
    features = []
    for number in range(count):
        longitude, latitude, size = chance.uniform(-124, -114), chance.uniform(33, 45), chance.uniform(0.01, 0.06)
        turns = [2 * math.pi * corner / corners for corner in range(corners)]
        ring = [[round(longitude + size * math.cos(turn) * chance.uniform(0.7, 1.3), 5), round(latitude + 0.8 * size * math.sin(turn) * chance.uniform(0.7, 1.3), 5)] for turn in turns]
        features.append({
            "type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring + ring[:1]]},
            "properties": {"id": f"made-up-{number}", "name": f"Fire {number}", "status": chance.choice(["active", "quiet", "ended"]), "hoursSinceDetection": chance.uniform(0, 200),
                           "longitude": longitude, "latitude": latitude, "growthHectaresPerDay": chance.uniform(0, 100), "headSpreadTowardDegrees": 30}})
    return json.dumps({"type": "FeatureCollection", "features": features})


def made_up_grid(columns=400, rows=300):
    """Fire danger of the western United States as the server writes grids (docs/formats.md); every seventh cell is not known."""
    head = json.dumps({
        "columns": columns, "rows": rows, "layer": "FWI", "unit": "1", "crs": 'GEOGCRS["WGS 84"]', "transform": [-126, 14 / columns, 0, 50, 0, -19 / rows],
        "scale": 0.01, "offset": 0, "noData": 65535, "notes": ""}).encode()
    numbers = [65535 if cell % 7 == 0 else cell * 37 % 6000 for cell in range(columns * rows)]
    return b"ZGR1" + struct.pack("<I", len(head)) + head + struct.pack(f"<{columns * rows}H", *numbers)


def crowded(browser):
    view = View(browser, "about:blank")
    grids = [{"id": "made-up.FWI", "name": "FWI", "kind": "danger", "times": [f"2020-{month:02}-{day:02}T00:00:00Z" for month in (8, 9) for day in range(1, 31)]}]
    view.context.route("**/data/grids", lambda route: route.fulfill(body=json.dumps({"grids": grids}), content_type="application/json"))
    view.context.route("**/data/grids/**", lambda route: route.fulfill(body=made_up_grid(), content_type="application/octet-stream"))
    view.page.goto(f"{BASE}/map?at=2020-08-20T00Z&span=366d&layers=fires,heads,detections,danger", wait_until="commit")
    view.mark("detections")
    body = crowd(5_000)
    view.context.route("**/data/perimeters**", lambda route: route.fulfill(body=body, content_type="application/json"))
    view.page.select_option("#timeline .speed select", "720")
    found = view.page.evaluate(FRAMES, 20)
    view.close()
    note("the same with a grid of danger and 5,000 perimeters that change with every answer", f"{len(found) / 20:.0f} frames a second, p95 {percentile(found, 0.95):.0f} ms", "≥ 30 frames a second")


def inputs(browser):
    view = View(browser, query="?at=2020-09-10T12Z")
    view.mark("detections")
    view.page.wait_for_timeout(1500)
    page = view.page
    box = page.locator("#slider").bounding_box()
    for part in (0.3, 0.5, 0.7, 0.62, 0.44, 0.58):
        page.mouse.click(box["x"] + part * box["width"], box["y"] + 20)
        page.wait_for_timeout(700)
    page.locator("#layers summary").click()
    for name in ("detections", "places", "fires", "detections", "places", "fires"):
        page.locator(f"[name=layer-{name}]").click()
        page.wait_for_timeout(200)
    for row in range(6):
        page.locator("#list tr[data-fire]").nth(row).click(position={"x": 5, "y": 5})
        page.wait_for_timeout(600)
    found = [duration for _, duration in page.evaluate("window.inputs")]
    view.close()
    note(f"input to paint: slider, layers, rows ({len(found)} events of 16 ms or more)", f"p95 {percentile(found or [0], 0.95):.0f} ms, most {max(found or [0]):.0f} ms", "p95 ≤ 100 ms")


def packed(path):
    request = urllib.request.Request(BASE + path, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as answer:
        return len(answer.read())


def sizes(browser):
    view = View(browser)
    view.mark("detections")
    code = view.page.evaluate("performance.getEntriesByType('resource').filter(one => one.name.includes('/web/')).map(one => [one.name, one.encodedBodySize])")
    page = view.page.evaluate("performance.getEntriesByType('navigation')[0].encodedBodySize")
    view.close()
    library = sum(size for name, size in code if "vendor" in name)
    own = sum(size for name, size in code if "vendor" not in name)
    note("code packed: OpenLayers, own, and the page itself", f"{library / 1000:.0f} kB + {own / 1000:.0f} kB + {page / 1000:.0f} kB", "≤ 350 kB")
    for path, asked in (("/data/perimeters?detail=map", "≤ 150 kB"), ("/data/base?detail=low", ""), ("/data/base", ""), ("/data/detections", "≤ 3,000 kB")):
        note(f"{path} packed", f"{packed(path) / 1000:,.0f} kB", asked)


def heap(browser):
    view = View(browser, query="?at=2020-08-16T00Z&span=366d")
    view.mark("detections")
    view.page.wait_for_timeout(2000)
    session = view.context.new_cdp_session(view.page)

    def megabytes():
        session.send("HeapProfiler.collectGarbage")
        usage = session.send("Runtime.getHeapUsage")
        return (usage["usedSize"] + usage.get("backingStorageSize", 0) + usage.get("embedderHeapUsedSize", 0)) / 1e6

    series = [megabytes()]
    view.page.select_option("#timeline .speed select", "1440")
    for _ in range(max(1, round(MINUTES * 2))):
        if view.page.inner_text("#timeline .play") == "▶":
            view.page.click("#timeline .play")
        view.page.wait_for_timeout(30_000)
        series.append(megabytes())
    view.close()
    half = len(series) // 2
    note(f"heap of the page with arrays: before, after {MINUTES:g} minutes of play, growth in the second half",
         f"{series[0]:.0f} MB, {series[-1]:.0f} MB, {(series[-1] - series[half]) / max(0.5, MINUTES / 2):+.2f} MB a minute", "≤ 120 MB, < 1 MB a minute")


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for measure in (opening, slowly, frames, crowded, inputs, sizes, heap):
            if not CHOSEN or measure.__name__ in CHOSEN:
                measure(browser)
        browser.close()
    print(f"load of the machine at the end: {os.getloadavg()[0]:.1f}")


main()
