#!/usr/bin/env python3
"""What zarevo tells of the places of test_sites.csv, in every example that shows something there.

    python3 sites.py ZAREVO EXAMPLES

A site is as it should be when the event with most detections within two kilometres of it is of the kind that is expected, in
every example in which it was seen: static heat, or a fire. A solar field is possible static heat on one day. What no example
shows is tried with one weak detection of our own. Exit status 1 where a site is told otherwise.
"""
import collections
import csv
import glob
import math
import os
import sys
import tempfile

import known_places
import outcome

KINDS = {"static": "staticHeat", "fire": "fire"}
MADE = ("latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,confidence,version,bright_ti5,frp,daynight\n"
        "%s,%s,320,0.4,0.4,2024-05-01,2200,N,n,2.0NRT,290,3,N\n")


def sites():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "test_sites.csv"), encoding="utf-8") as f:
        return list(csv.DictReader(f))


def away(latitude, longitude, key):
    """Kilometres from a detection."""
    y, x = map(float, key.split(" ")[:2])
    east = ((x - longitude + 180) % 360 - 180) * math.cos(math.radians(latitude))
    return 111.195 * math.hypot(east, y - latitude)


def there(site, event_of):
    """The event with most detections within two kilometres, and how many; of none, (None, 0)."""
    latitude, longitude = float(site["latitude"]), float(site["longitude"])
    near = collections.Counter(e for k, e in event_of.items()
                               if abs(float(k.split(" ")[0]) - latitude) < 0.02 and away(latitude, longitude, k) <= 2)
    return near.most_common(1)[0] if near else (None, 0)


def tried(zarevo, site):
    """One detection made at a site."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "made.csv")
        with open(path, "w", encoding="ascii") as f:
            f.write(MADE % (site["latitude"], site["longitude"]))
        with outcome.Store(zarevo, path) as store:
            p = next(iter(store.events().values()))["properties"]
    return "one detection, made", 1, p["kind"], p["staticHeatReason"] or ""


def is_good(site, count, kind):
    glint = site["kind"] == "solar" and kind == "possibleStaticHeat" and count == 1
    return kind == KINDS[site["expected"]] or glint


def table(zarevo, examples):
    """The lines, and whether all sites are as they should be."""
    found = collections.defaultdict(list)
    for title, pattern in known_places.SEASONS:
        with outcome.Store(zarevo, *sorted(glob.glob(os.path.join(examples, pattern)))) as store:
            events, event_of = store.events(), store.event_of()
        for site in sites():
            event, count = there(site, event_of)
            if event:
                p = events[event]["properties"]
                found[site["id"]].append((title, count, p["kind"], p["staticHeatReason"] or ""))
    lines, good = ["| site | expected | seen in | detections | told as | why |", "|---|---|---|---:|---|---|"], True
    for site in sites():
        rows = found[site["id"]] or [tried(zarevo, site)]
        good = good and all(is_good(site, count, kind) for _, count, kind, _ in rows)
        for title, count, kind, reason in rows:
            lines.append("| %s | %s | %s | %d | %s | %s |" % (site["name"], site["expected"], title, count, kind, reason))
    return "\n".join(lines), good


if __name__ == "__main__":
    text, good = table(sys.argv[1], sys.argv[2])
    print(text)
    sys.exit(0 if good else 1)
