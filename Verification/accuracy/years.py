#!/usr/bin/env python3
"""How many plants zarevo tells from fires over a year, and how many fires it loses, in scenes that generate_year.py wrote.

    python3 years.py ZAREVO YEAR [YEAR ...] [--show]

A plant of a certain kind is told when more than half of its detections are in events of static heat; a fire is lost when
more than half of its are. Asked at the end, and at instants within the year for fires that burn then.
"""
import collections
import csv
import json
import os
import sys

import numpy as np

import outcome
import plants

# Days of the scene: the first for plants that have just appeared, the others amid the season.
FIRST, MONTH, AMID = 3, 30, (120, 180, 240)


def catalogue_of(scene):
    """Numbers of the plants of certain kinds."""
    with open(os.path.join(scene, "catalogue.csv"), encoding="ascii") as f:
        return {int(r["static_id"]) for r in csv.DictReader(f) if r["kind"] in plants.CERTAIN}


def static_share(store, rows, until):
    """For each (kind, number) with a detection by then: share in static heat, share in that or possible, its keys."""
    options = ("--at", until) if until else ()
    kinds = {e: x["properties"]["kind"] for e, x in store.events(*options).items()}
    event_of, members = store.event_of(*options), collections.defaultdict(list)
    for k, label in rows:
        if k in event_of:
            members[label].append((kinds[event_of[k]], k))
    return {label: (sum(kind == "staticHeat" for kind, _ in own) / len(own),
                    sum("tatic" in kind for kind, _ in own) / len(own), [k for _, k in own])
            for label, own in members.items()}


def days(keys):
    return len({k.split(" ")[2] for k in keys})


def told(shares, certain, fewest_days):
    """(plants seen on so many days, told, told or possible)."""
    own = [x for (kind, number), x in shares.items() if kind == "static" and number in certain and days(x[2]) >= fewest_days]
    return np.array([len(own), sum(x[0] > 0.5 for x in own), sum(x[1] > 0.5 for x in own)])


def lost(shares, hectares, since="0"):
    """Fires of 100 ha and more, smaller ones, hectares: seen since a date, lost, lost or perhaps so. Numbers of those lost."""
    table, names = np.zeros((3, 3)), []
    for (kind, number), (static, either, keys) in shares.items():
        if kind != "fire" or max(k.split(" ")[2] for k in keys) < since:
            continue
        size = 0 if hectares[number] >= 100 else 1
        table[size] += [1, static > 0.5, either > 0.5]
        table[2] += hectares[number] * np.array([1, static, either])
        if static > 0.5:
            names.append((number, hectares[number], round(static, 2), len(keys)))
    return table, names


def alarms(store, rows):
    """Events told as fires most of whose detections are a plant's."""
    members, event_of = collections.defaultdict(collections.Counter), store.event_of()
    for k, (kind, _) in rows:
        members[event_of[k]][kind] += 1
    fires = {e for e, x in store.events().items() if x["properties"]["kind"] == "fire"}
    return np.array([sum(2 * members[e]["static"] > sum(members[e].values()) for e in fires), len(fires)])


def score(zarevo, scene, show=False):
    fires, rows = outcome.truth(scene)
    hectares = {n: x["properties"]["hectares"] for n, x in fires.items()}
    with open(os.path.join(scene, "scene.json"), encoding="ascii") as f:
        start = np.datetime64(json.load(f)["start"])
    certain, result = catalogue_of(scene), collections.defaultdict(lambda: 0)
    with outcome.Store(zarevo, os.path.join(scene, "detections.csv"), catalogue=False) as store:
        for name in ("without", "with"):
            if name == "with":
                store.run("places", "load", "--static", os.path.join(scene, "catalogue.csv"))
                result[name, "first"] += told(static_share(store, rows, instant(start, FIRST)), certain, 1)
            else:
                result[name, "month"] += told(static_share(store, rows, instant(start, MONTH)), certain, 8)
            for day in AMID:
                table, names = lost(static_share(store, rows, instant(start, day)), hectares, str(start + day - 3))
                result[name, "amid"] += table
                if show:
                    print(scene, name, "day", day, names)
            shares = static_share(store, rows, None)
            result[name, "end"] += told(shares, certain, 1)
            result[name, "end often"] += told(shares, certain, 8)
            table, names = lost(shares, hectares)
            result[name, "lost"] += table
            result[name, "alarms"] += alarms(store, rows)
            if show:
                print(scene, name, "at the end", names)
    return result


def instant(start, day):
    return "%sT00:00:00Z" % (start + np.timedelta64(day, "D"))


def share(part, whole):
    return "%d (%.1f %%)" % (part, 100 * part / whole) if whole else "–"


def kinds(zarevo, scenes):
    """A line for each kind of data: (name, folder)."""
    lines = ["| data | plants told after three days | after the year | without the catalogue, of those seen on 8 days | fires of 100 ha "
             "and more | lost | without it | smaller | lost | without it |", "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"]
    for name, scene in scenes:
        found = score(zarevo, scene)
        seen, told = {}, {}
        for key in (("with", "first"), ("with", "end"), ("without", "end often")):
            seen[key], told[key], _ = found[key]
        (large, a, _), (small, b, _), _ = found["with", "lost"]
        (_, c, _), (_, d, _), _ = found["without", "lost"]
        lines.append("| %s | %s | %d | %d | %d | %d | %s | %s |" % (
            name, " | ".join("%d of %d" % (told[k], seen[k]) for k in told), large, a, c, small, share(b, small), share(d, small)))
    return "\n".join(lines)


def table(zarevo, scenes, show=False):
    total = collections.defaultdict(lambda: 0)
    for scene in scenes:
        for key, value in score(zarevo, scene, show).items():
            total[key] = total[key] + value
    lines = ["| plants | seen | told | told or possible |", "|---|---:|---:|---:|"]
    for name, key in (("with the catalogue, after the first three days", ("with", "first")),
                      ("with the catalogue, after the year", ("with", "end")),
                      ("without it, after 30 days, of those seen on 8 days and more", ("without", "month")),
                      ("without it, after the year, of those seen on 8 days and more", ("without", "end often")),
                      ("without it, after the year, of all", ("without", "end"))):
        seen, sure, either = total[key]
        lines.append("| %s | %d | %s | %s |" % (name, seen, share(sure, seen), share(either, seen)))
    for name in ("with", "without"):
        lines += ["", "%s the catalogue, %d of %d events told as fires are plants'." % (name.capitalize(), *total[name, "alarms"])]
    lines += ["", "| fires | of 100 ha and more | lost | perhaps | smaller | lost | perhaps | area lost |",
              "|---|---:|---:|---:|---:|---:|---:|---:|"]
    for name, key in (("with the catalogue, after the year", ("with", "lost")),
                      ("without it, after the year", ("without", "lost")),
                      ("with the catalogue, those that burn on three days of the season", ("with", "amid")),
                      ("without it, on the same days", ("without", "amid"))):
        (large, a, b), (small, c, d), (whole, area, _) = total[key]
        lines.append("| %s | %d | %d | %d | %d | %s | %s | %.3f %% |" % (
            name, large, a, b - a, small, share(c, small), share(d - c, small), 100 * area / whole))
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(sys.argv[1], [x for x in sys.argv[2:] if x != "--show"], "--show" in sys.argv))
