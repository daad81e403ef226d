#!/usr/bin/env python3
"""Holds zarevo's areas of real fires against announced ones.

    python3 real_fires.py ZAREVO EXAMPLES

EXAMPLES is the project's folder of that name; the announced areas, with dates and sources, are in real_fires.csv.
"""
import csv
import glob
import os
import sys

import outcome

HECTARES_PER_ACRE = 0.40468564


def largest(events, latitude, longitude):
    """The largest event with its middle within a tenth of a degree."""
    near = [x["properties"] for x in events.values()
            if abs(x["properties"]["latitude"] - latitude) < 0.12 and abs(x["properties"]["longitude"] - longitude) < 0.15]
    return max(near, key=lambda p: p["burnedAreaHectares"])


def table(zarevo, examples):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "real_fires.csv"), encoding="utf-8") as f:
        fires = list(csv.DictReader(f))
    lines = ["| fire | at | announced, kha | zarevo, kha (interval) | ratio | held |", "|---|---|---:|---|---:|---|"]
    events = {}
    for data in sorted({f["data"] for f in fires}):
        with outcome.Store(zarevo, *sorted(glob.glob(os.path.join(examples, data, "[mv]*.csv.gz")))) as store:
            for at in sorted({f["at"] for f in fires if f["data"] == data}):
                events[at] = store.events("--at", at)
    for fire in fires:
        parts = [largest(events[fire["at"]], *map(float, p.split())) for p in fire["places"].split(";")]
        low, best, high = (sum(p["burnedAreaHectares" + s] for p in parts) / 1000 for s in ("Low", "", "High"))
        announced = float(fire["acres"]) * HECTARES_PER_ACRE / 1000
        lines.append("| [%s](%s), %s | %s | %.1f | %.1f (%.1f–%.1f) | %.2f | %s |" % (
            fire["name"], fire["source"], fire["state"], fire["at"][:10], announced, best, low, high, best / announced,
            "yes" if low <= announced <= high else "no"))
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(sys.argv[1], sys.argv[2:]))
