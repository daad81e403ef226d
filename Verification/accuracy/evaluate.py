#!/usr/bin/env python3
"""Holds the areas and outlines of zarevo's events against the truth of generated scenes.

    python3 evaluate.py ZAREVO SCENE [SCENE ...]

Each SCENE is a folder that generate_scene.py wrote. Prints, over all scenes, by size of the true fire: the ratio of summed
areas, the median ratio, how often the interval holds the truth, and the overlap (intersection over union) of the outlines;
then the adjusted Rand index of the grouping. Needs NumPy and Shapely (scripts/install-dependencies --peers).
"""
import collections
import json
import math
import sys

import numpy as np
import shapely

import outcome

CLASSES = [(0, 100), (100, 1000), (1000, 10_000), (10_000, math.inf)]


def overlap(a, b):
    """Of two GeoJSON geometries, on a plane about the middle of the first."""
    a, b = (shapely.make_valid(shapely.from_geojson(g)) for g in (a, b))
    if a.is_empty or b.is_empty:
        return 0.0
    x0, y0 = shapely.get_coordinates(a)[0]

    def plane(c):
        return np.column_stack([(np.remainder(c[:, 0] - x0 + 180, 360) - 180) * math.cos(math.radians(y0)), c[:, 1]])

    a, b = (shapely.make_valid(shapely.transform(g, plane)) for g in (a, b))
    return a.intersection(b).area / a.union(b).area


def rand_index(pairs):
    """Adjusted Rand index of two labellings."""
    def two(counts):
        return sum(n * (n - 1) / 2 for n in counts.values())

    both = two(collections.Counter(pairs))
    a, b = (two(collections.Counter(p[i] for p in pairs)) for i in (0, 1))
    expected = a * b / (len(pairs) * (len(pairs) - 1) / 2)
    return (both - expected) / ((a + b) / 2 - expected)


def score(zarevo, scene):
    """The fires that one event stands for, how many others there are, and the Rand index."""
    with outcome.Store(zarevo, scene + "/detections.csv") as store:
        events, event_of = store.events(), store.event_of()
    fires, rows = outcome.truth(scene)
    members, total = collections.defaultdict(collections.Counter), collections.Counter(label for _, label in rows)
    for k, label in rows:
        members[event_of[k]][label] += 1
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
        result.append({
            "truth": t["properties"]["hectares"], "low": p["burnedAreaHectaresLow"], "best": p["burnedAreaHectares"],
            "high": p["burnedAreaHectaresHigh"],
            "overlap": overlap(json.dumps(events[event]["geometry"]), json.dumps(t["geometry"]))})
    labels = [(event_of[k], i if kind != "noise" else -1 - n) for n, (k, (kind, i)) in enumerate(rows)]
    return result, tangled, rand_index(labels)


def line(low, high, group):
    ratio = [f["best"] / f["truth"] for f in group]
    held = sum(f["low"] <= f["truth"] <= f["high"] for f in group) / len(group)
    name = "all" if (low, high) == (0, math.inf) else "%d–%d" % (low, high) if high < math.inf else "> %d" % low
    return "| %s | %d | %.2f | %.2f | %.2f–%.2f | %.0f %% | %.2f |" % (
        name, len(group), sum(f["best"] for f in group) / sum(f["truth"] for f in group), np.median(ratio),
        np.percentile(ratio, 10), np.percentile(ratio, 90), 100 * held, np.median([f["overlap"] for f in group]))


def table(zarevo, scenes):
    fires, rand, tangled = [], [], 0
    for scene in scenes:
        result, torn, index = score(zarevo, scene)
        fires += result
        tangled += torn
        rand.append(index)
    lines = ["| true size, ha | fires | summed | median | p10–p90 | truth in interval | median overlap |",
             "|---|---:|---:|---:|---|---:|---:|"]
    for low, high in CLASSES + [(0, math.inf)]:
        group = [f for f in fires if low <= f["truth"] < high]
        if group:
            lines.append(line(low, high, group))
    lines += ["", "Adjusted Rand index of the grouping: %.4f, lowest of %d scenes %.4f. Fires torn or joined: %d."
              % (sum(rand) / len(rand), len(rand), min(rand), tangled)]
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(sys.argv[1], sys.argv[2:]))
