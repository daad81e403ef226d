#!/usr/bin/env python3
"""How many known plants zarevo tells from fires, with its catalogue and without, and how many fires it loses by it.

    python3 known_places.py ZAREVO EXAMPLES TABLES

TABLES is the folder of the catalogue. A plant was seen when something burned within a kilometre of it; it is told when more
than half of these detections are in events of static heat. `type` is taken out of the files before. A catalogue of which each
place is moved by 8 to 20 km knows no plant: what it takes for static heat is a fire lost by chance.
"""
import collections
import csv
import glob
import gzip
import math
import os
import sys
import tempfile

import numpy as np

import outcome
import static_heat

# Heat of these kinds is static heat from its first detection.
CERTAIN = {"flare", "refinery", "gas plant", "steel works", "cement works", "chemical works", "lng terminal", "volcano",
           "smelter", "lime works", "glass works"}
SEASONS = [("western United States 2020, 39 days", "western-us-2020/[mv]*.csv.gz"),
           ("Siberia, 2 days of August 2017", "siberia-2017/*.csv.gz"),
           ("Siberia, spring 2022", "siberia-2022-spring/*.csv.gz"),
           ("world, 7 April 2019", "global-one-day/*2019*.csv.gz"),
           ("world, 1 August 2023", "global-one-day/*2023-08*.csv.gz"),
           ("world, 9 November 2023", "global-one-day/*2023-11*.csv.gz")]


def places(folder):
    """(longitude, latitude, kind, radius) of every place of the tables."""
    rows = []
    for path in sorted(glob.glob(os.path.join(folder, "*.csv.gz"))):
        with gzip.open(path, "rt", newline="") as source:
            rows += [(float(r["longitude"]), float(r["latitude"]), r["kind"], r["radiusMeters"]) for r in csv.DictReader(source)]
    return rows


def moved(rows, seed):
    """The same places 8 to 20 km away."""
    random, result = np.random.default_rng(seed), []
    for longitude, latitude, kind, radius in rows:
        degrees, turn = random.uniform(8, 20) / 111.2, random.uniform(0, 2 * math.pi)
        y = max(-89.0, min(89.0, latitude + degrees * math.sin(turn)))
        x = (longitude + degrees * math.cos(turn) / math.cos(math.radians(y)) + 540) % 360 - 180
        result.append((x, y, kind, radius))
    return result


def near(rows, detections):
    """For each certain place the keys of the detections within a kilometre, places that share all of them once."""
    squares = collections.defaultdict(list)
    for k in detections:
        latitude, longitude = map(float, k.split(" ")[:2])
        squares[math.floor(latitude * 40), math.floor(longitude * 40)].append((latitude, longitude, k))
    found = set()
    for longitude, latitude, kind, _ in rows:
        if kind.lower() not in CERTAIN:
            continue
        shrink = max(0.05, math.cos(math.radians(latitude)))
        width = math.ceil(0.4 / shrink)
        x, y = math.floor(longitude * 40), math.floor(latitude * 40)
        keys = [k for i in (-1, 0, 1) for j in range(-width, width + 1) for a, b, k in squares.get((y + i, x + j), [])
                if math.hypot((b - longitude) * shrink, a - latitude) * 111.195 <= 1]
        if keys:
            found.add(frozenset(keys))
    return found


def told(plants, events, event_of):
    """How many plants have more than half of their detections in events of static heat, perhaps in possible ones too."""
    kinds = {e: x["properties"]["kind"] for e, x in events.items()}
    def count(wanted):
        return sum(2 * sum(kinds[event_of[k]] in wanted for k in keys) > len(keys) for keys in plants)
    return count({"staticHeat"}), count({"staticHeat", "possibleStaticHeat"})


def days(keys):
    return len({k.split(" ")[2] for k in keys})


def lost(before, after, real):
    """Fires of 100 ha and more, smaller ones, and hectares: known, taken for static heat, perhaps so.

    Each argument is events by id and the event of each detection; what the real catalogue knows is no fire.
    """
    def members_of(other):
        kinds, members = {e: x["properties"]["kind"] for e, x in other[0].items()}, collections.defaultdict(list)
        for k, e in before[1].items():
            members[e].append(kinds[other[1][k]])
        return members
    members, known = members_of(after), members_of(real)
    table = np.zeros((3, 3))
    for e, x in before[0].items():
        p = x["properties"]
        if p["kind"] != "fire" or 2 * sum("tatic" in kind for kind in known[e]) > len(known[e]):
            continue
        hectares = p["burnedAreaHectares"]
        size = 0 if hectares >= 100 else 1
        static = members[e].count("staticHeat") / len(members[e])
        either = static + members[e].count("possibleStaticHeat") / len(members[e])
        table[size] += [1, static > 0.5, either > 0.5]
        table[2] += [hectares, hectares * static, hectares * either]
    return table


def tables(zarevo, examples, folder):
    rows = places(folder)
    first = ["| data | plants seen | told | told or possible | seen on 8 days and more | told without the catalogue |",
             "|---|---:|---:|---:|---:|---:|"]
    second = ["| data | fires of 100 ha and more | lost | smaller | lost | perhaps | area lost |", "|---|---:|---:|---:|---:|---:|---:|"]
    total = np.zeros((3, 3))
    for title, pattern in SEASONS:
        with tempfile.TemporaryDirectory() as scratch:
            files = [static_heat.without_type(path, scratch)[0] for path in sorted(glob.glob(os.path.join(examples, pattern)))]
            with outcome.Store(zarevo, *files) as store:
                events, event_of = store.events(), store.event_of()
                plants = near(rows, event_of)
                sure, either = told(plants, events, event_of)
                store.run("places", "load", "--static", "--no-shipped")
                bare, bare_of = store.events(), store.event_of()
                often = [keys for keys in plants if days(keys) >= 8]
                alone = told(often, bare, bare_of)[0]
                first.append("| %s | %d | %s | %s | %d | %s |" % (
                    title, len(plants), share(sure, len(plants)), share(either, len(plants)), len(often), share(alone, len(often))))
                path = os.path.join(scratch, "moved.csv")
                with open(path, "w", newline="") as sink:
                    writer = csv.writer(sink)
                    writer.writerow(["longitude", "latitude", "kind", "radiusMeters"])
                    writer.writerows(moved(rows, 1))
                store.run("places", "load", "--static", path)
                table = lost((bare, bare_of), (store.events(), store.event_of()), (events, event_of))
                total += table
                second.append(line(title, table))
    second.append(line("all", total))
    return "\n".join(first), "\n".join(second)


def share(part, whole):
    return "%d (%.0f %%)" % (part, 100 * part / whole) if whole else "–"


def line(title, table):
    (large, a, _), (small, b, c), (hectares, d, _) = table
    return "| %s | %d | %d | %d | %d (%.2f %%) | %d (%.2f %%) | %.3f %% |" % (
        title, large, a, small, b, 100 * b / max(1, small), c - b, 100 * (c - b) / max(1, small), 100 * d / max(1, hectares))


if __name__ == "__main__":
    print("\n\n".join(tables(*sys.argv[1:4])))
