#!/usr/bin/env python3
"""Holds zarevo's events against the truth of a generated scene.

    python3 evaluate.py ZAREVO SCENE [SCENE ...]

Each SCENE is a folder that generate_scene.py wrote. Prints, over all scenes, by size of the true fire: the ratio of summed
areas, the median ratio, how often the interval holds the truth, and the overlap (intersection over union) of the outlines;
then the adjusted Rand index of the grouping. Needs NumPy and Shapely (scripts/install-dependencies --peers).
"""
import collections
import csv
import json
import math
import os
import subprocess
import sys
import tempfile

import numpy as np
import shapely.geometry
import shapely.ops

CLASSES = [(0, 100), (100, 1000), (1000, 10_000), (10_000, math.inf)]


def run(zarevo, scene):
    """Events by id and the event of each detection key, as the program sees them."""
    with tempfile.TemporaryDirectory() as folder:
        store, detections, events = (os.path.join(folder, n) for n in ("s.gpkg", "d.csv", "e.geojson"))
        quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([zarevo, "ingest", os.path.join(scene, "detections.csv"), "--store", store], **quiet)
        subprocess.run([zarevo, "events", "--all", "--detections", "-o", detections, "--store", store], **quiet)
        subprocess.run([zarevo, "events", "--all", "-o", events, "--store", store], **quiet)
        with open(detections, encoding="utf-8") as f:
            event_of = {key(r["latitude"], r["longitude"], r["observedAt"]): r["eventId"] for r in csv.DictReader(f)}
        with open(events, encoding="utf-8") as f:
            return {x["properties"]["id"]: x for x in json.load(f)["features"]}, event_of


def key(latitude, longitude, time):
    return "%.5f %.5f %s" % (float(latitude), float(longitude), time[:16])


def truth(scene):
    """Fires by id, and for each detection its key and (kind, fire id)."""
    with open(os.path.join(scene, "truth_fires.geojson"), encoding="ascii") as f:
        fires = {x["properties"]["fire_id"]: x for x in json.load(f)["features"]}
    rows = []
    with open(os.path.join(scene, "detections.csv"), encoding="ascii") as d:
        with open(os.path.join(scene, "truth_rows.csv"), encoding="ascii") as t:
            for r, s in zip(csv.DictReader(d), csv.DictReader(t)):
                time = "%sT%s:%s" % (r["acq_date"], r["acq_time"][:2], r["acq_time"][2:])
                rows.append((key(r["latitude"], r["longitude"], time), (s["kind"], int(s["fire_id"]))))
    return fires, rows


def flat(geometry):
    """A shape in kilometres on a plane about its own middle: good to a part in a thousand over a fire."""
    shape = shapely.geometry.shape(geometry).buffer(0)
    x0, y0 = shape.centroid.x, shape.centroid.y
    return x0, y0


def overlap(a, b):
    x0, y0 = flat(a)

    def plane(x, y):
        dx = np.remainder(np.asarray(x) - x0 + 180, 360) - 180
        return dx * 111.195 * math.cos(math.radians(y0)), (np.asarray(y) - y0) * 111.195

    p, q = (shapely.ops.transform(plane, shapely.geometry.shape(g)).buffer(0) for g in (a, b))
    union = p.union(q).area
    return p.intersection(q).area / union if union else 0.0


def rand_index(pairs):
    """Adjusted Rand index of two labellings."""
    both = collections.Counter(pairs)
    two = lambda counts: sum(n * (n - 1) / 2 for n in counts.values())
    a, b = two(collections.Counter(x for x, _ in pairs)), two(collections.Counter(y for _, y in pairs))
    expected = a * b / (len(pairs) * (len(pairs) - 1) / 2)
    return (two(both) - expected) / ((a + b) / 2 - expected)


def score(zarevo, scene):
    events, event_of = run(zarevo, scene)
    fires, rows = truth(scene)
    members = collections.defaultdict(collections.Counter)
    for k, label in rows:
        members[event_of[k]][label] += 1
    total = collections.Counter(label for _, label in rows)
    result, tangled = [], 0
    for event, labels in members.items():
        own = [(n, i) for (kind, i), n in labels.items() if kind == "fire"]
        if not own:
            continue
        n, fire = max(own)
        if len(own) > 1 or n < 0.9 * total[("fire", fire)]:
            tangled += 1
            continue
        p, t = events[event]["properties"], fires[fire]
        result.append(
            {"truth": t["properties"]["hectares"], "low": p["burnedAreaHectaresLow"], "best": p["burnedAreaHectares"],
             "high": p["burnedAreaHectaresHigh"], "iou": overlap(events[event]["geometry"], t["geometry"]),
             "kind": p["kind"]})
    labels = [(event_of[k], i if kind != "noise" else -1 - n) for n, (k, (kind, i)) in enumerate(rows)]
    return result, tangled, rand_index(labels)


def main():
    zarevo, scenes = sys.argv[1], sys.argv[2:]
    fires, rand, tangled = [], [], 0
    for scene in scenes:
        result, torn, index = score(zarevo, scene)
        fires += result
        tangled += torn
        rand.append(index)
    print("| true size, ha | fires | summed | median | p10–p90 | truth in interval | median overlap |")
    print("|---|---:|---:|---:|---|---:|---:|")
    for low, high in CLASSES + [(0, math.inf)]:
        group = [f for f in fires if low <= f["truth"] < high]
        if not group:
            continue
        ratio = [f["best"] / f["truth"] for f in group]
        held = sum(f["low"] <= f["truth"] <= f["high"] for f in group) / len(group)
        name = "all" if (low, high) == (0, math.inf) else ("%g–%g" % (low, high) if high < math.inf else "> %g" % low)
        print("| %s | %d | %.2f | %.2f | %.2f–%.2f | %.0f %% | %.2f |" % (
            name, len(group), sum(f["best"] for f in group) / sum(f["truth"] for f in group), np.median(ratio),
            np.percentile(ratio, 10), np.percentile(ratio, 90), 100 * held, np.median([f["iou"] for f in group])))
    flagged = sum(f["kind"] == "staticHeat" for f in fires)
    print("\nAdjusted Rand index: %.4f (lowest of %d scenes). Fires torn or joined: %d. Fires taken for static heat: %d of %d."
          % (min(rand), len(rand), tangled, flagged, len(fires)))


if __name__ == "__main__":
    main()
