#!/usr/bin/env python3
"""How many static sources zarevo knows from fires without the archive's `type`, and how many fires it takes for static.

    python3 static_heat.py ZAREVO SCENE [SCENE ...]       scenes written with --no-type
    python3 static_heat.py ZAREVO --archive FILE [FILE]   FIRMS files; `type` is taken out before and is the truth after

A source counts once it was seen on ten nights. Events are asked for after 25 days and at the end of a scene.
"""
import collections
import csv
import gzip
import os
import sys
import tempfile

import numpy as np

import outcome

NIGHTS = 10


def nights(keys):
    """How many dates the keys of night detections have."""
    return len({k.split(" ")[2] for k in keys})


def count(store, rows, until):
    """(sources of ten nights, those flagged, fires, those flagged) at an instant; rows of fires and sources only."""
    options = ("--at", until) if until else ()
    events, event_of = store.events(*options), store.event_of(*options)
    sources, members = collections.defaultdict(list), collections.defaultdict(set)
    for k, (kind, number) in rows:
        if k in event_of:
            members[event_of[k]].add(kind)
            if kind == "static":
                sources[number].append(k)
    flagged = {e for e, x in events.items() if x["properties"]["kind"] == "staticHeat"}
    ripe = [keys for keys in sources.values() if nights(keys) >= NIGHTS]
    found = sum(sum(event_of[k] in flagged for k in keys) > len(keys) / 2 for keys in ripe)
    inside = sum("fire" in members[collections.Counter(event_of[k] for k in keys).most_common(1)[0][0]] for keys in ripe)
    fires = [e for e, kinds in members.items() if "fire" in kinds]
    return np.array([len(ripe), found, inside, len(fires), sum(e in flagged for e in fires)])


def generated(zarevo, scenes):
    lines = ["| seen | sources of ten nights | found | of the others, inside a fire | fires | taken for static |",
             "|---|---:|---:|---:|---:|---:|"]
    totals = {"25 days": np.zeros(5, int), "to the end": np.zeros(5, int)}
    for scene in scenes:
        rows = outcome.truth(scene)[1]
        first = np.datetime64(min(k.split(" ")[2] for k, _ in rows)) + np.timedelta64(25, "D")
        with outcome.Store(zarevo, scene + "/detections.csv", catalogue=False) as store:
            totals["25 days"] += count(store, rows, "%sT00:00:00Z" % first)
            totals["to the end"] += count(store, rows, None)
    for name, (ripe, found, inside, fires, wrong) in totals.items():
        lines.append("| %s | %d | %d (%.1f %%) | %d of %d | %d | %d (%.2f %%) |" % (
            name, ripe, found, 100 * found / max(1, ripe), inside, ripe - found, fires, wrong, 100 * wrong / max(1, fires)))
    return "\n".join(lines)


def without_type(path, folder):
    """A copy without `type`, and the type of each key (none where the file has none)."""
    copy, types = os.path.join(folder, os.path.basename(path).removesuffix(".gz")), {}
    with gzip.open(path, "rt", newline="") as source, open(copy, "w", newline="") as sink:
        reader = csv.DictReader(source)
        names = [n for n in reader.fieldnames if n != "type"]
        writer = csv.DictWriter(sink, names, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        for row in reader:
            writer.writerow(row)
            if "type" in row:
                types[outcome.row_key(row)] = row["type"]
    return copy, types


def archive(zarevo, files):
    types = {}
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for path in files:
            copy, known = without_type(path, folder)
            copies.append(copy)
            types.update(known)
        with outcome.Store(zarevo, *copies, catalogue=False) as store:
            events, event_of = store.events(), store.event_of()
    said, night = collections.defaultdict(list), collections.defaultdict(set)
    for k, event in event_of.items():
        night[event].add(k.split(" ")[2])
        if k in types:
            said[event].append(types[k] != "0")
    counts = collections.Counter()
    unnamed = []
    for event, x in events.items():
        if not said[event]:
            continue
        share, flagged = sum(said[event]) / len(said[event]), x["properties"]["kind"] == "staticHeat"
        kind = "static" if share > 0.5 else "mixed" if share > 0 else "fire"
        if kind != "static" or len(night[event]) >= NIGHTS:
            counts[kind, flagged] += 1
        if kind == "fire" and flagged:
            p = x["properties"]
            unnamed.append("%.2f, %.2f: %s, %d detections, strongest pass %.1f MW" % (
                p["latitude"], p["longitude"], p["staticHeatReason"], p["detectionCount"], p["fireRadiativePowerMaximumMegawatts"]))
    lines = ["| the archive's rows of the event say | events | flagged |", "|---|---:|---:|"]
    for kind, name in (("static", "mostly static, ten nights and more"), ("mixed", "a minority static"), ("fire", "vegetation only")):
        lines.append("| %s | %d | %d |" % (name, counts[kind, True] + counts[kind, False], counts[kind, True]))
    return "\n".join(lines), unnamed


if __name__ == "__main__":
    if sys.argv[2] == "--archive":
        text, unnamed = archive(sys.argv[1], sys.argv[3:])
        print("\n".join([text, ""] + unnamed))
    else:
        print(generated(sys.argv[1], sys.argv[2:]))
