#!/usr/bin/env python3
"""How many known plants zarevo tells without a catalogue by more than one season: real files of years apart in one store.

    python3 seasons.py ZAREVO EXAMPLES TABLES

A plant is one of a certain kind; its days more than 60 apart are of two spells. It is told when more than half of its
detections are in events of static heat. `type` is taken out of the files before.
"""
import csv
import datetime
import glob
import gzip
import os
import sys
import tempfile

import known_places
import outcome

# Name, west, south, east, north, files.
REGIONS = [
    ("western United States, April 2019 to November 2023", (-125, 32, -114, 46), ["western-us-2020/[mv]*", "global-one-day/*"]),
    ("Siberia, August 2017 to November 2023", (60, 48, 180, 76), ["siberia-2017/*", "siberia-2022-spring/*", "global-one-day/*"]),
    ("world, five days of April 2019 to November 2023", (-180, -90, 180, 90), ["global-one-day/*"])]


def within(path, box, folder):
    """A copy of the rows inside a box, without `type`."""
    west, south, east, north = box
    copy = os.path.join(folder, os.path.basename(path).removesuffix(".gz"))
    with gzip.open(path, "rt", newline="") as source, open(copy, "w", newline="") as sink:
        reader = csv.DictReader(source)
        writer = csv.DictWriter(sink, [n for n in reader.fieldnames if n != "type"], extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(r for r in reader if west <= float(r["longitude"]) <= east and south <= float(r["latitude"]) <= north)
    return copy


def spells(keys):
    """How many spells of days more than 60 apart, and how many days."""
    days = sorted({datetime.date.fromisoformat(k.split(" ")[2]) for k in keys})
    return 1 + sum((b - a).days > 60 for a, b in zip(days, days[1:])), len(days)


def counts(zarevo, files, rows):
    """Plants of two spells and more, told; the same of those with enough days; events told as static heat, of all."""
    with outcome.Store(zarevo, *files, catalogue=False) as store:
        events, event_of = store.events(), store.event_of()
    seen = [keys for keys in known_places.near(rows, event_of) if spells(keys)[0] > 1]
    often = [keys for keys in seen if spells(keys)[1] >= (5 if spells(keys)[0] > 2 else 8)]
    return len(seen), known_places.told(seen, events, event_of)[0], len(often), known_places.told(often, events, event_of)[0]


def table(zarevo, examples, folder):
    rows = known_places.places(folder)
    lines = ["| data | plants of two spells and more | told | of these on 8 days, or on 5 in three spells | told |", "|---|---:|---:|---:|---:|"]
    for title, box, patterns in REGIONS:
        with tempfile.TemporaryDirectory() as scratch:
            files = [within(p, box, scratch) for pattern in patterns for p in sorted(glob.glob(os.path.join(examples, pattern + ".csv.gz")))]
            seen, told, often, known = counts(zarevo, files, rows)
        lines.append("| %s | %d | %s | %d | %s |" % (
            title, seen, known_places.share(told, seen), often, known_places.share(known, often)))
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(*sys.argv[1:4]))
